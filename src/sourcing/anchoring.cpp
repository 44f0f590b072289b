#include "sourcing/anchoring.h"

#include <array>

namespace stancemap {

std::string_view quote_status_name(QuoteStatus status) {
  static constexpr std::array<std::string_view, 8> kNames{"exact",     "normalised", "fuzzy",        "ambiguous",
                                                          "misplaced", "orphan",     "text changed", "text not at hand"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view source_text_status_name(SourceTextState::Status status) {
  static constexpr std::array<std::string_view, 5> kNames{"no text named", "not at hand", "as cited", "changed",
                                                          "no fingerprint"};
  return kNames[static_cast<std::size_t>(status)];
}

const Citation& citation_at(const ArgumentMap& map, const CitationPlace& place) {
  switch (place.in) {
    case CitationPlace::In::kSaid:
      return map.claims[place.owner].said[place.index];
    case CitationPlace::In::kCite:
      return map.claims[place.owner].cites[place.index];
    case CitationPlace::In::kStance:
      break;
  }
  return *map.stances[place.owner].citation;
}

namespace {

void add_quotes(std::vector<QuoteAnchor>& quotes, const std::vector<Citation>& citations, CitationPlace::In in,
                std::size_t owner) {
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (citations[i].quote.empty()) continue;
    quotes.emplace_back().citation = {in, static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(i)};
  }
}

std::vector<QuoteAnchor> quotes_of(const ArgumentMap& map) {
  std::vector<QuoteAnchor> quotes;
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    add_quotes(quotes, map.claims[i].said, CitationPlace::In::kSaid, i);
    add_quotes(quotes, map.claims[i].cites, CitationPlace::In::kCite, i);
  }
  for (std::size_t i = 0; i < map.stances.size(); ++i) {
    if (!map.stances[i].citation || map.stances[i].citation->quote.empty()) continue;
    quotes.emplace_back().citation = {CitationPlace::In::kStance, static_cast<std::uint32_t>(i), 0};
  }
  return quotes;
}

}  // namespace

Anchoring anchored(const ArgumentMap& map, const TextFolders& folders, SourceSet&) {
  Anchoring out;
  out.looked = !folders.empty();
  for (const Source& source : map.sources) {
    SourceTextState& state = out.sources.emplace_back();
    if (!source.file.empty()) state.status = SourceTextState::Status::kNotAtHand;
  }
  out.quotes = quotes_of(map);
  return out;
}

}  // namespace stancemap
