#include "debate/drops.h"

#include <algorithm>
#include <random>

#include "support/large.h"
#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

/// "side dropped head of post in first…last (count)", and "; late post" where an answer came too late.
std::vector<std::string> drops_in(const ThreadMap& m) {
  const Drops found = drops_of(m.graph, Utterances(m.map()));
  std::vector<std::string> lines;
  for (const Drop& drop : found.drops) {
    const SpokenArgument& argument = found.spoken.arguments[drop.argument];
    std::string line = drop.by.empty() ? "all" : std::string(drop.by);
    line += " dropped " + std::string(m.map()[argument.head].id) + " of " + id_of(m.map(), argument.said) + " in " +
            id_of(m.map(), drop.chances.first.front()) + "-" + id_of(m.map(), drop.chances.last) + " (" +
            std::to_string(drop.chances.count) + ")";
    if (drop.late_answer) line += "; late " + id_of(m.map(), drop.late_answer);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an argument of a speech is dropped when the next speeches of the other side pass without an answer") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, y: Y}}
    1NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
    2AC: {by: ann, claims: {more: M, again: {text: A, attacks: not-x}}}
    2NC: {by: ben}
    1NR: {by: ben, claims: {not-more: {text: N, attacks: more}}}
)"));
  CHECK(drops_in(m) ==
        Lines{"negative dropped y of 1AC in 1NC-1NC (1)", "negative dropped again of 2AC in 2NC-1NR (2)"});
}

TEST_CASE("an answer that comes after the next speech is late, and named") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    1NC: {by: ben}
    2AC: {by: ann}
    2NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped x of 1AC in 1NC-1NC (1); late 2NC"});
}

TEST_CASE("a speech that was not held is no chance") {
  CHECK(drops_in(ThreadMap(policy_round("    1AC: {by: ann, claims: {x: X}}\n    2AC: {by: ann}\n"))).empty());
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    2AC: {by: ann, claims: {y: Y}}
    2NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped y of 2AC in 2NC-2NC (1)"});
}

TEST_CASE("a question between the speeches is no chance, but an answer there counts") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, y: Y}}
    asked: {by: ben, claims: {not-x: {text: N, attacks: x}}, questions: y}
    1NC: {by: ben}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped y of 1AC in 1NC-1NC (1)"});
}

