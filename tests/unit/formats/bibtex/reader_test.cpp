#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "formats/bibtex/bibtex.h"
#include "formats/writing.h"

using namespace stancemap;

namespace {

struct Read {
  Losses losses;
  Reading reading;
  explicit Read(std::string text) : reading(bibtex::read({"refs.bib", std::move(text)}, losses)) {}
  const std::vector<Source>& sources() const { return reading.map.sources; }

  /// "3:5 rule message" of each finding, one a line.
  std::string findings() const {
    std::string all;
    for (const Finding& finding : reading.findings) {
      const Position at = reading.sources[finding.span.file].position(finding.span.begin);
      all += fmt::format("{}:{} {} {}\n", at.line, at.column, finding.rule, finding.message);
    }
    return all;
  }
  std::string lost() const {
    std::string all;
    for (const std::string& line : loss_report(losses, reading.sources)) all += line + "\n";
    return all;
  }
};

std::string names(const Source& source) {
  std::string all;
  for (const Text& author : source.authors) all += fmt::format("{}{}", all.empty() ? "" : "; ", author.text);
  return all;
}

}  // namespace

TEST_CASE("an entry becomes a source, field by field") {
  const Read read(R"(@article{lee2020,
  author    = {Lee, Ann and {World Health Organization} and van der Berg, Jr., Bo},
  title     = {The {NASA} Question: Who Pays?},
  journal   = "Journal of " # {Education},
  volume    = 12, number = 3, pages = {101--119},
  year      = 2020, month = feb, day = 29,
  doi       = {10.1000/a\_b},
  isbn      = {978-3-16-148410-0},
  url       = {https://example.org/~lee/x--y},
  urldate   = {2021-01-02},
  publisher = {Smith \& Sons},
  language  = {english},
  keywords  = {primary, opinion},
  note      = {Translated by K{\"o}nig},
})");
  CHECK(read.findings().empty());
  CHECK(read.lost().empty());
  REQUIRE(read.sources().size() == 1);
  const Source& source = read.sources().front();
  CHECK(source.id == "lee2020");
  CHECK(source.kind == SourceKind::kArticle);
  CHECK(names(source) == "Ann Lee; World Health Organization; Bo van der Berg Jr.");
  CHECK(source.title.text == "The NASA Question: Who Pays?");
  CHECK(source.published_in.text == "Journal of Education");
  CHECK(source.volume.text == "12");
  CHECK(source.issue.text == "3");
  CHECK(source.pages.text == "101-119");
  CHECK(source.date.text == "2020-02-29");
  CHECK(source.doi.text == "10.1000/a_b");
  CHECK(source.isbn.text == "978-3-16-148410-0");
  CHECK(source.url.text == "https://example.org/~lee/x--y");
  CHECK(source.accessed.text == "2021-01-02");
  CHECK(source.publisher.text == "Smith & Sons");
  CHECK(source.language.text == "english");
  REQUIRE(source.marks.size() == 2);
  CHECK(source.marks[1].text == "opinion");
  CHECK(source.note.text == "Translated by König");
  CHECK(read.reading.sources.text(source.id_span) == "lee2020");
  CHECK(read.reading.sources.text(source.title.span) == "{The {NASA} Question: Who Pays?}");
}

TEST_CASE("types become kinds, and what a kind does not say is lost") {
  const Read read(
      "@book{a, title={A}}\n@inproceedings{b, title={B}}\n@online{c, title={C}}\n@PhdThesis{d, title={D}}\n"
      "@boook{e, title={E}}\n");
  REQUIRE(read.sources().size() == 5);
  CHECK(read.sources()[0].kind == SourceKind::kBook);
  CHECK(read.sources()[1].kind == SourceKind::kPaper);
  CHECK(read.sources()[2].kind == SourceKind::kWebPage);
  CHECK(read.sources()[3].kind == SourceKind::kPaper);
  CHECK(read.sources()[4].kind == SourceKind::kOther);
  CHECK(read.lost() == "not kept: the type `@phdthesis`, which becomes the kind `paper`: refs.bib:4:1 (`d`)\n");
  CHECK(read.findings() == "5:1 unknown-entry-type `@boook` is no type of entry\n");
}

TEST_CASE("what the model has no place for is in the loss report") {
  const Read read(R"(Kept by the library.
@comment{ for the map }
@preamble{"\newcommand{\x}{y}"}
@book{a, title={A \weird{b}}, editor={Lee, Ann}, abstract={x}, keywords={school, primary}, month={Spring}, year=2020}
@book{b, title={B}, author={Kim, Bo and others}, editor={C}, abstract={y}, institution={I}, publisher={P}}
)");
  CHECK(read.findings().empty());
  CHECK(read.lost() ==
        "not kept: text between entries: refs.bib:1:1 (`Kept by the library.`)\n"
        "not kept: comments: refs.bib:2:1 (`for the map }`)\n"
        "not kept: `@preamble`: refs.bib:3:1\n"
        "not kept: the field `abstract`, 2 times: refs.bib:4:50 (`a`), refs.bib:5:62 (`b`)\n"
        "not kept: the TeX command `\\weird`: refs.bib:4:16 (`a`)\n"
        "not kept: keywords: refs.bib:4:73 (`school`)\n"
        "not kept: that the authors are editors: refs.bib:4:31 (`a`)\n"
        "not kept: the field `month`: refs.bib:4:92 (`a`)\n"
        "not kept: the field `institution`: refs.bib:5:76 (`b`)\n"
        "not kept: the field `editor`: refs.bib:5:50 (`b`)\n"
        "not kept: that there are more authors (`and others`): refs.bib:5:28 (`b`)\n");
  CHECK(names(read.sources()[0]) == "Ann Lee");
}

TEST_CASE("a brace that is never closed costs one entry, with its place") {
  const Read unclosed("@book{a, title={A {b, year=1}\n@book{b, title={B}}\n");
  CHECK(unclosed.findings() == "1:16 bibtex-syntax the value of `title` is not closed\n");
  CHECK(unclosed.reading.findings[0].related.size() == 1);
  CHECK(unclosed.sources().size() == 2);
  // Here the brace at the end of the entry closes the title, so it is the entry that has none.
  const Read read(
      "@article{a1,\n  author = {Lee, Ann},\n  title = {Open {brace},\n  year = 2020\n}\n\n"
      "@book{b1, title = \"The Book\"}\n");
  CHECK(read.findings() == "1:1 bibtex-syntax this `@article` is not closed\n");
  REQUIRE(read.sources().size() == 2);
  CHECK(names(read.sources()[0]) == "Ann Lee");
  CHECK(read.sources()[1].title.text == "The Book");
}

TEST_CASE("faults of syntax are found where they are, and reading goes on") {
  CHECK(Read("@book{a, title={A}, year=2020\n@book{b, title={B}}").findings() ==
        "1:1 bibtex-syntax this `@book` is not closed\n");
  CHECK(Read("@book{a, title={A} year=2020}").findings() == "1:20 bibtex-syntax no comma before `year`\n");
  CHECK(Read("@book{a, title={A}, year=, note={n}}").findings() == "1:21 bibtex-syntax `year` has no value\n");
  CHECK(Read("@book{a, title={A}, year, note={n}}").findings() == "1:21 bibtex-syntax `year` has no value\n");
  CHECK(Read("@book{a, title {A}, note={n}}").findings() == "1:10 bibtex-syntax no `=` behind `title`\n");
  CHECK(Read("@book{a, title={A}}}").findings() == "1:20 bibtex-syntax a `}` closes nothing\n");
  CHECK(Read("@book{a, title=\"A}\n@book{b, title={B}}").findings() ==
        "1:16 bibtex-syntax the value of `title` is not closed\n");
  CHECK(Read("@book a, title={A}}\n@book{b, title={B}}")
            .findings()
            .starts_with("1:1 bibtex-syntax no `{` behind `@book`\n"));
  CHECK(Read("@book{a, title={A} # , note={n}}").findings() == "1:22 bibtex-syntax nothing stands behind `#`\n");
  CHECK(Read("@book{a, title={A}, title={B}}").findings() ==
        "1:21 duplicate-key the field `title` stands here twice\n");
  CHECK(Read("@book{a, title={A}}\n@book{a, title={B}}").findings() ==
        "2:7 duplicate-id the id `a` is already taken\n");
  CHECK(Read("@book{title={A}}").findings() == "1:1 bad-value a source has no id\n");
  CHECK(Read("@book{a, =x, note={n}}").findings() == "1:10 bibtex-syntax `=` where a field should start\n");
}

TEST_CASE("what follows a fault is read all the same") {
  for (const std::string_view broken :
       {"@book{a, title={A", "@book{a, title=\"A", "@book{a, title=", "@book{a, title", "@book{a", "@book{",
        "@book{a, title={A}", "@book{a title={A}}", "@book{a,, title={A}}", "@book{a, title={A}, }}",
        "@string{x = ", "@preamble{", "@comment{", "@book{a, title = x # # y}", "@book(a, title={A}", "%", "@",
        "@@book{a, title={A}}"}) {
    CAPTURE(broken);
    const Read read(std::string(broken) + "\n  @book{b, title={B}}\n");
    REQUIRE_FALSE(read.sources().empty());
    CHECK(read.sources().back().id == "b");
    CHECK(read.sources().back().title.text == "B");
  }
}

TEST_CASE("macros stand for their values; one that is not defined is told once and kept as it stands") {
  const Read read(
      "@string{jo = \"Journal\"}\n@STRING(joe = jo # { of Education})\n"
      "@article{a, journal=JOE, month=mar, year=1999, title={A}}\n"
      "@article{b, journal=joy, title=joy # {!}}\n");
  CHECK(read.findings() == "4:21 unknown-macro `joy` is no `@string`\n");
  REQUIRE(read.sources().size() == 2);
  CHECK(read.sources()[0].published_in.text == "Journal of Education");
  CHECK(read.sources()[0].date.text == "1999-03");
  CHECK(read.sources()[1].title.text == "joy!");
}

TEST_CASE("macros cannot fill the memory") {
  std::string text = "@string{s0 = {0123456789}}\n";
  for (int i = 1; i < 60; ++i) text += fmt::format("@string{{s{0} = s{1} # s{1}}}\n", i, i - 1);
  const Read read(text + "@book{a, title=s59}\n@book{b, title={B}}\n");
  REQUIRE(read.reading.findings.size() == 1);
  CHECK(read.reading.findings[0].rule == "macro-expansion");
  CHECK(read.sources().size() == 2);
}

TEST_CASE("hostile bytes are findings: NUL, other encodings, control characters") {
  using namespace std::string_literals;
  const Read nul("@book{a, title={A\0B}}"s);
  CHECK(nul.findings() == "1:18 nul-byte NUL byte in a text file\n");
  CHECK(nul.sources()[0].title.text == "A B");
  const Read latin("@book{a, title={Caf\xE9}}");
  CHECK(latin.findings() == "1:20 invalid-utf8 byte 0xE9 is not UTF-8\n");
  CHECK(latin.sources()[0].title.text == "Caf\uFFFD");
  const Read utf16("\xFF\xFE@\0b\0o\0o\0k\0{\0"s);
  CHECK(utf16.reading.nothing_read);
  CHECK(utf16.reading.findings.size() == 1);
  CHECK(Read("\xEF\xBB\xBF@book{a, title={A}}").sources().size() == 1);
}

TEST_CASE("a hundred thousand nested braces are a finding and no more") {
  const std::string deep(100'000, '{');
  const Read closed("@book{a, title={" + deep + "A" + std::string(100'000, '}') + "}}\n@book{b, title={B}}\n");
  CHECK(closed.findings() == "1:80 nested-too-deep braces are nested 100001 deep\n");
  REQUIRE(closed.sources().size() == 2);
  CHECK(closed.sources()[0].title.text == "A");
  const Read open("@book{a, title={" + deep + "A\n@book{b, title={B}}\n");
  CHECK(open.sources().size() == 2);
  CHECK(open.reading.findings.size() == 2);
}

TEST_CASE("very many faults end the reading, and that is said") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += fmt::format("@book{{k{}, title=, }}\n", i);
  const Read read(text);
  CHECK(read.reading.findings.size() == 101);
  CHECK(read.reading.findings.back().rule == "too-many-syntax-errors");
}

TEST_CASE("a file without entries is an empty file, and text is no fault") {
  CHECK(Read("").findings() == "1:1 empty-file the file holds no entry\n");
  CHECK(Read("See name@example.org (or not).\n").findings() == "1:1 empty-file the file holds no entry\n");
}

TEST_CASE("what was read is written as a native map that reads the same") {
  const Read read(
      R"(@article{lee:2020, author={Lee, Ann and "x" Kim}, title={A: "b" \{c\} \# d}, journal={J}, year=2020, month=5,
    url={https://example.org/?a=b&c#d}, note={yes}}
@misc{7, title={on}, howpublished={\url{http://a.b}}, date={2020-01/2020-03}}
@book{ключ, title={Книга --- да}})");
  for (const bool json : {false, true}) {
    const std::string text = json ? written_json(read.reading.map) : written_yaml(read.reading.map);
    CAPTURE(text);
    const Reading again = read_map({{json ? "map.json" : "map.yaml", text}});
    CHECK(again.findings.empty());
    REQUIRE(again.map.sources.size() == read.sources().size());
    for (std::size_t i = 0; i < read.sources().size(); ++i) {
      const Source& a = read.sources()[i];
      const Source& b = again.map.sources[i];
      CHECK(a.id == b.id);
      CHECK(a.kind == b.kind);
      CHECK(names(a) == names(b));
      for (const auto field : {&Source::title, &Source::published_in, &Source::date, &Source::url, &Source::note}) {
        CHECK((a.*field).text == (b.*field).text);
      }
    }
  }
}
