// A ground that is not rejected ends the look at a claim, so each look that goes on is paid for by a rejection.
// Premises of arguments are the exception, and share a budget.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/look_budget.h"
#include "debate/stances.h"

namespace stancemap {
namespace {

/// A support, and what shows that somebody rejects it.
struct RejectedGround {
  Node ground;
  ClaimId rejected;  // the ground, or a premise of it
  const StanceEvent* shown = nullptr;
};

class GroundSearch {
 public:
  explicit GroundSearch(const CheckInput& in)
      : graph_(in.graph), map_(in.map), stances_(stances_of(in.graph)), looks_(in.map) {}

  const Stances& stances() const { return stances_; }

  /// All that supports the claim, when there is something and the holder rejects each of them; else nothing.
  std::vector<RejectedGround> rejected_grounds(const HeldStance& held) {
    std::vector<RejectedGround> grounds;
    for (const RelationId id : graph_.relations_to(held.claim)) {
      const Relation& r = map_[id];
      if (r.kind != RelationKind::kSupport || r.from == r.to) continue;
      const std::optional<RejectedGround> ground = rejected(held.who, r.from);
      if (!ground) return {};
      grounds.push_back(*ground);
    }
    return grounds;
  }

 private:
  std::optional<RejectedGround> rejected(ParticipantId who, Node ground) {
    if (ground.is_claim()) {
      const StanceEvent* const against = rejection(who, ground.claim());
      return against == nullptr ? std::nullopt : std::optional(RejectedGround{ground, ground.claim(), against});
    }
    for (const Ref<ClaimId>& premise : map_[ground.argument()].premises) {
      if (!looks_.spend()) return std::nullopt;
      if (const StanceEvent* const against = rejection(who, premise.id)) {
        return RejectedGround{ground, premise.id, against};
      }
    }
    return std::nullopt;
  }

  const StanceEvent* rejection(ParticipantId who, ClaimId claim) const {
    const HeldStance* const held = stances_.find(who, claim);
    return held != nullptr && held->kind == StanceKind::kAgainst ? &stances_.events[held->shown_by] : nullptr;
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  Stances stances_;
  LookBudget looks_;
};

Finding finding_of(const CheckInput& in, const Rule& self, const StanceEvent& held,
                   const std::vector<RejectedGround>& grounds) {
  constexpr std::size_t kMostNamed = 3;
  const std::string who = quoted(in.map, held.who), claim = quoted(in.map, Node(held.claim));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(grounds.size(), kMostNamed); ++i)
    names.push_back(quoted(in.map, grounds[i].ground));
  names.resize(grounds.size());  // only the first ones are shown
  Finding finding = finding_at(
      self, held.span,
      fmt::format("{} accepts {} but rejects all that it rests on: {}", who, claim, list_text(names, kMostNamed)),
      fmt::format("ask {} for another ground of {}, and write it down as a support or a `cite`", who, claim),
      fmt::format("{}: {}", in.map[held.who].id, in.map[held.claim].id));
  for (std::size_t i = 0; i < std::min(grounds.size(), kMostStepsShown); ++i) {
    const RejectedGround& one = grounds[i];
    const bool is_premise = !one.ground.is_claim();
    finding.related.push_back(
        {one.shown->span,
         fmt::format("{} is against {}{} here", who, quoted(in.map, Node(one.rejected)),
                     is_premise ? fmt::format(", a premise of {},", quoted(in.map, one.ground)) : std::string())});
  }
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  GroundSearch search(in);
  const Stances& stances = search.stances();
  for (const HeldStance& held : stances.held) {
    const Claim& claim = in.map[held.claim];
    if (held.kind != StanceKind::kFavor || !claim.cites.empty() || !claim.details->assumed.empty()) continue;
    const std::vector<RejectedGround> grounds = search.rejected_grounds(held);
    if (!grounds.empty()) out.push_back(finding_of(in, self, stances.events[held.shown_by], grounds));
  }
}

}  // namespace

constinit const Check holds_unsupported{
    .rule =
        {
            .id = "holds-unsupported",
            .summary = "somebody accepts a claim but rejects all that it rests on",
            .why =
                "A claim rests on its reasons. Who says that every reason for it is wrong, and holds on to the claim "
                "all the same, owes another reason. Ask for it: perhaps there is one that the map does not have "
                "yet. If there is none, the claim is only a habit.\n\n"
                "Found is a claim that somebody is for in the end, when they are against every claim that supports "
                "it, and against a premise of every argument that supports it. Claims with a `cite` or `assumed` of "
                "their own rest on that, and are not found.\n\n"
                "Limit: looking through premises stops after 50 looks for each thing that is said, and a million more; "
                "arguments that are not settled by "
                "then count as accepted.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should we have homework?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        keep-homework:
          kind: policy
          text: Homework should stay.
        raises-marks:
          text: Homework raises marks.
          supports: keep-homework
    2:
      by: ben
      claims:
        marks-stay:
          text: Marks did not change where homework was given up.
          contradicts: raises-marks
      asserts: keep-homework
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should we have homework?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        keep-homework:
          kind: policy
          text: Homework should stay.
        raises-marks:
          text: Homework raises marks.
          supports: keep-homework
    2:
      by: ben
      claims:
        marks-stay:
          text: Marks did not change where homework was given up.
          contradicts: raises-marks
        teaches-order:
          text: Homework teaches to plan one's time.
          supports: keep-homework
      asserts: keep-homework
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
