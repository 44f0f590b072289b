#include "render/picture.h"

#include <clocale>
#include <cstdlib>

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::string drawn(const ArgumentMap& map, std::string_view format, const PictureOptions& options = {},
                  std::span<const Finding> findings = {}) {
  const MapGraph graph(map);
  const auto picture = picture_format(format)->draw({map, graph, findings, options});
  CHECK_MESSAGE(picture.has_value(), (picture ? "" : picture.error().message));
  return picture.value_or("");
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
  return n;
}

// Whether `svg` is well-formed as far as our writer goes: tags nest, only known elements, no raw < or & in text.
std::string svg_fault(std::string_view svg) {
  static const std::vector<std::string_view> kKnown{"svg",  "title",   "desc", "rect",     "g",      "a",
                                                    "text", "polygon", "path", "polyline", "ellipse"};
  std::vector<std::string_view> open;
  for (std::size_t at = 0; at < svg.size(); ++at) {
    const auto c = static_cast<unsigned char>(svg[at]);
    if (c < 0x20 && c != '\n') return "control character";
    if (svg[at] == '&' && svg.substr(at, 2) != "&#") return "raw &";
    if (svg[at] != '<') continue;
    const std::size_t end = svg.find('>', at);
    if (end == svg.npos) return "open tag";
    std::string_view tag = svg.substr(at + 1, end - at - 1);
    if (tag.find('<') != tag.npos) return "< in a tag";
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return "wrong end tag";
      open.pop_back();
    } else {
      const std::string_view name = tag.substr(0, tag.find_first_of(" /"));
      if (std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end()) return "element " + std::string(name);
      if (!tag.ends_with('/')) open.push_back(name);
    }
    at = end;
  }
  return open.empty() ? "" : "unclosed element";
}

const std::vector<std::string> kHostile{"</svg><script>alert(1)</script>",
                                        "\"]; } digraph x {",
                                        "<<TABLE><TR>",
                                        "\\N \\G \\l \\",
                                        "&#0; &lt; &amp;",
                                        std::string("nul\0here", 8),
                                        "]]>",
                                        std::string(10'000, 'w'),
                                        "\u202Eright to left",
                                        "id \"quoted\"\nand broken",
                                        "<b>bold</b>",
                                        "",
                                        "\xff\xfe broken",
                                        "<!-- -->",
                                        "\u4E2D\u6587\u8BBA\u8BC1",
                                        "emoji \U0001F600",
                                        "a\x1b[31mred",
                                        "%s%n",
                                        "'\"><image href=x onerror=y>",
                                        "node",
                                        "cluster_x"};

ArgumentMap hostile_map() {
  MapBuilder b;
  b.map.title = b.text(kHostile[0]);
  const ParticipantId who = b.participant(kHostile[1], kHostile[0]);
  const SourceId source = b.source(kHostile[2], kHostile[3], "javascript:alert(1)");
  const ThreadId thread = b.thread(kHostile[4], source);
  for (const std::string& text : kHostile) {
    const ClaimId claim = b.claim(text, text, b.map.claims.size() % 3 == 0);
    b.map.claims.back().details.edit().label = b.text(text);
    b.map.claims.back().group = b.group(text, text);
    b.cite(claim, source, text, text);
    if (claim.index() % 2 == 0) b.say(b.post(text, thread, who), claim);
    if (claim.index() > 0) b.relate(RelationKind::kSupport, claim, ClaimId(claim.index() - 1), text);
    b.argument(text + "-argument", {claim}, text);
    b.relate(RelationKind::kAttack, ArgumentId(b.map.arguments.size() - 1), ClaimId(0));
  }
  b.relate(RelationKind::kUndercut, ClaimId(3), RelationId(0));
  return std::move(b.map);
}

}  // namespace

TEST_CASE("an SVG says what it is, for eyes, ears and style sheets") {
  const std::string svg = drawn(debate(), "svg");
  CHECK(svg_fault(svg) == "");
  CHECK(svg.find("role=\"graphics-document document\"") != svg.npos);
  CHECK(svg.find("<title id=\"title\">Does preparing for war keep the peace?</title>") != svg.npos);
  CHECK(svg.find("<desc id=\"desc\">An argument map of 9 claims, 1 argument, 3 supports") != svg.npos);
  CHECK(svg.find("<g id=\"claim-prepare-for-war\" class=\"claim kind-fact thesis\" role=\"graphics-object group\">") !=
        svg.npos);
  CHECK(svg.find("class=\"relation relation-attack\"") != svg.npos);
  CHECK(svg.find("href=\"https://example.org/japan?a=1&#38;b=2\"") != svg.npos);
  CHECK(svg.find("said by steve, comment 5 of Japan&#39;s Shift") != svg.npos);
  CHECK(count(svg, "class=\"claim ") == 9);
}

