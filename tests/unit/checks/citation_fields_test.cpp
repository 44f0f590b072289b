#include "checks/citation_fields.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace stancemap;

namespace {

std::string missing(CitationStyle style, const Source& source, bool has_locators = false) {
  return fmt::format("{}", fmt::join(missing_fields(style, source, has_locators), "; "));
}

Source of_kind(SourceKind kind) {
  Source source;
  source.title.text = "Title";
  source.authors.push_back({"Author", {}});
  source.date.text = "2024";
  source.kind = kind;
  return source;
}

}  // namespace

TEST_CASE("names of styles are read back") {
  for (const CitationStyle style :
       {CitationStyle::kBasic, CitationStyle::kDebate, CitationStyle::kNewsroom, CitationStyle::kAcademic}) {
    CHECK(citation_style_from_name(citation_style_name(style)) == style);
  }
  CHECK(!citation_style_from_name("apa"));
}

TEST_CASE("an empty source lacks what each style asks of every source") {
  CHECK(missing(CitationStyle::kBasic, {}) == "`title`; `author` or `publisher`");
  CHECK(missing(CitationStyle::kDebate, {}) ==
        "`author`; `qualifications`; `date`; `title`; `published-in` or `publisher`; a page (`pages`, or `at` at each "
        "citation)");
  CHECK(missing(CitationStyle::kNewsroom, {}) == "`author` or `publisher`; `title`; `date`; `url` or `archived`");
  CHECK(missing(CitationStyle::kAcademic, {}) == "`author`; `title`; `date`");
}

TEST_CASE("what is on the web needs an address and the day it was looked at") {
  Source page = of_kind(SourceKind::kWebPage);
  page.publisher.text = "Publisher";
  page.qualifications.text = "Professor";
  CHECK(missing(CitationStyle::kDebate, page) == "`url`; `accessed`");
  CHECK(missing(CitationStyle::kNewsroom, page) == "`url` or `archived`; `accessed` or `archived`");
  CHECK(missing(CitationStyle::kAcademic, page) == "`url`; `accessed`");
  page.archived.text = "https://archive.example/1";
  CHECK(missing(CitationStyle::kNewsroom, page).empty());
  page.url.text = "https://example.org";
  page.accessed.text = "2024-05-13";
  CHECK(missing(CitationStyle::kDebate, page).empty());
  CHECK(missing(CitationStyle::kAcademic, page).empty());
}

TEST_CASE("academic style asks for what finds the kind of source") {
  Source article = of_kind(SourceKind::kArticle);
  CHECK(missing(CitationStyle::kAcademic, article) == "`published-in`; `volume` and `pages`, or `doi`");
  article.published_in.text = "Journal";
  article.volume.text = "3";
  CHECK(missing(CitationStyle::kAcademic, article) == "`volume` and `pages`, or `doi`");
  article.pages.text = "1-9";
  CHECK(missing(CitationStyle::kAcademic, article).empty());
  article.pages = {};
  article.doi.text = "10.1000/1";
  CHECK(missing(CitationStyle::kAcademic, article).empty());
  CHECK(missing(CitationStyle::kAcademic, of_kind(SourceKind::kBook)) == "`publisher`");
  CHECK(missing(CitationStyle::kAcademic, of_kind(SourceKind::kChapter)) == "`published-in`; `publisher`; `pages`");
  CHECK(missing(CitationStyle::kAcademic, of_kind(SourceKind::kDataset)) == "`publisher`; `url` or `doi`");
  CHECK(missing(CitationStyle::kAcademic, of_kind(SourceKind::kNews)) == "`published-in` or `publisher`");
}

TEST_CASE("what the original does not name is not asked for: authors of anonymous texts, laws and data") {
  Source letter;
  letter.title.text = "Letter";
  letter.date.text = "2024";
  letter.published_in.text = "Paper";
  letter.marks.push_back({"anonymous", {}});
  CHECK(missing(CitationStyle::kDebate, letter, true).empty());
  Source law;
  law.title.text = "Law";
  law.kind = SourceKind::kLaw;
  law.date.text = "1949";
  CHECK(missing(CitationStyle::kAcademic, law).empty());
  CHECK(missing(CitationStyle::kBasic, law).empty());
  letter.published_in = {};
  CHECK(missing(CitationStyle::kBasic, letter) == "`author` or `publisher`");
}

TEST_CASE("a newsroom needs no address of a book") {
  CHECK(missing(CitationStyle::kNewsroom, of_kind(SourceKind::kBook)).empty());
  CHECK(missing(CitationStyle::kNewsroom, of_kind(SourceKind::kNews)) == "`url` or `archived`");
}
