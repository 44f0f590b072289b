#include "debate/answers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "debate/utterances.h"

namespace stancemap {
namespace {

// What answers an attacker: the first two different nodes are enough to tell whether one is left when the attacked one
// does not count, and so each attacker is looked through once, however much it attacks.
struct Answers {
  bool settled = false;  // there is an answer that counts whatever is attacked
  std::array<Node, 2> nodes;

  bool enough() const { return settled || nodes[1].kind != Node::Kind::kNone; }
  void add(Node node) {
    if (nodes[0].kind == Node::Kind::kNone) {
      nodes[0] = node;
    } else if (nodes[0] != node) {
      nodes[1] = node;
    }
  }
  bool has_other_than(Node attacked) const {
    return settled || std::any_of(nodes.begin(), nodes.end(),
                                  [&](Node answer) { return answer.kind != Node::Kind::kNone && answer != attacked; });
  }
};

class AnswerSearch {
 public:
  explicit AnswerSearch(const MapGraph& graph)
      : graph_(graph),
        map_(graph.map()),
        said_(map_),
        later_posts_(map_.threads.size()),
        posts_of_arguments_(map_.arguments.size()) {}

  /// Appends the attacks from `attacker` that nobody answered.
  void look_at(Node attacker, std::vector<UnansweredAttack>& out) {
    bool known = false;
    for (const RelationId id : graph_.relations_from(attacker)) {
      const Relation& r = map_[id];
      if ((r.kind != RelationKind::kAttack && r.kind != RelationKind::kUndercut) || r.from != attacker) continue;
      if (!known) learn(attacker);
      known = true;
      if (settled_ || answers_.has_other_than(r.to) || is_undercut(id) || is_given_up(r.to)) continue;
      if (!spent_all()) out.push_back({id, post_, post_ ? chances_to_answer(r.to) : Chances()});
    }
  }

 private:
  // What is the same for all attacks of one attacker.
  void learn(Node attacker) {
    attacker_ = attacker;
    answers_ = {};
    post_ = post_of(attacker);
    settled_ = is_conceded(attacker) || is_given_up(attacker);
    if (settled_) return;
    if (attacker.is_claim()) {
      collect_against(attacker);
      return;
    }
    collect_undercuts_of(attacker);
    for (const Ref<ClaimId>& premise : map_[attacker.argument()].premises) {
      if (answers_.enough()) break;
      collect_against(premise.id);
    }
  }

  Chances chances_to_answer(Node attacked) {
    const Moment& now = said_.moment(post_);
    const PostId target = post_of(attacked.is_relation() ? map_[attacked.relation()].from : attacked);
    const std::uint32_t preferred = target ? said_.moment(target).voice : now.voice;
    return later_posts_in(now.thread).all(now.position, now.voice, preferred);
  }

  const LaterPosts& later_posts_in(std::uint32_t thread) {
    std::optional<LaterPosts>& known = later_posts_[thread];
    if (!known) {
      std::vector<LaterPosts::Speaker> speakers;
      for (const PostId post : said_.posts(ThreadId(thread))) {
        speakers.push_back({post, said_.moment(post).position, said_.moment(post).voice});
      }
      known.emplace(std::move(speakers));
    }
    return *known;
  }

  PostId post_of(Node node) {
    if (node.is_claim()) return said_.first_post(node.claim());
    if (!node.is_argument()) return {};
    std::optional<PostId>& known = posts_of_arguments_[node.index];
    if (!known) known = latest_post(node);
    return *known;
  }

  PostId latest_post(Node node) const {
    PostId latest;
    for (const Ref<ClaimId>& premise : map_[node.argument()].premises) {
      const PostId post = said_.first_post(premise.id);
      if (post && (!latest || place_of(latest) < place_of(post))) latest = post;
    }
    return latest;
  }

  std::pair<std::uint32_t, std::uint32_t> place_of(PostId post) const {
    return {said_.moment(post).thread, said_.moment(post).position};
  }

