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

ShownCounts shown_counts(const WriteInput& in) {
  ShownCounts counts;
  if (in.known == nullptr) {
    counts.shown = counted(in.findings);
    return counts;
  }
  for (std::size_t i = 0; i < in.findings.size(); ++i) {
    if (in.is_known(i)) {
      ++counts.known;
      continue;
    }
    const FindingCounts one = counted(in.findings.subspan(i, 1));
    counts.shown.errors += one.errors;
    counts.shown.warnings += one.warnings;
    counts.shown.infos += one.infos;
  }
  return counts;
}

const FindingWriter* finding_writer(std::string_view name) {
  const auto it =
      std::find_if(kWriters.begin(), kWriters.end(), [&](const FindingWriter& w) { return w.name == name; });
  return it == kWriters.end() ? nullptr : &*it;
}

}  // namespace stancemap
