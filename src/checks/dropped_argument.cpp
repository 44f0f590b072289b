#include <fmt/format.h>

#include "checks/all.h"
#include "checks/speech_wording.h"
#include "checks/wording.h"
#include "debate/drops.h"

namespace stancemap {
namespace {

/// "1NC", "2NC or 1NR", "12 later posts": where the answer was due.
std::string due_text(const ArgumentMap& map, const Utterances& said, const Chances& chances) {
  const PostId first = chances.first.front();
  const std::uint32_t from = said.moment(first).turn, to = said.moment(chances.last).turn;
  if (from == to && from != Round::kNoTurn) return speech_text(map, said, first);
  if (from == Round::kNoTurn)
    return chances.count == 1 ? post_text(map, first) : counted_noun(chances.count, "later post");
  const Round& round = said.round(map[first].thread);
  std::uint32_t held = 0;
  for (std::uint32_t turn = from; turn <= to; ++turn) held += round.posts[turn].empty() ? 0 : 1;
  return fmt::format("{} {} {}", speech_text(map, said, first), held == 2 ? "or" : "to",
                     speech_text(map, said, chances.last));
}

/// "opposition", and its team where the answer was due from one alone: "opposition (OO)".
std::string who_text(const ArgumentMap& map, const Drop& drop) {
  const bool are_known = drop.chances.count <= drop.chances.first.size();
  const std::string_view team = are_known ? team_of(map, drop.chances.first) : std::string_view();
  return team.empty() ? std::string(drop.by) : fmt::format("{} ({})", drop.by, team);
}

Finding finding_of(const CheckInput& in, const Rule& self, const Utterances& said, const SpokenArgument& argument,
                   const Drop& drop) {
  const std::string head = quoted(in.map, argument.head), due = due_text(in.map, said, drop.chances);
  std::string message = fmt::format(
      "{} {} of {} in {}", drop.by.empty() ? "no other side answered" : who_text(in.map, drop) + " did not answer",
      head, speech_text(in.map, said, argument.said), due);
  if (drop.late_answer) message += fmt::format(", only in {}", speech_text(in.map, said, drop.late_answer));
  Finding finding = finding_at(
      self, place_said(in.map, argument.said, argument.head), message,
      drop.late_answer
          ? "answer in the first speech after it; what comes later comes too late"
          : fmt::format("attack {} or a claim that it stands on, or undercut it; if it is right, concede it", head),
      fmt::format("{} of {}/{}", in.map.name(argument.head), in.map[in.map[argument.said].thread].id,
                  in.map[argument.said].id));
  add_chances(in.map, said, drop.chances, finding);
  if (drop.late_answer)
    finding.related.push_back(
        {in.map[drop.late_answer].id_span, fmt::format("{} answers it", speech_text(in.map, said, drop.late_answer))});
  finding.weight = in.graph.rest_counts()[argument.head.index()].count;
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  if (in.map.threads.empty()) return;
  const Utterances said(in.map);
  if (said.sides().size() < 2) return;
  const Drops found = drops_of(in.graph, said);
  for (const Drop& drop : found.drops)
    out.push_back(finding_of(in, self, said, found.spoken.arguments[drop.argument], drop));
}

}  // namespace

constinit const Check dropped_argument{
    .rule =
        {
            .id = "dropped-argument",
            .summary = "a side had the chance to answer an argument and did not",
            .why =
                "In a debate an argument that nobody answers counts as won. This one could have been answered, and was "
                "not.\n\n"
                "An argument is a new claim of a post together with the claims of the same post that support it. What "
                "supports a thesis, or a plan (a claim of kind policy that supports a thesis), is an argument of its "
                "own: of two advantages each one needs its answer. The other side answers it when it says, later in "
                "the thread, a claim that attacks or contradicts any "
                "claim of it, or undercuts a step of it. To ask a question is no answer, and neither is saying again "
                "what was attacked. What the other side concedes is granted, as is what speaks against a claim that it "
                "withdraws; what its own side withdraws is gone. None of these is dropped.\n\n"
                "In a round with speeches the answer must come when the other side speaks next: for the 1AC that is "
                "the 1NC, for the 2AC it is the 2NC or the 1NR, which follow each other. An answer that comes later is "
                "named, and the drop stays. Where nobody of another side speaks afterwards, nothing can be dropped. In "
                "a thread without speeches, any later post of another side may answer.\n\n"
                "Sides come from `side` of the participants, else from that of the speech. Where fewer than two sides "
                "speak, there are no drops.\n\n"
                "Limit: looking through premises of arguments stops after 20 million steps; what is not settled by "
                "then is not reported.",
            .bad = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: policy
  posts:
    1AC:
      by: ann
      claims:
        fewer-cars: {text: Free buses take cars off the road.}
        poor-families: {text: Free buses help families who have little money.}
    1NC:
      by: ben
      claims:
        drivers-stay: {text: Drivers do not change to buses., attacks: fewer-cars}
)",
            .good = R"(stancemap: 1
participants:
  ann: {name: Ann, side: affirmative}
  ben: {name: Ben, side: negative}
sources:
  practice: {title: Practice round on free buses}
thread:
  source: practice
  order: policy
  posts:
    1AC:
      by: ann
      claims:
        fewer-cars: {text: Free buses take cars off the road.}
        poor-families: {text: Free buses help families who have little money.}
    1NC:
      by: ben
      claims:
        drivers-stay: {text: Drivers do not change to buses., attacks: fewer-cars}
      concedes: poor-families
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
