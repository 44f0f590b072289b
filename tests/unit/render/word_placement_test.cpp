#include "render/word_placement.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include <doctest/doctest.h>

#include "render/picture.h"
#include "render/text_metrics.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

bool meet(const Rectangle& a, const Rectangle& b) {
  return std::min(a.high.x, b.high.x) > std::max(a.low.x, b.low.x) &&
         std::min(a.high.y, b.high.y) > std::max(a.low.y, b.low.y);
}

double distance(const Rectangle& a, const Rectangle& b) {
  const double x = std::max({0.0, a.low.x - b.high.x, b.low.x - a.high.x});
  const double y = std::max({0.0, a.low.y - b.high.y, b.low.y - a.high.y});
  return std::hypot(x, y);
}

Rectangle joined(const Rectangle& a, const Rectangle& b) {
  return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
          {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t from = text.find(before);
  if (from == text.npos) return {};
  text.remove_prefix(from + before.size());
  return text.substr(0, text.find(after));
}

double number(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
}

// The letters of a <text>, without the empty room above and below them.
Rectangle text_place(std::string_view element) {
  const double x = number(between(element, " x=\"", "\"")), y = number(between(element, " y=\"", "\""));
  const double size = number(between(element, "font-size=\"", "\""));
  const bool is_bold = element.find("font-weight") != element.npos;
  const std::string_view words = element.substr(element.find('>') + 1);
  const double width = text_width(words, size, is_bold ? FontWeight::kBold : FontWeight::kRegular);
  const std::string_view anchor = between(element, "text-anchor=\"", "\"");
  const double left = anchor == "middle" ? x - width / 2 : anchor == "end" ? x - width : x;
  return {{left, y - size * 0.75}, {left + width, y + size * 0.2}};
}

Rectangle polygon_place(std::string_view points) {
  std::vector<Rectangle> corners;
  while (!points.empty()) {
    const std::string_view corner = points.substr(0, points.find(' '));
    const double x = number(corner), y = number(corner.substr(corner.find(',') + 1));
    corners.push_back({{x, y}, {x, y}});
    points.remove_prefix(std::min(points.size(), corner.size() + 1));
  }
  Rectangle all = corners.at(0);
  for (const Rectangle& corner : corners) all = joined(all, corner);
  return all;
}

struct Places {
  std::vector<Rectangle> boxes, words;  // of claims; of lines
  Rectangle page;
};

// Read back from the picture itself, so that the drawing is checked and not only the computation.
Places places_in(std::string_view svg) {
  Places out;
  const std::string view(between(svg, "viewBox=\"", "\""));
  char* next = nullptr;
  const double left = std::strtod(view.c_str(), &next), top = std::strtod(next, &next);
  const double width = std::strtod(next, &next), height = std::strtod(next, &next);
  out.page = {{left, top}, {left + width, top + height}};
  for (std::size_t at = svg.find("<g id="); at != svg.npos; at = svg.find("<g id=", at + 1)) {
    const std::string_view group = svg.substr(at, svg.find("</g>", at) - at);
    const std::string_view classes = between(group, "class=\"", "\"");
    if (classes.starts_with("claim ")) out.boxes.push_back(polygon_place(between(group, "points=\"", "\"")));
    if (!classes.starts_with("relation")) continue;
    std::vector<Rectangle> texts;
    for (std::size_t t = group.find("<text"); t != group.npos; t = group.find("<text", t + 1))
      texts.push_back(text_place(group.substr(t, group.find("</text>", t) - t)));
    if (texts.empty()) continue;
    Rectangle all = texts[0];
    for (const Rectangle& text : texts) all = joined(all, text);
    out.words.push_back(all);
  }
  return out;
}

std::string drawn_svg(const ArgumentMap& map, const char* rankdir, PictureLayout layout = PictureLayout::kDot) {
  std::vector<Finding> findings;
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (r % 3 == 0) findings.push_back(finding("unanswered-attack", Severity::kWarning, map.relations[r].place.span));
  }
  PictureOptions options;
  options.rankdir = rankdir;
  options.layout = layout;
  const MapGraph graph(map);
  return svg_picture({map, graph, findings, options}).value_or("");
}

