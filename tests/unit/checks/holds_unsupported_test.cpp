#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "holds-unsupported";

}  // namespace

TEST_CASE("who accepts a claim and rejects all its supports is reported where they accept it") {
  const CheckRun run(
      kRule, thread_text(R"(    1: {by: ann, claims: {c: C., p: {text: P., supports: c}, q: {text: Q., supports: c}}}
    2: {by: ben, asserts: «c», claims: {n: {text: N., attacks: p}, m: {text: M., contradicts: q}}}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ben` accepts `c` but rejects all that it rests on: `p` and `q`");
  CHECK(run.related() ==
        std::vector<std::string>{"9:39 n: `ben` is against `p` here", "9:66 m: `ben` is against `q` here"});
}

TEST_CASE("one support that is not rejected is enough") {
  check_marks(kRule,
              thread_text(R"(    1: {by: ann, claims: {c: C., p: {text: P., supports: c}, q: {text: Q., supports: c}}}
    2: {by: ben, asserts: c, claims: {n: {text: N., attacks: p}}}
)"));
}

TEST_CASE("an argument is rejected at one of its premises") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, claims: {c: C., p: P., q: Q.}}
    2: {by: ben, concedes: «c», claims: {n: {text: N., attacks: q}}}
)",
                                        "arguments: {x: {premises: [p, q], supports: c}}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ben` accepts `c` but rejects all that it rests on: `x`");
  CHECK(run.related() == std::vector<std::string>{"10:40 n: `ben` is against `q`, a premise of `x`, here"});
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {c: C., p: P., q: Q.}}
    2: {by: ben, concedes: c}
)",
                                 "arguments: {x: {premises: [p, q], supports: c}}\n"));
}

TEST_CASE("a source or an assumption of its own bears a claim, and a claim without supports is not looked at") {
  check_marks(
      kRule,
      thread_text(
          R"(    1: {by: ann, claims: {c: {text: C., cite: forum}, p: {text: P., supports: c}, d: {text: D., assumed: yes, supported-by: p}}}
    2: {by: ben, asserts: [c, d], claims: {n: {text: N., attacks: p}}}
    3: {by: cleo, claims: {alone: Alone.}}
)"));
}

TEST_CASE("what counts is what is held in the end, declared stances too") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {c: C., p: {text: P., supports: c}}}
    2: {by: ben, asserts: c, claims: {n: {text: N., attacks: p}}}
    3: {by: ben, concedes: p}
)"));
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {c: C., p: {text: P., supports: c}}}
)",
                                 R"(stances:
  - {who: ben, claim: p, stance: against}
  - «{who: ben, claim: c, stance: favor}»
)"));
}
