#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("two copies of one source that back one claim are reported at the later citation, with the ways to it") {
  const CheckRun run("same-origin", R"(claims:
  a: {text: A, cite: [morning, «evening»]}
sources:
  morning: {title: M, derives-from: agency}
  evening: {title: E, derives-from: morning-two}
  morning-two: {title: M2, derives-from: agency}
  agency: {title: G}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` cites `morning` and `evening`, but both derive from `agency`");
  CHECK(run.related() == std::vector<std::string>{"3:23 morning: `a` cites `morning` here",
                                                  "5:37 agency: `morning` derives from `agency` here",
                                                  "6:37 morning-two: `evening` derives from `morning-two` here",
                                                  "7:42 agency: `morning-two` derives from `agency` here"});
}

TEST_CASE("a source and what it derives from are not two") {
  const CheckRun run("same-origin", R"(claims:
  a: {text: A, cite: [paper, «report»]}
sources:
  paper: {title: P, derives-from: report}
  report: {title: R}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` cites `paper` and `report`, but `paper` derives from `report`");
}

TEST_CASE("sources that back a thesis by different ways are compared too") {
  const CheckRun run("same-origin", R"(thesis: t
claims:
  t: {text: T, supported-by: [a, b]}
  a: {text: A, cite: morning}
  b: {text: B, cite: «evening»}
sources:
  morning: {title: M, derives-from: agency}
  evening: {title: E, derives-from: agency}
  agency: {title: G}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "thesis `t` is backed by `morning` and by `evening`, but both derive from `agency`");
}

TEST_CASE("a pair that is reported at a claim is not reported again at the thesis") {
  check_marks("same-origin", R"(thesis: t
claims:
  t: {text: T, supported-by: a}
  a: {text: A, cite: [morning, «evening»]}
sources:
  morning: {title: M, derives-from: evening}
  evening: {title: E}
)");
}

TEST_CASE("independent sources, and one source cited twice, are no finding") {
  check_marks("same-origin", R"(claims:
  a: {text: A, cite: [{source: x, at: p. 1}, {source: x, at: p. 2}, y]}
sources:
  x: {title: X, derives-from: z}
  y: {title: Y}
  z: {title: Z}
)");
}

TEST_CASE("circles of derivation are survived, and make their sources one") {
  check_marks("same-origin", R"(claims:
  a: {text: A, cite: [x, «y»]}
sources:
  x: {title: X, derives-from: [y, x]}
  y: {title: Y, derives-from: x}
)");
}
