#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a quote of another source that the claim does not cite is reported where that is named") {
  const CheckRun run("second-hand-quote", R"(claims:
  a: {text: A, cite: {source: paper, quote: some words, quoting: «speech»}}
sources:
  paper: {title: P}
  speech: {title: S}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` quotes `speech` by way of `paper`, and does not cite `speech` itself");
  CHECK(run.related() == std::vector<std::string>{"6:3 speech: `speech` is described here"});
}

TEST_CASE("naming the original in any citation of the claim is enough") {
  check_marks("second-hand-quote", R"(claims:
  a: {text: A, said: speech, cite: {source: paper, quote: some words, quoting: speech}}
sources:
  paper: {title: P}
  speech: {title: S}
)");
}

TEST_CASE("an original that is known only through others does not help") {
  const CheckRun run("second-hand-quote", R"(claims:
  a: {text: A, cite: [{source: paper, quote: some words, quoting: «speech»}, speech]}
sources:
  paper: {title: P}
  speech: {title: S, marks: second-hand}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` quotes `speech` by way of `paper`, and `speech` is known only through others");
}

TEST_CASE("a quote from a second-hand source is reported unless the claim cites what it derives from") {
  const CheckRun run("second-hand-quote", R"(claims:
  a: {text: A, said: {source: «hearsay», quote: some words}}
  b: {text: B, said: {source: hearsay, quote: some words}, cite: minutes}
  c: {text: C, cite: [{source: «hearsay», quote: some words}, gossip]}
  d: {text: D, cite: hearsay}
sources:
  hearsay: {title: H, marks: second-hand, derives-from: gossip}
  gossip: {title: G, marks: second-hand, derives-from: minutes}
  minutes: {title: M}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` quotes the second-hand source `hearsay`, and cites nothing that it derives from");
}

TEST_CASE("a citation is reported once though both cases hold") {
  check_marks("second-hand-quote", R"(claims:
  a: {text: A, cite: {source: hearsay, quote: some words, quoting: «speech»}}
sources:
  hearsay: {title: H, marks: second-hand}
  speech: {title: S}
)");
}
