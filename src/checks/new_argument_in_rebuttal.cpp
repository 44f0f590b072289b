#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/late_arguments.h"

namespace stancemap {
namespace {

void run(const CheckInput& in, const Rule& self, Findings& out) {
  if (in.map.threads.empty()) return;
  const Utterances said(in.map);
  const SpokenArguments spoken = spoken_arguments(in.graph, said);
  for (const LateArgument& late : late_arguments(in.graph, said, spoken)) {
    const Thread& thread = in.map[in.map[late.said].thread];
    const Turn& turn = said.round(in.map[late.said].thread).turns[late.turn];
    const std::string head = quoted(in.map, late.head);
    const SpokenArgument& argument = spoken.arguments[spoken.of[late.head.index()]];
    const std::uint32_t grounds = argument.last - argument.first - 1;
    std::string message = fmt::format("{} is a new argument in {}, a rebuttal", head, turn.id);
    if (grounds > 0)
      message +=
          fmt::format("; {} of the speech stand{} under it", counted_noun(grounds, "claim"), grounds == 1 ? "s" : "");
    out.push_back(finding_at(
        self, place_said(in.map, late.said, late.head), std::move(message),
        fmt::format("say {} in a constructive speech, or write what it answers or supports of the speeches before",
                    head),
        fmt::format("{} of {}/{}", in.map.name(late.head), thread.id, turn.id)));
    if (turn.span.valid()) out.back().related.push_back({turn.span, fmt::format("`{}` is a rebuttal", turn.id)});
  }
}

}  // namespace

constinit const Check new_argument_in_rebuttal{
    .rule =
        {
            .id = "new-argument-in-rebuttal",
            .summary = "an argument comes up for the first time in a rebuttal",
            .why =
                "A rebuttal is there to answer the other side and to defend what one's own side has said. What comes "
                "up there for the first time leaves the other side little or no time to answer, and judges do not "
                "count it.\n\n"
                "A claim that is first said in a rebuttal belongs there when it attacks or contradicts a claim that "
                "the other side said in an earlier speech, undercuts a step of theirs, supports a claim that one's own "
                "side said in an earlier speech, or is equivalent to an earlier claim. What supports such a claim in "
                "the same speech belongs there too. Anything else is a new argument; it is reported once, at the claim "
                "that the others of the speech support. So is a new reason for the case itself: for a thesis, or for a "
                "plan (a claim of kind policy that supports a thesis).\n\n"
                "Which speeches are rebuttals is part of the order of speeches: `kind: rebuttal` in one's own.\n\n"
                "Limit: looking through premises of arguments stops after 20 million steps; then nothing is reported.",
            .bad = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: lincoln-douglas
  posts:
    AC:
      by: ann
      claims:
        fewer-cars: {text: Free buses take cars off the road.}
    NC:
      by: ben
      claims:
        drivers-stay: {text: Drivers do not change to buses., attacks: fewer-cars}
    1AR:
      by: ann
      claims:
        drivers-change: {text: Drivers did change in the next town., attacks: drivers-stay}
        cleaner-air: {text: Free buses make the air cleaner.}
)",
            .good = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: lincoln-douglas
  posts:
    AC:
      by: ann
      claims:
        fewer-cars: {text: Free buses take cars off the road.}
        cleaner-air: {text: Free buses make the air cleaner.}
    NC:
      by: ben
      claims:
        drivers-stay: {text: Drivers do not change to buses., attacks: fewer-cars}
    1AR:
      by: ann
      claims:
        drivers-change: {text: Drivers did change in the next town., attacks: drivers-stay}
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
