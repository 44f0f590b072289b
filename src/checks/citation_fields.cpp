// The styles as a table: each row is a field, for which sources it is asked for, and when it is there.
//
// debate: rule 7.1.C of the evidence rules in the National Speech & Debate Association's High School Unified Manual
// asks for full name of author or editor, publication date, source, title, date accessed for digital evidence, full
// URL, author's qualifications and page numbers, as far as the original gives them.

#include "checks/citation_fields.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sourcing/grades.h"

namespace stancemap {
namespace {

struct Cited {
  const Source& source;
  bool has_locators;
};

bool is_any(const Cited& c, std::initializer_list<SourceKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), c.source.kind) != kinds.end();
}

bool is_web_kind(const Cited& c) {
  return is_any(c, {SourceKind::kBlogPost, SourceKind::kForumPost, SourceKind::kWebPage, SourceKind::kVideo});
}
bool is_print_kind(const Cited& c) {
  return is_any(c, {SourceKind::kArticle, SourceKind::kBook, SourceKind::kChapter, SourceKind::kPaper,
                    SourceKind::kReport, SourceKind::kNews, SourceKind::kUnknown});
}

// For whom.
bool any(const Cited&) {
  return true;
}
bool has_author(const Cited& c) {  // a law and a set of data are the work of a body, its publisher
  return !has_mark(c.source, "anonymous") && !is_any(c, {SourceKind::kLaw, SourceKind::kDataset});
}
bool has_maker(const Cited& c) {  // who made a law needs no saying
  return !is_any(c, {SourceKind::kLaw});
}
bool on_web(const Cited& c) {
  return !c.source.url.empty() || is_web_kind(c);
}
bool in_print(const Cited& c) {
  return !on_web(c) && is_print_kind(c);
}
bool to_be_found(const Cited& c) {  // what has no address can still be found by other data
  return on_web(c) || is_any(c, {SourceKind::kNews, SourceKind::kUnknown, SourceKind::kDataset, SourceKind::kOther});
}
bool part_of_journal(const Cited& c) {
  return is_any(c, {SourceKind::kArticle, SourceKind::kPaper});
}
bool part_of_book(const Cited& c) {
  return is_any(c, {SourceKind::kChapter});
}
bool part_of_newspaper(const Cited& c) {
  return is_any(c, {SourceKind::kNews});
}
bool published_alone(const Cited& c) {
  return is_any(c, {SourceKind::kBook, SourceKind::kChapter, SourceKind::kReport, SourceKind::kDataset});
}
bool data_set(const Cited& c) {
  return is_any(c, {SourceKind::kDataset});
}

// What is there.
bool author(const Cited& c) {
  return !c.source.authors.empty();
}
bool author_or_publisher(const Cited& c) {
  return author(c) || !c.source.publisher.empty();
}
bool qualifications(const Cited& c) {
  return !c.source.qualifications.empty();
}
bool title(const Cited& c) {
  return !c.source.title.empty();
}
bool date(const Cited& c) {
  return !c.source.date.empty();
}
bool publisher(const Cited& c) {
  return !c.source.publisher.empty();
}
bool published_in(const Cited& c) {
  return !c.source.published_in.empty();
}
bool publication(const Cited& c) {
  return published_in(c) || publisher(c);
}
bool url(const Cited& c) {
  return !c.source.url.empty();
}
bool url_or_copy(const Cited& c) {
  return url(c) || !c.source.archived.empty();
}
bool url_or_doi(const Cited& c) {
  return url(c) || !c.source.doi.empty();
}
bool accessed(const Cited& c) {
  return !c.source.accessed.empty();
}
bool accessed_or_copy(const Cited& c) {
  return accessed(c) || !c.source.archived.empty();
}
bool page(const Cited& c) {
  return c.has_locators || !c.source.pages.empty();
}
bool pages(const Cited& c) {
  return !c.source.pages.empty();
}
bool volume_and_pages(const Cited& c) {
  return !c.source.doi.empty() || (!c.source.volume.empty() && !c.source.pages.empty());
}

struct Field {
  std::string_view words;
  bool (*asked)(const Cited&);
  bool (*there)(const Cited&);
};

constexpr std::string_view kPage = "a page (`pages`, or `at` at each citation)";

constexpr std::array kBasic{
    Field{"`title`", any, title},
    Field{"`author` or `publisher`", has_maker, author_or_publisher},
};
constexpr std::array kDebate{
    Field{"`author`", has_author, author},
    Field{"`qualifications`", has_author, qualifications},
    Field{"`date`", any, date},
    Field{"`title`", any, title},
    Field{"`published-in` or `publisher`", any, publication},
    Field{"`url`", on_web, url},
    Field{"`accessed`", on_web, accessed},
    Field{kPage, in_print, page},
};
constexpr std::array kNewsroom{
    Field{"`author` or `publisher`", has_maker, author_or_publisher},
    Field{"`title`", any, title},
    Field{"`date`", any, date},
    Field{"`url` or `archived`", to_be_found, url_or_copy},
    Field{"`accessed` or `archived`", on_web, accessed_or_copy},
};
constexpr std::array kAcademic{
    Field{"`author`", has_author, author},
    Field{"`title`", any, title},
    Field{"`date`", any, date},
    Field{"`published-in`", part_of_journal, published_in},
    Field{"`volume` and `pages`, or `doi`", part_of_journal, volume_and_pages},
    Field{"`published-in`", part_of_book, published_in},
    Field{"`published-in` or `publisher`", part_of_newspaper, publication},
    Field{"`publisher`", published_alone, publisher},
    Field{"`pages`", part_of_book, pages},
    Field{"`url` or `doi`", data_set, url_or_doi},
    Field{"`url`", is_web_kind, url},
    Field{"`accessed`", is_web_kind, accessed},
};

std::span<const Field> fields(CitationStyle style) {
  switch (style) {
    case CitationStyle::kDebate:
      return kDebate;
    case CitationStyle::kNewsroom:
      return kNewsroom;
    case CitationStyle::kAcademic:
      return kAcademic;
    case CitationStyle::kBasic:
      break;
  }
  return kBasic;
}

constexpr std::array<std::string_view, 4> kNames{"basic", "debate", "newsroom", "academic"};

}  // namespace

std::vector<std::string_view> missing_fields(CitationStyle style, const Source& source, bool has_locators) {
  const Cited cited{source, has_locators};
  std::vector<std::string_view> missing;
  for (const Field& field : fields(style)) {
    if (field.asked(cited) && !field.there(cited)) missing.push_back(field.words);
  }
  return missing;
}

std::string_view citation_style_name(CitationStyle style) {
  return kNames[static_cast<std::size_t>(style)];
}

std::optional<CitationStyle> citation_style_from_name(std::string_view name) {
  const auto it = std::find(kNames.begin(), kNames.end(), name);
  if (it == kNames.end()) return std::nullopt;
  return static_cast<CitationStyle>(it - kNames.begin());
}

}  // namespace stancemap
