#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/answers.h"

namespace stancemap {
namespace {

std::string target_text(const ArgumentMap& map, Node target) {
  if (!target.is_relation()) return quoted(map, target);
  const Relation& r = map[target.relation()];
  if (!r.id.empty()) return quoted(map, target);
  return fmt::format("the {} of {} by {}", relation_kind_name(r.kind), quoted(map, r.to), quoted(map, r.from));
}

Finding finding_of(const CheckInput& in, const Rule& self, const UnansweredAttack& unanswered) {
  const Relation& r = in.map[unanswered.attack];
  const std::string attacker = quoted(in.map, r.from), target = target_text(in.map, r.to);
  const std::string_view verb = relation_verb(r.kind);
  const bool is_said = unanswered.post.valid();
  const std::string message = is_said ? fmt::format("{} {} {} in {}, and nobody answers later", attacker, verb, target,
                                                    post_text(in.map, unanswered.post))
                                      : fmt::format("{} {} {}, and nothing answers it", attacker, verb, target);
  const std::string help =
      is_said ? fmt::format(
                    "an answer is a later post of somebody else that attacks {} or undercuts this {}, or a post that "
                    "concedes {}; repeating what is attacked is none",
                    attacker, relation_kind_name(r.kind), attacker)
              : fmt::format("attack {}, or undercut this {}; if {} is right, change what it attacks", attacker,
                            relation_kind_name(r.kind), attacker);
  Finding finding =
      finding_at(self, r.span(), message, help, fmt::format("{} -> {}", in.map.name(r.from), in.map.name(r.to)));
  finding.related.push_back({in.map.span(r.to), fmt::format("{} is attacked", target)});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  for (const UnansweredAttack& unanswered : unanswered_attacks(in.graph))
    out.push_back(finding_of(in, self, unanswered));
}

}  // namespace

constinit const Check unanswered_attack{
    .rule =
        {
            .id = "unanswered-attack",
            .summary = "an attack or undercut that nobody answered",
            .why =
                "Who leaves an attack standing lets it win: in a debate it counts as dropped, and in a map it decides "
                "the "
                "outcome. Answer it, or concede it.\n\n"
                "What was said in a thread is answered by a later post of the same thread, by another participant (of "
                "the other side, where both have one), that writes or asserts a claim which attacks or contradicts the "
                "attacker or undercuts the attack. A post that concedes the attacker settles it too. Saying again what "
                "is "
                "attacked is no answer, and neither is a claim that nobody said in the thread. An argument is answered "
                "at any "
                "of its premises or by an undercut, counts as said when the last of its premises is, and as conceded "
                "when "
                "all of them are; as an answer it counts as said in each post that says one of its premises. Where the "
                "attacker "
                "was not said in a post, it is enough that something else attacks or contradicts the attacker or "
                "undercuts "
                "the attack.\n\n"
                "Limit: looking through premises of attacking arguments stops after 50 million steps; attacks not "
                "settled "
                "by then are not reported.",
            .bad = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the town build a tram?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        build-the-tram:
          kind: policy
          text: The town should build a tram.
    2:
      by: ben
      claims:
        too-expensive:
          kind: value
          text: A tram costs too much.
          attacks: build-the-tram
    3:
      by: ann
      asserts: build-the-tram
)",
            .good = R"(stancemap: 1
participants: {ann: Ann, ben: Ben}
sources:
  forum: {title: "Should the town build a tram?"}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        build-the-tram:
          kind: policy
          text: The town should build a tram.
    2:
      by: ben
      claims:
        too-expensive:
          kind: value
          text: A tram costs too much.
          attacks: build-the-tram
    3:
      by: ann
      concedes: too-expensive
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
