#include "formats/native/edit.h"

#include <doctest/doctest.h>

#include "formats/reading.h"
#include "support/large.h"

using namespace stancemap;
using namespace stancemap::native;

namespace {

/// A map from one text, and what edits make of it.
struct Edited {
  Reading reading;
  std::vector<Edit> edits;

  explicit Edited(const std::string& text, const std::string& name = "map.yaml") {
    std::vector<NamedText> files;
    files.push_back({name, text});
    reading = read_map(std::move(files));
  }
  const ArgumentMap& map() const { return reading.map; }
  Result<std::string> run() const { return edited(reading.sources, FileId(0), edits); }
  std::string text() const {
    const auto result = run();
    return result ? *result : "error: " + result.error().message;
  }
};

/// The text after `reviewed: abc` was set on the first claim.
std::string with_review(const std::string& text, const std::string& name = "map.yaml") {
  Edited e(text, name);
  REQUIRE(!e.map().claims.empty());
  e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "reviewed", {"abc"}));
  return e.text();
}

NewValue position(const std::string& start, const std::string& end) {
  return NewValue(std::vector<NewField>{{"start", {start, true}}, {"end", {end, true}}});
}

/// The text after the position 3-9 was set on the first citation of the first claim.
std::string with_position(const std::string& text, const std::string& name = "map.yaml") {
  Edited e(text, name);
  REQUIRE(!e.map().claims.empty());
  REQUIRE(!e.map().claims[0].cites.empty());
  e.edits.push_back(set_in_value(Entity::kCitation, e.map().claims[0].cites[0].span, "position", position("3", "9")));
  return e.text();
}

constexpr std::string_view kSources = "sources: {s: {title: S}}\n";

std::string map_of(std::string_view claims) {
  return "stancemap: 1\n" + std::string(kSources) + "claims:\n" + std::string(claims);
}

}  // namespace

TEST_CASE("no edits leave every byte as it is") {
  const std::string text = "\xEF\xBB\xBFstancemap: 1\r\nclaims: {a: A}  # c\r\n\r\n";
  CHECK(Edited(text).text() == text);
}

TEST_CASE("a scalar is replaced where it stands, with quotes when it needs them") {
  const std::string text = map_of("  a:\n    text: A\n    cite: {source: s, quote: old words, at: 5}  # here\n");
  const auto replaced = [&](const std::string& quote) {
    Edited e(text);
    e.edits.push_back(replace_scalar(e.map().claims[0].cites[0].quote.span, {quote}));
    return e.text();
  };
  CHECK(replaced("new") == map_of("  a:\n    text: A\n    cite: {source: s, quote: new, at: 5}  # here\n"));
  CHECK(replaced("a, b") == map_of("  a:\n    text: A\n    cite: {source: s, quote: \"a, b\", at: 5}  # here\n"));
  CHECK(replaced("x: \"y\" #\n") ==
        map_of("  a:\n    text: A\n    cite: {source: s, quote: \"x: \\\"y\\\" #\\n\", at: 5}  # here\n"));
  CHECK(replaced("true") == map_of("  a:\n    text: A\n    cite: {source: s, quote: \"true\", at: 5}  # here\n"));
  CHECK(replaced("").find("quote: \"\"") != std::string::npos);
}

TEST_CASE("a key is added at the end of a block entry, with its indentation") {
  CHECK(with_review(map_of("  a:\n    text: A  # why\n    kind: value\n\n  # about b\n  b: B\n")) ==
        map_of("  a:\n    text: A  # why\n    kind: value\n    reviewed: abc\n\n  # about b\n  b: B\n"));
  CHECK(with_review(map_of("  a:\n      text: A")) == map_of("  a:\n      text: A\n      reviewed: abc"));
}