ArgumentMap with_spans(MapBuilder& b) {
  for (std::uint32_t r = 0; r < b.map.relations.size(); ++r)
    b.map.relations[r].place.span = {FileId(0), r * 10, r * 10 + 5};
  return std::move(b.map);
}

// A class debates: a hub with many arms, pairs both ways, loops, an undercut and an argument.
ArgumentMap class_debate() {
  MapBuilder b;
  const ClaimId thesis = b.claim("stop", "Our school should stop giving homework.", true);
  for (std::size_t c = 0; c < 14; ++c) {
    const ClaimId claim = b.claim("c" + std::to_string(c), "Pupils need their evenings for music and for sport.");
    b.relate(c % 2 == 0 ? RelationKind::kSupport : RelationKind::kAttack, claim, thesis);
  }
  b.relate(RelationKind::kAttack, ClaimId(1), ClaimId(1));
  b.relate(RelationKind::kSupport, ClaimId(4), ClaimId(4));
  b.relate(RelationKind::kSupport, ClaimId(2), ClaimId(3));
  b.relate(RelationKind::kSupport, ClaimId(3), ClaimId(2));
  b.relate(RelationKind::kAttack, thesis, ClaimId(5));
  b.relate(RelationKind::kContradiction, ClaimId(6), ClaimId(7));
  b.relate(RelationKind::kEquivalence, ClaimId(6), ClaimId(7));
  b.relate(RelationKind::kUndercut, ClaimId(8), RelationId(2));
  b.argument("because", {ClaimId(9), ClaimId(10)}, "practical-reasoning");
  b.relate(RelationKind::kSupport, ArgumentId(0), ClaimId(11));
  return with_spans(b);
}

ArgumentMap tree(std::size_t claims) {
  MapBuilder b;
  for (std::size_t c = 0; c < claims; ++c) {
    b.claim("c" + std::to_string(c), "A claim of a few words that fill two lines of a box.", c == 0);
    if (c > 0) b.relate(c % 4 == 0 ? RelationKind::kAttack : RelationKind::kSupport, ClaimId(c), ClaimId((c - 1) / 3));
  }
  return with_spans(b);
}

// How many pairs of words meet; no words may meet a box or leave the page.
std::size_t meetings(const ArgumentMap& map, const char* rankdir, PictureLayout layout) {
  const Places places = places_in(drawn_svg(map, rankdir, layout));
  CHECK(places.boxes.size() == map.claims.size());
  CHECK(places.words.size() == map.relations.size());
  std::size_t count = 0;
  for (std::size_t w = 0; w < places.words.size(); ++w) {
    const Rectangle& word = places.words[w];
    for (const Rectangle& box : places.boxes) CHECK_FALSE(meet(word, box));
    CHECK(word.low.x >= places.page.low.x);
    CHECK(word.high.x <= places.page.high.x);
    CHECK(word.low.y >= places.page.low.y);
    CHECK(word.high.y <= places.page.high.y);
    for (std::size_t v = 0; v < w; ++v) count += meet(word, places.words[v]) ? 1 : 0;
  }
  return count;
}

WordedLine straight(Point from, Point to) {
  std::vector<Point> path;
  for (int i = 0; i <= 20; ++i) path.push_back({from.x + (to.x - from.x) * i / 20, from.y + (to.y - from.y) * i / 20});
  return {.spots = line_spots(path, 10), .width = 40, .height = 10, .away = {}, .loop = false};
}

constexpr Rectangle kPage{{0, 0}, {400, 400}};

}  // namespace

TEST_CASE("words cover no claim and hardly each other, in any direction") {
  for (const PictureLayout layout : {PictureLayout::kDot, PictureLayout::kFast}) {
    CAPTURE(layout == PictureLayout::kFast);
    for (const char* rankdir : {"BT", "TB", "LR", "RL"}) {
      CAPTURE(rankdir);
      CHECK(meetings(debate(), rankdir, layout) == 0);
      CHECK(meetings(class_debate(), rankdir, layout) <= 1);
      CHECK(meetings(tree(40), rankdir, layout) == 0);
    }
  }
}

