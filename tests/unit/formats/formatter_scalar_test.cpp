#include "formats/native/formatter_scalar.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/parsed_json.h"

using stancemap::native::append_json_string;
using stancemap::native::yaml_scalar;

TEST_CASE("ids and short words are plain") {
  for (const char* text :
       {"prepare-for-war", "a b", "日本", "http://example.org/a?b#c", "it's", "5-things", "a:b", "éa", "x#y"}) {
    CHECK(yaml_scalar(text) == text);
  }
}

TEST_CASE("what some YAML reader takes for something else is quoted") {
  for (const std::string text :
       {"on",    "Yes",  "NO",  "y",   "null", "~",  "true", "=",        "<<",         "12",
        "1_000", "0x1F", "0b1", "1e3", ".5",   "+1", "-1",   "12:30:00", "2001-01-01", "2001-01-01 10:00:00",
        ".inf"}) {
    CHECK(yaml_scalar(text) == '"' + text + '"');
  }
}

TEST_CASE("what would be syntax is quoted") {
  for (const std::string text :
       {"",    " a", "a ", "a:", "a: b", "a #b", "- a", "-",   "?",  "? a", ":",   ",",   "[a]",
        "{a}", "#a", "&a", "*a", "!a",   "|",    ">",   "'a'", "%a", "@a",  "`a`", "---", "..."}) {
    CHECK(yaml_scalar(text) == '"' + text + '"');
  }
  CHECK(yaml_scalar("\"a\"") == R"("\"a\"")");
}

TEST_CASE("commas, brackets and colons are quoted in brackets only") {
  for (const std::string text : {"a, b", "a]", "a}", "a[0]", "a{", "a:b"}) {
    CHECK(yaml_scalar(text) == text);
    CHECK(yaml_scalar(text, {.flow = true}) == '"' + text + '"');
  }
}

TEST_CASE("prose is always quoted") {
  CHECK(yaml_scalar("war", {.prose = true}) == "\"war\"");
}

TEST_CASE("what nobody can see is escaped") {
  CHECK(yaml_scalar("a\tb\nc\r") == R"("a\tb\nc\r")");
  CHECK(yaml_scalar(std::string("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(yaml_scalar("a\xC2\x85\xE2\x80\xA8\xE2\x80\xA9") == R"("a\u0085\u2028\u2029")");
  CHECK(yaml_scalar("\xEF\xBB\xBF\xE2\x80\xAE") == R"("\ufeff\u202e")");
  CHECK(yaml_scalar("\xF0\x9F\xBF\xBE") == R"("\U0001fffe")");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  CHECK(yaml_scalar("a\xFF") == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("JSON strings read back") {
  for (const std::string text : {"", "a", "\"\\/", "a\n\t\x01", "\xF0\x9F\xBF\xBE😀", "\xE2\x80\xA8</script>"}) {
    std::string json;
    append_json_string(json, text);
    CHECK(stancemap::test::parsed_json(json).get<std::string>() == text);
    CHECK(json.find("\xE2\x80\xA8") == std::string::npos);
  }
}
