#include <algorithm>
#include <string>

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

Finding finding_of(const CheckInput& in, const Rule& self, const Contradiction& one) {
  const std::string who = quoted(in.map, one.who);
  const std::string earlier = quoted(in.map, Node(one.earlier.claim)), later = quoted(in.map, Node(one.later.claim));
  std::string subject = std::string(in.map[one.who].id) + ":";
  for (std::size_t i = 0; i < one.claims.size(); ++i)
    subject += fmt::format("{}{}", i == 0 ? " " : " -> ", in.map[one.claims[i]].id);
  Finding finding = finding_at(
      self, one.later.span, fmt::format("{} holds both {} and {}, but {}", who, earlier, later, way_text(in.map, one)),
      fmt::format("ask {} which of the two they mean; for a change of mind write `withdraws` or `concedes` where it "
                  "happens",
                  who),
      std::move(subject));
  finding.related.push_back(
      {one.earlier.span, fmt::format("{} asserts {}{}", who, earlier, place_text(in.map, one.earlier))});
  for (std::size_t i = 0; i < one.relations.size(); ++i) {
    if (!one.relations[i]) continue;
    const Relation& r = in.map[one.relations[i]];
    finding.related.push_back(
        {r.span(), fmt::format("{} {} {} here", quoted(in.map, r.from), relation_verb(r.kind), quoted(in.map, r.to))});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const Contradiction& one : contradictions(in.graph)) out.push_back(finding_of(in, self, one));
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
                   "it, and does not count.) People hold what they assert in posts and what `stances` says that they "
                   "favor. They give it up when they withdraw it, when they concede the other claim or something else "
                   "that attacks or contradicts it, or when a stance for a post says that they are against it or "
                   "neutral. Each later assertion gives at most one finding, with the shortest way.\n\n"
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