TEST_CASE("an answer to a ground answers what stands on it, even where it carries two heads") {
  const ThreadMap m(policy_round(R"(    1AC:
      by: ann
      claims:
        x: X
        y: Y
        ground: {text: G, supports: [x, y]}
        z: Z
        p: {text: P}
        q: {text: Q}
    1NC: {by: ben, claims: {no: {text: N, contradicts: ground}, no-p: {text: N, attacks: p}}}
)",
                                 "arguments:\n  both: {premises: [p, q], supports: z}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("to undercut the step from a ground, the argument or the attack is an answer") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, ground: {text: G}, p: P, q: Q}}
    1NC:
      by: ben
      claims:
        step: {text: S, undercuts: r}
        whole: {text: W, undercuts: both}
)",
                                 "relations:\n  r: {from: ground, supports: x}\narguments:\n  both: {premises: [p], "
                                 "supports: q}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("an argument answers when one of its premises is said") {
  const ThreadMap m(policy_round("    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben, claims: {p: P}}\n",
                                 "claims: {q: Q}\narguments:\n  against: {premises: [p, q], attacks: x}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("what is conceded is granted, and what is withdrawn is gone") {
  const ThreadMap granted(policy_round(
      "    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben}\n    2AC: {by: ann}\n    2NC: {by: ben, concedes: x}\n"));
  CHECK(drops_in(granted).empty());
  const Drops found = drops_of(granted.graph, Utterances(granted.map()));
  REQUIRE(found.receptions.size() == 1);
  CHECK(id_of(granted.map(), found.receptions[0].conceded) == "2NC");
  CHECK_FALSE(found.receptions[0].answered.valid());
  CHECK(drops_in(ThreadMap(policy_round(
                     "    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben}\n    2AC: {by: ann, withdraws: x}\n")))
            .empty());
}

TEST_CASE("saying again what was attacked is no answer, extending an earlier objection is one") {
  const ThreadMap again(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    1NC: {by: ben, claims: {y: {text: Y, contradicts: x}}}
    2AC: {by: ann, asserts: x}
)"));
  CHECK(drops_in(again) == Lines{"affirmative dropped y of 1NC in 2AC-2AC (1)"});
  const ThreadMap ahead(policy_round(R"(    1AC: {by: ann, claims: {x: X, ahead: {text: A, attacks: y}}}
    1NC: {by: ben, claims: {y: {text: Y, attacks: x}, no: {text: N, attacks: ahead}}}
    2AC: {by: ann, asserts: ahead, claims: {no-no: {text: N, attacks: no}}}
)"));
  CHECK(drops_in(ahead).empty());
}

TEST_CASE("in a thread without speeches any later post of another side may answer") {
  const ThreadMap m(forum(R"(    1: {by: ann, claims: {x: X, y: Y}}
    2: {by: ada, claims: {z: Z}}
    3: {by: ben}
    4: {by: eve, claims: {not-y: {text: N, attacks: y}}}
    5: {by: bob, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"con dropped y of 1 in 3-5 (2)", "con dropped z of 2 in 3-5 (2)"});
}

TEST_CASE("a thread in which one side speaks, or none, has no drops") {
  CHECK(drops_in(ThreadMap(forum("    1: {by: ann, claims: {x: X}}\n    2: {by: ada}\n    3: {by: eve}\n"))).empty());
}

TEST_CASE("where several other sides could answer none is named") {
  const ThreadMap m(R"(participants: {a: {side: one}, b: {side: two}, c: {side: three}}
sources: {s: {title: S}}
thread:
  source: s
  posts:
    1: {by: a, claims: {x: X}}
    2: {by: b, claims: {y: Y}}
    3: {by: c}
)");
  CHECK(drops_in(m) == Lines{"all dropped x of 1 in 2-3 (2)", "three dropped y of 2 in 3-3 (1)"});
}

TEST_CASE("a round in which nobody has a side takes the sides of its speeches") {
  const ThreadMap m(policy_round("    1AC: {by: eve, claims: {x: X}}\n    1NC: {by: eve}\n"));
  CHECK(drops_in(m) == Lines{"negative dropped x of 1AC in 1NC-1NC (1)"});
}

TEST_CASE("many grounds, answers and premises are settled in time") {
  constexpr std::size_t kMany = test::large(3'000);
  std::string first, second, premises;
  for (std::size_t i = 0; i < kMany; ++i) {
    const std::string n = std::to_string(i);
    first += "        c" + n + ": {text: T" + (i > 0 ? ", supports: c0" : "") + "}\n";
    second += "        d" + n + ": {text: T, attacks: c" + n + "}\n";
    premises += (i > 0 ? ", d" : "d") + n;
  }
  const ThreadMap m(forum("    1:\n      by: ann\n      claims:\n" + first + "    2:\n      by: ben\n      claims:\n" +
                              second + "    3: {by: ada}\n",
                          "arguments:\n  all: {premises: [" + premises + "], attacks: c0}\n"));
  const Drops found = drops_of(m.graph, Utterances(m.map()));
  CHECK(found.spoken.arguments.size() == kMany + 1);
  CHECK(found.drops.size() == kMany);
}

namespace {

/// A small random thread, as text for the reader and as plain lists for the definition.
struct RandomThread {
  struct Said {
    int side = -1, turn = -1;  // -1: none
    std::vector<int> says, concedes;
  };
  std::vector<Said> posts;                   // as spoken
  std::vector<std::pair<int, int>> support;  // from, to
  std::vector<std::pair<int, int>> against;  // from, to; a contradiction stands both ways
  std::vector<int> home;                     // per claim: its post
  std::string text;
  bool in_speeches = false;

  explicit RandomThread(std::mt19937& random) {
    const auto below = [&](std::size_t n) { return static_cast<int>(random() % n); };
    in_speeches = below(2) == 0;
    text =
        "participants: {p0: {side: a}, p1: {side: b}, p2: {side: c}, p3: P}\nsources: {s: {title: S}}\nthread:\n  "
        "source: s\n";
    if (in_speeches) text += "  speeches: {t0: {}, t1: {}, t2: {}, t3: {}, t4: {}, t5: {}}\n";
    text += "  posts:\n";
    int turn = 0;
    const int claims = 8;
    for (int claim = 0, post = 0; claim < claims; ++post) {
      Said said;
      const int by = below(4);
      said.side = by == 3 ? -1 : by;
      if (in_speeches && turn < 6 && below(4) > 0) said.turn = turn;
      text += "    n" + std::to_string(post) + ":\n      by: p" + std::to_string(by) + "\n";
      if (said.turn >= 0) text += "      speech: t" + std::to_string(said.turn) + "\n";
      if (below(2) == 0) ++turn;
      std::string own;
      for (int more = below(3); more > 0 && claim < claims; --more, ++claim) {
        own += "        c" + std::to_string(claim) + ": {text: T" + relations(claim, below) + "}\n";
        said.says.push_back(claim);
        home.push_back(post);
      }
      if (!own.empty()) text += "      claims:\n" + own;
      if (claim > 0 && below(3) == 0) {
        said.says.push_back(below(claim));
        text += "      asserts: c" + std::to_string(said.says.back()) + "\n";
      }
      if (claim > 0 && below(8) == 0) {
        said.concedes.push_back(below(claim));
        text += "      concedes: c" + std::to_string(said.concedes.back()) + "\n";
      }
      posts.push_back(said);
    }
  }

  template <class Below>
  std::string relations(int claim, Below below) {
    std::string keys;
    for (const char* key : {"supports", "attacks", "contradicts"}) {
      if (claim == 0 || below(3) > 0) continue;
      const int to = below(claim);
      keys += std::string(", ") + key + ": c" + std::to_string(to);
      (key[0] == 's' ? support : against).emplace_back(claim, to);
      if (key[0] == 'c') against.emplace_back(to, claim);
    }
    return keys;
  }

  bool is_against(int from, int to) const {
    return std::find(against.begin(), against.end(), std::pair(from, to)) != against.end();
  }

  /// Whether `claim` is in the tree of `head`: claims support earlier ones only.
  bool stands_under(int claim, int head) const {
    if (claim == head) return true;
    return std::any_of(support.begin(), support.end(), [&](const auto& one) {
      return one.first == claim && home[one.second] == home[claim] && stands_under(one.second, head);
    });
  }
  bool is_head(int claim) const {
    return std::none_of(support.begin(), support.end(),
                        [&](const auto& one) { return one.first == claim && home[one.second] == home[claim]; });
  }

  bool answers(int post, int head) const {
    const int said = home[head];
    if (posts[post].side < 0 || posts[post].side == posts[said].side) return false;
    for (const int answer : posts[post].says) {
      for (int claim = 0; claim < static_cast<int>(home.size()); ++claim) {
        if (home[claim] != said || !stands_under(claim, head) || !is_against(answer, claim)) continue;
        if (home[answer] >= said || !is_against(claim, answer)) return true;
      }
    }
    return false;
  }

  /// The posts in which an answer to what `said` argues is due.
  std::vector<int> due(int said) const {
    const bool any_speech = std::any_of(posts.begin(), posts.end(), [](const Said& p) { return p.turn >= 0; });
    std::vector<int> result;
    for (int i = said + 1; i < static_cast<int>(posts.size()); ++i) {
      if (posts[i].side < 0 || (any_speech && posts[i].turn < 0)) continue;
      if (posts[i].side != posts[said].side) {
        result.push_back(i);
      } else if (any_speech && !result.empty()) {
        break;
      }
    }
    return result;
  }

  /// Each drop as "head late": the late answer's post, or -1.
  std::vector<std::string> drops() const {
    std::vector<std::string> lines;
    for (int head = 0; head < static_cast<int>(home.size()); ++head) {
      const int said = home[head];
      const std::vector<int> chances = due(said);
      if (!is_head(head) || posts[said].side < 0 || chances.empty()) continue;
      int answer = -1;
      bool conceded = false;
      for (int i = static_cast<int>(posts.size()); --i > said;) {
        if (answers(i, head)) answer = i;
        const bool other = posts[i].side >= 0 && posts[i].side != posts[said].side;
        conceded = conceded || (other && std::count(posts[i].concedes.begin(), posts[i].concedes.end(), head) > 0);
      }
      if (conceded || (answer >= 0 && answer <= chances.back())) continue;
      lines.push_back("c" + std::to_string(head) + " " + std::to_string(answer) + " of " +
                      std::to_string(chances.size()));
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("on random threads and rounds the drops are those of the definition") {
  std::mt19937 random(17);
  constexpr std::size_t kThreads = test::large(3'000);
  std::size_t drops = 0, late = 0;
  for (std::size_t i = 0; i < kThreads; ++i) {
    const RandomThread thread(random);
    INFO(thread.text);
    const ThreadMap m(thread.text);
    const Drops found = drops_of(m.graph, Utterances(m.map()));
    std::vector<std::string> lines;
    for (const Drop& drop : found.drops) {
      const std::string answer = drop.late_answer ? id_of(m.map(), drop.late_answer).substr(1) : "-1";
      lines.push_back(std::string(m.map()[found.spoken.arguments[drop.argument].head].id) + " " + answer + " of " +
                      std::to_string(drop.chances.count));
      late += drop.late_answer ? 1 : 0;
    }
    REQUIRE(lines == thread.drops());
    drops += lines.size();
  }
  CHECK(drops > kThreads / 3);
  CHECK(late > kThreads / 60);
}

TEST_CASE("who takes back what an argument is against gave in to it") {
  const std::string start = "    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {n: {text: N, attacks: x}}}\n";
  CHECK(drops_in(ThreadMap(forum(start + "    3: {by: ann}\n"))) == Lines{"pro dropped n of 2 in 3-3 (1)"});
  CHECK(drops_in(ThreadMap(forum(start + "    3: {by: ann, withdraws: x}\n"))).empty());
}

TEST_CASE("of two advantages of a plan each one needs its answer") {
  const ThreadMap m(policy_round(
      R"(    1AC: {by: ann, claims: {plan: {text: P, kind: policy, supports: t}, one: {text: O, supports: plan}, two: {text: T, supports: plan}}}
    1NC: {by: ben, claims: {n: {text: N, attacks: one}}}
)",
      "thesis: t\nclaims: {t: T}\n"));
  CHECK(drops_in(m) == Lines{"negative dropped two of 1AC in 1NC-1NC (1)"});
}

TEST_CASE("giving in counts wherever the contradiction is written, and through an argument") {
  const std::string start =
      "    1: {by: ann, claims: {x: {text: X, contradicts: n}}}\n    2: {by: ben, claims: {n: N}}\n";
  CHECK(drops_in(ThreadMap(forum(start + "    3: {by: ann, withdraws: x}\n"))).empty());
  const ThreadMap argument(forum(R"(    1: {by: ann, claims: {x: X}}
    2: {by: ben, claims: {p: P, q: Q}}
    3: {by: ann, withdraws: x}
)",
                                 "arguments: {both: {premises: [p, q], attacks: x}}\n"));
  CHECK(drops_in(argument).empty());
}

TEST_CASE("what is withdrawn and said again is dropped like anything else") {
  const std::string start = "    1: {by: ann, claims: {x: X}}\n    2: {by: ann, withdraws: x}\n";
  CHECK(drops_in(ThreadMap(forum(start + "    3: {by: ben}\n"))).empty());
  CHECK(drops_in(ThreadMap(forum(start + "    3: {by: ann, asserts: x}\n    4: {by: ben}\n"))) ==
        Lines{"con dropped x of 1 in 4-4 (1)"});
}
