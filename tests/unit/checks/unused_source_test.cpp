#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a source that nothing points at is reported at its key") {
  const CheckRun run("unused-source", R"(claims:
  a: {text: A, cite: book}
sources:
  book: {title: Book}
  «other-book»: {title: Other book}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "nothing cites the source `other-book`");
}

TEST_CASE("every way to point at a source uses it") {
  check_marks("unused-source", R"(claims:
  a: {text: A, said: said-in, cite: {source: cited, quoting: quoted}}
participants: {p: P}
stances:
  - {who: p, claim: a, stance: favor, cite: shown-in}
thread:
  source: forum
  posts:
    1: {by: p}
sources:
  said-in: {title: S}
  cited: {title: C, derives-from: origin}
  quoted: {title: Q}
  shown-in: {title: I}
  forum: {title: F}
  origin: {title: O}
)");
}

TEST_CASE("a source does not use itself") {
  check_marks("unused-source", "sources:\n  «own»: {title: Own, derives-from: own}\n");
}
