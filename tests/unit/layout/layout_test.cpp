#include "layout/layout.h"

#include <array>

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

constexpr std::array kDirections{LayoutDirection::kUp, LayoutDirection::kDown, LayoutDirection::kLeft,
                                 LayoutDirection::kRight};

bool same(const std::vector<Point>& a, const std::vector<Point>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Point p, Point q) { return p.x == q.x && p.y == q.y; });
}

TEST_CASE("boxes never overlap, lines cross no box, groups hold what is theirs and nothing else") {
  for (std::uint64_t seed = 1; seed <= test::large(60); ++seed) {
    CAPTURE(seed);
    Numbers numbers{seed * 77};
    const std::uint32_t count = 1 + numbers.below(40);
    LayoutInput in = random_map(count, numbers.below(2 * count), numbers.below(6), seed);
    in.options.direction = kDirections[seed % kDirections.size()];
    CHECK(faults(in, laid_out(in)) == "");
  }
}

TEST_CASE("trees of all sizes have no fault, in every direction") {
  for (const LayoutDirection direction : kDirections) {
    for (const std::uint32_t count : {1U, 2U, 3U, 10U, 100U}) {
      CAPTURE(count);
      LayoutInput in = random_tree(count, count);
      in.options.direction = direction;
      CHECK(faults(in, laid_out(in)) == "");
    }
  }
}

TEST_CASE("what is pointed at lies in the wanted direction") {
  for (const LayoutDirection direction : kDirections) {
    LayoutInput in = random_tree(30, 5);
    in.options.direction = direction;
    const LayoutResult out = laid_out(in);
    for (const LayoutEdge& edge : in.edges) {
      const Point from = out.centers[edge.from], to = out.centers[edge.to];
      if (direction == LayoutDirection::kUp) CHECK(to.y > from.y);
      if (direction == LayoutDirection::kDown) CHECK(to.y < from.y);
      if (direction == LayoutDirection::kLeft) CHECK(to.x < from.x);
      if (direction == LayoutDirection::kRight) CHECK(to.x > from.x);
    }
  }
}

TEST_CASE("the same input gives the same places") {
  const LayoutInput in = random_map(60, 100, 4, 9);
  const LayoutResult first = laid_out(in), second = laid_out(in);
  CHECK(same(first.centers, second.centers));
  for (std::size_t e = 0; e < in.edges.size(); ++e) CHECK(same(first.routes[e], second.routes[e]));
}

TEST_CASE("an empty map is an empty page") {
  const LayoutResult out = laid_out({});
  CHECK(out.centers.empty());
  CHECK(out.page.high.x == 0);
}

TEST_CASE("a circle of 20,000 boxes is laid out without recursion") {
  Numbers numbers;
  LayoutInput in = boxes_only(test::large(20'000), numbers);
  for (std::uint32_t b = 0; b < in.boxes.size(); ++b)
    in.edges.push_back({b, static_cast<std::uint32_t>((b + 1) % in.boxes.size()), 0});
  const LayoutResult out = laid_out(in);
  CHECK(out.routes.back().size() >= 4);
}

TEST_CASE("many long edges are led around the drawing and cross no box") {
  LayoutInput in;
  constexpr std::uint32_t kBoxes = test::large(400);
  for (std::uint32_t b = 0; b < kBoxes; ++b) in.boxes.push_back({50, 20, kNoGroup});
  for (std::uint32_t b = 1; b < kBoxes; ++b) in.edges.push_back({b, b - 1, 0});
  for (std::uint32_t b = kBoxes / 2; b < kBoxes; ++b) in.edges.push_back({b, b - kBoxes / 2, 0});
  CHECK(faults(in, laid_out(in)) == "");
}

TEST_CASE("a frame holds its title, whatever the direction") {
  LayoutInput in;
  in.boxes = {{40, 20, 0}, {40, 20, 0}, {40, 20, kNoGroup}};
  in.edges = {{0, 1, 0}, {1, 2, 0}};
  in.groups = {{kNoGroup, 400, 14}};
  for (const LayoutDirection direction : kDirections) {
    in.options.direction = direction;
    const LayoutResult out = laid_out(in);
    CHECK(faults(in, out) == "");
    CHECK(out.groups[0].high.x - out.groups[0].low.x >= 400 - 1e-6);
  }
}

TEST_CASE("groups through too many layers are not kept together, but their frames hold what is theirs") {
  Numbers numbers;
  constexpr std::uint32_t kGroups = test::large(100), kBoxes = test::large(1'000);
  LayoutInput in = boxes_only(kBoxes, numbers);
  for (std::uint32_t b = 1; b < in.boxes.size(); ++b) in.edges.push_back({b, b - 1, 0});
  for (std::uint32_t g = 0; g < kGroups; ++g) {
    in.groups.push_back({kNoGroup, 60, 14});
    in.boxes[g].group = in.boxes[in.boxes.size() - 1 - g].group = g;
  }
  const LayoutResult out = laid_out(in);
  for (std::size_t b = 0; b < kGroups; ++b) {
    const Rectangle box = box_place(in, out, b), frame = out.groups[in.boxes[b].group];
    CHECK(inside(box.low, frame, 0));
    CHECK(inside(box.high, frame, 0));
  }
}

TEST_CASE("500 leaves of one box fill a page instead of a ribbon") {
  LayoutInput in;
  for (std::uint32_t b = 0; b <= 500; ++b) in.boxes.push_back({200, 60, kNoGroup});
  for (std::uint32_t b = 1; b <= 500; ++b) in.edges.push_back({b, 0, b % 2});
  for (const LayoutDirection direction : kDirections) {
    in.options.direction = direction;
    const LayoutResult out = laid_out(in);
    CHECK(faults(in, out) == "");
    const double shape = out.page.high.x / out.page.high.y;
    CHECK(shape > 0.5);
    CHECK(shape < 4);
  }
}

}  // namespace
}  // namespace stancemap