TEST_CASE("the same map gives the same bytes, in any locale") {
  const ArgumentMap map = debate();
  const std::string svg = drawn(map, "svg"), dot = drawn(map, "dot"), png = drawn(map, "png");
  setenv("LC_ALL", "de_DE.UTF-8", 1);
  std::setlocale(LC_ALL, "");
  CHECK(drawn(map, "svg") == svg);
  CHECK(drawn(map, "dot") == dot);
  CHECK(drawn(map, "png") == png);
  std::setlocale(LC_ALL, "C");
  unsetenv("LC_ALL");
}

TEST_CASE("groups are written in the order of the map, wherever their names lie in memory") {
  MapBuilder b;
  std::vector<std::string> ids;
  for (int i = 0; i < 40; ++i) {
    ids.push_back("group-" + std::to_string(i * 7919 % 40));
    const GroupId group = b.group(ids.back(), "A group");
    b.map.claims[b.claim("claim-" + std::to_string(i), "A claim.").index()].group = group;
  }
  const std::string dot = drawn(b.map, "dot");
  std::size_t at = 0;
  for (const std::string& id : ids) {
    const std::size_t next = dot.find("subgraph ", at);
    REQUIRE(next != dot.npos);
    at = next + 1;
    CHECK(dot.find("id=\"group-" + id + "\"", at) < dot.find("subgraph ", at));
  }
}

TEST_CASE("PNG and PDF are what they say") {
  CHECK(drawn(debate(), "png").starts_with("\x89PNG"));
  CHECK(drawn(debate(), "pdf").starts_with("%PDF"));
}

// Graphviz's pango plugin compares with the font name of the picture before, whose memory is gone: see text_plugin.cpp.
// AddressSanitizer ends this test when the plugin sees that name.
TEST_CASE("pictures with glyphs follow each other without reading the last one's font names") {
  const std::string png = drawn(debate(), "png");
  CHECK(drawn(debate(), "pdf").starts_with("%PDF"));
  CHECK(drawn(debate(), "png") == png);
}

TEST_CASE("each theme, direction and amount of text draws") {
  for (const char* theme : {"light", "dark", "print"}) {
    for (const char* rankdir : {"BT", "TB", "LR", "RL"}) {
      PictureOptions options;
      options.theme = theme;
      options.rankdir = rankdir;
      CHECK(svg_fault(drawn(debate(), "svg", options)) == "");
    }
  }
  PictureOptions options;
  options.text = PictureText::kId;
  CHECK(drawn(debate(), "svg", options).find(">prepare-for-war</text>") != std::string::npos);
  options.theme = "pink";
  const ArgumentMap map = debate();
  const MapGraph graph(map);
  CHECK(svg_picture({map, graph, {}, options}).error().message ==
        "no theme is called `pink`; there are light, dark, print");
}

TEST_CASE("findings are marked with a sign and words") {
  const std::vector<Finding> findings{finding("unsourced-claim", Severity::kWarning, {}, "line-is-thin")};
  const std::string svg = drawn(debate(), "svg", {}, findings);
  CHECK(svg.find("! warning") != svg.npos);
  CHECK(svg.find("unsourced-claim") != svg.npos);
  CHECK(svg.find("finding-warning") != svg.npos);
}

TEST_CASE("an undercut ends in the middle of a line") {
  const std::string dot = drawn(debate(), "dot");
  CHECK(count(dot, "shape=point") == 1);
  CHECK(count(dot, " -> ") >= 11);  // 8 relations, one of them in two parts, and 2 premises
}

TEST_CASE("hostile text stays text in SVG") {
  const std::string svg = drawn(hostile_map(), "svg");
  CHECK(svg_fault(svg) == "");
  CHECK(svg.find("javascript:") == svg.npos);
  CHECK(svg.find("&#60;/svg&#62;&#60;script&#62;") != svg.npos);
}

