#include <doctest/doctest.h>

#include "audited.h"

using namespace stancemap;
using stancemap::test::Audited;
using stancemap::test::Cells;

namespace {

constexpr std::string_view kSources = R"(stancemap: 1
sources:
  bare: {}
  graded: {title: G, author: A, date: 2024, kind: news, reliability: B, credibility: 2, marks: [opinion, repost]}
  half: {title: H, publisher: P, date: 2024, kind: book, reliability: F}
  hidden: {title: N, date: 2024, kind: book, marks: anonymous, text: n.txt}
claims:
  a: {text: A., cite: [graded, {source: graded, quote: one}], said: {source: hidden, quote: two}}
  b: {text: B., cite: [graded, half]}
  c: {text: C., said: [hidden, hidden]}
)";

}  // namespace

TEST_CASE("sources stand in order of what they back, each claim counted once") {
  const Audited a(kSources);
  CHECK(a.column("sources", "source") == Cells{"graded", "half", "hidden", "bare"});
  CHECK(a.column("sources", "claims it backs") == Cells{"2", "1", "0", "0"});
  CHECK(a.column("sources", "claims said there") == Cells{"0", "0", "2", "0"});
  CHECK(a.number("sources", "neither cited nor spoken in") == 1);
  CHECK(a.number("sources", "cited as backing") == 2);
}

TEST_CASE("a source shows its grade, its marks and what is missing") {
  const Audited a(kSources);
  CHECK(a.column("sources", "grade") == Cells{"B2", "F, credibility not graded", "not graded", "not graded"});
  CHECK(a.column("sources", "marks") == Cells{"opinion, repost", "", "anonymous", ""});
  CHECK(a.column("sources", "missing") == Cells{"", "", "author or publisher", "title, author or publisher"});
}

TEST_CASE("what is missing is what the citation style asks for") {
  const Audited a(kSources, [](Audited& self) { self.citation_style = CitationStyle::kNewsroom; });
  CHECK(a.column("sources", "missing")[0] == "url or archived");
}

TEST_CASE("a source shows the state of its text and its quotes by status") {
  const Audited a(kSources, [](Audited& self) {
    self.anchoring.quotes[0].status = QuoteStatus::kOrphan;
    self.anchoring.sources[3].status = SourceTextState::Status::kChanged;
  });
  CHECK(a.column("sources", "text of the source") ==
        Cells{"no text named", "no text named", "changed", "no text named"});
  CHECK(a.column("sources", "quotes") == Cells{"1", "0", "1", "0"});
  CHECK(a.column("sources", "quotes by status") == Cells{"1 text not at hand", "", "1 orphan", ""});
  CHECK(a.column("sources", "orphan") == Cells{"0", "0", "1", "0"});
  CHECK(a.column("sources", "text not at hand") == Cells{"1", "0", "0", "0"});
}
