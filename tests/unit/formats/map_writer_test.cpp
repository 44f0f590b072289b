#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "formats/reading.h"
#include "formats/writing.h"
#include "support/large.h"
#include "support/map_builder.h"
#include "support/parsed_json.h"

using namespace stancemap;
using test::MapBuilder;

TEST_CASE("a map is written in canonical form") {
  MapBuilder b;
  b.thesis("a").support("b", "a").attack("b", "c").argument("arg", {"b", "c"}).support("arg", "a");
  CHECK(written_yaml(b.map) ==
        "stancemap: 1\n"
        "thesis: a\n"
        "\n"
        "claims:\n"
        "  a:\n"
        "    text: \"Text of a.\"\n"
        "  b:\n"
        "    text: \"Text of b.\"\n"
        "    supports: a\n"
        "    attacks: c\n"
        "  c:\n"
        "    text: \"Text of c.\"\n"
        "\n"
        "arguments:\n"
        "  arg: {premises: [b, c], supports: a}\n");
}

TEST_CASE("the empty map is a version") {
  CHECK(written_yaml(ArgumentMap()) == "stancemap: 1\n");
  CHECK(written_json(ArgumentMap()) == "{\n  \"stancemap\": 1\n}\n");
}

TEST_CASE("a relation without id that is undercut gets an id that is free") {
  MapBuilder b;
  b.claims({"relation-1"}).attack("a", "b").undercut("c", b.last_relation());
  const std::string text = written_yaml(b.map);
  CHECK(text.find("    undercuts: relation-2\n") != std::string::npos);
  CHECK(text.find("relations:\n  relation-2: {from: a, attacks: b}\n") != std::string::npos);
}

TEST_CASE("a relation is written at both ends when it was read there") {
  const std::string text =
      "stancemap: 1\n\nclaims:\n  a:\n    text: \"A\"\n    attacks: b\n  b:\n    text: \"B\"\n    attacked-by: a\n";
  CHECK(written_yaml(read_map({{"map.yaml", text}}).map) == text);
}

TEST_CASE("a figure's number is written in the digits in which it was read") {
  const std::string text =
      "stancemap: 1\n\nclaims:\n  a:\n    text: \"A\"\n\nfigures:\n"
      "  f: {claim: a, quantity: \"q\", value: 2.70, qualifier: [planned, less-than]}\n"
      "  g: {claim: a, quantity: \"q\", value: -3, qualifier: planned}\n";
  const std::string written = written_yaml(read_map({{"map.yaml", text}}).map);
  CHECK(written.find("value: 2.70, qualifier: [") != std::string::npos);
  CHECK(written.find("value: -3, qualifier: ") != std::string::npos);
  const std::string json = written_json(read_map({{"map.yaml", text}}).map);
  CHECK(json.find("2.70") != std::string::npos);
  const Reading again = read_map({{"map.yaml", written}});
  CHECK(again.findings.empty());
  CHECK(again.map.figures[0].planned);
  CHECK(again.map.figures[0].qualifier == FigureQualifier::kLessThan);
}

TEST_CASE("suppressions are written where they were read, and reasons of several files are joined") {
  const std::string head = "stancemap: 1\nallow: {off-thesis: ";
  const Reading reading =
      read_map({{"1.yaml", head + "one}\nclaims: {a: {text: A, allow: {unsourced-claim: known}}}\n"},
                {"2.yaml", head + "two}\n"}});
  const std::string text = written_yaml(reading.map);
  CHECK(text.find("allow: {off-thesis: \"one; two\"}\n") != std::string::npos);
  CHECK(text.find("    allow: {unsourced-claim: \"known\"}\n") != std::string::npos);
}

TEST_CASE("written JSON is JSON") {
  MapBuilder b;
  b.attack("\"a\\", "b\n</script>");
  const auto json = test::parsed_json(written_json(b.map));
  CHECK(json["claims"]["\"a\\"]["attacks"] == "b\n</script>");
}

TEST_CASE("many claims that one claim attracts are written in linear time") {
  ArgumentMap map;
  constexpr std::size_t kMany = test::large(100'000);
  for (std::size_t i = 0; i < kMany; ++i) {
    Claim& claim = map.claims.emplace_back();
    claim.id = map.texts.add(fmt::format("claim-{}", i));
    claim.text.text = "A claim.";
    Relation& relation = map.relations.emplace_back();
    relation.from = ClaimId(i);
    relation.to = ClaimId(0);
  }
  CHECK(written_yaml(map).size() > 40 * kMany);
}
