#include <algorithm>
#include <cstdint>

#include <doctest/doctest.h>

#include "unit/formats/document_outline.h"

namespace stancemap::native {
namespace {

Parsed yaml(std::string text) {
  return Parsed(parse_yaml, std::move(text));
}

TEST_CASE("YAML values keep their order, their text and their place") {
  const Parsed parsed = yaml("stancemap: 1\nclaims:\n  \xC3\xA4:\n    text: \"x\\ty\"\n    tags: [a, 'b']\n  c:\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "{stancemap: 1, claims: {\xC3\xA4: {text: \"x\ty\", tags: [a, \"b\"]}, c: ~}}");
  CHECK(parsed.place_of("\xC3\xA4") == "3:3-3:4");
  CHECK(parsed.place_of("x\ty") == "4:11-4:17");
  CHECK(parsed.place_of("b") == "5:15-5:18");
  CHECK(parsed.place(parsed.document[parsed.document.root].span) == "1:1-6:5");
}

TEST_CASE("places are right behind text of several bytes, separators, a byte order mark and CRLF") {
  const Parsed parsed = yaml(
      "\xEF\xBB\xBF\xF0\x9F\x99\x82: \xE4\xB8\xAD\xE6\x96\x87 # \xC3\xBC\r\nb: \"\xE2\x80\xA8\xC2\x85\"\r\nc: "
      "end\r\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.place_of("\xE4\xB8\xAD\xE6\x96\x87") == "1:4-1:6");  // the mark is no column
  CHECK(parsed.place_of("end") == "3:4-3:7");
}

TEST_CASE("plain scalars are resolved by the core schema of YAML 1.2") {
  const Parsed parsed =
      yaml("- on\n- True\n- ~\n- null\n- 0o17\n- 0x1F\n- 1e3\n- .inf\n- 1_000\n- 2023-01-01\n- '1'\n- tRue\n- 0o9\n");
  std::string types;
  for (const PackedValue& value : parsed.document.values)
    types += std::string(value_type_name(value.type)).substr(0, 4) + "|";
  const std::string text = "a te|";
  const std::string number = "a nu|";
  CHECK(types ==
        "a li|" + text + "true|noth|noth|" + number + number + number + number + text + text + text + text + text);
}

TEST_CASE("a block text spans its indicator to its last line") {
  const Parsed parsed = yaml("a: |\n  one\n  two\n\nb: >-\n  three\n  four\nc: 1\n");
  CHECK(parsed.outline() == "{a: \"one\ntwo\n\", b: \"three four\", c: 1}");
  CHECK(parsed.place_of("one\ntwo\n") == "1:4-3:6");
  CHECK(parsed.place_of("three four") == "5:4-7:7");
}

TEST_CASE("an empty YAML file has no root and no finding") {
  CHECK(yaml("").outline() == "none");
  CHECK(yaml("# only this\n").outline() == "none");
  CHECK(yaml("# only this\n").found().empty());
}

TEST_CASE("a second document is a finding, and the first one is read") {
  const Parsed parsed = yaml("%YAML 1.2\n---\na: 1\n---\nb: 2\n");
  CHECK(parsed.found() == "4:1-4:4 several-documents: a second document starts here, and is not read");
  CHECK(parsed.outline() == "{a: 1}");
}

TEST_CASE("tags of the core schema are honoured, others are findings") {
  const Parsed parsed = yaml("a: !!str 5\nb: !!int \"7\"\nc: !foo x\n");
  CHECK(parsed.found() == "3:4-3:8 unknown-tag: tag `!foo` means nothing here");
  CHECK(parsed.outline() == "{a: 5, b: 7, c: x}");
  CHECK(parsed.document[2].type == ValueType::kString);
  CHECK(parsed.document[4].type == ValueType::kNumber);
  CHECK(parsed.place_of("5") == "1:10-1:11");
}

TEST_CASE("an alias is a copy of what its anchor names") {
  const Parsed parsed = yaml("a: &x {k: [1, 2]}\nb: *x\nc: [*x, &y z, *y]\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "{a: {k: [1, 2]}, b: {k: [1, 2]}, c: [{k: [1, 2]}, z, z]}");
}

TEST_CASE("an alias without anchor, or in its own anchor, is a finding and reads as nothing") {
  const Parsed parsed = yaml("a: *x\nb: &y [1, *y]\n");
  CHECK(parsed.found() ==
        "1:4-1:6 unknown-alias: `*x` has no anchor above it; "
        "2:11-2:13 unknown-alias: `*y` stands in the value that it names");
  CHECK(parsed.outline() == "{a: ~, b: [1, ~]}");
}

TEST_CASE("aliases that multiply are stopped") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += fmt::format("a{0}: &a{0} [{1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}]\n", i, before);
  }
  const Parsed parsed = yaml(bomb);
  CHECK(parsed.document.values.size() < kMaxAliasValues + 1000);
  REQUIRE(parsed.findings.size() == 1);
  CHECK(parsed.findings.front().rule == "alias-expansion");
}

TEST_CASE("YAML nested too deep is left out, and its siblings are read") {
  SUBCASE("in brackets") {
    const Parsed parsed = yaml("a: [" + times("[", 100000) + times("]", 100000) + ", 2]\nb: 1\n");
    CHECK(parsed.found() == "1:67-1:68 nested-too-deep: nested more than 64 levels deep");
    CHECK(parsed.outline() == "{a: [" + times("[", kMaxDepth - 2) + times("]", kMaxDepth - 2) + ", 2], b: 1}");
  }
  SUBCASE("in dashes") {
    const Parsed parsed = yaml("a:\n  " + times("- ", 100000) + "x\nb: 1\n");
    CHECK(parsed.findings.size() == 1);
    CHECK(parsed.place_of("b") == "3:1-3:2");
  }
  SUBCASE("in brackets that nobody closes") {
    const Parsed parsed = yaml("a: " + times("[", 100000) + "\nb: 1\n");
    CHECK(parsed.findings.size() == 2);
    CHECK(parsed.outline() == "{b: 1}");
  }
  SUBCASE("in braces") {
    const Parsed parsed = yaml("a: " + times("{k: ", 100000) + "1" + times("}", 100000) + "\nb: 1\n");
    CHECK(parsed.findings.size() == 1);
    CHECK(parsed.place_of("b") == "2:1-2:2");
  }
}

// Puts `lines` into the claim `b` of a small map; what stands around it must be read in any case.
Parsed broken(const std::string& lines) {
  return yaml("claims:\n  a:\n    text: ok\n  b:\n" + lines + "    kind: fact\n  c:\n    text: fine\ntitle: end\n");
}
constexpr std::string_view kRest = "{claims: {a: {text: ok}, b: {kind: fact}, c: {text: fine}}, title: end}";

TEST_CASE("after a syntax error reading goes on at the next sibling") {
  struct Case {
    std::string line;
    std::string found;
  };
  const Case cases[] = {
      {"    text: foo: bar\n", "5:14-5:15 yaml-syntax: a second `:` on this line, in a text without quotes"},
      {"    text: \"\xC3\xBC\" foo: bar\n", "5:15-5:23 yaml-syntax: text behind the closing quote"},
      {"    text: \"foo\n", "5:11-5:12 yaml-syntax: this `\"` is not closed"},
      {"    text: 'foo\n", "5:11-5:12 yaml-syntax: this `'` is not closed"},
      {"    attacks: [a, b\n", "5:14-5:15 yaml-syntax: this `[` is not closed"},
      {"    said: {source: a\n", "5:11-5:12 yaml-syntax: this `{` is not closed"},
      {"    said: [\n      a: @b,\n      c\n  ]\n", "6:10-6:11 yaml-syntax: a text may not start with `@`"},
      {"\ttext: foo\n", "5:1-5:2 yaml-syntax: a tab in the indentation"},
      {"    text: @foo\n", "5:11-5:12 yaml-syntax: a text may not start with `@`"},
      {"    text: `foo`\n", "5:11-5:12 yaml-syntax: a text may not start with a backtick"},
      {"    text: %foo\n", "5:11-5:12 yaml-syntax: a text may not start with `%`"},
      {"    text: [foo] bar\n", "5:17-5:20 yaml-syntax: text behind the closing bracket"},
      {"    text: 'it's good'\n", "5:15-5:22 yaml-syntax: text behind the closing quote"},
      {"    text: ]\n", "5:11-5:12 yaml-syntax: `]` where a value is expected"},
      {"    text: \"a\\qb\"\n", "5:13-5:14 yaml-syntax: unknown escape in a text in double quotes"},
      {"    text: **bold**\n", "5:11-5:12 yaml-syntax: `&` and `*` start an anchor or an alias, which needs a name"},
      {"    text: | foo\n      bar\n", "5:13-5:14 yaml-syntax: text behind `|` or `>`"},
      {"    tags: - a\n", "5:11-5:12 yaml-syntax: a list may not start here"},
  };
  for (const Case& here : cases) {
    CAPTURE(here.line);
    const Parsed parsed = broken(here.line);
    CHECK(parsed.found() == here.found);
    CHECK(parsed.outline() == kRest);
    CHECK(parsed.findings.front().help != "");
    const auto lines = std::count(here.line.begin(), here.line.end(), '\n');
    CHECK(parsed.place_of("end") == fmt::format("{0}:8-{0}:11", 8 + lines));
  }
}

TEST_CASE("a line at the wrong indent is left out alone") {
  const Parsed parsed = yaml("claims:\n  a:\n    text: x\n   kind: fact\n  c:\n    text: fine\n");
  CHECK(parsed.found() == "4:4-4:14 yaml-syntax: this line is indented like nothing above it");
  CHECK(parsed.outline() == "{claims: {a: {text: x}, c: {text: fine}}}");
}

TEST_CASE("a key without colon is left out alone") {
  const Parsed parsed = yaml("a:\n  text: x\n  foo\n  kind: fact\nb: 1\n");
  CHECK(parsed.found() == "3:3-3:6 yaml-syntax: a key without `:`");
  CHECK(parsed.outline() == "{a: {text: x, kind: fact}, b: 1}");
}

TEST_CASE("an item of a list with an error is left out alone") {
  const Parsed parsed = yaml("tags:\n- a\n- \"b\n- c\nx:\n  - @y\n  - z\nend: 1\n");
  CHECK(parsed.findings.size() == 2);
  CHECK(parsed.outline() == "{tags: [a, c], x: [z], end: 1}");
}

TEST_CASE("errors all over a file are all found in one run") {
  const Parsed parsed = yaml(
      "title: a: b\nclaims:\n  a:\n    text: \"open\n  b: @x\n  c:\n    text: 'd'\nstances:\n  - {who: a\nend: 1\n");
  CHECK(parsed.findings.size() == 4);
  CHECK(parsed.outline() == "{claims: {c: {text: \"d\"}}, end: 1}");
}

TEST_CASE("fifty syntax errors are enough") {
  const Parsed parsed = yaml(times("a: @b\n", 1000));
  CHECK(parsed.findings.size() == 51);
  CHECK(parsed.findings.back().rule == "too-many-syntax-errors");
}

TEST_CASE("garbage ends soon, with findings") {
  std::string garbage;
  std::uint32_t state = 1;
  for (int i = 0; i < 1000000; ++i) {
    state = state * 1664525 + 1013904223;
    garbage.push_back(" \n:-[]{}\"'#&*!|>%@`ab\t,?\x80\x01"[state >> 24 & 0x1F ? (state >> 20) % 27 : 1]);
  }
  CHECK(yaml(garbage).findings.size() < 200);
  CHECK(yaml(times("\"\n", 500000)).findings.size() < 200);
  CHECK(yaml(times("a: '\n", 200000)).findings.size() < 200);
}

TEST_CASE("YAML with broken bytes is read with stand-ins, and places stay right") {
  const Parsed parsed = yaml("a: x\xFFy\nb: [z\xC3, \x01q]\nc: end\n");
  CHECK(parsed.findings.size() == 3);
  CHECK(parsed.outline() == "{a: x\xEF\xBF\xBDy, b: [z\xEF\xBF\xBD, q], c: end}");
  CHECK(parsed.place_of("q") == "2:10-2:11");
  CHECK(parsed.place_of("end") == "3:4-3:7");
}

TEST_CASE("a file that is no text at all has one finding and no root") {
  const Parsed parsed = yaml(std::string("clai\x1E\0\0\0\0\0c\0", 12));
  CHECK(parsed.found() == "1:1-1:1 not-utf8: the file is UTF-16, and not UTF-8");
  CHECK(parsed.outline() == "none");
}

}  // namespace
}  // namespace stancemap::native
