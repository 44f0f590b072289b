// The assertions of a claim by one speaker (in a round: by one side) cut the thread into intervals. An attack that
// falls into one of them is ignored by the assertion at its end, and by no other: each is looked at once a participant,
// and only those of the participant's own are skipped.

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "debate/answers.h"
#include "debate/utterances.h"

namespace stancemap {
namespace {

struct Said {
  ClaimId claim;
  std::uint32_t thread = 0;
  std::uint32_t speaker = 0;  // speaker_of
  ParticipantId who;
  std::uint32_t position = 0;
  PostId post;
  Span span;
};

/// In a speech of a round its side, which has one voice; elsewhere its author.
std::uint32_t speaker_of(const ArgumentMap& map, const Utterances& said, PostId post) {
  const Moment& moment = said.moment(post);
  return moment.turn == Round::kNoTurn ? static_cast<std::uint32_t>(map[post].by.index()) : moment.voice;
}

struct Attack {
  ClaimId claim;
  std::uint32_t thread = 0, position = 0;
  UnansweredAttack attack;
};

std::vector<Attack> attacks_on_claims(const CheckInput& in, const Utterances& said) {
  std::vector<Attack> attacks;
  for (const UnansweredAttack& one : unanswered_attacks(in.graph)) {
    const Relation& r = in.map[one.attack];
    if (!one.post || r.kind != RelationKind::kAttack || !r.to.is_claim()) continue;
    attacks.push_back({r.to.claim(), said.moment(one.post).thread, said.moment(one.post).position, one});
  }
  std::stable_sort(attacks.begin(), attacks.end(), [](const Attack& a, const Attack& b) {
    return std::tie(a.claim, a.thread, a.position) < std::tie(b.claim, b.thread, b.position);
  });
  return attacks;
}

/// Every assertion of an attacked claim, by claim, thread, speaker and position.
std::vector<Said> assertions(const ArgumentMap& map, const Utterances& said, const std::vector<Attack>& attacks) {
  std::vector<bool> is_attacked(map.claims.size());
  for (const Attack& attack : attacks) is_attacked[attack.claim.index()] = true;
  std::vector<Said> result;
  for (const Thread& thread : map.threads) {
    for (const PostId post : thread.posts) {
      const Moment& now = said.moment(post);
      for (const ClaimAct& act : map[post].acts) {
        if (act.act != PostAct::kAsserts || !is_attacked[act.claim.id.index()] || !map[post].by) continue;
        const std::uint32_t speaker = speaker_of(map, said, post);
        result.push_back({act.claim.id, now.thread, speaker, map[post].by, now.position, post, act.claim.span});
      }
    }
  }
  std::stable_sort(result.begin(), result.end(), [](const Said& a, const Said& b) {
    return std::tie(a.claim, a.thread, a.speaker, a.position) < std::tie(b.claim, b.thread, b.speaker, b.position);
  });
  return result;
}

/// The first attack by somebody else between two assertions; nullptr when there is none.
const Attack* attack_between(const ArgumentMap& map, const Utterances& said, const std::vector<Attack>& attacks,
                             const Said& before, const Said& after) {
  const auto key = std::tie(before.claim, before.thread, before.position);
  auto at = std::partition_point(attacks.begin(), attacks.end(), [&](const Attack& attack) {
    return std::tie(attack.claim, attack.thread, attack.position) <= key;
  });
  for (; at != attacks.end() && at->claim == after.claim && at->thread == after.thread && at->position < after.position;
       ++at) {
    const PostId post = at->attack.post;
    if (map[post].by != after.who && speaker_of(map, said, post) != after.speaker) return &*at;
  }
  return nullptr;
}

Finding finding_of(const CheckInput& in, const Rule& self, const Said& before, const Said& after,
                   const UnansweredAttack& ignored) {
  const std::string who = quoted(in.map, after.who), claim = quoted(in.map, Node(after.claim));
  const Relation& r = in.map[ignored.attack];
  const std::string attacker = quoted(in.map, r.from), rebuttal = post_text(in.map, ignored.post);
  Finding finding =
      finding_at(self, after.span,
                 fmt::format("{} repeats {} in {}, and nobody has answered {}, which attacks it in {}", who, claim,
                             post_text(in.map, after.post), attacker, rebuttal),
                 fmt::format("answer {} first: attack it, undercut its attack or concede it", attacker),
                 fmt::format("{}: {} -> {}", in.map[after.who].id, in.map.name(r.from), in.map[after.claim].id));
  finding.related.push_back({before.span, fmt::format("{} asserts {} here", quoted(in.map, before.who), claim)});
  finding.related.push_back({r.span(), fmt::format("{} attacks it in {}", attacker, rebuttal)});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Utterances said(in.map);
  const std::vector<Attack> attacks = attacks_on_claims(in, said);
  if (attacks.empty()) return;
  const std::vector<Said> all = assertions(in.map, said, attacks);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Said &before = all[i - 1], &after = all[i];
    if (std::tie(before.claim, before.thread, before.speaker) != std::tie(after.claim, after.thread, after.speaker))
      continue;
    const Attack* const ignored = attack_between(in.map, said, attacks, before, after);
    if (ignored != nullptr) out.push_back(finding_of(in, self, before, after, ignored->attack));
  }
}

}  // namespace

constinit const Check ignores_rebuttal{
    .rule =
        {
            .id = "ignores-rebuttal",
            .summary = "somebody repeats a claim although an attack on it was never answered",
            .why =
                "Saying a thing twice does not make it truer. When somebody has spoken against a claim, the next step "
                "is an answer: show why the attack is wrong, or concede it. Who only repeats the claim passes over "
                "what the other said.\n\n"
                "Found is the assertion that repeats a claim, when between it and the one before by the same "
                "participant (in the speeches of a round: by the same side) the claim was attacked in a post of "
                "somebody else, in the same thread, and the attack is one that nobody answered (`unanswered-attack`). "
                "Each attack is reported where the claim is first repeated after it.",
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
        tram-is-quick:
          text: A tram is quicker than the bus.
    2:
      by: ben
      claims:
        bus-has-lane:
          text: The bus has a lane of its own and is as quick.
          attacks: tram-is-quick
    3:
      by: ann
      asserts: tram-is-quick
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
        tram-is-quick:
          text: A tram is quicker than the bus.
    2:
      by: ben
      claims:
        bus-has-lane:
          text: The bus has a lane of its own and is as quick.
          attacks: tram-is-quick
    3:
      by: ann
      claims:
        lane-ends:
          text: The lane ends before the centre.
          attacks: bus-has-lane
      asserts: tram-is-quick
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