TEST_CASE("a key is added in brackets before they close") {
  CHECK(with_review(map_of("  a: {text: A, kind: value}  # c\n")) ==
        map_of("  a: {text: A, kind: value, reviewed: abc}  # c\n"));
  CHECK(with_review(map_of("  a: {text: A, }\n")) == map_of("  a: {text: A, reviewed: abc, }\n"));
  CHECK(with_review(map_of("  a: {\n    text: A,  # t\n    kind: value  # k\n  }\n")) ==
        map_of("  a: {\n    text: A,  # t\n    kind: value,  # k\n    reviewed: abc\n  }\n"));
  CHECK(with_review(map_of("  a: {\n    text: A,\n  }\n")) ==
        map_of("  a: {\n    text: A,\n    reviewed: abc,\n  }\n"));
}

TEST_CASE("a key that is there gets the value, whatever its value was") {
  CHECK(with_review(map_of("  a:\n    reviewed: old  # when\n    text: A\n")) ==
        map_of("  a:\n    reviewed: abc  # when\n    text: A\n"));
  CHECK(with_review(map_of("  a: {reviewed: {hash: old, by: Ann}, text: A}\n")) ==
        map_of("  a: {reviewed: abc, text: A}\n"));
  CHECK(with_review(map_of("  a:\n    reviewed:\n      hash: old\n      by: Ann\n    text: A\n")) ==
        map_of("  a:\n    reviewed: abc\n    text: A\n"));
  CHECK(with_review(map_of("  a:\n    reviewed: |\n      old\n    text: A\n")) ==
        map_of("  a:\n    reviewed: abc\n    text: A\n"));
}

TEST_CASE("a short form becomes a mapping") {
  CHECK(with_review(map_of("  a: It rains.  # today\n  b: B\n")) ==
        map_of("  a: {text: \"It rains.\", reviewed: abc}  # today\n  b: B\n"));
  CHECK(with_review(map_of("  a: 'It''s so'\n")) == map_of("  a: {text: 'It''s so', reviewed: abc}\n"));
  CHECK(with_review(map_of("  a: |\n    Two\n    lines\n  b: B\n")) ==
        map_of("  a: {text: \"Two\\nlines\\n\", reviewed: abc}\n  b: B\n"));
  CHECK(with_review(map_of("  a: a plain text\n    over two lines\n  b: B\n")) ==
        map_of("  a: {text: \"a plain text over two lines\", reviewed: abc}\n  b: B\n"));
  CHECK(with_position(map_of("  a: {text: A, cite: s}\n")) ==
        map_of("  a: {text: A, cite: {source: s, position: {start: 3, end: 9}}}\n"));
  CHECK(with_position(map_of("  a:\n    text: A\n    cite:\n      - s  # the one\n      - s\n")) ==
        map_of(
            "  a:\n    text: A\n    cite:\n      - {source: s, position: {start: 3, end: 9}}  # the one\n      - s\n"));
}

TEST_CASE("a short form that gets too long for its line becomes a block") {
  const std::string text(110, 'x');
  CHECK(with_review(map_of("  a: " + text + "\n  b: B\n")) ==
        map_of("  a:\n    text: \"" + text + "\"\n    reviewed: abc\n  b: B\n"));
  CHECK(with_review(map_of("  a: '" + text + "'  # c\n")) ==
        map_of("  a: {text: '" + text + "', reviewed: abc}  # c\n"));
}

TEST_CASE("a citation in a block list gets its key below the others") {
  CHECK(with_position(
            map_of("  a:\n    text: A\n    cite:\n      - source: s\n        quote: >\n          words\n\n  b: B\n")) ==
        map_of("  a:\n    text: A\n    cite:\n      - source: s\n        quote: >\n          words\n"
               "        position: {start: 3, end: 9}\n\n  b: B\n"));
}

TEST_CASE("a new key stands where the formatter would have it") {
  Edited e(map_of("  a:\n    text: A\n    kind: value\n    note: N\n"));
  e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "reviewed", {"abc"}));
  e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "annotator", {"Ann"}));
  e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "label", {"L"}));
  CHECK(e.text() == map_of("  a:\n    text: A\n    label: \"L\"\n    kind: value\n    annotator: Ann\n    reviewed: "
                           "abc\n    note: N\n"));
}

