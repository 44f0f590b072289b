#include "sourcing/text_places.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace stancemap;

namespace {

std::string without_white_space_around(std::string text) {
  while (text.ends_with('\n') || text.ends_with(' ') || text.ends_with("\u00A0")) {
    text.erase(text.size() - (text.ends_with("\u00A0") ? 2 : 1));
  }
  text.erase(0, text.find_first_not_of(" \n"));
  return text;
}

struct Sample {
  explicit Sample(std::string text, std::string_view title = {}, std::string_view unit = {})
      : bytes(std::move(text)), folded(bytes), parts(bytes), places(parts, folded, title, unit) {}

  // The located text, "anywhere", or "has …" when it is missing.
  std::string at(std::string_view locator) const {
    const LocatedParts found = places.located(locator_in(locator, {}));
    if (found.status == LocatedParts::Status::kAnywhere) return "anywhere";
    if (found.status == LocatedParts::Status::kMissing) return found.missing;
    std::string text;
    for (const TextRange& range : found.ranges) {
      text +=
          (text.empty() ? "" : "|") + without_white_space_around(bytes.substr(range.begin, range.end - range.begin));
    }
    return text;
  }
  std::string name(std::string_view word, std::string_view like = {}) const {
    return places.name(bytes.find(word), locator_in(like, {}));
  }

  std::string bytes;
  FoldedText folded;
  TextParts parts;
  TextPlaces places;
};

const char* const kThread =
    "The Title\n13 May\n\nOne.\n\nTwo a\ntwo b.\n\nComments\n\n  1. ann says:\n\n    Yes.\n\n    No.\n\n    3\n"
    "  2. bob says:\n\n    My list:\n    1. first\n    2. second\n    3. third\n\n  3. cy says:\n  4. di says: "
    "Short.\n";

}  // namespace

TEST_CASE("paragraphs are counted from below the title, which is the headline") {
  const Sample sample("Site\n\nThe \u2018Title\u2019\n\nOne.\n\n\u00A0\nTwo a\ntwo b.", "the 'title'");
  CHECK(sample.at("paragraph 1") == "One.");
  CHECK(sample.at("paragraph 2") == "Two a\ntwo b.");
  CHECK(sample.at("paragraphs 1-2") == "One.\n\n\u00A0\nTwo a\ntwo b.");
  CHECK(sample.at("last paragraph") == "Two a\ntwo b.");
  CHECK(sample.at("headline") == "The \u2018Title\u2019");
  CHECK(sample.at("paragraph 3") == "has 2 paragraphs");
  CHECK(sample.at("paragraph 0") == "has 2 paragraphs");
  CHECK(sample.name("One") == "paragraph 1");
  CHECK(sample.name("two b") == "paragraph 2");
  CHECK(sample.name("Title") == "headline");
  CHECK(sample.name("Site") == "above the headline");
}

TEST_CASE("without a title in the text the first paragraph is 1") {
  const Sample sample("One.\n\nTwo with a title in it.", "a title");
  CHECK(sample.at("paragraph 1") == "One.");
  CHECK(sample.at("headline") == "has no paragraph that is the source's title");
  CHECK(sample.name("One") == "paragraph 1");
}

TEST_CASE("the title may be the first line of its paragraph") {
  const Sample sample(kThread, "The Title");
  CHECK(sample.at("headline") == "The Title\n13 May");
  CHECK(sample.at("paragraph 1") == "One.");
}

TEST_CASE("in a text without empty lines each line is a paragraph") {
  const Sample sample("meta\nTitle\nOne\nTwo", "Title");
  CHECK(sample.at("paragraph 2") == "Two");
  CHECK(sample.at("line 2") == "Title");
  CHECK(sample.name("Two", "line 9") == "line 4");
}

TEST_CASE("numbered comments are found, and a list inside of one is no row of comments") {
  const Sample sample(kThread, "The Title", "comment");
  CHECK(sample.at("comment 1") == "1. ann says:\n\n    Yes.\n\n    No.\n\n    3");
  CHECK(sample.at("comment 3") == "3. cy says:");
  CHECK(sample.at("comment 4") == "4. di says: Short.");
  CHECK(sample.at("comment 5") == "has 4 numbered comments");
  CHECK(sample.at("paragraph 2 of comment 1") == "No.");
  CHECK(sample.at("last paragraph of the post") == "Comments");
  CHECK(sample.at("paragraph 9 of the post") == "has 3 paragraphs there");
  CHECK(sample.name("No.") == "comment 1");
  CHECK(sample.name("second") == "comment 2");
  CHECK(sample.name("One.") == "paragraph 1");
}

TEST_CASE("pages are parted by form feeds, and times begin lines") {
  const Sample pages("one\n\nmore\n\f\ntwo\n\nrest");
  CHECK(pages.at("p. 2, paragraph 1") == "two");
  CHECK(pages.at("page 2, paragraph 2") == "rest");
  CHECK(pages.at("p. 3") == "has 2 pages");
  CHECK(pages.name("rest", "p. 1") == "p. 2");
  CHECK(Sample("one page").at("p. 3") == "anywhere");
  const Sample times("[0:10] Hello.\nAgain.\n(1:00) B.\n1:02:03 C.");
  CHECK(times.at("0:30") == "[0:10] Hello.\nAgain.");
  CHECK(times.at("1:00") == "(1:00) B.");
  CHECK(times.at("0:05") == "begins at 0:10");
  CHECK(times.name("C.", "0:10") == "1:02:03");
  CHECK(Sample("no times").at("12:30") == "anywhere");
}

TEST_CASE("an empty text has no parts") {
  const Sample sample("");
  CHECK(sample.at("paragraph 1") == "has no paragraph");
  CHECK(sample.at("comment 1") == "has no numbered comment");
  CHECK(sample.at("line 1") == "has no line");
  CHECK(sample.at("last paragraph") == "has no paragraph");
}
