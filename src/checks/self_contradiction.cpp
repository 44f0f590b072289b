#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/contradictions.h"

namespace stancemap {
namespace {

/// "supports", "is attacked by", …: what the step from `claims[i]` to the next one says.
std::string_view step_verb(const ArgumentMap& map, const Contradiction& one, std::size_t i) {
  if (!one.relations[i]) return relation_verb(RelationKind::kEquivalence);
  const Relation& r = map[one.relations[i]];
  if (is_symmetric(r.kind) || r.from == Node(one.claims[i])) return relation_verb(r.kind);
  return "is attacked by";
}

/// "`a` supports `b`, which contradicts `c`"; after kMostStepsShown steps "… and 7 more".
std::string way_text(const ArgumentMap& map, const Contradiction& one) {
  if (one.relations.size() == 1 && one.relations[0]) {
    const Relation& r = map[one.relations[0]];
    return fmt::format("{} {} {}", quoted(map, r.from), relation_verb(r.kind), quoted(map, r.to));
  }
  std::string text = quoted(map, Node(one.claims.front()));
  const std::size_t shown = std::min(one.relations.size(), kMostStepsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    text +=
        fmt::format("{} {} {}", i == 0 ? "" : ", which", step_verb(map, one, i), quoted(map, Node(one.claims[i + 1])));
  }
  if (shown < one.relations.size()) text += fmt::format(" … and {} more", one.relations.size() - shown);
  return text;
}

std::string place_text(const ArgumentMap& map, const Assertion& assertion) {
  return assertion.post ? fmt::format(" in {}", post_text(map, assertion.post)) : std::string();
}

/// Whether the one is plainly the opposite of the other: they contradict each other, with equivalences at most between.
bool is_plain(const ArgumentMap& map, const Contradiction& one) {
  return std::all_of(one.relations.begin(), one.relations.end(), [&](RelationId id) {
    return !id || map[id].kind == RelationKind::kContradiction || map[id].kind == RelationKind::kEquivalence;
  });
}

/// "`ann` holds both `a` and `b`", "`ben` holds `b`, and `ann` of the same side `a`".
std::string holding_text(const ArgumentMap& map, const Contradiction& one) {
  const std::string earlier = quoted(map, Node(one.earlier.claim)), later = quoted(map, Node(one.later.claim));
  const std::string who = quoted(map, one.later.who);
  if (one.earlier.who == one.later.who) return fmt::format("{} holds both {} and {}", who, earlier, later);
  return fmt::format("{} holds {}, and {} of the same side {}", who, later, quoted(map, one.earlier.who), earlier);
}

std::string help_text(const ArgumentMap& map, const Contradiction& one) {
  const std::string who = quoted(map, one.later.who);
  const std::string_view move = "for a change of mind write `withdraws` or `concedes` where it happens";
  if (one.earlier.who != one.later.who) {
    return fmt::format("agree with {} which of the two the side stands by; {}", quoted(map, one.earlier.who), move);
  }
  if (is_plain(map, one)) return fmt::format("ask {} which of the two they mean; {}", who, move);
  return fmt::format("ask {} how the two go together; {}", who, move);
}

Finding finding_of(const CheckInput& in, const Rule& self, const Contradiction& one) {
  const bool is_alone = one.earlier.who == one.later.who;
  std::string subject = is_alone ? std::string(in.map[one.later.who].id)
                                 : fmt::format("{}, {}", in.map[one.earlier.who].id, in.map[one.later.who].id);
  for (std::size_t i = 0; i < one.claims.size(); ++i)
    subject += fmt::format("{}{}", i == 0 ? ": " : " -> ", in.map[one.claims[i]].id);
  Finding finding =
      finding_at(self, one.later.span, fmt::format("{}, but {}", holding_text(in.map, one), way_text(in.map, one)),
                 help_text(in.map, one), std::move(subject));
  if (!is_plain(in.map, one)) finding.severity = Severity::kInfo;
  finding.related.push_back(
      {one.earlier.span, fmt::format("{} asserts {}{}", quoted(in.map, one.earlier.who),
                                     quoted(in.map, Node(one.earlier.claim)), place_text(in.map, one.earlier))});
  for (std::size_t i = 0; i < one.relations.size(); ++i) {
    if (!one.relations[i]) continue;
    const Relation& r = in.map[one.relations[i]];
    finding.related.push_back(
        {r.span(), fmt::format("{} {} {} here", quoted(in.map, r.from), relation_verb(r.kind), quoted(in.map, r.to))});
  }
  return finding;
}

using HeldPair = std::tuple<ParticipantId, ClaimId, ClaimId>;  // of whom, and the ends of the way

HeldPair pair_of(const Contradiction& one, std::size_t from) {
  return {one.later.who, one.claims[from], one.claims.back()};
}

/// Whether the way leads over a claim that is held too, and reported with the same other end.
bool goes_on_from_another(const Contradiction& one, const std::set<HeldPair>& pairs) {
  for (std::size_t i = 1; i + 1 < one.claims.size(); ++i) {
    if (pairs.contains(pair_of(one, i))) return true;
  }
  return false;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<Contradiction> all = contradictions(in.graph);
  std::set<HeldPair> pairs;
  for (const Contradiction& one : all) {
    pairs.insert(pair_of(one, 0));
    pairs.insert({one.later.who, one.claims.back(), one.claims.front()});
  }
  for (const Contradiction& one : all) {
    if (!goes_on_from_another(one, pairs)) out.push_back(finding_of(in, self, one));
  }
}

}  // namespace

constinit const Check self_contradiction{
    .rule =
        {
            .id = "self-contradiction",
            .summary = "somebody holds two claims that cannot both be right",
            .why = "Who says one thing and later its opposite has to choose. Perhaps they changed their mind: then say "
                   "so, and it is no contradiction any more. Perhaps they did not see where their claim leads: the "
                   "message shows the way, step by step.\n\n"
                   "Found are two claims that one participant holds at the same time, when one attacks or contradicts "
                   "the other, or when one leads to something that the other contradicts: over claims that it "
                   "supports, and over equivalent claims. (An attack on a claim further on is only an argument about "
                   "it, and does not count.) What they attack themselves is no step on the way. People hold what they "
                   "assert in posts and what `stances` says that they "
                   "favor. They give it up when they withdraw it, when they concede the other claim or something else "
                   "that attacks or contradicts it, or when a stance for a post says that they are against it or "
                   "neutral. Each later assertion gives at most one finding, with the shortest way, and none when "
                   "that way leads over another claim that is found with the same one.\n\n"
                   "Two claims that contradict each other are a warning. An attack, and a way over supports, are "
                   "information: people grant an objection and hold on to what it attacks, and a ground speaks for "
                   "something without making it certain.\n\n"
                   "A team speaks with one voice: those who speak for one side of a round, and elsewhere participants "
                   "with the same `team`. What one of them says against another is found too, and what one of them "
                   "gives up, all of them give up.\n\n"
                   "Limits: a way has at most 20 supports, and all searches together stop after 50 steps for each "
                   "thing that is said, and a million more.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Where should the money go?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        build-a-gym:
          kind: policy
          text: The school should build a gym.
        spend-more:
          kind: policy
          text: The school should spend more this year.
          supported-by: build-a-gym
    2:
      by: ben
      claims:
        spend-less:
          kind: policy
          text: The school should spend less this year.
          contradicts: spend-more
    3:
      by: ann
      asserts: spend-less
      withdraws: spend-more
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Where should the money go?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        build-a-gym:
          kind: policy
          text: The school should build a gym.
        spend-more:
          kind: policy
          text: The school should spend more this year.
          supported-by: build-a-gym
    2:
      by: ben
      claims:
        spend-less:
          kind: policy
          text: The school should spend less this year.
          contradicts: spend-more
    3:
      by: ann
      asserts: spend-less
      withdraws: [spend-more, build-a-gym]
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
