#include <algorithm>
#include <array>
#include <numeric>

#include <fmt/format.h>

#include "checks/citation_fields.h"
#include "reports/audit/sections.h"
#include "reports/document/wording.h"

namespace stancemap::audit {
namespace {

constexpr std::size_t kStatuses = 8;

struct SourceUse {
  std::size_t said = 0;      // claims that are said there
  std::size_t backed = 0;    // claims that cite it
  bool has_locators = true;  // every `cite` of it says where
  std::size_t quotes = 0;
  std::array<std::size_t, kStatuses> by_status{};
};

void count_citing_claims(const ArgumentMap& map, std::vector<SourceUse>& uses) {
  std::vector<std::size_t> last(map.sources.size(), map.claims.size());  // the claim that was counted last
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    for (const Citation& citation : map.claims[i].cites) {
      const SourceId source = citation.source.id;
      if (source && citation.at.empty()) uses[source.index()].has_locators = false;
      if (!source || last[source.index()] == i) continue;
      last[source.index()] = i;
      ++uses[source.index()].backed;
    }
  }
}

std::vector<SourceUse> uses_of(const Context& context) {
  const ArgumentMap& map = context.in.map;
  std::vector<SourceUse> uses(map.sources.size());
  for (const auto& [claim, source] : context.utterers.sayings()) ++uses[source.index()].said;
  count_citing_claims(map, uses);
  for (const QuoteAnchor& quote : context.in.anchoring.quotes) {
    const SourceId source = citation_at(map, quote.citation).source.id;
    if (!source) continue;
    ++uses[source.index()].quotes;
    ++uses[source.index()].by_status[static_cast<std::size_t>(quote.status)];
  }
  return uses;
}

std::string grade_text(const Source& source) {
  const std::string letter(1, source.reliability);
  if (source.reliability != 0 && source.credibility != 0) return fmt::format("{}{}", letter, source.credibility);
  if (source.reliability != 0) return fmt::format("{}, credibility not graded", letter);
  if (source.credibility != 0) return fmt::format("reliability not graded, {}", source.credibility);
  return "not graded";
}

/// The fields that the style asks for and the map does not give.
std::string missing_text(const Source& source, CitationStyle style, bool has_locators) {
  std::string out;
  for (const std::string_view field : missing_fields(style, source, has_locators)) {
    if (!out.empty()) out += ", ";
    out += field;
  }
  std::erase(out, '`');  // which mark keys in messages
  return out;
}

std::string marks_text(const Source& source) {
  std::vector<std::string> marks;
  for (const Text& mark : source.marks) marks.emplace_back(mark.text);
  return list_text(marks, ", ");
}

/// "3 exact, 1 orphan".
std::string quotes_text(const SourceUse& use) {
  std::string out;
  for (std::size_t status = 0; status < kStatuses; ++status) {
    if (use.by_status[status] == 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", use.by_status[status],
                       quote_status_name(static_cast<QuoteStatus>(status)));
  }
  return out;
}

std::vector<std::string> row(const Source& source, const SourceTextState& text, const SourceUse& use,
                             CitationStyle style) {
  std::vector<std::string> cells{std::string(source.id),
                                 std::string(source.title.text),
                                 std::string(source.kind_text.text),
                                 grade_text(source),
                                 marks_text(source),
                                 fmt::format("{}", use.said),
                                 fmt::format("{}", use.backed),
                                 std::string(source_text_status_name(text.status)),
                                 quotes_text(use),
                                 fmt::format("{}", use.quotes)};
  for (const std::size_t count : use.by_status) cells.push_back(fmt::format("{}", count));
  cells.push_back(missing_text(source, style, use.has_locators));
  return cells;
}

std::vector<Column> columns() {
  std::vector<Column> columns{{"source"},
                              {"title", false, true},
                              {"kind", false, false, ""},
                              {"grade"},
                              {"marks", false, true, ""},
                              {"claims said there", true},
                              {"claims it backs", true},
                              {"text of the source"},
                              {"quotes by status", false, true, ""},
                              {.name = "quotes", .number = true, .for_programs = true}};
  for (std::size_t status = 0; status < kStatuses; ++status) {
    columns.push_back({.name = std::string(quote_status_name(static_cast<QuoteStatus>(status))),
                       .number = true,
                       .for_programs = true});
  }
  columns.push_back({"missing", false, true, ""});
  return columns;
}

void add_numbers(const Context& context, const std::vector<SourceUse>& uses, DocumentSection& section) {
  const ArgumentMap& map = context.in.map;
  const auto graded = std::count_if(map.sources.begin(), map.sources.end(),
                                    [](const Source& s) { return s.reliability != 0 || s.credibility != 0; });
  const auto backing = std::count_if(uses.begin(), uses.end(), [](const SourceUse& use) { return use.backed > 0; });
  const auto unused =
      std::count_if(uses.begin(), uses.end(), [](const SourceUse& use) { return use.backed == 0 && use.said == 0; });
  section.numbers = {{"sources", map.sources.size()},
                     {"cited as backing", static_cast<std::uint64_t>(backing), map.sources.size()},
                     {"graded", static_cast<std::uint64_t>(graded), map.sources.size()},
                     {"neither cited nor spoken in", static_cast<std::uint64_t>(unused), map.sources.size()}};
}

}  // namespace

DocumentSection sources_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  DocumentSection section{
      .name = "sources",
      .title = "Sources",
      .about =
          "The documents of the map, the one that backs most claims first. The grade is the Admiralty code: "
          "reliability of the source from A to E, credibility of what it says from 1 to 5; F and 6 mean that it "
          "cannot be judged, not that it is bad.",
      .numbers = {},
      .table = {.title = "Sources, by what they back", .columns = columns(), .rows = {}},
      .empty = "The map lists no sources.",
  };
  if (map.sources.empty()) return section;
  const std::vector<SourceUse> uses = uses_of(context);
  std::vector<std::size_t> order(map.sources.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return uses[a].backed != uses[b].backed ? uses[a].backed > uses[b].backed : uses[a].said > uses[b].said;
  });
  const SourceTextState nothing;
  for (const std::size_t i : order) {
    const auto& states = context.in.anchoring.sources;
    section.table.rows.push_back(
        row(map.sources[i], i < states.size() ? states[i] : nothing, uses[i], context.in.citation_style));
  }
  add_numbers(context, uses, section);
  return section;
}

}  // namespace stancemap::audit