TEST_CASE("hostile text stays text in DOT, which reads back as the same graph") {
  const ArgumentMap map = hostile_map();
  const std::string dot = drawn(map, "dot");
  Agraph_t* graph = agmemread(dot.c_str());
  REQUIRE(graph != nullptr);
  // A junction for the relation that is undercut, and that relation in two parts.
  CHECK(static_cast<std::size_t>(agnnodes(graph)) == map.claims.size() + map.arguments.size() + 1);
  CHECK(static_cast<std::size_t>(agnedges(graph)) == map.relations.size() + 1 + map.arguments.size());
  char html[] = "label";
  for (Agnode_t* n = agfstnode(graph); n != nullptr; n = agnxtnode(graph, n)) {
    char* label = agget(n, html);
    if (std::string_view(label).starts_with("<TABLE")) CHECK(aghtmlstr(label) != 0);
  }
  agclose(graph);
}

TEST_CASE("a long chain is laid out without running out of stack") {
  MapBuilder b;
  for (std::size_t c = 0; c < 2'900; ++c) {
    b.claim("c" + std::to_string(c), "A link.");
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  CHECK(count(drawn(b.map, "svg"), "class=\"claim ") == 2'900);
}

TEST_CASE("a map too large for the layout is refused with a word on what to do, but not as DOT") {
  MapBuilder b;
  for (std::size_t c = 0; c <= kMaxLaidOutNodes; ++c) b.claim("c" + std::to_string(c), "A claim.");
  const MapGraph graph(b.map);
  PictureOptions options;
  options.layout = PictureLayout::kDot;
  const auto picture = svg_picture({b.map, graph, {}, options});
  REQUIRE_FALSE(picture.has_value());
  CHECK(picture.error().message.find("`--focus CLAIM --depth N`") != std::string::npos);
  options.layout = PictureLayout::kAuto;
  CHECK(svg_picture({b.map, graph, {}, options}).has_value());
  CHECK(dot_picture({b.map, graph, {}, options}).has_value());
}

TEST_CASE("a map whose lines pass too many ranks is refused with a word on what to do, but not as DOT") {
  MapBuilder b;
  for (std::size_t c = 0; c < 1'000; ++c) {
    b.claim("c" + std::to_string(c), "A link.");
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  for (std::size_t c = 0; c < 20; ++c) b.relate(RelationKind::kAttack, ClaimId(999 - c), ClaimId(c));
  const MapGraph graph(b.map);
  PictureOptions options;
  options.layout = PictureLayout::kDot;
  const auto picture = svg_picture({b.map, graph, {}, options});
  REQUIRE_FALSE(picture.has_value());
  CHECK(picture.error().message.find("pass 19580 ranks of boxes (at most 8000)") != std::string::npos);
  CHECK(picture.error().message.find("`--focus CLAIM --depth N`") != std::string::npos);
  options.layout = PictureLayout::kAuto;
  CHECK(svg_picture({b.map, graph, {}, options}).has_value());
  CHECK(dot_picture({b.map, graph, {}, options}).has_value());
}

TEST_CASE("the fast layout draws the same claims and relations as dot, in every format and direction") {
  const ArgumentMap map = debate();
  const MapGraph graph(map);
  for (const char* rankdir : {"BT", "TB", "LR", "RL"}) {
    PictureOptions options;
    options.rankdir = rankdir;
    const auto dot = svg_picture({map, graph, {}, options});
    options.layout = PictureLayout::kFast;
    const auto fast = svg_picture({map, graph, {}, options});
    REQUIRE(fast.has_value());
    for (const char* mark :
         {"class=\"claim ", "class=\"relation ", "class=\"group", "class=\"premise", "<path ", "supports<"})
      CHECK(count(*fast, mark) == count(*dot, mark));
    CHECK(*fast == *svg_picture({map, graph, {}, options}));
    CHECK(png_picture({map, graph, {}, options}).has_value());
    CHECK(pdf_picture({map, graph, {}, options}).has_value());
  }
}

TEST_CASE("an empty map is a picture that says so") {
  const ArgumentMap map;
  CHECK(drawn(map, "svg").find("this map has no claims") != std::string::npos);
}

TEST_CASE("with colours for sides, heads have a letter and the legend says whose it is") {
  ArgumentMap map = debate();
  for (Participant& participant : map.participants) participant.side = {map.texts.add("the </g> side"), {}};
  PictureOptions options;
  options.colors = PictureColors::kSide;
  const std::string svg = drawn(map, "svg", options);
  CHECK(svg_fault(svg) == "");
  CHECK(count(svg, ">A</text>") == 3);      // the boxes
  CHECK(count(svg, ">  A  </text>") == 1);  // the legend
  options.colors = PictureColors::kParticipant;
  const std::string people = drawn(map, "svg", options);
  for (const std::string letter : {"A", "B", "C"}) {
    CHECK(count(people, ">" + letter + "</text>") == 1);
    CHECK(count(people, ">  " + letter + "  </text>") == 1);
  }
}

TEST_CASE("the legend has names in full that are longer than a head has room for") {
  ArgumentMap map = debate();
  map.participants.front().name = {map.texts.add("Aleksandra Wisniewska-Kowalczyk"), {}};
  PictureOptions options;
  options.colors = PictureColors::kParticipant;
  CHECK(count(drawn(map, "svg", options), ">Aleksandra Wisniewska-Kowalczyk<") == 1);
}

TEST_CASE("a map as somebody sees it says so in words, in frames, in classes and below the title") {
  PictureOptions options;
  options.as_seen_by = "steve";
  const std::string svg = drawn(debate(), "svg", options);
  CHECK(svg_fault(svg) == "");
  CHECK(count(svg, "seen-accepted\"") + count(svg, "seen-accepted ") == 1);
  CHECK(count(svg, "seen-rejected\"") + count(svg, "seen-rejected ") == 1);
  CHECK(count(svg, "as steve sees it: 1 accepted, 1 rejected, 7 open") == 1);
  CHECK(count(svg, "\u2713 accepted") == 2);  // the box and the legend
  CHECK(count(svg, "\u2717 rejected") == 2);
  CHECK(count(svg, "steve: rejected, attacks, comment 5") == 1);
}

TEST_CASE("attacks that nobody answered are marked when asked for, once each, also without findings") {
  const ArgumentMap map = debate();
  PictureOptions options;
  options.findings = false;
  CHECK(count(drawn(map, "dot", options), "unanswered-attack") == 0);
  options.unanswered = true;
  const std::string dot = drawn(map, "dot", options);
  CHECK(count(dot, "nobody answers this attack") > 0);
  options.findings = true;
  CHECK(count(drawn(map, "dot", options), "nobody answers this attack") == count(dot, "nobody answers this attack"));
}

TEST_CASE("a screen reader hears each thing once: boxes as objects, lines as symbols") {
  const std::string svg = drawn(debate(), "svg");
  CHECK(svg.find("role=\"graphics-document document\" aria-labelledby=\"title\" aria-describedby=\"desc\"") !=
        svg.npos);
  CHECK(count(svg, "role=\"graphics-object group\"") == 9 + 1 + 1);  // claims, the argument, the group
  CHECK(count(svg, "role=\"graphics-symbol img\"") == 8 + 2);        // relations and premises
  CHECK(count(svg, "aria-hidden=\"true\"") == 2);                    // of the line that is cut: its middle and its end
  CHECK(count(svg, "<g ") == count(svg, " role=\"graphics-object") + count(svg, " role=\"graphics-symbol") + 2);
}

TEST_CASE("text that is read from right to left stands at the right") {
  MapBuilder b;
  b.claim("a", "\u0633\u0644\u0627\u0645.", true);
  b.claim("b", "peace");
  const std::string svg = drawn(b.map, "svg");
  CHECK(count(svg, "direction=\"rtl\"") == 1);
  CHECK(drawn(b.map, "dot").find("BALIGN=\"RIGHT\"") != std::string::npos);
}

TEST_CASE("a wide title does not pull the legend apart") {
  MapBuilder b;
  const ClaimId thesis = b.claim("a", "Short.", true);
  b.relate(RelationKind::kSupport, b.claim("b", "Short, too."), thesis);
  b.map.title.text = "A title that is much wider than the picture and than the few samples of its legend";
  const std::string svg = drawn(b.map, "svg");
  const auto x_of = [&](std::string_view text) {
    const std::size_t at = svg.find(">" + std::string(text));
    REQUIRE(at != svg.npos);
    return std::strtod(svg.c_str() + svg.find(" x=\"", svg.rfind("<text", at)) + 4, nullptr);
  };
  CHECK(x_of("supports   <") > x_of("►<"));
  CHECK(x_of("supports   <") - x_of("►<") < 60);
}
