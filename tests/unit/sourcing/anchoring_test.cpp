#include "sourcing/anchoring.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "formats/reading.h"
#include "support/large.h"
#include "support/temporary_folder.h"

using namespace stancemap;

namespace {

// One source with a text, one citation of it: the rest of its keys is given.
struct Anchored {
  Anchored(std::string_view text, const std::string& citation, const std::string& source_keys = "title: The Title") {
    folder.write("t.txt", text);
    std::vector<NamedText> files;
    files.push_back({"map.yaml", "stancemap: 1\nsources:\n  s: {text: t.txt, " + source_keys +
                                     "}\nclaims:\n  a:\n    text: A\n    said: {source: s, " + citation + "}\n"});
    reading = read_map(std::move(files));
    for (const Finding& finding : reading.findings) FAIL(finding.message);
    result = anchored(reading.map, TextFolders({folder.path()}), reading.sources);
    REQUIRE(result.sources.size() == 1);
  }
  // "exact paragraph 2", "ambiguous paragraph 1|paragraph 3", with the differences in brackets.
  std::string shown() const {
    const QuoteAnchor& anchor = result.quotes.at(0);
    std::string text(quote_status_name(anchor.status));
    for (std::size_t i = 0; i < anchor.passages.size(); ++i) text += (i == 0 ? " " : "|") + anchor.passages[i].locator;
    for (const std::string_view difference : anchor.differences) text += fmt::format(" ({})", difference);
    return text;
  }
  std::string passage() const {
    const QuoteAnchor& anchor = result.quotes.at(0);
    return anchor.passages.empty() ? "nowhere" : std::string(reading.sources.text(anchor.passages[0].span));
  }
  const std::string& detail() const { return result.quotes.at(0).detail; }
  std::string findings() const {
    std::string text;
    for (const Finding& finding : result.findings) text += fmt::format("{}: {}\n", finding.rule, finding.message);
    return text;
  }

  test::TemporaryFolder folder;
  Reading reading;
  Anchoring result;
};

const char* const kText =
    "The Title\n\nA state that \u201Cprepares\u201D for war\u2014keeps the peace.\n\nPeace is kept.\nSo is the "
    "Peace.\n\n"
    "Linus saw two chinesische ships.";

}  // namespace

TEST_CASE("a quote that the text holds letter by letter is exact, with its position") {
  const Anchored a(kText, "quote: A state that");
  CHECK(a.shown() == "exact paragraph 1");
  CHECK(a.passage() == "A state that");
  CHECK(a.result.quotes[0].passages[0].begin == 11);
  CHECK(a.result.quotes[0].passages[0].end == 23);
  CHECK(a.result.looked);
}

TEST_CASE("a quote that differs in form only is normalised, and the differences are named") {
  CHECK(Anchored(kText, "quote: \"a state THAT\"").shown() == "normalised paragraph 1 (case)");
  CHECK(Anchored(kText, "quote: \"that 'prepares' for\"").shown() == "orphan");
  CHECK(Anchored(kText, "quote: 'that \"prepares\" for'").shown() == "normalised paragraph 1 (quotation marks)");
  CHECK(Anchored(kText, "quote: war-keeps").shown() == "normalised paragraph 1 (dashes)");
  CHECK(Anchored(kText, "quote: kept. So is").shown() == "normalised paragraph 2 (white space)");
  CHECK(Anchored(kText, "quote: \"sta\u00ADte\"").shown() == "normalised paragraph 1 (invisible characters)");
  CHECK(Anchored("caf\u00E9", "quote: \"cafe\u0301\"").shown() == "normalised paragraph 1 (Unicode form)");
  CHECK(Anchored("cafe\u0301", "quote: \"cafe\u0301\"").shown() == "exact paragraph 1");
  CHECK(Anchored("cafe\u0301", "quote: \"caf\u00E9\"").shown() == "exact paragraph 1");
  CHECK(Anchored("a\u201Cb\u201D", "quote: \"A\\\"B\\\"\"").shown() ==
        "normalised paragraph 1 (case) (quotation marks)");
}

TEST_CASE("several places are ambiguous, but letters that are exactly those of the quote come first") {
  const Anchored a("One peace.\n\nTwo peace.", "quote: peace");
  CHECK(a.shown() == "ambiguous paragraph 1|paragraph 2");
  CHECK(a.detail() == "2 places are as good as each other");
  CHECK(Anchored(kText, "quote: Peace").shown() == "ambiguous paragraph 2|paragraph 2");
  CHECK(Anchored(kText, "quote: the Peace").shown() == "exact paragraph 2");
  CHECK(Anchored(kText, "quote: the peace").shown() == "exact paragraph 1");
}

TEST_CASE("locator, prefix, suffix and position choose among places") {
  const std::string text = "One peace here.\n\nTwo peace there.";
  CHECK(Anchored(text, "at: paragraph 2, quote: peace").shown() == "exact paragraph 2");
  CHECK(Anchored(text, "quote: peace, prefix: two").shown() == "exact paragraph 2");
  CHECK(Anchored(text, "quote: peace, suffix: \"  here\"").shown() == "exact paragraph 1");
  CHECK(Anchored(text, "quote: peace, position: {start: 4, end: 9}").shown() == "exact paragraph 1");
  CHECK(Anchored(text, "quote: peace, position: {start: 21, end: 26}").shown() == "exact paragraph 2");
}

