#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("facts without a source are reported with their rank, those that carry most first") {
  const CheckRun run("unsourced-claim", R"(claims:
  «top»: {text: T}
  «mid»: {text: M, supports: top}
  «leaf»: {text: L, supports: mid}
  opinion: {text: O, kind: value}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message(0) == "fact `top` has no source; no claim rests on it (rank 3 of 3 without a source)");
  CHECK(run.message(1) == "fact `mid` has no source; 1 claim rests on it (rank 2 of 3 without a source)");
  CHECK(run.message(2) == "fact `leaf` has no source; 2 claims rest on it (rank 1 of 3 without a source)");
  CHECK(run.findings[2].weight == 2);
}

TEST_CASE("equal ranks follow the order of the file") {
  const CheckRun run("unsourced-claim", "claims:\n  «b»: {text: B}\n  «a»: {text: A}\n");
  CHECK(run.reported == run.marked);
  CHECK(run.message(0).find("rank 1 of 2") != std::string::npos);
}

TEST_CASE("backing goes up through supports, and through arguments when all premises are backed") {
  check_marks("unsourced-claim", R"(sources:
  s: {title: S}
claims:
  a: {text: A, cite: s, supports: b}
  b: {text: B, supports: c}
  c: {text: C}
  «p»: {text: P}
  «d»: {text: D}
  e: {text: E}
arguments:
  x: {premises: [a, p], supports: d}
  y: {premises: [a, b], supports: e}
)");
}

TEST_CASE("a circle backs nothing, said backs nothing, and an assumption excuses only its own claim") {
  check_marks("unsourced-claim", R"(sources:
  s: {title: S}
claims:
  «a»: {text: A, supports: b, said: s}
  «b»: {text: B, supports: a}
  c: {text: C, assumed: known, supports: d}
  «d»: {text: D}
)");
}
