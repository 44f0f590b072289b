#include <fmt/format.h>

#include "checks/all.h"
#include "checks/speech_wording.h"
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

std::string message_of(const CheckInput& in, const Utterances& said, const UnansweredAttack& unanswered) {
  const Relation& r = in.map[unanswered.attack];
  const std::string what =
      fmt::format("{} {} {}", quoted(in.map, r.from), relation_verb(r.kind), target_text(in.map, r.to));
  if (!unanswered.post) return what + ", and nothing answers it";
  return fmt::format("{} in {}, and {}", what, speech_text(in.map, said, unanswered.post),
                     unanswered.chances.count > 0 ? "nobody answers later" : "nobody else speaks after it");
}

std::string help_of(const CheckInput& in, const UnansweredAttack& unanswered) {
  const Relation& r = in.map[unanswered.attack];
  const std::string attacker = quoted(in.map, r.from);
  const std::string_view kind = relation_kind_name(r.kind);
  if (unanswered.post) {
    return fmt::format(
        "an answer is a later post of somebody else that attacks {} or undercuts this {}, or a post that "
        "concedes {}; repeating what is attacked is none",
        attacker, kind, attacker);
  }
  return fmt::format("attack {}, or undercut this {}; if {} is right, change what it attacks", attacker, kind,
                     attacker);
}

Finding finding_of(const CheckInput& in, const Rule& self, const Utterances& said, const UnansweredAttack& unanswered) {
  const Relation& r = in.map[unanswered.attack];
  Finding finding = finding_at(self, r.span(), message_of(in, said, unanswered), help_of(in, unanswered),
                               fmt::format("{} -> {}", in.map.name(r.from), in.map.name(r.to)));
  const bool is_last_word = unanswered.post && unanswered.chances.count == 0;
  if (is_last_word) finding.severity = Severity::kInfo;
  finding.related.push_back({in.map.span(r.to), fmt::format("{} is attacked", target_text(in.map, r.to))});
  add_chances(in.map, said, unanswered.chances, finding);
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Utterances said(in.map);
  const bool is_block_file = !in.map.prepares.empty();
  for (const UnansweredAttack& unanswered : unanswered_attacks(in.graph)) {
    if (unanswered.post || !is_block_file) out.push_back(finding_of(in, self, said, unanswered));
  }
}

}  // namespace

constinit const Check unanswered_attack{
    .rule =
        {
            .id = "unanswered-attack",
            .summary = "an attack or undercut that nobody answered",
            .why =
                "Who leaves an attack standing lets it win: in a debate it counts as dropped, and in a map it decides "
                "the outcome. Answer it, or concede it.\n\n"
                "What was said in a thread is answered by a later post of the same thread, by another participant (of "
                "the other side, where both have one), that writes or asserts a claim which attacks or contradicts the "
                "attacker or undercuts the attack. A post that concedes the attacker settles it too, and so does who "
                "said it by taking it back; an attack on what was taken back needs no answer. Saying again what is "
                "attacked is no answer, and neither is a claim that nobody said in the thread. An argument is answered "
                "at any of its premises or by an undercut, counts as said when the last of its premises is, as "
                "conceded when all of them are, and as taken back when one of them is; as an answer it counts as said "
                "in each post that says one of its premises. Where the attacker was not said in a post, it is enough "
                "that something else attacks or contradicts the attacker or undercuts the attack.\n\n"
                "The later posts of others in that thread are the ones in which an answer could have come. Up to three "
                "of them are shown, those of the attacked side first. Where nobody else speaks later, nobody could "
                "answer: then the finding is information. In a round, a post is later when its speech is, and speaks "
                "for the side of the speech where its author has none. Of a block file (`prepares`) only what was said "
                "in posts is looked at; what lacks an answer there is told by `unmet-block`.\n\n"
                "Limit: looking through premises of attacking arguments stops after 50 million steps; attacks not "
                "settled by then are not reported.",
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
