#include "debate/flow/warrants.h"

#include <fmt/format.h>

#include "unit/debate/thread_map.h"

namespace stancemap::flow {
namespace {

using test::ThreadMap;

std::string order_of(const ThreadMap& map) {
  const Utterances said(map.map());
  const SpokenArguments spoken = spoken_arguments(map.graph, said);
  WarrantOrder order(map.graph, spoken);
  std::string out;
  for (std::uint32_t a = 0; a < spoken.arguments.size(); ++a) {
    for (const auto& [claim, depth] : order.claims_of(a)) out += fmt::format("{}{} ", map.map()[claim].id, depth);
  }
  return out;
}

TEST_CASE("each claim comes before what supports it, branch after branch") {
  const ThreadMap map(R"(
participants: {a: A}
arguments: {joint: {premises: [d, e], supports: b}}
thread:
  id: t
  posts:
    1:
      by: a
      claims:
        d: D.
        a: A.
        b: {text: B., supports: a}
        c: {text: C., supports: a}
        e: E.
)");
  CHECK(order_of(map) == "a0 b1 d2 e2 c1 ");
}

TEST_CASE("a circle of support is gone through once") {
  const ThreadMap map(R"(
participants: {a: A}
thread: {id: t, posts: {1: {by: a, claims: {x: {text: X., supports: y}, y: {text: Y., supports: x}}}}}
)");
  CHECK(order_of(map) == "x0 y1 ");
}

TEST_CASE("what supports it in another post is not part of it") {
  const ThreadMap map(R"(
participants: {a: A}
thread: {id: t, posts: {1: {by: a, claims: {x: X.}}, 2: {by: a, claims: {y: {text: Y., supports: x}}}}}
)");
  CHECK(order_of(map) == "x0 y0 ");
}

}  // namespace
}  // namespace stancemap::flow
