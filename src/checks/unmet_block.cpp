#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/blocks.h"

namespace stancemap {
namespace {

/// How many arguments somebody owns, and how many of them have an answer.
struct Work {
  std::uint32_t owned = 0, answered = 0;
};

std::vector<Work> work_of(const ArgumentMap& map, const std::vector<Block>& blocks) {
  std::vector<Work> work(map.participants.size());
  for (const Block& block : blocks) {
    if (!block.owner) continue;
    ++work[block.owner.index()].owned;
    if (block.answered) ++work[block.owner.index()].answered;
  }
  return work;
}

Finding finding_of(const CheckInput& in, const Rule& self, const Block& block, const std::vector<Work>& work) {
  const Claim& claim = in.map[block.argument];
  const std::string message =
      fmt::format("{} of {} has no prepared answer", quoted(in.map, block.argument), block.side);
  const std::string answer = fmt::format("write a claim that attacks `{}` or a claim that it stands on", claim.id);
  if (!block.owner) {
    return finding_at(self, claim.id_span, message + ", and nobody owns it",
                      answer + ", and name who prepares it: `owner`", std::string(claim.id));
  }
  const Participant& owner = in.map[block.owner];
  const Work& done = work[block.owner.index()];
  Finding finding = finding_at(self, claim.id_span,
                               fmt::format("{}; {} owns it, and has answered {} of {}", message,
                                           owner.name.empty() ? owner.id : owner.name.text, done.answered, done.owned),
                               answer, std::string(claim.id));
  finding.related.push_back({claim.details->owner.span, fmt::format("the owner of `{}`", claim.id)});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const std::vector<Block> blocks = blocks_of(in.graph);
  const std::vector<Work> work = work_of(in.map, blocks);
  for (const Block& block : blocks) {
    if (block.answered) continue;
    out.push_back(finding_of(in, self, block, work));
    out.back().weight = in.graph.rest_counts()[block.argument.index()].count;
  }
}

}  // namespace

constinit const Check unmet_block{
    .rule =
        {
            .id = "unmet-block",
            .summary = "an argument of the other side has no prepared answer",
            .why =
                "A block file gets a team ready: it lists what the other side may say, and what to answer. Where an "
                "argument has no answer yet, you would stand without one in the round.\n\n"
                "This looks only at maps with `prepares: SIDE`. An argument of another side is a claim with `side` of "
                "another side, or one that a post of another side says first. It counts when it attacks or contradicts "
                "something, is a thesis or supports one, or supports nothing; other claims are grounds of such "
                "arguments. An answer is a claim of anybody else that attacks or contradicts it, or undercuts its "
                "step, or does so to a ground or a premise of it. A thesis or plan that it contradicts is no "
                "answer.\n\n"
                "`owner` names who prepares the answer. The message tells who that is, and how many of their arguments "
                "have one.\n\n"
                "Limit: looking through premises of arguments stops after 20 million steps; what is not settled by "
                "then is not reported.",
            .bad = R"(stancemap: 1
prepares: affirmative
thesis: free-buses
participants: {ann: Ann, cleo: Cleo}
claims:
  free-buses:
    kind: policy
    text: Buses should be free.
  too-expensive:
    text: Free buses cost more than the town has.
    side: negative
    owner: ann
    attacks: free-buses
    attacked-by: fewer-inspectors
  fewer-inspectors:
    text: Without tickets nobody has to sell and check them.
  drivers-stay:
    text: Drivers do not change to buses.
    side: negative
    owner: cleo
    attacks: free-buses
)",
            .good = R"(stancemap: 1
prepares: affirmative
thesis: free-buses
participants: {ann: Ann, cleo: Cleo}
claims:
  free-buses:
    kind: policy
    text: Buses should be free.
  too-expensive:
    text: Free buses cost more than the town has.
    side: negative
    owner: ann
    attacks: free-buses
    attacked-by: fewer-inspectors
  fewer-inspectors:
    text: Without tickets nobody has to sell and check them.
  drivers-stay:
    text: Drivers do not change to buses.
    side: negative
    owner: cleo
    attacks: free-buses
    attacked-by: parking-costs
  parking-costs:
    text: Drivers change when parking costs money.
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
