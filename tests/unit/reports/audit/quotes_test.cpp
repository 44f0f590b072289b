#include <doctest/doctest.h>

#include "audited.h"

using namespace stancemap;
using stancemap::test::Audited;
using stancemap::test::Cells;

namespace {

constexpr std::string_view kQuotes = R"(stancemap: 1
sources: {s: {title: S, text: s.txt}}
participants: {ann: Ann}
claims:
  a: {text: A., said: {source: s, at: p. 1, quote: first}, cite: {source: s, quote: second}}
  b: {text: B., cite: {source: s, at: p. 3, quote: third}}
stances:
  - {who: ann, claim: a, stance: favor, cite: {source: s, quote: fourth}}
)";

/// The text of the source, as if it were at hand.
Passage passage_in(Audited& self, std::string text, std::string locator) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const FileId file = self.reading.sources.add("s.txt", std::move(text));
  return {0, size, {file, 0, size}, std::move(locator), 0.875, {}};
}

}  // namespace

TEST_CASE("all quotes are counted, and those that are not in their text are listed, orphans first") {
  const Audited a(kQuotes, [](Audited& self) {
    self.anchoring.quotes[0].status = QuoteStatus::kExact;
    self.anchoring.quotes[1].status = QuoteStatus::kFuzzy;
    self.anchoring.quotes[1].passages = {passage_in(self, "sekond", "paragraph 2")};
    self.anchoring.quotes[2].status = QuoteStatus::kTextChanged;
    self.anchoring.quotes[2].in_changed_text = QuoteStatus::kExact;
    self.anchoring.quotes[3].status = QuoteStatus::kOrphan;
    self.anchoring.quotes[3].detail = "only inside a longer word";
  });
  CHECK(a.number("quotes", "quotes") == 4);
  CHECK(a.number("quotes", "exact") == 1);
  CHECK(a.number("quotes", "orphan") == 1);
  CHECK(a.column("quotes", "status") == Cells{"orphan", "fuzzy", "text changed"});
  CHECK(a.column("quotes", "claim") == Cells{"stance of ann", "a", "b"});
  CHECK(a.column("quotes", "as") == Cells{"stance", "cite", "cite"});
  CHECK(a.column("quotes", "score") == Cells{"", "0.88", ""});
  CHECK(a.column("quotes", "nearest passage") == Cells{"", "sekond", ""});
  CHECK(a.column("quotes", "found at") == Cells{"", "paragraph 2", ""});
  CHECK(a.column("quotes", "what is at odds") == Cells{"only inside a longer word", "", "in the changed text: exact"});
  CHECK(a.column("quotes", "place") == Cells{"map.yaml:8", "map.yaml:5", "map.yaml:6"});
  CHECK(a.audit.summary.back() == "Of 4 quotes that could be checked, 1 stands in the text as quoted, and 3 do not.");
}

TEST_CASE("a passage of megabytes does not fill the report") {
  const Audited a(kQuotes, [](Audited& self) {
    self.anchoring.quotes[0].status = QuoteStatus::kOrphan;
    self.anchoring.quotes[0].passages = {passage_in(self, std::string(1 << 20, 'x'), "paragraph 1")};
  });
  CHECK(a.column("quotes", "nearest passage").front().size() < 1000);
}

TEST_CASE("texts that are not at hand are said once, and their quotes are not listed") {
  const Audited a(kQuotes);
  CHECK(a.section("quotes").table.rows.empty());
  CHECK(a.section("quotes").empty == "No quote was checked, since no text is at hand.");
  REQUIRE(a.audit.notes.size() == 1);
  CHECK(a.audit.notes[0].find("`--sources DIR`") != std::string::npos);
}
