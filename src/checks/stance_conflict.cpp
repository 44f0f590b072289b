#include <string>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/stances.h"

namespace stancemap {
namespace {

std::string_view stance_text(StanceKind kind) {
  if (kind == StanceKind::kFavor) return "for";
  return kind == StanceKind::kAgainst ? "against" : "neutral on";
}

/// "asserts it", "asserts `b`, which attacks it".
std::string evidence_text(const ArgumentMap& map, const StanceEvent& shown) {
  if (shown.reason != StanceReason::kAttacks) return fmt::format("{} it", stance_reason_name(shown.reason));
  const Relation& r = map[shown.via];
  const Node attacker = r.from == Node(shown.claim) ? r.to : r.from;
  return fmt::format("{} {}, which {} it", attacker.is_argument() ? "asserts the premises of" : "asserts",
                     quoted(map, attacker), relation_verb(r.kind));
}

Finding finding_of(const CheckInput& in, const Rule& self, const StanceEvent& declared, const StanceEvent& shown) {
  const std::string who = quoted(in.map, declared.who), claim = quoted(in.map, Node(declared.claim));
  const std::string post = post_text(in.map, shown.post);
  Finding finding = finding_at(
      self, declared.span,
      fmt::format("{} is said to be {} {}, but in {} {} {}", who, stance_text(declared.kind), claim, post, who,
                  evidence_text(in.map, shown)),
      "correct the stance, or what the post says; for a change of mind write `withdraws` or `concedes` where it "
      "happens",
      fmt::format("{}: {}", in.map[declared.who].id, in.map[declared.claim].id));
  finding.related.push_back(
      {shown.span, fmt::format("{} shows that {} is {} {}", post, who, stance_text(shown.kind), claim)});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Stances stances = stances_of(in.graph);
  for (const HeldStance& one : stances.held) {
    const StanceEvent* shown = nullptr;
    for (const StanceEvent& event : stances.events_of(one)) {
      if (!is_held(event.kind)) continue;
      if (event.reason != StanceReason::kDeclared) {
        shown = &event;
      } else if (shown != nullptr && shown->kind != event.kind) {
        out.push_back(finding_of(in, self, event, *shown));
      }
    }
  }
}

}  // namespace

constinit const Check stance_conflict{
    .rule =
        {
            .id = "stance-conflict",
            .summary = "somebody is said to hold what their posts deny",
            .why = "Under `stances` the map says who is for or against a claim. What people write shows it too: who "
                   "asserts a claim or concedes it is for it, who asserts what attacks or contradicts it is against "
                   "it, and who withdraws it is neutral. Here the two differ. Either the stance was put down wrongly, "
                   "or the post says something else than the map has it say.\n\n"
                   "A stance with a `post` is compared with what is shown up to that post, so that a later change of "
                   "mind is no conflict. A stance without one is compared with what is shown in the end. Questions and "
                   "quotes show nothing.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school ban phones?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        ban-phones:
          kind: policy
          text: The school should ban phones.
    2:
      by: ben
      claims:
        phones-help:
          text: Phones help to look things up in class.
          attacks: ban-phones
stances:
  - {who: ben, claim: ban-phones, stance: favor}
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the school ban phones?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        ban-phones:
          kind: policy
          text: The school should ban phones.
    2:
      by: ben
      claims:
        phones-help:
          text: Phones help to look things up in class.
          attacks: ban-phones
stances:
  - {who: ben, claim: ban-phones, stance: against, post: 2}
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
