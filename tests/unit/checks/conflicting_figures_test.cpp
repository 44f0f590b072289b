#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "checks/figure_conflicts.h"
#include "support/large.h"
#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

// The rest of two figures of one quantity, such as "value: 2, unit: km".
bool in_conflict(std::string_view one, std::string_view other) {
  const CheckRun run("conflicting-figures",
                     fmt::format("claims: {{a: A., b: B.}}\nfigures:\n  f: {{claim: a, quantity: q, {}}}\n"
                                 "  g: {{claim: b, quantity: q, {}}}\n",
                                 one, other));
  CHECK(run.findings.size() <= 1);
  return !run.findings.empty();
}

bool in_conflict_with_relations(std::string_view rest) {
  const CheckRun run("conflicting-figures", fmt::format("claims:\n  a: A.\n  b: B.\n  c: C.\n{}"
                                                        "figures:\n  f: {{claim: a, quantity: q, value: 1}}\n"
                                                        "  g: {{claim: b, quantity: q, value: 2}}\n",
                                                        rest));
  return !run.findings.empty();
}

}  // namespace

TEST_CASE("a figure that differs from an earlier one is reported at its number") {
  const CheckRun run("conflicting-figures", R"(
claims: {a: A., b: B.}
figures:
  f: {claim: a, quantity: Defence spending, of: Japan, for: 2027, value: 2.7, unit: percent, qualifier: planned}
  g: {claim: b, quantity: defence-spending, of: japan, for: 2027, value: «2», unit: "%", qualifier: planned}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "`a` and `b` do not agree on `defence-spending` of `japan` for `2027`: `planned, 2 %` here, "
        "`planned, 2.7 percent` there");
  CHECK(run.related() == std::vector<std::string>{"5:74 2.7: `a` says `planned, 2.7 percent` here"});
}

TEST_CASE("exact numbers agree when one rounds to the other") {
  CHECK_FALSE(in_conflict("value: 2.7", "value: 2.70"));
  CHECK_FALSE(in_conflict("value: 3", "value: 2.7"));
  CHECK_FALSE(in_conflict("value: 3", "value: 2.5"));
  CHECK(in_conflict("value: 3", "value: 2.4"));
  CHECK(in_conflict("value: 2", "value: 2.7"));
  CHECK(in_conflict("value: 2", "value: 3"));
  CHECK(in_conflict("value: 2.0", "value: 2.1"));
  CHECK(in_conflict("value: 400", "value: 398"));
  CHECK_FALSE(in_conflict("value: 4e2", "value: 398"));
  CHECK(in_conflict("value: -2", "value: 2"));
  CHECK_FALSE(in_conflict("value: 0", "value: -0.0"));
}

TEST_CASE("about leaves ten percent, and two years of a date") {
  CHECK_FALSE(in_conflict("value: 100, qualifier: about", "value: 109"));
  CHECK(in_conflict("value: 100, qualifier: about", "value: 112"));
  CHECK_FALSE(in_conflict("value: -100, qualifier: about", "value: -109"));
  CHECK_FALSE(in_conflict("value: 1980, unit: year, qualifier: about", "value: 1982, unit: year"));
  CHECK(in_conflict("value: 1980, unit: year, qualifier: about", "value: 1983, unit: year"));
}

TEST_CASE("bounds conflict with what they rule out") {
  CHECK_FALSE(in_conflict("value: 2, qualifier: at-most", "value: 2"));
  CHECK(in_conflict("value: 2, qualifier: at-most", "value: 2.1"));
  CHECK(in_conflict("value: 2, qualifier: less-than", "value: 2"));
  CHECK_FALSE(in_conflict("value: 2, qualifier: less-than", "value: 1.9"));
  CHECK(in_conflict("value: 2, qualifier: more-than", "value: 2"));
  CHECK_FALSE(in_conflict("value: 10000, qualifier: at-least", "value: 11000, qualifier: about"));
  CHECK(in_conflict("value: 10000, qualifier: at-least", "value: 9000, qualifier: at-most"));
  CHECK_FALSE(in_conflict("value: 10000, qualifier: at-least", "value: 10000, qualifier: at-most"));
  CHECK(in_conflict("value: 10000, qualifier: more-than", "value: 10000, qualifier: at-most"));
  CHECK_FALSE(in_conflict("value: 10000, qualifier: at-least", "value: 9000, qualifier: at-least"));
  CHECK(in_conflict("value: 0, qualifier: less-than", "value: 0"));
}

TEST_CASE("a plan is compared with plans only") {
  CHECK_FALSE(in_conflict("value: 2, qualifier: planned", "value: 1"));
  CHECK(in_conflict("value: 2, qualifier: planned", "value: 1, qualifier: planned"));
  CHECK(in_conflict("value: 2, qualifier: planned", "value: 2, qualifier: [planned, less-than]"));
  CHECK_FALSE(in_conflict("value: 2, qualifier: planned", "value: 2, qualifier: [planned, at-most]"));
}

TEST_CASE("units are converted, with room for rounding") {
  CHECK_FALSE(in_conflict("value: 0.5, unit: fraction", "value: 50, unit: percent"));
  CHECK(in_conflict("value: 0.5, unit: fraction", "value: 31, unit: percent"));
  CHECK_FALSE(in_conflict("value: 124, unit: miles", "value: 200, unit: km"));
  CHECK_FALSE(in_conflict("value: 124.0, unit: miles", "value: 200.0, unit: km"));
  CHECK(in_conflict("value: 124, unit: miles", "value: 205, unit: km"));
  CHECK_FALSE(in_conflict("value: 5.4, unit: trillion yen", "value: 5402, unit: billion yen"));
  CHECK(in_conflict("value: 5.4, unit: trillion yen", "value: 5.4, unit: billion yen"));
  CHECK(in_conflict("value: 200, unit: km, qualifier: at-most", "value: 130, unit: miles"));
  CHECK_FALSE(in_conflict("value: 200, unit: km, qualifier: at-most", "value: 124.5, unit: miles"));
}

