#include <doctest/doctest.h>

#include "unit/formats/document_outline.h"

namespace stancemap::native {
namespace {

Parsed json(std::string text) {
  return Parsed(parse_json, std::move(text));
}

TEST_CASE("JSON values keep their order, their text and their place") {
  const Parsed parsed = json("{\"a\": [1, true, null, \"x\\ny\"],\n \"\xC3\xBC\": {\"k\": -2.50}}");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "{\"a\": [1, true, ~, \"x\ny\"], \"\xC3\xBC\": {\"k\": -2.50}}");
  CHECK(parsed.place_of("x\ny") == "1:23-1:29");
  CHECK(parsed.place_of("k") == "2:8-2:11");
  CHECK(parsed.place_of("-2.50") == "2:13-2:18");
}

TEST_CASE("a JSON text may have comments, a byte order mark and CRLF") {
  const Parsed parsed = json("\xEF\xBB\xBF// one\r\n{ /* two */ \"a\": // three\r\n 1 }\r\n");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "{\"a\": 1}");
  CHECK(parsed.place_of("1") == "3:2-3:3");
}

TEST_CASE("quotes in comments and comments in JSON texts are what they are") {
  const Parsed parsed =
      json("// it's \"quoted\n{/* \" */\"a\": \"b // c\", \"d\\\" /* \": \"/*\",\n\"\": \"x\\\\\" // \"\n}");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "{\"a\": \"b // c\", \"d\" /* \": \"/*\", \"\": \"x\\\"}");
  CHECK(parsed.place_of("b // c") == "2:14-2:22");
  CHECK(parsed.place_of("/*") == "2:35-2:39");
  CHECK(json("[\"a\", \"b\x7F\", \"c\t\"]").found() == "1:15-1:16 json-syntax: a tab in a text");
  CHECK(json("{\"a\" /").found() == "1:6-1:7 json-syntax: `/` starts no comment");
  CHECK(json("[\"a\", \"open").found() == "1:7-1:8 json-syntax: this `\"` is not closed");
}

TEST_CASE("JSON numbers of any size keep their characters") {
  const Parsed parsed = json("[1e999, -0.5, " + times("9", 400) + ", 2E-9999, \"1e999\", 3]");
  CHECK(parsed.found().empty());
  CHECK(parsed.outline() == "[1e999, -0.5, " + times("9", 400) + ", 2E-9999, \"1e999\", 3]");
}

TEST_CASE("a duplicate JSON key is kept for the reader to report") {
  CHECK(json("{\"a\": 1, \"a\": 2}").outline() == "{\"a\": 1, \"a\": 2}");
}

TEST_CASE("an empty JSON file has no root and no finding") {
  CHECK(json(" // nothing\n").outline() == "none");
  CHECK(json("").found().empty());
}

TEST_CASE("a JSON syntax error says what is wrong and where") {
  const auto found = [](std::string text) { return json(std::move(text)).found(); };
  CHECK(found("[1,2,]") == "1:5-1:6 json-syntax: a `,` before the closing `]`");
  CHECK(found("{\"a\": 1,\n}") == "1:8-1:9 json-syntax: a `,` before the closing `}`");
  CHECK(found("{\"a\": 1\n \"b\": 2}") == "2:2-2:3 json-syntax: a `,` is missing before this");
  CHECK(found("{\"a\" 1}") == "1:6-1:7 json-syntax: a `:` is missing before this");
  CHECK(found("{a: 1}") == "1:2-1:3 json-syntax: a key without quotes");
  CHECK(found("[True]") == "1:2-1:6 json-syntax: `True` is not JSON");
  CHECK(found("['x']") == "1:2-1:3 json-syntax: a text in single quotes");
  CHECK(found("[01]") == "1:2-1:4 json-syntax: a number that starts with `0`");
  CHECK(found("[\"\xC3\xBC\", \"open\n]") == "1:7-1:8 json-syntax: this `\"` is not closed");
  CHECK(found("[\"a\\qb\"]") == "1:4-1:6 json-syntax: `\\q` is no escape");
  CHECK(found("[\"\\ud800\"]") == "1:3-1:9 json-syntax: an escape that is no character");
  CHECK(found("[1}") == "1:3-1:4 json-syntax: `}` where a list ends");
  CHECK(found("[1] 2") == "1:5-1:6 json-syntax: text behind the end of the value");
  CHECK(found("[1") == "1:3-1:3 json-syntax: the file ends inside a list");
}

TEST_CASE("what stands before a JSON syntax error is kept") {
  CHECK(json("{\"a\": [1, 2], \"b\": {\"c\": x").outline() == "{\"a\": [1, 2], \"b\": {}}");
}

TEST_CASE("JSON nested too deep is left out, and its siblings are read") {
  const std::string deep = times("[", 100000) + times("]", 100000);
  const Parsed parsed = json("{\"a\": " + deep + ", \"b\": 1}");
  CHECK(parsed.findings.size() == 1);
  CHECK(parsed.findings.front().rule == "nested-too-deep");
  CHECK(parsed.place(parsed.findings.front().span) == "1:70-1:71");
  CHECK(parsed.outline() == "{\"a\": " + times("[", kMaxDepth - 1) + times("]", kMaxDepth - 1) + ", \"b\": 1}");
  CHECK(json(times("{\"a\":", 100000)).findings.size() == 2);
}

TEST_CASE("JSON with broken bytes is read with stand-ins") {
  const Parsed parsed = json(std::string("[\"a\xFFz\", \"b\x01\", 7]"));
  CHECK(parsed.found() ==
        "1:4-1:5 invalid-utf8: byte 0xFF is not UTF-8; "
        "1:11-1:12 control-character: invisible control character U+0001");
  CHECK(parsed.outline() == "[\"a\xEF\xBF\xBDz\", \"b \", 7]");
  CHECK(parsed.place_of("7") == "1:15-1:16");
}

TEST_CASE("a backslash at the end of a JSON file is a finding inside the file") {
  const Parsed parsed = json("[\"a\\");
  CHECK(parsed.place(parsed.findings.front().span) == "1:4-1:5");
}

TEST_CASE("a finding that ends in a broken byte ends in the file") {
  const Parsed parsed = json("[\"<\\u\"\xBC");
  CHECK(parsed.place(parsed.findings.back().span) == "1:4-1:8");
  CHECK(parsed.findings.back().span.end == 7);
}

}  // namespace
}  // namespace stancemap::native
