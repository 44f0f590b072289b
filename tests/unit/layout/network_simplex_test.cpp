#include "layout/network_simplex.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

struct Program {
  std::size_t things;
  std::vector<Separation> separations;
  std::vector<Tie> ties;

  bool holds(std::span<const std::int64_t> places) const {
    for (const Separation& s : separations) {
      if (places[s.to] - places[s.from] < s.least) return false;
    }
    return true;
  }
  std::int64_t cost(std::span<const std::int64_t> places) const {
    std::int64_t sum = 0;
    for (const Tie& t : ties) sum += t.weight * std::abs(places[t.a] - places[t.b]);
    return sum;
  }
};

Program random_program(std::uint32_t things, std::uint64_t seed) {
  Numbers numbers{seed};
  Program out{things, {}, {}};
  for (std::uint32_t v = 1; v < things; ++v) {
    out.ties.push_back({v, numbers.below(v), 1 + numbers.below(3)});
    for (std::uint32_t i = numbers.below(3); i > 0; --i)
      out.separations.push_back({v, numbers.below(v), numbers.below(3)});
    if (numbers.below(2) == 0) out.ties.push_back({v, numbers.below(v), 1 + numbers.below(2)});
  }
  return out;
}

// The least cost of all ways to put things on places from 0 to `last`.
std::int64_t least_cost(const Program& program, std::int64_t last) {
  std::vector<std::int64_t> places(program.things);
  std::int64_t best = 1'000'000;
  while (true) {
    if (program.holds(places)) best = std::min(best, program.cost(places));
    std::size_t i = 0;
    while (i < places.size() && places[i] == last) places[i++] = 0;
    if (i == places.size()) return best;
    ++places[i];
  }
}

TEST_CASE("the cheapest places cost as little as the best of all ways") {
  for (std::uint64_t seed = 1; seed <= test::large(150); ++seed) {
    CAPTURE(seed);
    const Program program = random_program(5, seed);
    std::size_t steps = 100'000;
    const auto places = cheapest_places(program.things, program.separations, program.ties, steps);
    REQUIRE(places);
    CHECK(program.holds(*places));
    CHECK(program.cost(*places) == least_cost(program, 8));
    CHECK(*std::min_element(places->begin(), places->end()) == 0);
  }
}

TEST_CASE("places keep their distances in a large program, and are the same each time") {
  const Program program = random_program(test::large(3'000), 7);
  std::size_t steps = 100'000'000, again = steps;
  const auto places = cheapest_places(program.things, program.separations, program.ties, steps);
  REQUIRE(places);
  CHECK(program.holds(*places));
  CHECK(places == cheapest_places(program.things, program.separations, program.ties, again));
  CHECK(steps == again);
}

TEST_CASE("too few steps give nothing") {
  const Program program = random_program(500, 7);
  std::size_t steps = 100;
  CHECK_FALSE(cheapest_places(program.things, program.separations, program.ties, steps));
  CHECK(steps == 0);
}

TEST_CASE("nothing has no places, and what nothing holds stands at 0") {
  std::size_t steps = 100;
  CHECK(cheapest_places(0, {}, {}, steps)->empty());
  CHECK(*cheapest_places(1, {}, {}, steps) == std::vector<std::int64_t>{0});
}

}  // namespace
}  // namespace stancemap
