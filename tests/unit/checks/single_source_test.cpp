#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a thesis whose lines of support all pass one source is reported with the citations of it") {
  const CheckRun run("single-source", R"(thesis: t
claims:
  «t»: {text: T, supported-by: [a, b, unbacked]}
  a: {text: A, cite: s}
  b: {text: B, supported-by: c}
  c: {text: C, cite: s}
  unbacked: {text: U}
sources:
  s: {title: S}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "every line of support of thesis `t` passes through `s`");
  CHECK(run.related() == std::vector<std::string>{"5:22 s: `a` cites `s` here", "7:22 s: `c` cites `s` here"});
}

TEST_CASE("a second source on a line of its own is enough") {
  check_marks("single-source", R"(thesis: t
claims:
  t: {text: T, supported-by: a, cite: u}
  a: {text: A, cite: s}
sources: {s: {title: S}, u: {title: U}}
)");
}

TEST_CASE("a thesis with one citation and nothing else is said to be that") {
  const CheckRun run("single-source", R"(thesis: t
claims:
  t: {text: T, cite: {source: «s», at: p. 1}}
sources: {s: {title: S}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "thesis `t` stands on one citation alone, of `s`");
}

TEST_CASE("an argument needs the sources of all its premises") {
  const CheckRun run("single-source", R"(thesis: t
claims:
  «t»: {text: T}
  p: {text: P, cite: s}
  q: {text: Q, cite: u}
arguments:
  x: {premises: [p, q], supports: t}
sources: {s: {title: S}, u: {title: U}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "every line of support of thesis `t` passes through each of `s` and `u`");
}

TEST_CASE("an argument with a premise that nothing backs is no line") {
  check_marks("single-source", R"(thesis: t
claims:
  «t»: {text: T, supported-by: a}
  a: {text: A, cite: s}
  p: {text: P, cite: u}
  q: {text: Q}
arguments:
  x: {premises: [p, q], supports: t}
sources: {s: {title: S}, u: {title: U}}
)");
}

TEST_CASE("a thesis that nothing backs has no line to report") {
  check_marks("single-source", "thesis: t\nclaims:\n  t: {text: T}\n");
}