TEST_CASE("what cannot be converted is not compared") {
  CHECK_FALSE(in_conflict("value: 5, unit: trillion yen", "value: 50, unit: billion dollars"));
  CHECK_FALSE(in_conflict("value: 5, unit: ships", "value: 6, unit: submarines"));
  CHECK_FALSE(in_conflict("value: 5", "value: 6, unit: ships"));
  CHECK_FALSE(in_conflict("value: 5, unit: percent", "value: 6, unit: percentage points"));
  CHECK_FALSE(in_conflict("value: 5, for: 2024", "value: 6, for: 2025"));
  CHECK_FALSE(in_conflict("value: 5, for: 2024", "value: 6"));
  CHECK_FALSE(in_conflict("value: 5, of: Japan", "value: 6, of: Korea"));
}

TEST_CASE("numbers at the edge of what can be written are compared or left out") {
  CHECK(in_conflict("value: 1.0e+300", "value: 2.0e+300"));
  CHECK_FALSE(in_conflict("value: 1.0e+300, unit: trillion yen", "value: 2, unit: yen"));
  CHECK(in_conflict("value: 4.9e-324", "value: 1"));
  CHECK(in_conflict("value: 0x10", "value: 17"));
}

TEST_CASE("a conflict that the map tells of is no finding") {
  CHECK(in_conflict_with_relations(""));
  CHECK(in_conflict_with_relations("relations: {r: {from: a, supports: b}}\n"));
  CHECK(in_conflict_with_relations("relations: {r: {from: a, attacks: c}}\n"));
  CHECK_FALSE(in_conflict_with_relations("relations: {r: {from: a, attacks: b}}\n"));
  CHECK_FALSE(in_conflict_with_relations("relations: {r: {from: b, contradicts: a}}\n"));
  CHECK_FALSE(in_conflict_with_relations("arguments: {x: {premises: [a, c], attacks: b}}\n"));
  CHECK(in_conflict_with_relations("arguments: {x: {premises: [a, c], supports: b}}\n"));
  CHECK_FALSE(in_conflict_with_relations("relations: {r: {from: b, supports: c}, s: {from: a, undercuts: r}}\n"));
  CHECK_FALSE(
      in_conflict_with_relations("arguments: {x: {premises: [b], supports: c}}\n"
                                 "relations: {s: {from: a, undercuts: x}}\n"));
}

TEST_CASE("a claim with two numbers for one thing is reported") {
  const CheckRun run("conflicting-figures", R"(
claims: {a: A.}
figures:
  f: {claim: a, quantity: q, value: 1}
  g: {claim: a, quantity: q, value: «2»}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` gives two figures for `q`: `2` here, `1` there");
}

TEST_CASE("each figure is reported beside the nearest, and the others are counted") {
  const CheckRun run("conflicting-figures", R"(
claims: {a: A., b: B., c: C.}
figures:
  f: {claim: a, quantity: q, value: 1}
  g: {claim: b, quantity: q, value: 9}
  h: {claim: c, quantity: q, value: 3}
)");
  CHECK(run.reported == std::vector<std::string>{"7:37 3", "7:37 3"});
  CHECK(run.message(0) == "`a` and `c` do not agree on `q`: `3` here, `1` there; one more is in conflict with it");
}

TEST_CASE("conflicts are those that comparing all pairs finds") {
  const std::string_view units[] = {"km", "miles", "m", "nautical miles"};
  const std::string_view qualifiers[] = {"exact", "about", "at-most", "at-least", "less-than", "more-than"};
  unsigned seed = 1;
  const auto below = [&](unsigned n) { return (seed = seed * 1103515245U + 12345U) / 65536U % n; };
  for (std::uint32_t round = 0; round < test::large(30); ++round) {
    std::string figures, claims;
    std::vector<std::string> bodies;
    for (int i = 0; i < 12; ++i) {
      claims += fmt::format("  c{}: C{}.\n", i, i);
      bodies.push_back(
          fmt::format("value: {}, unit: {}, qualifier: {}", 100 + below(60), units[below(4)], qualifiers[below(6)]));
      figures += fmt::format("  f{}: {{claim: c{}, quantity: q, {}}}\n", i, i, bodies.back());
    }
    const CheckRun run("conflicting-figures", "claims:\n" + claims + "figures:\n" + figures);
    const auto conflicts = figure_conflicts(run.reading.map);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      std::size_t count = 0;
      for (std::size_t j = 0; j < bodies.size(); ++j) count += i != j && in_conflict(bodies[i], bodies[j]) ? 1 : 0;
      CHECK(conflicts[i].count == count);
      CHECK(conflicts[i].nearest.has_value() == (count > 0));
    }
  }
}

TEST_CASE("a hundred thousand figures of one quantity are compared at once") {
  ArgumentMap map;
  constexpr std::uint32_t kMany = test::large(100'000);
  for (int i = 0; i < static_cast<int>(kMany); ++i) {
    Claim claim;
    claim.id = map.texts.add(fmt::format("c{}", i));
    map.claims.push_back(std::move(claim));
    Figure figure;
    figure.claim.id = ClaimId(static_cast<std::size_t>(i));
    figure.quantity.text = "q";
    figure.value = i % 1000;
    map.figures.push_back(figure);
  }
  const auto conflicts = figure_conflicts(map);
  CHECK(conflicts[0].count == kMany - kMany / 1'000);
  CHECK(conflicts[5].nearest == 4);
}
