#include "render/layout_work.h"

#include <vector>

#include <doctest/doctest.h>

#include "support/large.h"

using namespace stancemap;

namespace {

std::vector<LayoutLine> chain(std::uint32_t nodes) {
  std::vector<LayoutLine> lines;
  for (std::uint32_t n = 1; n < nodes; ++n) lines.push_back({n, n - 1});
  return lines;
}

}  // namespace

TEST_CASE("a chain, a star and a tree pass no ranks") {
  CHECK(passed_ranks(0, {}) == 0);
  CHECK(passed_ranks(100, chain(100)) == 0);
  CHECK(passed_ranks(4, std::vector<LayoutLine>{{1, 0}, {2, 0}, {3, 0}}) == 0);
  CHECK(passed_ranks(5, std::vector<LayoutLine>{{1, 0}, {2, 0}, {3, 1}, {4, 3}}) == 0);
}

TEST_CASE("a line along a chain passes what is between its ends, in either direction") {
  for (const LayoutLine line : {LayoutLine{9, 0}, LayoutLine{0, 9}}) {
    std::vector<LayoutLine> lines = chain(10);
    lines.push_back(line);
    CHECK(passed_ranks(10, lines) == 8);
  }
}

TEST_CASE("what nothing holds back moves to what points at it") {
  std::vector<LayoutLine> lines = chain(10);
  lines.push_back({9, 10});  // a second end, beside the long chain
  lines.push_back({8, 10});
  CHECK(passed_ranks(11, lines) == 1);
}

TEST_CASE("circles, loops and lines given twice are counted and do no harm") {
  CHECK(passed_ranks(1, std::vector<LayoutLine>{{0, 0}}) == 0);
  CHECK(passed_ranks(2, std::vector<LayoutLine>{{0, 1}, {1, 0}, {0, 1}}) == 0);
  CHECK(passed_ranks(3, std::vector<LayoutLine>{{0, 1}, {1, 2}, {2, 0}}) == 1);
}

TEST_CASE("a chain of very many nodes is measured without recursion, and many crossing lines at once") {
  constexpr std::uint32_t kMany = test::large(300'000);
  std::vector<LayoutLine> lines = chain(kMany);
  for (std::uint32_t n = 2; n < kMany; ++n) lines.push_back({n, n - 2});
  CHECK(passed_ranks(kMany, lines) == kMany - 2);
}
