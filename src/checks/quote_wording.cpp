#include "checks/quote_wording.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

constexpr std::size_t kLongestShown = 60;

}  // namespace

std::string_view source_id(const CheckInput& in, const QuoteAnchor& anchor) {
  return in.map[citation_at(in.map, anchor.citation).source.id].id;
}

std::string owner_name(const CheckInput& in, const QuoteAnchor& anchor) {
  if (anchor.citation.in != CitationPlace::In::kStance)
    return fmt::format("claim {}", in.map.claims[anchor.citation.owner].id);
  const Stance& stance = in.map.stances[anchor.citation.owner];
  return fmt::format("stance of {} on {}", stance.who.id.valid() ? in.map[stance.who.id].id : "",
                     stance.claim.id.valid() ? in.map[stance.claim.id].id : "");
}

std::string shown_quote(std::string_view text) {
  std::string out;
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    if (points == kLongestShown) return "\"" + out + "…\"";
    const char32_t c = next_code_point(text, at);
    append_code_point(out, c == '\n' || c == '\r' || c == '\t' ? U' ' : c);
  }
  return "\"" + out + "\"";
}

Finding quote_finding(const CheckInput& in, const Rule& rule, const QuoteAnchor& anchor, std::string message,
                      std::string help) {
  const Citation& citation = citation_at(in.map, anchor.citation);
  const Span span = citation.quote.span.valid() ? citation.quote.span : citation.span;
  Finding finding = finding_at(rule, span, std::move(message), std::move(help),
                               fmt::format("{}: {}", owner_name(in, anchor), shown_quote(citation.quote.text)));
  for (const Passage& passage : anchor.passages)
    finding.related.push_back({passage.span, fmt::format("{}: {}", passage.locator, shown_quote(passage.text))});
  return finding;
}

std::string passage_names(const QuoteAnchor& anchor, std::size_t most) {
  std::vector<std::string_view> names;
  std::size_t named = 0;
  for (const Passage& passage : anchor.passages) {
    if (std::find(names.begin(), names.end(), passage.locator) == names.end()) {
      if (names.size() == most) break;
      names.push_back(passage.locator);
    }
    ++named;
  }
  const std::size_t more = anchor.passages.size() + anchor.more_passages - named;
  std::string text = fmt::format("{}", fmt::join(names, ", "));
  if (more > 0) text += fmt::format(" and {} more", more);
  return text;
}

}  // namespace stancemap
