#include "debate/stances.h"

#include "support/large.h"
#include "unit/debate/built_thread.h"
#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::BuiltThread;
using stancemap::test::ThreadMap;

namespace {

/// "ann a favor(asserts); ben a against(attacks)": each one with what decides; `*` where it changed.
std::string shown(const ThreadMap& m) {
  std::string out;
  const Stances stances = stances_of(m.graph);
  for (const HeldStance& p : stances.held) {
    out += (out.empty() ? "" : "; ") + std::string(m.map()[p.who].id) + " " + std::string(m.map()[p.claim].id) + " " +
           std::string(stance_kind_name(p.kind)) + "(" +
           std::string(stance_reason_name(stances.events[p.shown_by].reason)) + ")" + (p.changed ? "*" : "");
  }
  return out;
}

std::string thread(std::string_view posts, std::string_view more = {}) {
  return "participants: {ann: Ann, ben: Ben}\nsources: {s: {title: S}}\n" + std::string(more) +
         "thread:\n  source: s\n  posts:\n" + std::string(posts);
}

}  // namespace

TEST_CASE("who asserts a claim is for it, and against what it attacks or contradicts") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A., b: B.}}
    2: {by: ben, claims: {c: {text: C., attacks: a, contradicts: b}}}
    3: {by: ann, claims: {d: {text: D., supports: a}}}
)"));
  CHECK(shown(m) ==
        "ann a favor(asserts); ann b favor(asserts); ann c against(attacks); ann d favor(asserts); "
        "ben a against(attacks); ben b against(attacks); ben c favor(asserts)");
}

TEST_CASE("a contradiction holds against both, in the order in which they are said") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: {text: A., contradicts: b}}}
    2: {by: ben, claims: {b: B.}}
)"));
  CHECK(shown(m) == "ann a favor(asserts); ann b against(attacks); ben a against(attacks); ben b favor(asserts)");
}

TEST_CASE("a concession turns a stance to favor from there on, and a withdrawal to neutral") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, claims: {c: {text: C., attacks: a}}}
    3: {by: ben, concedes: a}
    4: {by: ann, withdraws: a}
)"));
  CHECK(shown(m) == "ann a neutral(withdraws)*; ben a favor(concedes)*; ben c favor(asserts)");
}

TEST_CASE("questions and quotes decide only where nothing is held") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A., b: B.}}
    2: {by: ben, questions: a, quotes: b}
    3: {by: ann, questions: a}
)"));
  CHECK(shown(m) == "ann a favor(asserts); ann b favor(asserts); ben a query(questions); ben b comment(quotes)");
}

TEST_CASE("an argument attacks for those who assert all its premises, from the last on") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A., p: P.}}
    2: {by: ben, claims: {q: Q.}}
    3: {by: ben, asserts: p}
)",
                           "arguments: {why: {premises: [p, q], attacks: a}}\n"));
  CHECK(shown(m) ==
        "ann a favor(asserts); ann p favor(asserts); ben a against(attacks); ben p favor(asserts); "
        "ben q favor(asserts)");
  const Stances stances = stances_of(m.graph);
  const HeldStance* one = stances.find(ParticipantId(1), ClaimId(0));
  REQUIRE(one != nullptr);
  CHECK(m.map()[stances.events[one->shown_by].post].id == "3");
}

TEST_CASE("a declared stance counts where it is declared, and at the end when it names no post") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ann, withdraws: a}
    3: {by: ben, claims: {b: {text: B., attacks: a}}}
)",
                           "stances:\n  - {who: ann, claim: a, stance: against, post: 1}\n"
                           "  - {who: ben, claim: a, stance: favor}\n"));
  CHECK(shown(m) == "ann a neutral(withdraws)*; ben a favor(declared)*; ben b favor(asserts)");
  const Stances stances = stances_of(m.graph);
  const HeldStance* one = stances.find(ParticipantId(1), ClaimId(0));
  REQUIRE(one != nullptr);
  CHECK(stances.events_of(*one).size() == 2);
  CHECK(stances.find(ParticipantId(1), ClaimId(7)) == nullptr);
}

TEST_CASE("what is declared for a post overrules what its attacks show, there and nowhere else") {
  const std::string posts = R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, claims: {b: {text: B., attacks: a}, c: {text: C., attacks: a}}}
)";
  const std::string comment = "stances:\n  - {who: ben, claim: a, stance: comment, post: 2}\n";
  const std::string again = "    3: {by: ben, claims: {d: {text: D., attacks: a}}}\n";
  CHECK(shown(ThreadMap(thread(posts, comment))) ==
        "ann a favor(asserts); ben a comment(declared); ben b favor(asserts); ben c favor(asserts)");
  CHECK(shown(ThreadMap(thread(posts + again, comment))) ==
        "ann a favor(asserts); ben a against(attacks); ben b favor(asserts); ben c favor(asserts); "
        "ben d favor(asserts)");
}

