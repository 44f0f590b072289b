#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "talks-past";

/// Ann says `a`; ben replies with what `post` has.
std::string reply(std::string_view post, std::string_view more = {}, std::string_view to = "1") {
  return thread_text("    1: {by: ann, claims: {a: A.}}\n    2: {by: ben, replies-to: " + std::string(to) + ", " +
                         std::string(post) + "}\n",
                     more);
}

}  // namespace

TEST_CASE("a reply that bears on nothing in what it replies to is reported") {
  const CheckRun run(kRule, reply("claims: {b: B.}", {}, "«1»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "comment 2 of `forum` replies to comment 1 of `forum`, but what it says bears on nothing that is said there");
  CHECK(run.related() == std::vector<std::string>{"8:5 1: comment 1 of `forum` says `a`"});
}

TEST_CASE("a reply by a mention talks past as a written one does") {
  check_marks(kRule,
              thread_text("    1: {by: ann, claims: {a: A.}}\n    2: {by: ben, mentions: «ann», claims: {b: B.}}\n"));
}

TEST_CASE("to speak for or against a claim, to name it or to build on it bears on it") {
  for (const std::string_view relation : {"supports", "attacks", "contradicts", "equivalent-to", "supported-by"}) {
    INFO(relation);
    check_marks(kRule, reply("claims: {b: {text: B., " + std::string(relation) + ": a}}"));
  }
  for (const std::string_view act : {"asserts", "questions", "concedes", "quotes", "withdraws"}) {
    INFO(act);
    check_marks(kRule, reply(std::string(act) + ": a"));
  }
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {a: {text: A., contradicts: b}}}
    2: {by: ben, replies-to: 1, claims: {b: B.}}
)"));
}

TEST_CASE("to repeat what was attacked does not bear on the attack") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {t: T.}}
    2: {by: ben, replies-to: 1, claims: {a: {text: A., attacks: t}}}
    3: {by: ann, replies-to: «2», asserts: t}
)"));
}

TEST_CASE("arguments and undercuts bear on what they are about") {
  check_marks(kRule, reply("claims: {b: B.}", "claims: {p: P.}\narguments: {x: {premises: [b, p], attacks: a}}\n"));
  check_marks(kRule, reply("claims: {b: B.}", "claims: {c: C.}\narguments: {x: {premises: [b, a], supports: c}}\n"));
  check_marks(kRule, reply("claims: {b: B.}", "arguments: {x: {premises: a, supports: b}}\n"));
  check_marks(kRule, reply("claims: {b: {text: B., undercuts: x}}",
                           "claims: {c: C.}\narguments: {x: {premises: a, supports: c}}\n"));
  check_marks(kRule, reply("claims: {b: {text: B., undercuts: x}}",
                           "claims: {c: C.}\narguments: {x: {premises: c, supports: a}}\n"));
  check_marks(kRule, reply("claims: {b: {text: B., undercuts: r}}",
                           "claims: {c: C.}\nrelations: {r: {from: c, attacks: a}}\n"));
  check_marks(kRule, reply("claims: {b: {text: B., undercuts: r}}",
                           "claims: {c: C., d: D.}\nrelations: {r: {from: c, attacks: d}}\n", "«1»"));
}

TEST_CASE("who replies to several talks past only when nothing bears on any of them") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, claims: {a: A.}}
    2: {by: cleo, claims: {c: C.}}
    3: {by: ben, replies-to: [1, 2], claims: {b: {text: B., attacks: c}}}
    4: {by: ben, replies-to: [«1», 2], claims: {d: D.}}
)"));
  CHECK(run.reported == run.marked);
  CHECK(
      run.message().starts_with("comment 4 of `forum` replies to comment 1 of `forum` and comment 2 of `forum`, but"));
}

TEST_CASE("posts without claims, replies to them, and replies to oneself are left alone") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, replies-to: 1}
    3: {by: cleo, replies-to: 2, claims: {c: C.}}
    4: {by: cleo, replies-to: [1, 2], claims: {d: D.}}
    5: {by: ann, replies-to: 1, claims: {e: E.}}
)"));
}
