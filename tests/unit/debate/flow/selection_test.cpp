#include "debate/flow/selection.h"

#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "support/large.h"
#include "unit/debate/flow/sheet_outline.h"

namespace stancemap::flow {
namespace {

using test::outline;
using test::ThreadMap;

GroupId group(const ThreadMap& map, std::string_view id) {
  for (std::size_t g = 0; g < map.map().groups.size(); ++g) {
    if (map.map().groups[g].id == id) return GroupId(g);
  }
  return GroupId();
}

std::string sheet_of_group(const ThreadMap& map, std::string_view id) {
  return outline(map, {.group = group(map, id)});
}

constexpr std::string_view kPositions = R"(
participants: {ada: {side: affirmative}, nia: {side: negative}}
groups:
  case: The case
  air: {title: Clean air, parent: case}
  money: {title: The levy, parent: case}
  overload: The overfull network
thread:
  id: t
  order: policy
  posts:
    1AC:
      by: ada
      claims:
        plan: {text: End fares., group: case}
        clean: {text: The air gets clean., supports: plan, group: air}
        cars-stay: {text: Cars stay at home., supports: clean}
        levy: {text: A levy pays., supports: plan, group: money}
    1NC:
      by: nia
      claims:
        crowd: {text: Trams are overfull., attacks: plan, group: overload}
        walkers: {text: They walked before., attacks: cars-stay, group: air}
        small: {text: The levy is small., attacks: levy}
    2AC:
      by: ada
      asserts: [clean, levy]
      claims:
        new-trams: {text: New trams come., attacks: crowd, group: overload}
    2NC:
      by: nia
      concedes: [levy, new-trams]
)";

TEST_CASE("the sheet of a group has its claims, what is said about them, and what they answer elsewhere") {
  const ThreadMap map(kPositions);
  CHECK(sheet_of_group(map, "overload") == "1AC 1 plan | 1NC 1 crowd | 2AC 1 new-trams | 2NC conceded of new-trams");
}

TEST_CASE("a warrant heads those below it where its argument is on another sheet, and keeps its number") {
  const ThreadMap map(kPositions);
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {.group = group(map, "air")});
  CHECK(outline(map.map(), sheet) ==
        "1AC 1a clean | 2AC extended of clean\n1AC 1b cars-stay | 1NC 2 walkers | 2AC dropped of walkers");
  CHECK(sheet.cells[0].kind == Kind::kArgument);
  CHECK(sheet.cells[0].depth == 0);
  CHECK(sheet.cells[2].kind == Kind::kWarrant);
  CHECK(sheet.cells[2].of == 0);
  CHECK(sheet.cells[2].depth == 1);
}

TEST_CASE("a claim without a group stands where what it answers does") {
  const ThreadMap map(kPositions);
  CHECK(sheet_of_group(map, "money") ==
        "1AC 1c levy | 1NC 3 small | 2AC dropped of small | 2NC conceded of levy\n2AC extended of levy");
}

TEST_CASE("a group has what the groups inside it have") {
  const ThreadMap map(kPositions);
  const std::string all = sheet_of_group(map, "case");
  for (const char* part : {"1 plan", "1a clean", "1b cars-stay", "2 walkers", "1c levy", "3 small"}) {
    CHECK(all.find(part) != std::string::npos);
  }
  CHECK(all.find("crowd") == std::string::npos);
}

TEST_CASE("a premise without a group has that of its argument, and claims said before the thread have theirs") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
groups: {g: G, h: H}
claims: {before: {text: Before., group: g}, elsewhere: {text: Elsewhere., group: h}}
arguments: {joint: {premises: [fact, rule], supports: verdict, group: g}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {verdict: {text: Guilty., group: h}, fact: She ran., rule: Who runs is guilty.}}
    1NC: {by: nia, claims: {not-before: {text: Not so., attacks: [elsewhere, before]}}}
)");
  CHECK(sheet_of_group(map, "g") == "before 1 elsewhere\nbefore 2 before | 1NC 1 not-before\n1AC 1a fact\n1AC 1b rule");
}

TEST_CASE("a group of which nothing was said has an empty sheet") {
  const ThreadMap map(R"(
participants: {ada: {side: a}}
groups: {g: G}
thread: {id: t, order: policy, posts: {1AC: {by: ada, claims: {one: One.}}}}
)");
  CHECK(sheet_of(map.graph, ThreadId(0), {.group = group(map, "g")}).cells.empty());
}

