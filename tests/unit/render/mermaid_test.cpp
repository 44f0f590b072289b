#include "render/mermaid.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::string written(const ArgumentMap& map, const PictureOptions& options = {}) {
  const MapGraph graph(map);
  const auto text = mermaid_picture({map, graph, {}, options});
  REQUIRE(text.has_value());
  return *text;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("claims, arguments, groups and relations are boxes, frames and arrows of a flowchart") {
  const std::string text = written(debate());
  CHECK(text.starts_with("---\ntitle: \"Does preparing for war keep the peace?\"\n---\nflowchart BT\n"));
  CHECK(has(text, "\n  subgraph g_peace[\"Peace by strength\"]\n    c_deterrence[\"Deterrence<br/>An aggressor"));
  CHECK(has(text, "\n  end\n"));
  CHECK(has(text, "  c_prepare_for_war[[\"THESIS<br/>"));
  CHECK(has(text, "  a_fine_line([\"argument<br/>practical-reasoning\"]):::argument\n"));
  CHECK(has(text, "  c_deterrence --- a_fine_line\n"));
  CHECK(has(text, "  c_security_dilemma -.-x|\"attacks\"| c_prepare_for_war\n"));
  CHECK(has(text, "  c_never_benign <-.->|\"contradicts\"| c_us_is_benign_hegemon\n"));
  CHECK(has(text, "  c_strength_works ===|\"says the same\"| c_deterrence\n"));
}

TEST_CASE("an undercut of a relation ends in the middle of its line") {
  const std::string text = written(debate());
  CHECK(has(text, "  c_line_is_thin ---|\"supports\"| m__1\n  m__1 --> c_security_dilemma\n"));
  CHECK(has(text, "  c_benign_before_iraq -.-o|\"undercuts\"| m__1\n"));
}

TEST_CASE("no sign of a label means anything to Mermaid or to its viewers") {
  MapBuilder b;
  b.map.title = b.text("\"]: \\ <b>&\n---");
  const GroupId group = b.group("end", "x\"] --> y; end");
  const ClaimId c =
      b.claim("end", "\"] --> x; %%{init: {}}%% <script> #35; &lt; `md` **b** fa:fa-x $$x$$ click|x| {a} \\\n---");
  b.claim("c end", "1. list");
  b.claim("c_end", "- list");
  b.map.claims[c.index()].group = group;
  const std::string text = written(b.map);
  CHECK(text.starts_with("---\ntitle: \"\\\"]: \\\\ ‹b›＆ ---\"\n---\n"));
  CHECK(has(text, "subgraph g_end[\"x#34;#93; --#62; y#59; end\"]"));
  CHECK(has(text, "c_end[\"#34;#93; --#62; x#59; #37;#37;#123;init#58; #123;#125;#125;#37;#37; #60;script#62; "));
  CHECK(has(text, "#35;35#59; #38;lt#59; #96;md#96; #42;#42;b#42;#42; fa#58;fa-x #36;\u2060#36;x#36;\u2060#36; "));
  CHECK(has(text, "[\"1#46; list\"]"));
  CHECK(has(text, "[\"#45; list\"]"));
  CHECK(has(text, "c_c_end["));
}

TEST_CASE("two ids that look alike get two names") {
  MapBuilder b;
  b.claim("a b", "1");
  b.claim("a-b", "2");
  b.claim("\u4E2D", "3");
  b.claim("\u6587", "4");
  const std::string text = written(b.map);
  for (const char* name : {"  c_a_b[", "  c_a_b__1[", "  c__2[", "  c__3["}) CHECK(has(text, name));
}

TEST_CASE("a chain of 100,000 claims is written, and what its viewers need is said") {
  MapBuilder b;
  for (std::size_t c = 0; c < test::large(100'000); ++c) {
    b.claim("c" + std::to_string(c), "Text.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  CHECK(has(written(b.map), "  %% More than 50000 characters or 500 lines: "));
  CHECK(!has(written(debate()), "%%"));
}

TEST_CASE("colours are the theme's, and a part is drawn where one is asked for") {
  PictureOptions options;
  options.theme = "dark";
  options.focus = {"line-is-thin"};
  options.depth = 0;
  const std::string text = written(debate(), options);
  CHECK(has(text, "classDef claim fill:" + std::string(theme("dark")->claim.fill)));
  CHECK(!has(text, "c_prepare_for_war"));
}

TEST_CASE("each line has its word, however many there are") {
  MapBuilder b;
  for (std::size_t c = 0; c < 200; ++c) {
    b.claim("c" + std::to_string(c), "A claim.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(0));
  }
  CHECK(has(written(b.map), "c_c199 -->|\"supports\"| c_c0"));
  PictureOptions silent;
  silent.relation_words = false;
  CHECK_FALSE(has(written(b.map, silent), "|\"supports\"|"));
}

TEST_CASE("a text has no blanks but its own") {
  MapBuilder b;
  b.claim("ja", "日本は厳しさを増す安全保障環境の中で、独立した防衛力を強化しなければならないという主張がある。");
  b.claim("de", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt seit langem nicht mehr.");
  const std::string text = written(b.map);
  for (const Claim& claim : b.map.claims) CHECK(has(text, claim.text.text));
}