TEST_CASE("several edits of one file are done together, also where they end at one place") {
  Edited e(map_of("  a:\n    text: A\n    cite:\n      source: s\n      quote: x\n  b: B\n"));
  const Claim& claim = e.map().claims[0];
  e.edits.push_back(set_in_entry(Entity::kClaim, claim.span, "reviewed", {"abc"}));
  e.edits.push_back(set_in_value(Entity::kCitation, claim.cites[0].span, "at", {"p. 2"}));
  e.edits.push_back(set_in_value(Entity::kCitation, claim.cites[0].span, "position", position("1", "2")));
  e.edits.push_back(replace_scalar(claim.cites[0].quote.span, {"new"}));
  e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[1].span, "reviewed", {"def"}));
  e.edits.push_back(set_in_entry(Entity::kSource, e.map().sources[0].span, "sha256", {std::string(64, '0')}));
  CHECK(e.text() == "stancemap: 1\nsources: {s: {title: S, sha256: \"" + std::string(64, '0') +
                        "\"}}\nclaims:\n"
                        "  a:\n    text: A\n    cite:\n      source: s\n      at: p. 2\n      quote: new\n"
                        "      position: {start: 1, end: 2}\n    reviewed: abc\n  b: {text: \"B\", reviewed: def}\n");
}

TEST_CASE("line ends and the byte order mark stay as they are") {
  CHECK(with_review("\xEF\xBB\xBFstancemap: 1\r\nclaims:\r\n  a:\r\n    text: A\r\n  b: B\r\n") ==
        "\xEF\xBB\xBFstancemap: 1\r\nclaims:\r\n  a:\r\n    text: A\r\n    reviewed: abc\r\n  b: B\r\n");
  CHECK(with_review("stancemap: 1\rclaims:\r  a:\r    text: A\r") ==
        "stancemap: 1\rclaims:\r  a:\r    text: A\r    reviewed: abc\r");
}

TEST_CASE("JSON is edited with its quotes, commas and comments") {
  const std::string before = "{\n  \"stancemap\": 1, // version\n  \"claims\": {\n    \"a\": ";
  const std::string after = "\n  }\n}\n";
  const auto review = [&](const std::string& value) { return with_review(before + value + after, "map.json"); };
  CHECK(review("\"A\"") == before + "{\"text\": \"A\", \"reviewed\": \"abc\"}" + after);
  CHECK(review("{\"text\": \"A\" /* t */}") == before + "{\"text\": \"A\", \"reviewed\": \"abc\" /* t */}" + after);
  CHECK(review("{\n      \"text\": \"A\", // t\n      \"kind\": \"value\" // k\n    }") ==
        before + "{\n      \"text\": \"A\", // t\n      \"kind\": \"value\", // k\n      \"reviewed\": \"abc\"\n    }" +
            after);
  CHECK(review("{\n      \"text\": \"A\"\n    }") ==
        before + "{\n      \"text\": \"A\",\n      \"reviewed\": \"abc\"\n    }" + after);
  CHECK(with_review("{\"stancemap\":1,\"claims\":{\"a\":{\"text\":\"A\"}}}", "map.json") ==
        "{\"stancemap\":1,\"claims\":{\"a\":{\"text\":\"A\", \"reviewed\": \"abc\"}}}");
  CHECK(with_position(
            "{\"stancemap\": 1, \"sources\": {\"s\": {}}, \"claims\": {\"a\": {\"text\": \"A\", \"cite\": [\"s\"]}}}",
            "map.json")
            .find("\"cite\": [{\"source\": \"s\", \"position\": {\"start\": 3, \"end\": 9}}]") != std::string::npos);
}

