#include <fmt/format.h>

#include "support/large.h"
#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a circle of sources is reported where its first step is written, with every step's place") {
  const CheckRun run("circular-sourcing", R"(sources:
  a: {title: A, derives-from: «b»}
  b: {title: B, derives-from: [c, a]}
  c: {title: C}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "sources derive from each other in a circle: `a` -> `b` -> `a`");
  CHECK(run.related() ==
        std::vector<std::string>{"3:31 b: `a` derives from `b` here", "4:35 a: `b` derives from `a` here"});
}

TEST_CASE("of several circles in one component a shortest one is the witness") {
  const CheckRun run("circular-sourcing", R"(sources:
  a: {title: A, derives-from: [b, «c»]}
  b: {title: B, derives-from: d}
  c: {title: C, derives-from: a}
  d: {title: D, derives-from: a}
)");
  CHECK(run.reported == run.marked);
}

TEST_CASE("a source that derives from itself is a finding of its own, and hides no longer circle") {
  const CheckRun run("circular-sourcing", R"(sources:
  a: {title: A, derives-from: [«a», «b»]}
  b: {title: B, derives-from: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message(0) == "`a` derives from itself");
  CHECK(run.message(1) == "sources derive from each other in a circle: `a` -> `b` -> `a`");
}

TEST_CASE("copies of one source and chains of them are no circle") {
  check_marks("circular-sourcing", R"(sources:
  a: {title: A, derives-from: [b, c]}
  b: {title: B, derives-from: c}
  c: {title: C}
)");
}

TEST_CASE("a circle of 50,000 sources is shown for 20 steps, and its places are all there") {
  constexpr std::uint32_t kMany = test::large(50'000);
  std::string text = "sources:\n";
  for (std::uint32_t i = 0; i < kMany; ++i)
    text += fmt::format("  s{}: {{title: T, derives-from: s{}}}\n", i, (i + 1) % kMany);
  const CheckRun run("circular-sourcing", text);
  REQUIRE(run.findings.size() == 1);
  CHECK(run.message().ends_with(fmt::format("`s19` -> `s20` … and {} more", kMany - 20)));
  CHECK(run.findings[0].related.size() == kMany);
}
