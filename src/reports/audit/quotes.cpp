#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/audit/sections.h"
#include "reports/document/wording.h"

namespace stancemap::audit {
namespace {

// Long enough to judge a quote by, and no way for one quote of megabytes to fill the report.
constexpr std::size_t kMostShown = 600;  // code points
constexpr std::array kWorstFirst{QuoteStatus::kOrphan, QuoteStatus::kMisplaced, QuoteStatus::kAmbiguous,
                                 QuoteStatus::kFuzzy, QuoteStatus::kTextChanged};

std::string owner_text(const ArgumentMap& map, const CitationPlace& place) {
  if (place.in != CitationPlace::In::kStance) return std::string(map.claims[place.owner].id);
  const Stance& stance = map.stances[place.owner];
  const std::string who(stance.who.id ? map[stance.who.id].id : std::string_view());
  return fmt::format("stance of {}", who);
}

std::string_view role_text(CitationPlace::In in) {
  constexpr std::array<std::string_view, 3> kRoles{"said", "cite", "stance"};
  return kRoles[static_cast<std::size_t>(in)];
}

std::string passage_text(const AuditInput& in, const QuoteAnchor& quote) {
  if (quote.passages.empty() || !quote.passages.front().span.valid()) return {};
  return shortened(in.sources.text(quote.passages.front().span), kMostShown);
}

std::string found_at(const QuoteAnchor& quote) {
  std::vector<std::string> places;
  for (const Passage& passage : quote.passages) {
    if (!passage.locator.empty()) places.push_back(passage.locator);
  }
  for (std::size_t i = 0; i < quote.more_passages; ++i) places.emplace_back();
  return list_text(places, ", ");
}

std::string detail_text(const QuoteAnchor& quote) {
  std::string out = quote.detail;
  if (quote.status == QuoteStatus::kTextChanged) {
    if (!out.empty()) out += "; ";
    out += fmt::format("in the changed text: {}", quote_status_name(quote.in_changed_text));
  }
  return out;
}

std::vector<std::string> row(const Context& context, const QuoteAnchor& quote) {
  const AuditInput& in = context.in;
  const Citation& citation = citation_at(in.map, quote.citation);
  const bool scored = quote.status == QuoteStatus::kFuzzy && !quote.passages.empty();
  const Span place = citation.quote.span.valid() ? citation.quote.span : citation.span;
  return {std::string(quote_status_name(quote.status)),
          owner_text(in.map, quote.citation),
          std::string(role_text(quote.citation.in)),
          shortened(citation.quote.text, kMostShown),
          citation_text(in.map, citation),
          found_at(quote),
          scored ? fmt::format("{:.2f}", quote.passages.front().score) : std::string(),
          passage_text(in, quote),
          detail_text(quote),
          place_text(context.places, in.sources, place)};
}

DocumentSection empty_quotes_section() {
  return {
      .name = "quotes",
      .title = "Quotes",
      .about =
          "Whether the texts of the sources say what the map quotes. A quote is good when it is `exact`, or "
          "`normalised`: equal but for case, dashes, quotation marks or white space. All others are listed.",
      .numbers = {},
      .table = {.title = "Quotes that are not in their text as quoted",
                .columns = {{"status"},
                            {"claim"},
                            {"as"},
                            {"quote", false, true},
                            {"cited from", false, true},
                            {"found at", false, true, ""},
                            {"score", true, false, ""},
                            {"nearest passage", false, true, ""},
                            {"what is at odds", false, true, ""},
                            {"place", false, true}},
                .rows = {}},
      .empty = "The map quotes nothing.",
  };
}

}  // namespace

DocumentSection quotes_section(const Context& context) {
  DocumentSection section = empty_quotes_section();
  const std::vector<QuoteAnchor>& quotes = context.in.anchoring.quotes;
  if (quotes.empty()) return section;
  std::array<std::size_t, 8> counts{};
  for (const QuoteAnchor& quote : quotes) ++counts[static_cast<std::size_t>(quote.status)];
  section.numbers = {{"quotes", quotes.size()}};
  for (std::size_t status = 0; status < counts.size(); ++status) {
    section.numbers.push_back(
        {std::string(quote_status_name(static_cast<QuoteStatus>(status))), counts[status], quotes.size(), status != 0});
  }
  for (const QuoteStatus status : kWorstFirst) {
    for (const QuoteAnchor& quote : quotes) {
      if (quote.status == status) section.table.rows.push_back(row(context, quote));
    }
  }
  const std::size_t unchecked = counts[static_cast<std::size_t>(QuoteStatus::kTextNotAtHand)];
  section.empty = unchecked == quotes.size() ? "No quote was checked, since no text is at hand."
                  : unchecked > 0            ? "Every quote whose text is at hand is in it as quoted."
                                             : "Every quote is in its text as quoted.";
  return section;
}

}  // namespace stancemap::audit
