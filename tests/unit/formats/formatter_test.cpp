#include "formats/native/formatter.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/large.h"

using namespace stancemap;

namespace {

native::Formatting formatting(const std::string& text, const std::string& name = "map.yaml") {
  SourceSet sources;
  const FileId file = sources.add(name, text);
  return native::formatted(sources, file);
}

/// The formatted text, which formatting leaves as it is.
std::string canonical(const std::string& text, const std::string& name = "map.yaml") {
  const native::Formatting once = formatting(text, name);
  CHECK(once.refusal == "");
  CHECK(formatting(once.text, name).text == once.text);
  return once.text;
}

}  // namespace

TEST_CASE("keys go into the order of the shape, unknown ones behind, ids stay") {
  CHECK(canonical("claims:\n"
                  "  b:\n"
                  "      attacks: a\n"
                  "      colour: red\n"
                  "      text: B\n"
                  "  a: {attacks: b, text: A}\n"
                  "zzz: 1\n"
                  "stancemap: 1\n") ==
        "stancemap: 1\n"
        "\n"
        "claims:\n"
        "  b:\n"
        "    text: \"B\"\n"
        "    attacks: a\n"
        "    colour: red\n"
        "  a: {text: \"A\", attacks: b}\n"
        "\n"
        "zzz: 1\n");
}

TEST_CASE("sections are parted by one empty line, and elsewhere the user's empty lines stay, several as one") {
  CHECK(canonical("stancemap: 1\n\n\ntitle: T\nclaims:\n\n  a: A\n\n\n  b: B\nstances: []\n") ==
        "stancemap: 1\n\ntitle: \"T\"\n\nclaims:\n  a: \"A\"\n\n  b: \"B\"\n\nstances: []\n");
}

TEST_CASE("prose is quoted, ids and short words are plain, values keep their type") {
  CHECK(canonical("stancemap: 1\n"
                  "title: plain words\n"
                  "sources:\n"
                  "  s: {kind: 'book', date: 2023, language: \"on\", text: \"a.txt\", note: 5}\n"
                  "participants: {p: James}\n") ==
        "stancemap: 1\n"
        "title: \"plain words\"\n"
        "\n"
        "sources:\n"
        "  s: {kind: book, date: 2023, language: \"on\", text: a.txt, note: 5}\n"
        "\n"
        "participants: {p: \"James\"}\n");
}

TEST_CASE("brackets stay while they fit in a line") {
  const std::string words(60, 'w');
  CHECK(canonical("thesis: [a,\n  b]\n") == "thesis: [a, b]\n");
  CHECK(canonical("thesis: [" + words + ", " + words + "]\n") == "thesis:\n  - " + words + "\n  - " + words + "\n");
  CHECK(canonical("stances: [{who: p, claim: c, stance: favor, note: " + words + words + "}]\n") ==
        "stances:\n  - who: p\n    claim: c\n    stance: favor\n    note: \"" + words + words + "\"\n");
}

TEST_CASE("comments keep their places") {
  CHECK(canonical("# the file\n"
                  "\n"
                  "# above version\n"
                  "stancemap: 1 # behind version\n"
                  "claims: # behind claims\n"
                  "    # above a\n"
                  "    a: # behind a\n"
                  "        # above supports\n"
                  "        supports: b # behind b\n"
                  "        # above text\n"
                  "        text: A\n"
                  "          # under the text\n"
                  "        # at the end of a\n"
                  "    # at the end of claims\n"
                  "# at the end\n") ==
        "# the file\n"
        "\n"
        "# above version\n"
        "stancemap: 1  # behind version\n"
        "\n"
        "claims:  # behind claims\n"
        "  # above a\n"
        "  a:  # behind a\n"
        "    # above text\n"
        "    text: \"A\"\n"
        "      # under the text\n"
        "    # above supports\n"
        "    supports: b  # behind b\n"
        "    # at the end of a\n"
        "  # at the end of claims\n"
        "# at the end\n");
}

TEST_CASE("comments in brackets make a block of them") {
  CHECK(canonical("claims: {a: {text: A, # why\n  # above\n  supports: b # last\n  # end\n  }, b: B} # claims\n") ==
        "claims:  # claims\n"
        "  a:\n"
        "    text: \"A\"  # why\n"
        "    # above\n"
        "    supports: b  # last\n"
        "    # end\n"
        "  b: \"B\"\n");
  CHECK(canonical("thesis: [ # nothing yet\n]\n") == "thesis: []  # nothing yet\n");
}

TEST_CASE("comments in lists stay with their items") {
  CHECK(canonical("stances:\n- # one\n  claim: c\n  # above who\n  who: p\n- {who: q, claim: c} # two\n# end\n") ==
        "stances:\n"
        "  # one\n"
        "  # above who\n"
        "  - who: p\n"
        "    claim: c\n"
        "  - {who: q, claim: c}  # two\n"
        "# end\n");
}

TEST_CASE("a comment below a key without value stays below it") {
  CHECK(canonical("sources:\n  # none yet\ntitle: T\n") == "title: \"T\"\nsources:\n  # none yet\n");
}

