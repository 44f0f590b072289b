#include "reports/measures.h"

#include <algorithm>

#include "debate/answers.h"
#include "debate/utterances.h"
#include "graph/thesis_depth.h"
#include "reports/audit/utterers.h"

namespace stancemap {
namespace {

bool is_attack(const Relation& relation) {
  const bool kind = relation.kind == RelationKind::kAttack || relation.kind == RelationKind::kUndercut;
  return kind && relation.from.kind != Node::Kind::kNone && relation.to.kind != Node::Kind::kNone;
}

/// Per relation: an attack without an answer.
std::vector<bool> unanswered_flags(const MapGraph& graph) {
  std::vector<bool> flags(graph.map().relations.size(), false);
  for (const UnansweredAttack& one : unanswered_attacks(graph)) flags[one.attack.index()] = true;
  return flags;
}

std::size_t cited_sources(const ArgumentMap& map) {
  std::vector<bool> cited(map.sources.size(), false);
  for (const Claim& claim : map.claims) {
    for (const Citation& cite : claim.cites) {
      if (cite.source.id) cited[cite.source.id.index()] = true;
    }
  }
  return static_cast<std::size_t>(std::count(cited.begin(), cited.end(), true));
}

/// Who said first what an attack starts from or points at.
class Voices {
 public:
  explicit Voices(const ArgumentMap& map) : map_(map), said_(map) {}

  ParticipantId of(Node node) const {
    if (node.is_relation()) node = map_[node.relation()].from;  // a claim or an argument
    const PostId post = node.is_claim() ? said_.first_post(node.claim()) : last_premise(node.argument());
    return post ? map_[post].by : ParticipantId();
  }

 private:
  /// An argument is said when the last of its premises is.
  PostId last_premise(ArgumentId id) const {
    PostId last;
    for (const Ref<ClaimId>& premise : map_[id].premises) {
      const PostId post = premise.id ? said_.first_post(premise.id) : PostId();
      if (post && (!last || is_before(last, post))) last = post;
    }
    return last;
  }

  bool is_before(PostId a, PostId b) const {
    const Moment& one = said_.moment(a);
    const Moment& other = said_.moment(b);
    return std::pair(one.thread, one.position) < std::pair(other.thread, other.position);
  }

  const ArgumentMap& map_;
  Utterances said_;
};

void count_posts(const ArgumentMap& map, std::vector<ParticipantMeasures>& out) {
  for (const Post& post : map.posts) {
    if (!post.by) continue;
    ParticipantMeasures& one = out[post.by.index()];
    ++one.posts;
    one.concessions += static_cast<std::size_t>(std::count_if(
        post.acts.begin(), post.acts.end(), [](const ClaimAct& act) { return act.act == PostAct::kConcedes; }));
  }
}

void count_claims(const MapGraph& graph, std::vector<ParticipantMeasures>& out) {
  const audit::Utterers utterers(graph.map());
  for (const auto& [claim, who] : utterers.assertions()) {
    if (!who) continue;
    ParticipantMeasures& one = out[who.index()];
    ++one.claims;
    if (graph.map()[claim].kind != ClaimKind::kFact) continue;
    ++one.facts;
    if (graph.backed()[claim.index()]) ++one.backed_facts;
  }
}

void count_attacks(const MapGraph& graph, std::vector<ParticipantMeasures>& out) {
  const ArgumentMap& map = graph.map();
  const Voices voices(map);
  const std::vector<bool> unanswered = unanswered_flags(graph);
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (!is_attack(map.relations[r])) continue;
    const ParticipantId by = voices.of(map.relations[r].from);
    const ParticipantId on = voices.of(map.relations[r].to);
    if (by) ++out[by.index()].attacks_made;
    if (!on || by == on) continue;
    ++out[on.index()].attacks_received;
    if (!unanswered[r]) ++out[on.index()].answered_attacks;
  }
}

}  // namespace

MapMeasures measures_of(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  MapMeasures out;
  out.claims = map.claims.size();
  out.arguments = map.arguments.size();
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    const Claim& claim = map.claims[c];
    if (claim.thesis) ++out.theses;
    if (claim.kind != ClaimKind::kFact) continue;
    ++out.facts;
    if (graph.backed()[c]) ++out.backed_facts;
  }
  const std::vector<bool> unanswered = unanswered_flags(graph);
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (map.relations[r].kind == RelationKind::kSupport) ++out.supports;
    if (!is_attack(map.relations[r])) continue;
    ++out.attacks;
    if (!unanswered[r]) ++out.answered_attacks;
  }
  out.cited_sources = cited_sources(map);
  const std::vector<std::int32_t> depths = thesis_depths(graph);
  for (const std::int32_t depth : depths) out.depth = std::max(out.depth, static_cast<std::size_t>(std::max(depth, 0)));
  return out;
}

std::vector<ParticipantMeasures> participant_measures(const MapGraph& graph) {
  std::vector<ParticipantMeasures> out(graph.map().participants.size());
  count_posts(graph.map(), out);
  count_claims(graph, out);
  count_attacks(graph, out);
  return out;
}

}  // namespace stancemap
