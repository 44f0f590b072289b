#include <algorithm>
#include <array>

#include "diagnostics/writer.h"

namespace stancemap {
namespace {

constexpr std::array kWriters{
    FindingWriter{"text", "for people: the place, the line with carets, what to do", write_text},
    FindingWriter{"json", "for programs: everything that is known of each finding", write_json},
    FindingWriter{"sarif", "SARIF 2.1.0, for code scanning services and editors", write_sarif},
    FindingWriter{"github", "annotations of a pull request, in GitHub Actions", write_github},
};

}  // namespace

std::span<const FindingWriter> finding_writers() {
  return kWriters;
}

const FindingWriter* finding_writer(std::string_view name) {
  const auto it =
      std::find_if(kWriters.begin(), kWriters.end(), [&](const FindingWriter& w) { return w.name == name; });
  return it == kWriters.end() ? nullptr : &*it;
}

}  // namespace stancemap
