// Colour is never the only carrier (WCAG 2.2, 1.4.1): what a picture tells it tells with all colours gone.

#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "render/picture.h"
#include "support/patterns.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

// The elements that are drawn inside `<g ... class="...wanted...">`, without colours and words that say the kind.
std::string colourless(const std::string& svg, const std::string& wanted) {
  const std::size_t at = svg.find("class=\"" + wanted);
  REQUIRE(at != svg.npos);
  const std::string group = svg.substr(svg.find('>', at), svg.find("</g>", at) - svg.find('>', at));
  return test::without(group, "<(title|desc)[^>]*>[^<]*</[a-z]+>|#[0-9a-fA-F]{6}");
}

std::string svg_of(const ArgumentMap& map, const PictureOptions& options, std::span<const Finding> findings = {}) {
  const MapGraph graph(map);
  return svg_picture({map, graph, findings, options}).value();
}

}  // namespace

TEST_CASE("each kind of relation has a line of its own without words and colours") {
  for (const PictureLayout layout : {PictureLayout::kDot, PictureLayout::kFast}) {
    std::map<std::string, RelationKind> drawn;
    for (const RelationKind kind : {RelationKind::kSupport, RelationKind::kAttack, RelationKind::kUndercut,
                                    RelationKind::kContradiction, RelationKind::kEquivalence}) {
      MapBuilder b;
      const ClaimId from = b.claim("a", "words"), to = b.claim("b", "words");
      const ArgumentId argument = b.argument("c", {to});
      b.relate(kind, from, kind == RelationKind::kUndercut ? Node(argument) : Node(to));
      PictureOptions options;
      options.relation_words = false;
      options.layout = layout;
      // Where a line runs differs with the map; what is drawn of it, and how, must differ too.
      const std::string shape = test::without(colourless(svg_of(b.map, options), "relation"),
                                              "[0-9.]+,[0-9.]+|(d|points|c?x|c?y|r[xy])=\"[^\"]*\"");
      const auto [other, is_new] = drawn.emplace(shape, kind);
      INFO(shape);
      CHECK(is_new);
    }
  }
}

TEST_CASE("each severity has a word") {
  std::set<std::string> drawn;
  for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    MapBuilder b;
    b.claim("a", "words");
    const Finding findings[] = {finding("unsourced-claim", severity, {FileId(0), 0, 5}, "a")};
    drawn.insert(colourless(svg_of(b.map, {}, findings), "claim"));
  }
  CHECK(drawn.size() == 3);
}

TEST_CASE("a thesis and a folded group have a shape or a word") {
  MapBuilder b;
  const GroupId group = b.group("g", "words");
  b.claim("a", "words");
  b.claim("t", "words", true);
  b.map.claims[0].group = group;
  PictureOptions options;
  const std::string whole = svg_of(b.map, options);
  CHECK(colourless(whole, "claim kind-fact thesis").find("THESIS") != std::string::npos);
  options.fold = {"g"};
  const std::string folded = svg_of(b.map, options);
  CHECK(folded.find("1 claim") != std::string::npos);
}

TEST_CASE("who speaks is named where colours stand for somebody") {
  MapBuilder b;
  const ParticipantId first = b.participant("p", "Ada Lovelace"), second = b.participant("q", "Mary Somerville");
  const ThreadId thread = b.thread("t", b.source("s", "A forum"));
  b.say(b.post("1", thread, first), b.claim("a", "words"));
  b.say(b.post("2", thread, second), b.claim("b", "words"));
  for (const PictureColors colors : {PictureColors::kNames, PictureColors::kParticipant}) {
    PictureOptions options;
    options.colors = colors;
    const std::string svg = svg_of(b.map, options);
    CHECK(colourless(svg, "claim").find("Ada Lovelace") != std::string::npos);
    CHECK(svg.find("Mary Somerville") != std::string::npos);
  }
}
