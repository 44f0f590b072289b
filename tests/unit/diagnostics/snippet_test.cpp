#include "diagnostics/snippet.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "builders.h"

using stancemap::FileId;
using stancemap::Snippet;
using stancemap::SourceSet;
using stancemap::Span;

namespace {

Snippet of(std::string text, std::string_view piece) {
  SourceSet sources;
  const FileId file = sources.add("map.yaml", std::move(text));
  const Span span = stancemap::test::span_of(sources, file, piece);
  return stancemap::snippet(sources[file], span, sources[file].position(span.begin).line);
}

Snippet at(std::string text, std::uint32_t begin, std::uint32_t end) {
  SourceSet sources;
  const FileId file = sources.add("map.yaml", std::move(text));
  return stancemap::snippet(sources[file], {file, begin, end}, sources[file].position(begin).line);
}

}  // namespace

TEST_CASE("carets stand under the span") {
  const Snippet shown = of("a: 1\nsupports: b\n", "b\n");
  CHECK(shown.line == "supports: b");
  CHECK(shown.carets == "          ^");
}

TEST_CASE("a tab is four blanks, in the line and above the carets") {
  const Snippet shown = of("\tkey:\tvalue", "value");
  CHECK(shown.line == "    key:    value");
  CHECK(shown.carets == "            ^^^^^");
}

TEST_CASE("a wide character takes two cells") {
  const Snippet shown = of("漢字: 真実", "真実");
  CHECK(shown.line == "漢字: 真実");
  CHECK(shown.carets == "      ^^^^");
}

TEST_CASE("a combining mark takes no cell") {
  const Snippet shown = of("cafe\u0301 is wrong", "is");
  CHECK(shown.line == "cafe\u0301 is wrong");
  CHECK(shown.carets == "     ^^");
}

TEST_CASE("an emoji takes two cells") {
  const Snippet shown = of("\U0001F600 wrong", "wrong");
  CHECK(shown.carets == "   ^^^^^");
}

TEST_CASE("a control character is shown escaped and counted so") {
  const Snippet shown = of("a\x1b[31m wrong", "wrong");
  CHECK(shown.line == "a\\u{1b}[31m wrong");
  CHECK(shown.carets == std::string(12, ' ') + "^^^^^");
}

TEST_CASE("a span of several lines is marked to the end of its first") {
  const Snippet shown = at("ab: [c,\n  d]\n", 4, 12);
  CHECK(shown.line == "ab: [c,");
  CHECK(shown.carets == "    ^^^");
}

TEST_CASE("an empty span gets one caret, also behind the last character and in an empty text") {
  CHECK(at("abc\n", 1, 1).carets == " ^");
  CHECK(at("abc", 3, 3).carets == "   ^");
  CHECK(at("abc\n", 4, 4).line.empty());
  CHECK(at("abc\n", 4, 4).carets == "^");
  CHECK(at("", 0, 0).line.empty());
  CHECK(at("", 0, 0).carets == "^");
  CHECK(at("abc\r\nd", 4, 5).carets == "   ^");
}

TEST_CASE("a long line is cut behind a span near its start") {
  const Snippet shown = of("start WRONG " + std::string(500, 'x'), "WRONG");
  CHECK(shown.line.starts_with("start WRONG xxx"));
  CHECK(shown.line.ends_with("x…"));
  CHECK(shown.carets == "      ^^^^^");
  CHECK(stancemap::code_point_count(shown.line) == 120);
}

TEST_CASE("a long line is cut at both ends of a span in its middle") {
  const Snippet shown = of(std::string(500, 'x') + "WRONG" + std::string(500, 'y'), "WRONG");
  CHECK(shown.line.starts_with("…xxx"));
  CHECK(shown.line.ends_with("yyy…"));
  CHECK(stancemap::code_point_count(shown.line) == 120);
  CHECK(shown.carets == std::string(41, ' ') + "^^^^^");
  CHECK(shown.line.substr(std::string("…").size() + 40, 5) == "WRONG");
}

TEST_CASE("a long line is not cut at its end when the span is there") {
  const Snippet shown = of(std::string(500, 'x') + "WRONG", "WRONG");
  CHECK(shown.line.starts_with("…x"));
  CHECK(shown.line.ends_with("xWRONG"));
  CHECK(shown.carets == std::string(41, ' ') + "^^^^^");
}

TEST_CASE("a long line of wide and of broken characters is cut between characters") {
  std::string wide;
  for (int i = 0; i < 300; ++i) wide += "漢";
  const Snippet shown = of(wide + "WRONG" + wide, "WRONG");
  CHECK_FALSE(stancemap::first_invalid_utf8(shown.line));
  CHECK(shown.carets == std::string(41, ' ') + "^^^^^");
  const Snippet broken = of(std::string(300, '\xff') + "WRONG" + std::string(300, '\xe2'), "WRONG");
  CHECK_FALSE(stancemap::first_invalid_utf8(broken.line));
  CHECK(broken.carets == std::string(41, ' ') + "^^^^^");
}

TEST_CASE("a span longer than the window is marked to the cut") {
  const Snippet shown = of("key: " + std::string(1000, 'x'), std::string(1000, 'x'));
  CHECK(shown.line.starts_with("key: xxx"));
  CHECK(shown.carets == "     " + std::string(114, '^'));
}

TEST_CASE("an endless heap of combining marks is cut too") {
  std::string marks = "a";
  for (int i = 0; i < 100'000; ++i) marks += "\u0301";
  const Snippet shown = of(marks + "WRONG" + marks, "WRONG");
  CHECK(shown.line.size() < 4000);
  CHECK(shown.line.find("WRONG") != std::string::npos);
  CHECK(shown.carets == " ^^^^^");
}
