#include "sourcing/grades.h"

#include <algorithm>

#include <fmt/format.h>

namespace stancemap {
namespace {

/// What a repost lacks, or nothing.
std::string unseen_original(const ArgumentMap& map, const Source& source, const std::vector<bool>& cited) {
  if (!has_mark(source, "repost")) return {};
  const auto& originals = source.derives_from;
  if (std::any_of(originals.begin(), originals.end(), [&](const auto& ref) { return cited[ref.id.index()]; }))
    return {};
  if (originals.empty()) return "repost of something that is not named";
  return fmt::format("repost of `{}`, which is not cited", map[originals.front().id].id);
}

}  // namespace

bool has_mark(const Source& source, std::string_view mark) {
  return std::any_of(source.marks.begin(), source.marks.end(), [&](const Text& own) { return own.text == mark; });
}

std::vector<bool> cited_sources(const ArgumentMap& map) {
  std::vector<bool> cited(map.sources.size());
  for (const Claim& claim : map.claims) {
    for (const Citation& cite : claim.cites) cited[cite.source.id.index()] = true;
  }
  return cited;
}

std::vector<std::string> weaknesses(const ArgumentMap& map, const Citation& citation, const std::vector<bool>& cited) {
  const Source& source = map[citation.source.id];
  std::vector<std::string> reasons;
  if (source.reliability == 'D' || source.reliability == 'E')
    reasons.push_back(fmt::format("reliability {}", source.reliability));
  const unsigned own = citation.details->credibility;
  const unsigned credibility = own != 0 ? own : source.credibility;
  if (credibility == 4 || credibility == 5) reasons.push_back(fmt::format("credibility {}", credibility));
  for (const std::string_view mark : {"ai-generated", "anonymous", "retracted"}) {
    if (has_mark(source, mark)) reasons.emplace_back(mark);
  }
  if (std::string lack = unseen_original(map, source, cited); !lack.empty()) reasons.push_back(std::move(lack));
  return reasons;
}

}  // namespace stancemap
