// Any bytes as a text, a quote and its place: what anchoring says is true of the text. The input is split at bytes
// 0xFF: quote, `at`, prefix, suffix, title, text.

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "sourcing/folded_text.h"
#include "sourcing/nfc.h"
#include "sourcing/quote_anchoring.h"
#include "sourcing/windows_1252.h"

using namespace stancemap;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(const SourceText& text, const QuoteAnchor& anchor, std::string_view quote) {
  for (const Passage& passage : anchor.passages) {
    demand(passage.begin < passage.end && passage.end <= text.normal.length());
    demand(passage.span.begin < passage.span.end && passage.span.end <= text.normal.loaded().size());
    demand(passage.score >= 0 && passage.score <= 1);
    const std::size_t begin = text.normal.offset(passage.begin);
    const std::string_view there = text.normal.text().substr(begin, text.normal.offset(passage.end) - begin);
    if (passage.score == 1 && anchor.status != QuoteStatus::kOrphan)
      demand(folded(there).find(folded(nfc(quote))) != std::string::npos);
    if (anchor.status == QuoteStatus::kExact) demand(!there.empty() && anchor.differences.empty());
  }
  demand((anchor.status == QuoteStatus::kOrphan) || !anchor.passages.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::array<std::string, 6> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? rest.find('\xFF') : std::string_view::npos;
    const std::string part(rest.substr(0, end));
    parts[i] = first_invalid_utf8(part) ? utf8_of_windows_1252(part) : part;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  const SourceText text(FileId(0), parts[5]);
  const TextPlaces places(text.parts, text.folded, parts[4], "comment");
  ClaimedPlace place;
  place.at = parts[1];
  place.locator = locator_in(parts[1], "comment");
  place.parts = places.located(place.locator);
  for (const TextRange& range : place.parts.ranges) demand(range.begin <= range.end && range.end <= parts[5].size());
  Citation citation;
  citation.quote.text = parts[0];
  citation.details.edit().prefix.text = parts[2];
  citation.details.edit().suffix.text = parts[3];
  for (const bool with_position : {false, true}) {
    if (with_position) {
      citation.details.edit().position_begin = size % 7;
      citation.details.edit().position_end = size % 7 + code_point_count(parts[0]);
    }
    SearchBudget budget;
    QuoteAnchor anchor;
    anchor_quote(citation, place, text, places, budget, anchor);
    check(text, anchor, parts[0]);
  }
  return 0;
}