TEST_CASE("words are in the same places each time") {
  const ArgumentMap map = class_debate();
  CHECK(drawn_svg(map, "RL") == drawn_svg(map, "RL"));
}

TEST_CASE("words stand beside the middle of a line that is alone") {
  const std::vector<WordedLine> lines{straight({100, 200}, {300, 200}), straight({350, 100}, {350, 300})};
  const std::vector<Point> places = word_places({kPage, {}, {}, {}}, lines);
  CHECK(places[0].x == doctest::Approx(200));
  CHECK(places[0].y == doctest::Approx(200 + 5 + 5));  // above: half their height and a gap
  CHECK(places[1].y == doctest::Approx(200));
  CHECK(places[1].x == doctest::Approx(350 + 20 + 5));
}

TEST_CASE("words go to the other side, or along, where a box is in their way") {
  const std::vector<WordedLine> lines{straight({100, 200}, {300, 200})};
  CHECK(word_places({kPage, {{{100, 201}, {300, 230}}}, {}, {}}, lines)[0].y < 200);
  const Point moved = word_places({kPage, {{{190, 150}, {210, 250}}}, {}, {}}, lines)[0];
  CHECK(std::abs(moved.x - 200) > 30);
}

TEST_CASE("words of two lines in one place stand on both sides") {
  const std::vector<WordedLine> lines{straight({100, 200}, {300, 200}), straight({300, 200}, {100, 200})};
  const std::vector<Point> places = word_places({kPage, {}, {}, {}}, lines);
  CHECK(places[0].y > 200);
  CHECK(places[1].y < 200);
}

TEST_CASE("words of a line that joins others stand where it is still alone") {
  std::vector<Point> points;
  for (int i = 0; i <= 50; ++i) points.push_back({100.0, 40.0 + i * 6});
  WordedLine line{.spots = line_spots(points, 6), .width = 30, .height = 10, .away = {}};
  CHECK(word_places({kPage, {}, {}, {}}, {{line}})[0].y == doctest::Approx(190));
  line.spots = line_spots(points, 6, 60);
  CHECK(word_places({kPage, {}, {}, {}}, {{line}})[0].y < 100);
}

TEST_CASE("in a wide hub the words of each line stand beside its own part, and cover nothing") {
  MapBuilder b;
  const ClaimId thesis = b.claim("stop", "Our school should stop giving homework.", true);
  for (std::size_t c = 0; c < 60; ++c)
    b.relate(RelationKind::kAttack, b.claim("c" + std::to_string(c), "Pupils need their evenings for music."), thesis);
  const ArgumentMap map = with_spans(b);
  for (const char* rankdir : {"BT", "TB", "LR", "RL"}) {
    CAPTURE(rankdir);
    const Places places = places_in(drawn_svg(map, rankdir, PictureLayout::kFast));
    REQUIRE(places.words.size() == 60);
    std::set<std::size_t> nearest;
    for (std::size_t w = 0; w < places.words.size(); ++w) {
      for (const Rectangle& claim : places.boxes) CHECK_FALSE(meet(places.words[w], claim));
      for (std::size_t v = 0; v < w; ++v) CHECK_FALSE(meet(places.words[w], places.words[v]));
      // Words may be as near to the next box: a line leaves its box in the middle, and they begin or end beside it.
      const Rectangle& word = places.words[w];
      const auto from_line = [&](const Rectangle& claim) {
        const double middle = (claim.low.x + claim.high.x) / 2;
        return std::min(std::abs(word.low.x - middle), std::abs(word.high.x - middle));
      };
      const auto closer = [&](const Rectangle& one, const Rectangle& other) {
        const double nearer = distance(word, one) - distance(word, other);
        return nearer != 0 ? nearer < 0 : from_line(one) < from_line(other);
      };
      nearest.insert(static_cast<std::size_t>(std::min_element(places.boxes.begin(), places.boxes.end(), closer) -
                                              places.boxes.begin()));
    }
    CHECK(nearest.size() == 60);  // so it can be told whose words they are
  }
}
