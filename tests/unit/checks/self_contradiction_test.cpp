#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "self-contradiction";
constexpr std::string_view kClaims = "claims: {a: A., b: {text: B., attacks: a}, c: {text: C., contradicts: a}}\n";

}  // namespace

TEST_CASE("who asserts a claim and its attacker is reported at the later one") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, asserts: a}
    2: {by: ben, asserts: b}
    3: {by: ann, asserts: «b»}
)",
                                        kClaims));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ann` holds both `a` and `b`, but `b` attacks `a`");
  CHECK(run.related() ==
        std::vector<std::string>{"9:27 a: `ann` asserts `a` in comment 1 of `forum`", "4:40 a: `b` attacks `a` here"});
}

TEST_CASE("the attacker may be asserted first, and both in one post") {
  check_marks(kRule, thread_text("    1: {by: ann, asserts: b}\n    2: {by: ann, asserts: «a»}\n", kClaims));
  check_marks(kRule, thread_text("    1: {by: ann, asserts: [a, «c»]}\n", kClaims));
}

TEST_CASE("who gave up the one before asserting the other does not contradict themselves") {
  for (const std::string_view between : {"withdraws: a", "concedes: b", "concedes: c", "questions: a, withdraws: a"}) {
    INFO(between);
    check_marks(kRule, thread_text("    1: {by: ann, asserts: a}\n    2: {by: ann, " + std::string(between) +
                                       "}\n    3: {by: ann, asserts: b}\n",
                                   kClaims));
    check_marks(
        kRule, thread_text("    1: {by: ann, asserts: a}\n    2: {by: ann, " + std::string(between) + ", asserts: b}\n",
                           kClaims));
  }
  check_marks(kRule, thread_text("    1: {by: ann, asserts: b}\n    2: {by: ann, concedes: a, asserts: a}\n", kClaims));
}

TEST_CASE("other acts give nothing up, and to assert a claim again takes it up again") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, asserts: a}
    2: {by: ann, questions: a, quotes: b}
    3: {by: ben, withdraws: a, concedes: b}
    4: {by: ann, asserts: «b»}
)",
                                 kClaims));
  check_marks(kRule, thread_text(R"(    1: {by: ann, asserts: a}
    2: {by: ann, withdraws: a, asserts: b}
    3: {by: ann, asserts: «a»}
)",
                                 kClaims));
}

TEST_CASE("a question is not held, and neither is what is only conceded or quoted") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {a: A., q: {text: "Why?", kind: question, attacks: a}}}
    2: {by: ann, claims: {b: {text: B., attacks: c}}, quotes: c}
)",
                                 "claims: {c: C.}\n"));
}

TEST_CASE("a claim leads over supports and equivalences to what another one contradicts") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, asserts: n}
    2: {by: ann, asserts: «s»}
)",
                                        R"(claims:
  s: {text: S., equivalent-to: s2}
  s2: {text: S2., supports: m}
  m: {text: M.}
  n2: {text: N2., contradicts: m, equivalent-to: n}
  n: N.
)"));
  CHECK(run.reported == run.marked);
  CHECK(
      run.message() ==
      "`ann` holds both `n` and `s`, but `s` is equivalent to `s2`, which supports `m`, which contradicts `n2`, which "
      "is equivalent to `n`");
  CHECK(run.related() == std::vector<std::string>{"14:27 n: `ann` asserts `n` in comment 1 of `forum`",
                                                  "5:32 s2: `s` is equivalent to `s2` here",
                                                  "6:29 m: `s2` supports `m` here", "8:32 m: `n2` contradicts `m` here",
                                                  "8:50 n: `n2` is equivalent to `n` here"});
}

TEST_CASE("an attack on a claim that is only implied does not count, on an equivalent one it does") {
  check_marks(kRule, thread_text("    1: {by: ann, asserts: [s, n]}\n",
                                 "claims: {s: {text: S., supports: m}, m: M., n: {text: N., attacks: m}}\n"));
  check_marks(kRule, thread_text("    1: {by: ann, asserts: [s, «n»]}\n",
                                 "claims: {s: {text: S., equivalent-to: m}, m: M., n: {text: N., attacks: m}}\n"));
}

TEST_CASE("an argument implies nothing for those who assert only its premises") {
  check_marks(kRule, thread_text("    1: {by: ann, asserts: [s, p, n]}\n",
                                 R"(claims: {s: S., p: P., m: M., n: {text: N., contradicts: m}}
arguments: {x: {premises: [s, p], supports: m}}
)"));
}

TEST_CASE("of several contradictions of one assertion the shortest is reported") {
  const CheckRun run(kRule, thread_text("    1: {by: ann, asserts: [s, t, «n»]}\n", R"(claims:
  s: {text: S., supports: m}
  m: M.
  t: T.
  n: {text: N., contradicts: [m, t]}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ann` holds both `t` and `n`, but `n` contradicts `t`");
}

TEST_CASE("a way of more than 20 supports is not followed") {
  const auto chain = [](int length, std::string_view last) {
    std::string claims = "claims:\n";
    for (int i = 0; i < length; ++i)
      claims += "  c" + std::to_string(i) + ": {text: C., supports: c" + std::to_string(i + 1) + "}\n";
    claims += "  c" + std::to_string(length) + ": C.\n  n: {text: N., contradicts: c" + std::to_string(length) + "}\n";
    return thread_text("    1: {by: ann, asserts: [c0, " + std::string(last) + "]}\n", claims);
  };
  const CheckRun run(kRule, chain(20, "«n»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message().ends_with("`c19`, which supports `c20` … and 1 more"));
  check_marks(kRule, chain(21, "n"));
}

TEST_CASE("declared stances are held too: for a post from there on, else at the end") {
  check_marks(kRule, thread_text("    1: {by: ann, asserts: a}\n",
                                 std::string(kClaims) + "stances:\n  - «{who: ann, claim: b, stance: favor}»\n"));
  check_marks(kRule, thread_text("    1: {by: ann, asserts: a}\n    2: {by: ann, withdraws: a}\n",
                                 std::string(kClaims) + "stances: [{who: ann, claim: b, stance: favor}]\n"));
  check_marks(kRule, thread_text("    1: {by: ann, asserts: a}\n    2: {by: ann, withdraws: a}\n",
                                 std::string(kClaims) + "stances: [«{who: ann, claim: b, stance: favor, post: 1}»]\n"));
  check_marks(kRule, thread_text("    1: {by: ann, asserts: a}\n    2: {by: ann, asserts: b}\n",
                                 std::string(kClaims) + "stances: [{who: ann, claim: a, stance: against, post: 1}]\n"));
}