TEST_CASE("who says a claim and what attacks it in one post holds it, in whatever order they stand") {
  for (const std::string_view list : {"[a, b]", "[b, a]"}) {
    const ThreadMap m(thread("    1: {by: ann, asserts: " + std::string(list) + "}\n",
                             "claims: {a: A., b: {text: B., attacks: a}}\n"));
    CHECK(shown(m) == "ann a favor(asserts); ann b favor(asserts)");
  }
}

TEST_CASE("who takes back all they said against a claim is neutral on it from there on") {
  const std::string start = R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, claims: {b: {text: B., attacks: a}, c: {text: C., attacks: a}}}
    3: {by: ben, withdraws: b}
)";
  CHECK(shown(ThreadMap(thread(start))) ==
        "ann a favor(asserts); ben a against(attacks); ben b neutral(withdraws)*; ben c favor(asserts)");
  CHECK(shown(ThreadMap(thread(start + "    4: {by: ben, withdraws: c}\n"))) ==
        "ann a favor(asserts); ben a neutral(withdraws)*; ben b neutral(withdraws)*; ben c neutral(withdraws)*");
  // Somebody who was never against it is not neutral either, nor one who declared it.
  CHECK(shown(ThreadMap(
            thread("    1: {by: ann, claims: {a: A.}, withdraws: b}\n", "claims: {b: {text: B., attacks: a}}\n"))) ==
        "ann b neutral(withdraws); ann a favor(asserts)");
  CHECK(shown(ThreadMap(thread(R"(    1: {by: ben, claims: {b: {text: B., attacks: a}}}
    2: {by: ben, withdraws: b}
)",
                               "claims: {a: A.}\nstances: [{who: ben, claim: a, stance: against, post: 1}]\n"))) ==
        "ben a against(declared); ben b neutral(withdraws)*");
}

TEST_CASE("an attack by an argument ends with one of its premises") {
  CHECK(shown(ThreadMap(thread(R"(    1: {by: ben, claims: {p: P, q: Q}}
    2: {by: ben, withdraws: q}
)",
                               "claims: {a: A.}\narguments: {why: {premises: [p, q], attacks: a}}\n"))) ==
        "ben a neutral(withdraws)*; ben p favor(asserts); ben q neutral(withdraws)*");
}

TEST_CASE("the posts of a round count in the order in which they were spoken") {
  const ThreadMap m(R"(participants: {ann: Ann}
sources: {s: {title: S}}
claims: {a: A.}
thread:
  source: s
  order: policy
  posts:
    1AR: {by: ann, withdraws: a}
    1AC: {by: ann, asserts: a}
)");
  CHECK(shown(m) == "ann a neutral(withdraws)*");
}

TEST_CASE("a claim of kind question is asked, and so is what it attacks") {
  const ThreadMap m(thread(R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, claims: {q: {kind: question, text: Really?, attacks: a}}}
    3: {by: ann, claims: {b: {text: B., attacks: q}}}
)"));
  CHECK(shown(m) ==
        "ann a favor(asserts); ann q against(attacks); ann b favor(asserts); ben a query(questions); "
        "ben q query(questions)");
}

TEST_CASE("who asserts a thesis with very many opponents is not against each of them, but they are against it") {
  BuiltThread t;
  const ClaimId thesis = t.claim();
  constexpr std::size_t kCount = test::large(20'000);
  for (std::size_t i = 0; i < kCount; ++i) {
    const ClaimId opponent = t.claim();
    t.relate(RelationKind::kContradiction, i % 2 == 0 ? opponent : thesis, i % 2 == 0 ? thesis : opponent);
    t.act(t.post(t.person()), PostAct::kAsserts, i % 4 < 2 ? thesis : opponent);
  }
  const Stances stances = stances_of(MapGraph(t.map));
  CHECK(stances.held.size() == kCount / 2 + kCount);
  const HeldStance* const held = stances.find(ParticipantId(3), thesis);
  REQUIRE(held != nullptr);
  CHECK(held->kind == StanceKind::kAgainst);
}

TEST_CASE("posts that all assert what attacks very many claims end at the budget") {
  BuiltThread t;
  const ParticipantId ann = t.person();
  const ClaimId hub = t.claim();
  constexpr std::size_t kCount = test::large(3'000);
  for (std::size_t i = 0; i < kCount; ++i) t.relate(RelationKind::kAttack, hub, t.claim());
  for (std::size_t i = 0; i < kCount; ++i) t.act(t.post(ann), PostAct::kAsserts, hub);
  const Stances stances = stances_of(MapGraph(t.map));
  CHECK(stances.held.size() == kCount + 1);
  CHECK(stances.events.size() < 3'000'000);
}
