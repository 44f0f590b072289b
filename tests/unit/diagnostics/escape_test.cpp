#include "diagnostics/escape.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "builders.h"
#include "support/parsed_json.h"

using namespace std::string_literals;
using stancemap::terminal_safe;

namespace {

std::string json_string(std::string_view text) {
  std::string out;
  stancemap::append_json_string(out, text);
  return out;
}

}  // namespace

TEST_CASE("a terminal never gets a control character from a text") {
  CHECK(terminal_safe("\x1b[31mred") == "\\u{1b}[31mred");
  CHECK(terminal_safe("a\nb\tc\r") == "a\\u{a}b\\u{9}c\\u{d}");
  CHECK(terminal_safe("\0"s) == "\\u{0}");
  CHECK(terminal_safe("\x7f") == "\\u{7f}");
  CHECK(terminal_safe("\u009b31m") == "\\u{9b}31m");
}

TEST_CASE("a terminal never gets an embedding, override or isolate of direction") {
  CHECK(terminal_safe("\u202a\u202b\u202c\u202d\u202e") == "\\u{202a}\\u{202b}\\u{202c}\\u{202d}\\u{202e}");
  CHECK(terminal_safe("\u2066\u2067\u2068\u2069") == "\\u{2066}\\u{2067}\\u{2068}\\u{2069}");
  CHECK(terminal_safe("\u2028\u2029") == "\\u{2028}\\u{2029}");
}

TEST_CASE("honest text of any script is shown as it is") {
  const std::string text = "Ünïcode 漢字 שלום e\u0301 \U0001F469\u200D\U0001F680 \u200e";
  CHECK(terminal_safe(text) == text);
}

TEST_CASE("a broken byte is shown as the replacement character, also one that is a C1 control in Latin-1") {
  CHECK(terminal_safe("a\x9b"
                      "b") == "a\ufffdb");
  CHECK(terminal_safe("\xe2\x82") == "\ufffd\ufffd");
}

TEST_CASE("every string reads back from JSON as its valid UTF-8") {
  for (const std::string& text : stancemap::test::hostile_strings()) {
    CAPTURE(text);
    CHECK(stancemap::test::parsed_json(json_string(text)).get<std::string>() == stancemap::with_valid_utf8(text));
  }
}

TEST_CASE("a JSON string holds nothing that acts on a terminal") {
  for (const std::string& text : stancemap::test::hostile_strings()) {
    CAPTURE(text);
    const std::string json = json_string(text);
    CHECK(terminal_safe(json) == json);
  }
  CHECK(json_string("\u202e\x1b\n\"\\") == "\"\\u202e\\u001b\\n\\\"\\\\\"");
}
