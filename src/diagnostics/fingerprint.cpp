// A fingerprint tells that a finding of today is the one of yesterday, though lines were added above it: it is made of
// what the finding is about, never of where it stands in its file.

#include <cstdint>
#include <unordered_map>

#include <fmt/format.h>

#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo). A zero byte ends each part, so that parts cannot run into each other.
class Fnv {
 public:
  void add(std::string_view part) {
    for (const char c : part) add(static_cast<unsigned char>(c));
    add(static_cast<unsigned char>(0));
  }
  std::uint64_t value() const { return value_; }

 private:
  void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3u; }

  std::uint64_t value_ = 0xCBF29CE484222325u;
};

std::string name_of(const Finding& finding, const SourceSet& sources) {
  return plain_name(finding.span.valid() ? sources[finding.span.file].name() : finding.file);
}

// The subject of a finding about a file as a whole is that file, as it was typed: the name stands for it.
Fnv hash_of(const Finding& finding, std::string_view file) {
  const bool about_file = !finding.file.empty() && finding.subject == finding.file;
  Fnv hash;
  hash.add(finding.rule);
  hash.add(about_file ? file : finding.subject.empty() ? finding.message : finding.subject);
  hash.add(file);
  return hash;
}

std::string numbered(Fnv hash, std::size_t occurrence) {
  hash.add(fmt::format_int(occurrence).c_str());
  return fmt::format("{:016x}", hash.value());
}

template <class NameOf>
std::vector<std::string> numbered_each(std::span<const Finding> findings, NameOf&& name) {
  std::unordered_map<std::uint64_t, std::size_t> occurrences;
  occurrences.reserve(findings.size());
  std::vector<std::string> out;
  out.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Fnv hash = hash_of(findings[i], name(i));
    out.push_back(numbered(hash, occurrences[hash.value()]++));
  }
  return out;
}

}  // namespace

std::string fingerprint(const Finding& finding, const SourceSet& sources, std::size_t occurrence) {
  return numbered(hash_of(finding, name_of(finding, sources)), occurrence);
}

std::vector<std::string> fingerprints(std::span<const Finding> findings, const SourceSet& sources) {
  std::vector<std::string> names(sources.size());  // made at the first question
  return numbered_each(findings, [&](std::size_t i) {
    if (!findings[i].span.valid()) return name_of(findings[i], sources);
    std::string& name = names[findings[i].span.file.index()];
    if (name.empty()) name = name_of(findings[i], sources);
    return name;
  });
}

std::vector<std::string> fingerprints(std::span<const Finding> findings, std::span<const std::string> names) {
  return numbered_each(findings, [&](std::size_t i) { return names[i]; });
}

}  // namespace stancemap