TEST_CASE("block scalars stay as they are") {
  CHECK(
      canonical("title: |  # header\n      First\n        deeper\n\n      last\n\n\nnote: >+\n  folded\n  text\n\n") ==
      "title: |  # header\n  First\n    deeper\n\n  last\n\nnote: >+\n  folded\n  text\n\n");
  CHECK(canonical("note: |2-\n    two blanks\n  none\n") == "note: |2-\n    two blanks\n  none\n");
  CHECK(canonical("note: |\n  # no comment\n  x  \n") == "note: |\n  # no comment\n  x  \n");
  CHECK(canonical("note: |\n\n") == "note: \"\"\n");
}

TEST_CASE("line ends become LF, and a byte order mark and blanks at line ends go") {
  CHECK(canonical("\xEF\xBB\xBFtitle: T  \r\nclaims:  \r\n  a: A # c  \r\n") ==
        "title: \"T\"\n\nclaims:\n  a: \"A\"  # c\n");
}

TEST_CASE("any script, quoted keys, empty values") {
  CHECK(canonical("claims:\n  '日本': \"x\\u00e9\"\n  \"a: b\": \xD7\xA9\xD7\x9C\n  'null': {text: }\n  5: ~\n") ==
        "claims:\n  日本: \"xé\"\n  \"a: b\": \"\xD7\xA9\xD7\x9C\"\n  \"null\": {text: null}\n  5: ~\n");
  CHECK(canonical("title: 'it''s'\nnote:\n") == "title: \"it's\"\nnote:\n");
}

TEST_CASE("a plain text over several lines becomes one line") {
  CHECK(canonical("title: a long\n  title\n") == "title: \"a long title\"\n");
}

TEST_CASE("files without values keep their comments") {
  CHECK(canonical("") == "");
  CHECK(canonical("\n\n") == "");
  CHECK(canonical("# only\n\n\n# comments\n") == "# only\n\n# comments\n");
  CHECK(canonical("---\ntitle: T\n...\n") == "title: \"T\"\n");
}

TEST_CASE("a key that is too long for a simple one gets a question mark") {
  const std::string key(1200, 'k');
  CHECK(canonical("claims:\n  ? " + key + "\n  : text\n") == "claims:\n  ? " + key + "\n  : \"text\"\n");
}

TEST_CASE("deep but legal nesting is kept") {
  std::string yaml, json;
  for (std::size_t depth = 0; depth < 50; ++depth) {
    yaml += std::string(depth, ' ') + "a:\n";
    json += "{\"a\":\n";
  }
  const std::string formatted = canonical(yaml + std::string(50, ' ') + "b: 1 # c\n");
  CHECK(formatted.ends_with(std::string(100, ' ') + "b: 1  # c\n"));
  CHECK(canonical(json + "1" + std::string(50, '}'), "map.json").find("\"a\": 1\n") != std::string::npos);
  CHECK(canonical("a:\n  - - - - b\n      - c\n") == "a:\n  - - - - b\n      - c\n");
}

TEST_CASE("what cannot be kept is refused with its line") {
  CHECK(formatting("title: T\nnote: &n x\n").refusal == "line 2 uses an anchor (`&name`), which `fmt` cannot keep");
  CHECK(formatting("note: !t x\n").refusal == "line 1 uses a tag (`!name`), which `fmt` cannot keep");
  CHECK(formatting("%YAML 1.2\n---\ntitle: T\n").refused());
  CHECK(formatting("[a]: b\n").refused());
}

TEST_CASE("a file with syntax errors is left alone, and the errors are given") {
  for (const std::string name : {"map.yaml", "map.json"}) {
    const native::Formatting result = formatting("{\"title\": \"T", name);
    CHECK(result.refusal == "it has syntax errors");
    CHECK(result.text == "");
    CHECK_FALSE(result.findings.empty());
  }
}

TEST_CASE("JSON keeps its comments and its short lists on a line") {
  CHECK(canonical("// file\n{ // root\n  \"claims\": {\"b\": {\"text\": \"x\", /* in */ \"label\": \"\\u00e9\"}, // b\n"
                  "  // above c\n\n\n  \"c\": {\"supports\": [\"b\"], \"text\": \"y\"}},\n \"stancemap\": 1 // v\n"
                  " // end\n} // after\n// foot",
                  "map.json") ==
        "// file\n"
        "{  // root\n"
        "  \"stancemap\": 1,  // v\n"
        "  \"claims\": {\n"
        "    \"b\": {\n"
        "      \"text\": \"x\",  /* in */\n"
        "      \"label\": \"é\"\n"
        "    },  // b\n"
        "    // above c\n"
        "\n"
        "    \"c\": {\"text\": \"y\", \"supports\": [\"b\"]}\n"
        "  }\n"
        "  // end\n"
        "}  // after\n"
        "// foot\n");
  CHECK(canonical("{\"a\":[],\"b\":{}, \"c\": null}", "map.json") == "{\"a\": [], \"b\": {}, \"c\": null}\n");
}

TEST_CASE("ten thousand claims are formatted quickly") {
  constexpr std::uint32_t kMany = test::large(10'000);
  std::string text = "stancemap: 1\nclaims:\n";
  for (std::uint32_t i = 0; i < kMany; ++i) {
    text += fmt::format("    claim-{}: # number {}\n        supports: claim-0\n        text: Claim {}\n", i, i, i);
  }
  const std::string formatted = canonical(text);
  CHECK(formatted.find(fmt::format("  claim-{0}:  # number {0}\n    text: \"Claim {0}\"\n    supports: claim-0\n",
                                   kMany - 1)) != std::string::npos);
}
