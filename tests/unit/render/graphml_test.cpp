#include "render/graphml.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::string written(const ArgumentMap& map, const PictureOptions& options = {}) {
  const MapGraph graph(map);
  const auto text = graphml_picture({map, graph, {}, options});
  REQUIRE(text.has_value());
  return *text;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// What of our GraphML is not well-formed: tags nest, and text holds no raw sign.
std::string xml_fault(std::string_view xml) {
  std::vector<std::string_view> open;
  xml.remove_prefix(xml.find("?>") + 2);
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const auto c = static_cast<unsigned char>(xml[at]);
    if (c < 0x20 && c != '\n') return "control character";
    if (xml[at] == '&' && xml.substr(at, 2) != "&#") return "raw &";
    if (xml[at] == '>') return "raw >";
    if (xml[at] != '<') continue;
    const std::size_t end = xml.find('>', at);
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    if (tag.find('<') != tag.npos) return "< in a tag";
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return "wrong end tag " + std::string(tag);
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    at = end;
  }
  return open.empty() ? "" : "unclosed element";
}

}  // namespace

TEST_CASE("boxes, groups and lines are yEd's nodes, group nodes and lines, and plain data beside them") {
  const std::string text = written(debate());
  CHECK(xml_fault(text) == "");
  CHECK(has(text, "<data key=\"title\">Does preparing for war keep the peace?</data>"));
  CHECK(has(text,
            "<node id=\"c_prepare_for_war\"><data key=\"id\">prepare-for-war</data><data key=\"what\">claim</data>"
            "<data key=\"kind\">fact</data><data key=\"thesis\">true</data><data key=\"text\">A state that"));
  CHECK(has(text, "<data key=\"url\">https://example.org/japan?a=1&#38;b=2</data>"));
  CHECK(has(text, "<node id=\"g_peace\" yfiles.foldertype=\"group\">"));
  CHECK(has(text, "<graph id=\"g_peace_in\" edgedefault=\"directed\">\n    <node id=\"c_deterrence\">"));
  CHECK(has(text, "source=\"c_security_dilemma\" target=\"c_prepare_for_war\"><data key=\"relation\">attack</data>"));
  CHECK(has(
      text,
      "<y:LineStyle color=\"#b84a00\" type=\"dashed\" width=\"1.6\"/><y:Arrows source=\"none\" target=\"t_shape\"/>"));
  CHECK(has(text, "source=\"c_deterrence\" target=\"a_fine_line\"><data key=\"relation\">premise</data>"));
  CHECK(has(text, "source=\"c_benign_before_iraq\" target=\"m__1\"><data key=\"relation\">undercut</data>"));
}

TEST_CASE("boxes have the places of the picture, and no two the same") {
  const std::string text = written(debate());
  std::vector<std::string> places;
  for (std::size_t at = text.find("<y:Geometry x"); at != text.npos; at = text.find("<y:Geometry x", at + 1))
    places.push_back(text.substr(at, text.find("/>", at) - at));
  CHECK(places.size() == 9 + 1 + 1 + 1);  // claims, the argument, the middle of a relation, the group
  std::sort(places.begin(), places.end());
  CHECK(std::unique(places.begin(), places.end()) == places.end());
}

TEST_CASE("hostile text stays text in GraphML") {
  MapBuilder b;
  b.map.title = b.text("]]></data><script>");
  const GroupId group = b.group("\"><x", "</y:NodeLabel> & \x01");
  for (const char* evil :
       {"</data><data key=\"url\">", "]]>", "<!--", "&lt;", "a\"b'c", "\xff\xfe", "\x1b[31m", "\u202E"}) {
    const ClaimId claim = b.claim(evil, evil, false);
    b.map.claims[claim.index()].group = group;
    b.relate(RelationKind::kAttack, claim, ClaimId(0), evil);
    b.argument(std::string(evil) + "2", {claim}, evil);
  }
  CHECK(xml_fault(written(b.map)) == "");
}

TEST_CASE("a chain of 10,000 claims is a graph of 10,000 nodes") {
  constexpr std::size_t kMany = test::large(10'000);
  MapBuilder b;
  for (std::size_t c = 0; c < kMany; ++c) {
    b.claim("c" + std::to_string(c), "Text.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  CHECK(has(written(b.map), "<node id=\"c_c" + std::to_string(kMany - 1) + "\">"));
}

TEST_CASE("each line has its word, however many there are") {
  MapBuilder b;
  for (std::size_t c = 0; c < 200; ++c) {
    b.claim("c" + std::to_string(c), "A claim.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(0));
  }
  CHECK(has(written(b.map), ">supports</y:EdgeLabel>"));
  PictureOptions silent;
  silent.relation_words = false;
  CHECK_FALSE(has(written(b.map, silent), ">supports</y:EdgeLabel>"));
}
