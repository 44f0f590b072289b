#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a cited source without author and publisher is reported at its key, with what rests on it") {
  const CheckRun run("incomplete-citation", R"(claims:
  a: {text: A, cite: s, supports: b}
  b: {text: B, cite: complete}
sources:
  «s»: {title: S}
  complete: {title: C, publisher: P}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "the citation of `s` lacks `author` or `publisher` (basic); 2 claims rest on it");
  CHECK(run.related() == std::vector<std::string>{"3:22 s: `s` is first cited here"});
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].weight == 2);
}

TEST_CASE("a source that is only said in, or not used, needs nothing") {
  check_marks("incomplete-citation", R"(claims:
  a: {text: A, said: s}
sources:
  s: {title: S}
  t: {title: T}
)");
}

TEST_CASE("in the debate style a page may stand at each citation, or at the source") {
  CheckSettings settings;
  settings.citation_style = CitationStyle::kDebate;
  constexpr std::string_view kSource = ", author: A, qualifications: Q, date: \"2024\", publisher: P, kind: book";
  const auto map = [&](std::string_view cites, std::string_view more) {
    return "claims:\n  a: {text: A, cite: [" + std::string(cites) + "]}\nsources:\n  s: {title: S" +
           std::string(kSource) + std::string(more) + "}\n";
  };
  CHECK(CheckRun("incomplete-citation", map("{source: s, at: p. 5}", ""), settings).findings.empty());
  CHECK(CheckRun("incomplete-citation", map("s", ", pages: 1-9"), settings).findings.empty());
  CHECK(CheckRun("incomplete-citation", map("{source: s, at: p. 5}, s", ""), settings).message() ==
        "the citation of `s` lacks a page (`pages`, or `at` at each citation) (debate); 1 claim rests on it");
}
