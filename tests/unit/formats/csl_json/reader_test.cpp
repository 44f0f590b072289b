#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "formats/csl_json/csl_json.h"
#include "formats/writing.h"

using namespace stancemap;

namespace {

struct Read {
  Losses losses;
  Reading reading;
  explicit Read(std::string text) : reading(csl_json::read({"refs.json", std::move(text)}, losses)) {}
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

std::string date(const std::string& issued) {
  const Read read(R"([{"id": 1, "type": "book", "issued": )" + issued + "}]");
  return std::string(read.sources().front().date.text);
}

}  // namespace

TEST_CASE("an item becomes a source, variable by variable") {
  const Read read(R"([{
  "id": "lee2020", "type": "article-journal", "title": "Who Pays?",
  "author": [{"family": "Lee", "given": "Ann"}, {"literal": "World Health Organization"},
             {"family": "Berg", "given": "Bo", "non-dropping-particle": "van der", "suffix": "Jr."},
             {"family": "Amour", "given": "Louis", "non-dropping-particle": "L'"}],
  "container-title": "Journal", "publisher": "P", "volume": 12, "issue": "3", "page": "101–119",
  "issued": {"date-parts": [[2020, 2, "29"]]}, "accessed": {"date-parts": [["2021", 1]]},
  "DOI": "10.1/x", "ISBN": "978", "URL": "https://example.org/", "language": "en", "note": "n", "keyword": "primary, repost"
}])");
  CHECK(read.findings().empty());
  CHECK(read.lost().empty());
  REQUIRE(read.sources().size() == 1);
  const Source& source = read.sources().front();
  CHECK(source.id == "lee2020");
  CHECK(source.kind == SourceKind::kPaper);
  CHECK(names(source) == "Ann Lee; World Health Organization; Bo van der Berg Jr.; Louis L'Amour");
  CHECK(source.title.text == "Who Pays?");
  CHECK(source.published_in.text == "Journal");
  CHECK(source.publisher.text == "P");
  CHECK(source.volume.text == "12");
  CHECK(source.issue.text == "3");
  CHECK(source.pages.text == "101-119");
  CHECK(source.date.text == "2020-02-29");
  CHECK(source.accessed.text == "2021-01");
  CHECK(source.doi.text == "10.1/x");
  CHECK(source.isbn.text == "978");
  CHECK(source.url.text == "https://example.org/");
  CHECK(source.language.text == "en");
  CHECK(source.note.text == "n");
  CHECK(source.marks.size() == 2);
  CHECK(read.reading.sources.text(source.title.span) == "\"Who Pays?\"");
}

TEST_CASE("dates are ISO as far as they are given") {
  CHECK(date(R"({"date-parts": [[2020]]})") == "2020");
  CHECK(date(R"({"date-parts": [[2020, 3], [2021, 4, 5]]})") == "2020-03/2021-04-05");
  CHECK(date(R"({"raw": "spring 2020"})") == "spring 2020");
  CHECK(date(R"({"literal": "n.d."})") == "n.d.");
  CHECK(date(R"("2020-05-02")") == "2020-05-02");
  CHECK(date(R"({"date-parts": [[]]})").empty());
}

TEST_CASE("what the model has no place for is in the loss report") {
  const Read read(
      R"([{"id": "a", "type": "thesis", "abstract": "x", "number": 5, "issue": 6, "editor": [{"family": "E"}],
 "issued": {"date-parts": [[2020, 13]], "season": 2}},
 {"id": "b", "type": "book", "abstract": "y", "author": [{"family": "A"}], "editor": [{"family": "E"}]}])");
  CHECK(read.findings().empty());
  CHECK(read.lost() ==
        "not kept: the type `thesis`, which becomes the kind `paper`: refs.json:1:22 (`a`)\n"
        "not kept: the variable `number`: refs.json:1:49 (`a`)\n"
        "not kept: that the authors are editors: refs.json:1:74 (`a`)\n"
        "not kept: parts of a date: refs.json:2:28 (`a`)\n"
        "not kept: `season` of a date: refs.json:2:41 (`a`)\n"
        "not kept: the variable `abstract`, 2 times: refs.json:1:32 (`a`), refs.json:3:30 (`b`)\n"
        "not kept: the variable `editor`: refs.json:3:76 (`b`)\n");
}

TEST_CASE("items of a wrong shape are findings with their place, and the others are read") {
  const Read read(R"([5, {"id": ["a"], "type": "book", "title": {"x": 1}},
 {"id": "b", "type": "boook", "author": "Lee", "issued": [1]}, {"type": "book"}, {"id": "b", "type": "book", "id": "c"}])");
  CHECK(read.findings() ==
        "1:2 wrong-type an item is a number, and not a mapping\n"
        "1:12 wrong-type `id` is a list, and not a text\n"
        "1:44 wrong-type `title` is a mapping, and not a text\n"
        "1:12 bad-value a source has no id\n"
        "2:22 unknown-entry-type `boook` is no type of item\n"
        "2:41 wrong-type `author` is a text, and not a list of names\n"
        "2:58 wrong-type `issued` is a list, and not a date\n"
        "2:64 bad-value a source has no id\n"
        "2:110 duplicate-key the key `id` stands here twice\n"
        "2:89 duplicate-id the id `b` is already taken\n");
  REQUIRE(read.sources().size() == 3);
  CHECK(read.sources()[0].id == "source-1");
  CHECK(read.sources()[2].id == "source-2");
}

TEST_CASE("broken JSON keeps what stands before the fault") {
  const Read read(R"([{"id": "a", "type": "book", "title": "A"}, {"id": "b", "type": )");
  CHECK(read.sources().size() == 2);
  REQUIRE_FALSE(read.reading.findings.empty());
  CHECK(read.reading.findings[0].rule == "json-syntax");
  CHECK(Read("\xFF\xFE[\0").reading.nothing_read);
  CHECK(Read("").findings() == "1:1 empty-file the file is empty\n");
  CHECK(Read(std::string(100'000, '[')).reading.findings.size() >= 1);
  CHECK(Read("{\"items\": [{\"id\": 1, \"type\": \"book\"}]}").sources().size() == 1);
}

TEST_CASE("a list is CSL-JSON, a mapping is not") {
  CHECK(csl_json::recognises("\xEF\xBB\xBF \n[{}]"));
  CHECK_FALSE(csl_json::recognises("{\"stancemap\": 1}"));
  CHECK_FALSE(csl_json::recognises(""));
}

TEST_CASE("what was read is written as a native map that reads the same") {
  const Read read(R"([{"id": "http://zotero.org/users/1/items/ABC", "type": "webpage", "title": "A: \"b\" # c \n d",
   "author": [{"family": "Lee", "given": "Ann"}], "URL": "https://e.org/?a=b&c", "issued": {"date-parts": [[2020, 5]]}}])");
  const Reading again = read_map({{"map.yaml", written_yaml(read.reading.map)}});
  CHECK(again.findings.empty());
  REQUIRE(again.map.sources.size() == 1);
  CHECK(again.map.sources[0].id == read.sources()[0].id);
  CHECK(again.map.sources[0].title.text == read.sources()[0].title.text);
  CHECK(again.map.sources[0].date.text == "2020-05");
  CHECK(names(again.map.sources[0]) == "Ann Lee");
}