/// A round in which each speech says four claims that support or attack anything, each in one of three groups or none.
std::string random_round(std::mt19937& random) {
  constexpr std::string_view kSpeeches[] = {"1AC", "1NC", "2AC", "2NC", "1NR", "1AR", "2NR", "2AR"};
  const auto one_of = [&](std::size_t count) { return random() % count; };
  std::string text = "participants: {ada: {side: a}, nia: {side: b}}\ngroups: {g0: A, g1: {parent: g0}, g2: C}\n";
  text += "claims: {c0: {text: Before., group: g2}}\nthread:\n  id: t\n  order: policy\n  posts:\n";
  std::size_t said = 1;
  for (const std::string_view speech : kSpeeches) {
    text += fmt::format("    {}: {{by: {}, claims: {{", speech, speech[1] == 'A' ? "ada" : "nia");
    for (std::size_t i = 0; i < 4; ++i, ++said) {
      text += fmt::format("{}c{}: {{text: Claim {}.", i == 0 ? "" : ", ", said, said);
      if (const auto group = one_of(4); group < 3) text += fmt::format(", group: g{}", group);
      const std::size_t attacked = one_of(said);
      if (one_of(3) > 0) text += fmt::format(", attacks: c{}", attacked);
      const std::size_t supported = one_of(said);
      if (one_of(2) > 0 && supported != attacked) text += fmt::format(", supports: c{}", supported);
      text += "}";
    }
    text += fmt::format("}}, asserts: c{}}}\n", one_of(said - 4));
  }
  return text;
}

TEST_CASE("on the sheet of any group each of its claims stands once, with its number, in a place of its own") {
  std::mt19937 random(1);  // the same numbers everywhere
  for (std::uint32_t round = 0; round < test::large(100); ++round) {
    const std::string text = random_round(random);
    CAPTURE(text);
    const ThreadMap map(text);
    const Sheet whole = sheet_of(map.graph, ThreadId(0), {});
    std::map<std::string_view, std::string> numbers;
    for (std::uint32_t i = 0; i < whole.cells.size(); ++i) {
      if (whole.cells[i].says_claim()) numbers[map.map()[whole.cells[i].claim].id] = reference(whole, i);
    }
    for (const std::string_view id : {"g0", "g1", "g2"}) {
      const Sheet part = sheet_of(map.graph, ThreadId(0), {.group = group(map, id)});
      std::set<std::pair<std::uint32_t, std::uint32_t>> places;
      std::set<std::string_view> claims;
      for (std::uint32_t i = 0; i < part.cells.size(); ++i) {
        const Cell& cell = part.cells[i];
        CHECK(places.emplace(cell.row, cell.column).second);
        CHECK(cell.row < part.rows);
        CHECK((cell.kind == Kind::kArgument || cell.of != kNoCell));
        if (!cell.says_claim()) continue;
        CHECK(claims.insert(map.map()[cell.claim].id).second);
        CHECK(reference(part, i) == numbers[map.map()[cell.claim].id]);
      }
      for (const Claim& claim : map.map().claims) {
        if (claim.group == group(map, id) && numbers.contains(claim.id)) CHECK(claims.contains(claim.id));
      }
    }
  }
}

TEST_CASE("of an argument in which a warrant was answered, only the way up to the head is kept") {
  const ThreadMap map(R"(
participants: {ada: {side: affirmative}, nia: {side: negative}}
thread:
  id: t
  order: policy
  posts:
    1AC:
      by: ada
      claims:
        head: {text: H.}
        one: {text: A., supports: head}
        under-one: {text: B., supports: one}
        aside: {text: C., supports: one}
        two: {text: D., supports: head}
    1NC:
      by: nia
      claims:
        not-under: {text: E., attacks: under-one}
        why: {text: F., supports: not-under}
    2AC: {by: ada}
)");
  CHECK(outline(map, {.dropped_by = "affirmative"}) ==
        "1AC 1 head\n"
        "1AC 1a one\n"
        "1AC 1b under-one | 1NC 1 not-under | 2AC dropped of not-under\n"
        "1NC 1a why");
}

}  // namespace
}  // namespace stancemap::flow
