// The structure is checked against the Recommendation of 23 February 2017, sections 3 (Annotation, TextualBody), 4.2.4
// and 4.2.5 (selectors), 5 (collections).

#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "formats/reading.h"
#include "formats/web_annotation/web_annotation.h"
#include "support/parsed_json.h"
#include "support/patterns.h"

using namespace stancemap;
using nlohmann::json;

namespace {

constexpr std::string_view kMap = R"(stancemap: 1
title: Uniforms
sources:
  survey: {title: Survey, url: "https://example.org/s", note: n}
  book: {title: Book, isbn: 978-3-16-148410-0}
  unused: {title: Other}
claims:
  cheap:
    text: Uniforms cost less.
    said: {source: survey, at: p. 1, quote: are cheaper, prefix: "they ", suffix: " than"}
    cite:
      - {source: book, quote: "120 euro", position: {start: 4, end: 12}}
      - {source: book, position: {start: 0, end: 3}}
      - survey
  fair: {text: Uniforms are fair., supports: cheap}
)";

struct Written {
  Losses losses;
  std::string text;
  json document;
  explicit Written(std::string_view map) {
    const Reading reading = read_map({{"map.yaml", std::string(map)}});
    REQUIRE(reading.findings.empty());
    text = web_annotation::write(reading.map, losses);
    document = test::parsed_json(text);
  }
  bool lost(std::string_view kind) const {
    return std::any_of(losses.all().begin(), losses.all().end(), [&](const Loss& loss) { return loss.kind == kind; });
  }
};

bool is_iri(const json& value) {
  return value.is_string() && test::matches(value.get<std::string>(), "[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
}

void check_selector(const json& selector) {
  if (selector.at("type") == "TextQuoteSelector") {
    CHECK(selector.at("exact").is_string());
    for (const char* key : {"prefix", "suffix"}) CHECK((!selector.contains(key) || selector.at(key).is_string()));
  } else {
    CHECK(selector.at("type") == "TextPositionSelector");
    CHECK(selector.at("start").is_number_unsigned());
    CHECK(selector.at("end").is_number_unsigned());
    CHECK(selector.at("start") <= selector.at("end"));
  }
}

void check_annotation(const json& annotation) {
  CHECK(is_iri(annotation.at("id")));
  CHECK(annotation.at("type") == "Annotation");
  CHECK(std::set<std::string>{"identifying", "linking"}.contains(annotation.at("motivation")));
  const json& body = annotation.at("body");
  CHECK(body.at("type") == "TextualBody");
  CHECK(body.at("value").is_string());
  CHECK(body.at("format") == "text/plain");
  CHECK(body.at("purpose") == annotation.at("motivation"));
  const json& target = annotation.at("target");
  CHECK(is_iri(target.at("source")));
  const json& selector = target.at("selector");
  for (const json& one : selector.is_array() ? selector : json::array({selector})) check_selector(one);
}

/// The items of a collection that is as the Recommendation wants it.
json checked_items(const json& collection) {
  CHECK(collection.at("@context") == "http://www.w3.org/ns/anno.jsonld");
  CHECK(is_iri(collection.at("id")));
  CHECK(collection.at("type") == "AnnotationCollection");
  CHECK(collection.at("total").is_number_unsigned());
  if (collection.at("total") == 0) {
    CHECK_FALSE(collection.contains("first"));
    return json::array();
  }
  const json& page = collection.at("first");
  CHECK(is_iri(page.at("id")));
  CHECK(page.at("type") == "AnnotationPage");
  CHECK(page.at("partOf") == collection.at("id"));
  CHECK(page.at("startIndex") == 0);
  CHECK(collection.at("last") == page.at("id"));
  CHECK(page.at("items").size() == collection.at("total"));
  std::set<std::string> ids;
  for (const json& annotation : page.at("items")) {
    check_annotation(annotation);
    CHECK(ids.insert(annotation.at("id")).second);
  }
  return page.at("items");
}

}  // namespace

TEST_CASE("each citation with a quote or a position is an annotation of its source") {
  const Written written(kMap);
  const json items = checked_items(written.document);
  REQUIRE(items.size() == 3);
  CHECK(items[0].at("motivation") == "identifying");
  CHECK(items[0].at("body").at("value") == "Uniforms cost less.");
  CHECK(items[0].at("target") == test::parsed_json(R"({"source": "https://example.org/s", "selector":
    {"type": "TextQuoteSelector", "exact": "are cheaper", "prefix": "they ", "suffix": " than"}})"));
  CHECK(items[1].at("motivation") == "linking");
  CHECK(items[1].at("target").at("source") == "urn:isbn:9783161484100");
  CHECK(items[1].at("target").at("selector")[1] ==
        test::parsed_json(R"({"type": "TextPositionSelector", "start": 4, "end": 12})"));
  CHECK(items[2].at("target").at("selector").at("type") == "TextPositionSelector");
}

TEST_CASE("what annotations have no place for is lost, and said so") {
  const Written written(kMap);
  for (const std::string_view kind :
       {"relations", "`title` of a source", "`note` of a source", "sources that no annotation names",
        "`at` of a citation", "citations without a quote or a position", "claims without a quote or a position"}) {
    CAPTURE(kind);
    CHECK(written.lost(kind));
  }
  CHECK_FALSE(written.lost("`url` of a source"));
  CHECK_FALSE(written.lost("`quote` of a citation"));
  CHECK_FALSE(written.lost("`title` of the map"));
}

TEST_CASE("ids stay when a claim is worded anew, and two citations alike have two") {
  const std::string before(kMap);
  std::string after = before;
  after.replace(after.find("Uniforms cost less."), 19, "Uniforms are cheap.");
  const json a = checked_items(Written(before).document);
  const json b = checked_items(Written(after).document);
  for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].at("id") == b[i].at("id"));
  checked_items(
      Written(
          "stancemap: 1\nsources: {s: {}}\nclaims:\n  a: {text: A., cite: [{source: s, quote: q}, {source: s, quote: "
          "q}]}\n")
          .document);
}

TEST_CASE("the same map gives the same bytes, and a map without quotes an empty collection") {
  CHECK(Written(kMap).text == Written(kMap).text);
  CHECK(checked_items(Written("stancemap: 1\nclaims: {a: A.}\n").document).empty());
}

TEST_CASE("hostile text stays in its string") {
  const Written written(
      "stancemap: 1\nsources:\n  s: {url: \"javascript:alert(1)\"}\nclaims:\n  a:\n"
      "    text: \"</script><script>alert(1)</script> \\u2028 \\\"\"\n    cite: {source: s, quote: \"<!-- \\\\ "
      "]}\"}\n");
  const json items = checked_items(written.document);
  CHECK(written.text.find('<') == std::string::npos);
  CHECK(written.text.find("javascript") == std::string::npos);
  CHECK(items[0].at("body").at("value") == "</script><script>alert(1)</script> \u2028 \"");
  CHECK(items[0].at("target").at("selector").at("exact") == "<!-- \\ ]}");
  CHECK(written.lost("`url` of a source"));
}
