#include "debate/flow/sections.h"

#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "unit/debate/flow/sheet_outline.h"

namespace stancemap::flow {
namespace {

using test::outline;
using test::ThreadMap;

std::string headed_outline(const ThreadMap& map, SheetOptions options = {}) {
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), options);
  std::string out = outline(map.map(), sheet);
  for (const Section& section : sheet.sections) {
    out += fmt::format("\n{} at {}", section_title(map.map(), section), section.row);
  }
  return out;
}

constexpr std::string_view kGroups = R"(
participants: {ada: {side: affirmative}, nia: {side: negative}}
groups: {case: The case, money: The levy}
thread:
  id: t
  order: policy
  posts:
    1AC:
      by: ada
      claims:
        plan: {text: P., group: case}
        loose: L.
    1NC:
      by: nia
      claims:
        levy-falls: {text: F., group: money, attacks: plan}
        no-need: {text: N., attacks: plan}
    2AC:
      by: ada
      claims:
        levy-holds: {text: H., attacks: levy-falls}
)";

TEST_CASE("what is in one group stands together, in the order of the groups, and what is in none comes last") {
  CHECK(headed_outline(ThreadMap(kGroups)) ==
        "1AC 1 plan | 1NC 2 no-need | 2AC dropped of no-need\n"
        "1NC 1 levy-falls | 2AC 1 levy-holds\n"
        "1AC 2 loose | 1NC dropped of loose\n"
        "The case at 0\nThe levy at 1\nIn no group at 2");
}

TEST_CASE("a sheet of one group has no sections, and neither has that of a map without groups") {
  const ThreadMap map(kGroups);
  CHECK(sheet_of(map.graph, ThreadId(0), {.group = GroupId(1)}).sections.empty());
  const ThreadMap plain("participants: {n: N}\nthread: {id: t, posts: {1: {by: n, claims: {a: A.}}}}\n");
  CHECK(sheet_of(plain.graph, ThreadId(0), {}).sections.empty());
}

TEST_CASE("a thesis without a group goes with the first argument that stands beside it") {
  const ThreadMap map(R"(
participants: {n: N}
groups: {one: One, two: Two}
claims: {thesis: T.}
thread:
  id: t
  posts:
    1: {by: n, claims: {second: {text: S., group: two, attacks: thesis}}}
    2: {by: n, claims: {first: {text: F., group: one}}}
)");
  CHECK(headed_outline(map, {.by = ColumnsBy::kLevel}) ==
        "level 1 3 first\nbefore 1 thesis | level 1 2 second\nOne at 0\nTwo at 1");
}

TEST_CASE("who answers a warrant stays beside it where both are of one group") {
  const ThreadMap map(R"(
participants: {n: N}
groups: {case: The case, air: Clean air}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: n, claims: {air: {text: A., group: air}, riders: {text: R., group: case, supports: air}}}
    1NC: {by: n, claims: {no-riders: {text: N., group: case, attacks: riders}}}
)");
  CHECK(headed_outline(map) == "1AC 1 air\n1AC 1a riders | 1NC 1 no-riders\nClean air at 0");
}

TEST_CASE("an argument stands beside what it answers in its own group rather than beside what it answers first") {
  const ThreadMap map(R"(
participants: {n: N}
groups: {one: One, two: Two}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: n, claims: {a: {text: A., group: one}, b: {text: B., group: two}}}
    1NC: {by: n, claims: {both: {text: C., group: two, attacks: [a, b]}}}
    2AC: {by: n, asserts: [both, a]}
)");
  CHECK(headed_outline(map) ==
        "1AC 1 a | 2AC extended of a\n1AC 2 b | 1NC 1 both | 2AC dropped of both\n2AC extended of both\nOne at 0\nTwo "
        "at 1");
}

}  // namespace
}  // namespace stancemap::flow