  bool is_conceded(Node node) const {
    if (node.is_claim()) return said_.is_conceded(node.claim());
    const auto& premises = map_[node.argument()].premises;
    return std::all_of(premises.begin(), premises.end(),
                       [&](const Ref<ClaimId>& premise) { return said_.is_conceded(premise.id); });
  }

  /// Whether who said it took it back: a claim, a premise of an argument, or what a relation starts from.
  bool is_given_up(Node node) {
    if (node.is_relation()) node = map_[node.relation()].from;
    if (node.is_claim()) return said_.is_withdrawn(node.claim());
    if (!node.is_argument()) return false;
    const auto& premises = map_[node.argument()].premises;
    return std::any_of(premises.begin(), premises.end(),
                       [&](const Ref<ClaimId>& premise) { return spend() && said_.is_withdrawn(premise.id); });
  }

  // What attacks or contradicts a claim: the attacker, or a premise of it.
  void collect_against(Node claim) {
    const auto collect = [&](std::span<const RelationId> ids) {
      for (const RelationId id : ids) {
        if (answers_.enough() || !spend()) return;
        consider(id, claim);
      }
    };
    collect(graph_.relations_to(claim));
    collect(graph_.relations_from(claim));  // a contradiction may be written at either claim
  }

  // A contradiction with what is attacked says no more than the attack itself. The attacked claim's own attack is an
  // answer, unless it was said before the attacker: then saying it again is only repeating it.
  void consider(RelationId id, Node claim) {
    const Relation& r = map_[id];
    const bool is_contradiction = r.kind == RelationKind::kContradiction;
    if (!is_contradiction && (r.kind != RelationKind::kAttack || r.to != claim)) return;
    const Node other = r.from == claim ? r.to : r.from;
    if (!is_answer(other)) return;
    if (!is_contradiction && !is_said_before(other)) answers_.settled = true;
    answers_.add(other);
  }

  bool is_said_before(Node node) {
    if (!post_) return false;
    const PostId first = post_of(node);
    return first && place_of(first) < place_of(post_);
  }

  void collect_undercuts_of(Node node) {
    for (const RelationId id : graph_.relations_to(node)) {
      if (answers_.enough() || !spend()) return;
      if (map_[id].kind == RelationKind::kUndercut && is_answer(map_[id].from)) answers_.add(map_[id].from);
    }
  }

  bool is_undercut(RelationId attack) {
    const auto ids = graph_.relations_to(attack);
    return std::any_of(ids.begin(), ids.end(), [&](RelationId id) {
      return map_[id].kind == RelationKind::kUndercut && is_answer(map_[id].from);
    });
  }

  bool is_answer(Node node) {
    if (node == attacker_) return false;
    if (!post_) return true;
    const Moment& when = said_.moment(post_);
    if (node.is_claim()) return said_.said_later_by_another(node.claim(), when);
    const auto& premises = map_[node.argument()].premises;
    return std::any_of(premises.begin(), premises.end(), [&](const Ref<ClaimId>& premise) {
      return spend() && said_.said_later_by_another(premise.id, when);
    });
  }

  bool spend() {
    if (budget_ > 0) --budget_;
    return budget_ > 0;
  }
  bool spent_all() const { return budget_ == 0; }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  Utterances said_;
  std::vector<std::optional<LaterPosts>> later_posts_;     // per thread, made at the first question
  std::vector<std::optional<PostId>> posts_of_arguments_;  // likewise
  std::uint64_t budget_ = 50'000'000;
  Node attacker_;
  PostId post_;
  bool settled_ = false;  // conceded, or taken back
  Answers answers_;
};

}  // namespace

std::vector<UnansweredAttack> unanswered_attacks(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  std::vector<UnansweredAttack> result;
  AnswerSearch search(graph);
  for (std::size_t i = 0; i < map.claims.size(); ++i) search.look_at(ClaimId(i), result);
  for (std::size_t i = 0; i < map.arguments.size(); ++i) search.look_at(ArgumentId(i), result);
  std::sort(result.begin(), result.end(),
            [](const UnansweredAttack& a, const UnansweredAttack& b) { return a.attack < b.attack; });
  return result;
}

}  // namespace stancemap
