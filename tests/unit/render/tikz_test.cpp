#include "render/tikz.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

Result<std::string> drawn(const ArgumentMap& map, const PictureOptions& options = {}) {
  const MapGraph graph(map);
  return tikz_picture({map, graph, {}, options});
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("boxes are named nodes with a style, lines are curves with a style") {
  const std::string text = drawn(debate()).value();
  CHECK(has(text, "\\node[thesis, minimum width="));
  CHECK(has(text, "(c_prepare_for_war) at ("));
  CHECK(has(text, "{{\\scriptsize\\bfseries THESIS}\\\\{\\scriptsize\\bfseries Japan'{}s Shift to"));
  CHECK(has(text, "{\\bfseries Deterrence}\\\\{An aggressor counts"));
  CHECK(has(text, "\\draw[attack, -{Triangle[] Bar[]}] ("));
  CHECK(has(text, "\\draw[contradiction, {Triangle}-{Triangle}] ("));
  CHECK(has(text, "\\draw[premise] ("));
  CHECK(has(text, "\\node[middle] (m__1) at ("));
  CHECK(has(text, "\\node[group title] at ("));
  CHECK(text.ends_with("\\end{tikzpicture}\n\\end{document}\n"));
}

TEST_CASE("no sign of a text acts in TeX, and no two of them become one") {
  CHECK(tex_text("\\input{x} $a$ #1 %c & ^ _ ~") ==
        "\\textbackslash{}input\\{x\\} \\$a\\$ \\#1 \\%c \\& \\textasciicircum{} \\_ \\textasciitilde{}");
  CHECK(tex_text("``x'' -- ,, << >> |\"") ==
        "\\textasciigrave{}\\textasciigrave{}x'{}'{} -{}-{} ,{},{} \\textless{}\\textless{} "
        "\\textgreater{}\\textgreater{} \\textbar{}\\textquotedbl{}");
  CHECK(tex_text("[1cm] *") == "{[}1cm{]} {*}");
  CHECK(tex_text("a\n\nb\x01\xff") == "a b??");
}

TEST_CASE("braces balance and nothing ends the document early, whatever the texts are") {
  MapBuilder b;
  const GroupId group = b.group("}", "\\end{document} %");
  for (const char* evil :
       {"}", "{", "\\", "%", "\\end{tikzpicture}", "^^5cinput", "};\\write18{x}", "[\\\\[1cm]", "$$"}) {
    const ClaimId claim = b.claim(evil, evil);
    b.map.claims[claim.index()].details.edit().label = b.text(evil);
    b.map.claims[claim.index()].group = group;
    b.argument(std::string(evil) + "-", {claim}, evil);
  }
  const std::string text = drawn(b.map).value();
  const std::string body = text.substr(text.find("\\begin{document}"));
  int depth = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] == '\\') {
      ++i;
    } else if (body[i] == '{' || body[i] == '}') {
      depth += body[i] == '{' ? 1 : -1;
    }
    CHECK(depth >= 0);
  }
  CHECK(depth == 0);
  CHECK(body.find("\\end{document}") == body.size() - 15);
  CHECK(!has(body, "\\write18"));
  CHECK(!has(body, "^^"));
}

TEST_CASE("letters that pdfTeX lacks are shown by their numbers") {
  MapBuilder b;
  b.claim("a", "\u4E2D \u00E9");
  const std::string text = drawn(b.map).value();
  CHECK(has(text, "\\mapsign{4E2D}{\u4E2D}{\\fbox{\\tiny 4E2D}}\n"));
}

TEST_CASE("a picture that is larger than TeX can set is refused") {
  MapBuilder b;
  for (std::size_t c = 0; c < 500; ++c) {
    b.claim("c" + std::to_string(c), "Text.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  const auto refused = drawn(b.map);
  REQUIRE(!refused.has_value());
  CHECK(has(refused.error().message, "and TeX sets at most 16000 a side; draw a part with"));
}

TEST_CASE("a long word may break, without a blank in it") {
  MapBuilder b;
  b.claim("de", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt nicht mehr.");
  const std::string text = drawn(b.map).value();
  CHECK(has(text, "überwach\\allowbreak{}ungs"));
  CHECK(has(text, "gesetz gilt nicht mehr."));
}