TEST_CASE("a quote that is somewhere else is misplaced") {
  const std::string text = "One.\n\nTwo.\n\nThree peace.";
  const Anchored a(text, "at: paragraph 1, quote: peace");
  CHECK(a.shown() == "misplaced paragraph 3");
  CHECK(a.detail() == "is in paragraph 3, not in paragraph 1");
  const Anchored stale(text, "quote: peace, position: {start: 0, end: 5}");
  CHECK(stale.shown() == "misplaced paragraph 3");
  CHECK(stale.detail() == "does not stand at position 0 to 5");
  CHECK(Anchored(text, "quote: peace, position: {start: 900, end: 905}").shown() == "misplaced paragraph 3");
  CHECK(Anchored(text, "quote: peace, prefix: one").detail() == "does not stand between its prefix and suffix");
  CHECK(Anchored(text, "at: paragraph 1, quote: peace, position: {start: 18, end: 23}").detail() ==
        "is in paragraph 3, not in paragraph 1");
}

TEST_CASE("a quote that the text does not hold is an orphan, also when it is only inside a longer word") {
  CHECK(Anchored(kText, "quote: bellicose").shown() == "orphan");
  const Anchored inside(kText, "quote: chines");
  CHECK(inside.shown() == "orphan");
  CHECK(inside.detail() == "only inside a longer word");
  CHECK(Anchored(kText, "quote: \" \u200B \"").detail() == "the quote has no visible character");
  CHECK(Anchored("", "quote: peace").shown() == "orphan");
  CHECK(Anchored("\u65E5\u672C\u8A9E", "quote: \u672C").shown() == "exact paragraph 1");
}

TEST_CASE("a text that is not the one that was cited is changed, and its quotes are looked up all the same") {
  const std::string other(64, '0');
  const Anchored a("One peace.", "quote: peace", "title: T, sha256: \"" + other + "\"");
  CHECK(a.result.sources[0].status == SourceTextState::Status::kChanged);
  CHECK(a.result.quotes[0].status == QuoteStatus::kTextChanged);
  CHECK(a.result.quotes[0].in_changed_text == QuoteStatus::kExact);
  const std::string right = a.result.sources[0].sha256;
  const Anchored b("One peace. \r\n", "quote: peace", "title: T, sha256: \"" + right + "\"");
  CHECK(b.result.sources[0].status == SourceTextState::Status::kAsCited);
  CHECK(b.shown() == "exact paragraph 1");
}

TEST_CASE("without folders, or without the text, nothing is at hand and nothing fails") {
  Anchored a("One peace.", "quote: peace");
  SourceSet sources;
  const Anchoring none = anchored(a.reading.map, {}, sources);
  CHECK(!none.looked);
  CHECK(none.quotes[0].status == QuoteStatus::kTextNotAtHand);
  CHECK(none.sources[0].status == SourceTextState::Status::kNotAtHand);
  const test::TemporaryFolder empty;
  const Anchoring missing = anchored(a.reading.map, TextFolders({empty.path()}), sources);
  CHECK(missing.looked);
  CHECK(missing.quotes[0].status == QuoteStatus::kTextNotAtHand);
  CHECK(missing.findings.empty());
}

TEST_CASE("a text that is not UTF-8 is read as Windows-1252, and a finding says where") {
  const Anchored a("One\nCaf\xE9 peace", "quote: Caf\u00E9 peace");
  CHECK(a.shown() == "exact paragraph 2");
  CHECK(a.findings() ==
        "text-not-utf8: `t.txt` is not UTF-8 (byte 0xe9 in line 2, column 4) and is read as Windows-1252\n");
  REQUIRE(a.result.findings[0].related.size() == 1);
  CHECK(a.reading.sources.text(a.result.findings[0].related[0].span) == "\u00E9");
}

TEST_CASE("a locator that the text does not have is a finding, also without a quote") {
  const Anchored a("One.\n\nTwo.", "at: see paragraph 7");
  CHECK(a.findings() == "unknown-locator: the text of `s` does not have `see paragraph 7`: it has 2 paragraphs\n");
  CHECK(a.reading.sources.text(a.result.findings[0].span) == "see paragraph 7");
  const Anchored b("One.\n\nTwo.", "at: paragraph 7, quote: Two");
  CHECK(b.shown() == "misplaced paragraph 2");
  CHECK(b.result.findings.size() == 1);
}

TEST_CASE("hostile texts and quotes are looked at in bounded time") {
  const std::string long_quote = std::string(test::large(10'000'000), 'q');
  CHECK(Anchored("short", "quote: \"" + long_quote + "\"").shown() == "orphan");
  CHECK(Anchored(long_quote + " " + long_quote, "quote: \"" + long_quote + "\"").shown() ==
        "ambiguous paragraph 1|paragraph 1");
  std::string many;
  for (int i = 0; i < 300'000; ++i) many += "a ";
  const Anchored ambiguous(many, "quote: a a a");
  CHECK(ambiguous.result.quotes[0].status == QuoteStatus::kAmbiguous);
  CHECK(ambiguous.result.quotes[0].passages.size() == 10);
  CHECK(ambiguous.result.quotes[0].more_passages == 300'000 - 2 - 10);
  const Anchored nul(std::string("a\0b peace", 9), "quote: peace");
  CHECK(nul.shown() == "exact paragraph 1");
}

TEST_CASE("a pipe and a link out of the folder are findings") {
  const test::TemporaryFolder folder;
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "link");
  std::vector<NamedText> files;
  files.push_back({"m.yaml", "stancemap: 1\nsources: {a: {title: A, text: pipe}, b: {title: B, text: link}}\n"});
  Reading reading = read_map(std::move(files));
  const Anchoring result = anchored(reading.map, TextFolders({folder.path()}), reading.sources);
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].rule == "unreadable-text");
  CHECK(result.findings[0].message == "`pipe` is no regular file");
  CHECK(result.findings[1].rule == "text-outside-folders");
  CHECK(result.sources[1].status == SourceTextState::Status::kNotAtHand);
}
