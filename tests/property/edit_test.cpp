// Edits change what was asked for and nothing else, in any layout.

#include "formats/native/edit.h"

#include <doctest/doctest.h>

#include "formats/reading.h"
#include "formats/writing.h"
#include "support/large.h"
#include "support/random_map.h"

using namespace stancemap;
using namespace stancemap::native;
using test::map_content;
using test::RandomMap;

namespace {

std::string with_comments(std::string text, std::string_view mark) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += mark;
    out += c;
  }
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

/// Random edits of a map that was read, done to its text and to the map.
class RandomEdits {
 public:
  RandomEdits(Reading& reading, std::uint64_t seed) : map_(reading.map), random_(seed) {
    for (Claim& claim : map_.claims) {
      for (Citation& citation : claim.said) edit(citation);
      for (Citation& citation : claim.cites) edit(citation);
      if (chance(2)) review(Entity::kClaim, claim.span, claim.details.edit().review);
      if (chance(4)) replace(claim.text);
    }
    for (Argument& argument : map_.arguments) {
      if (chance(2)) review(Entity::kArgument, argument.span, argument.review.edit());
    }
    for (Relation& relation : map_.relations) {
      if (!relation.id.empty() && chance(2)) {
        review(Entity::kRelation, relation.details->own_span, relation.details.edit().review);
      }
    }
    for (Source& source : map_.sources) {
      if (!chance(2)) continue;
      source.sha256.text = keep(std::string(64, "0123456789abcdef"[random_() % 16]));
      edits.push_back(set_in_entry(Entity::kSource, source.span, "sha256", {std::string(source.sha256.text)}));
    }
    std::shuffle(edits.begin(), edits.end(), random_);
  }

  std::vector<Edit> edits;

 private:
  bool chance(std::uint64_t of) { return random_() % of == 0; }
  std::string_view keep(const std::string& text) { return map_.texts.add(text); }
  std::string_view some_text() {
    static constexpr std::string_view kTexts[] = {
        "plain", "two words",     "a, b", "{x: [y]}", "say \"so\"",  "it's",      "# no comment",
        "x: y",  "true",          "007",  "1e5",      "line\nbreak", "tab\there", "*star",
        "&and",  "\u202e turned", "日本", "- dash",   "trailing ",   " leading",  "\\"};
    return kTexts[random_() % std::size(kTexts)];
  }

  void replace(Text& text) {
    if (!text.span.valid()) return;
    text.text = some_text();
    edits.push_back(replace_scalar(text.span, {std::string(text.text)}));
  }
  void review(Entity entity, Span entry, Review& review) {
    review.hash.text = chance(2) ? "0123456789012345" : "9f86d081884c7d65";
    review.by.text = chance(2) ? some_text() : "";
    review.date.text = review.by.empty() ? "" : "2024-05-13";
    if (review.by.empty()) {
      edits.push_back(set_in_entry(entity, entry, "reviewed", {std::string(review.hash.text)}));
      return;
    }
    std::vector<NewField> fields{{"hash", {std::string(review.hash.text)}}, {"by", {std::string(review.by.text)}}};
    fields.push_back({"date", {std::string(review.date.text)}});
    edits.push_back(set_in_entry(entity, entry, "reviewed", NewValue(std::move(fields))));
  }
  void edit(Citation& citation) {
    if (chance(3)) {
      citation.quote.text = some_text();
      edits.push_back(set_in_value(Entity::kCitation, citation.span, "quote", {std::string(citation.quote.text)}));
    }
    if (chance(3)) {
      citation.at.text = some_text();
      edits.push_back(set_in_value(Entity::kCitation, citation.span, "at", {std::string(citation.at.text)}));
    }
    if (chance(3)) {
      CitationDetails& details = citation.details.edit();
      details.position_begin = random_() % 1000;
      details.position_end = *details.position_begin + random_() % 100;
      std::vector<NewField> fields{{"start", {std::to_string(*details.position_begin), true}},
                                   {"end", {std::to_string(*details.position_end), true}}};
      edits.push_back(set_in_value(Entity::kCitation, citation.span, "position", NewValue(std::move(fields))));
    }
  }

  ArgumentMap& map_;
  std::mt19937_64 random_;
};

bool check_edits(const std::string& name, const std::string& text, std::uint64_t seed, bool commented = false) {
  Reading reading = read_map({{name, text}});
  CAPTURE(text);
  REQUIRE(reading.findings.empty());
  const RandomEdits random(reading, seed);
  const auto result = edited(reading.sources, FileId(0), random.edits);
  // A value that holds comments may be refused, and nothing else.
  if (!result && commented && result.error().message.ends_with("holds a comment, which would be lost")) return false;
  if (!result) FAIL(result.error().message);
  CAPTURE(*result);
  const Reading again = read_map({{name, *result}});
  for (const Finding& finding : again.findings) FAIL_CHECK(finding.message);
  CHECK(map_content(again.map) == map_content(reading.map));
  return true;
}

}  // namespace

TEST_CASE("after random edits a map reads as the map with these values") {
  constexpr std::uint64_t kMaps = test::large(200);
  std::uint64_t with_comments_done = 0;
  for (std::uint64_t seed = 0; seed < kMaps; ++seed) {
    CAPTURE(seed);
    const ArgumentMap map = RandomMap(seed).map(1 + seed % 9);
    const std::string yaml = written_yaml(map), json = written_json(map);
    check_edits("map.yaml", yaml, seed);
    with_comments_done += check_edits("map.yaml", with_crlf(with_comments(yaml, "  # c, d: {e")), seed, true);
    // Most JSON is YAML too; not to libyaml where characters are written as two escapes.
    if (json.find("\\ud") == std::string::npos && json.find("\\uf") == std::string::npos) {
      check_edits("map.yaml", "\xEF\xBB\xBF" + json, seed);
    }
    check_edits("map.json", json, seed);
    with_comments_done += check_edits("map.json", with_comments(json, " // c, \"d\": {"), seed, true);
  }
  CHECK(with_comments_done > kMaps);  // of twice as many: the others are refused
}