TEST_CASE("what an alias shares is not edited") {
  const std::string anchored = map_of("  a: &x {text: A, kind: value}\n  b: *x\n");
  {
    Edited e(anchored);
    REQUIRE(e.map().claims.size() == 2);
    e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[1].span, "reviewed", {"abc"}));
    CHECK(e.text() == "error: map.yaml, line 5: the value is an alias, so it stays as it is");
  }
  CHECK(with_review(anchored).starts_with("error: "));
  CHECK(with_review(map_of("  a: &x It rains.\n  b: *x\n")).starts_with("error: "));
  {
    Edited e(map_of("  a: {text: A, cite: &c {source: s, quote: q}}\n  b: {text: B, cite: *c}\n"));
    e.edits.push_back(replace_scalar(e.map().claims[0].cites[0].quote.span, {"r"}));
    CHECK(e.text().starts_with("error: "));
  }
  // An anchor that nobody uses does no harm.
  CHECK(with_review(map_of("  a: &x {text: A}\n")) == map_of("  a: &x {text: A, reviewed: abc}\n"));
}

TEST_CASE("a value with a comment of its own is not replaced") {
  CHECK(with_review(map_of("  a:\n    text: A\n    reviewed:\n      hash: old # not sure\n      by: Ann\n"))
            .starts_with("error: "));
  CHECK(with_review(map_of("  a: | # long\n    A\n")).starts_with("error: "));
  CHECK(with_review(map_of("  a:\n    text: A\n    reviewed:  # by two\n      hash: old\n")) ==
        map_of("  a:\n    text: A\n    reviewed:  # by two\n      abc\n"));
}

TEST_CASE("an edit that would bring a fault, or touch another, is refused") {
  const std::string text = map_of("  a:\n    text: A\n    kind: value\n");
  {
    Edited e(text);
    e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "no-such-key", {"x"}));
    CHECK(e.text() == "error: map.yaml: a claim has no key `no-such-key`");
  }
  {
    Edited e(text);
    e.edits.push_back(replace_scalar(e.map().claims[0].text.span, {"B"}));
    e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "text", {"C"}));
    CHECK(e.text() == "error: map.yaml, line 5: two edits are about one value");
  }
  {
    Edited e(text);
    e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "note", {"B"}));
    e.edits.push_back(set_in_entry(Entity::kClaim, e.map().claims[0].span, "note", {"C"}));
    CHECK(e.text() == "error: map.yaml, line 5: the key `note` is set twice");
  }
  {
    Edited e(text);
    e.edits.push_back(replace_scalar({FileId(0), 1, 2}, {"B"}));
    CHECK(e.text() == "error: map.yaml: there is nothing at the place of an edit");
    e.edits[0].span = {};
    CHECK(e.text() == "error: map.yaml: there is nothing at the place of an edit");
  }
}

TEST_CASE("faults that were there before do not stand in the way") {
  CHECK(with_review(map_of("  a: {text: A, supports: nobody}\n  b: {text: B, kind: odd}\n")) ==
        map_of("  a: {text: A, supports: nobody, reviewed: abc}\n  b: {text: B, kind: odd}\n"));
}

TEST_CASE("what is left out after a syntax error stays, byte for byte") {
  CHECK(with_review(map_of("  a: {text: A}\n  b: {text: \"B}\n  c: C\n")).find("  b: {text: \"B}\n  c: C\n") !=
        std::string::npos);
}

TEST_CASE("many edits of one long line take linear time") {
  constexpr std::uint32_t kMany = test::large(20'000);
  std::string text = "{\"stancemap\": 1, \"claims\": {";
  for (std::uint32_t i = 0; i < kMany; ++i)
    text += (i > 0 ? ", \"c" : "\"c") + std::to_string(i) + "\": {\"text\": \"A\"}";
  text += "}}";
  Edited e(text, "map.json");
  for (const Claim& claim : e.map().claims)
    e.edits.push_back(set_in_entry(Entity::kClaim, claim.span, "reviewed", {"abc"}));
  const auto result = e.run();
  REQUIRE(result);
  CHECK(result->size() == text.size() + kMany * std::string_view(", \"reviewed\": \"abc\"").size());
}
