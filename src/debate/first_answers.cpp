// Each claim of a post gets the first answer to itself. Answers then climb along support to the heads, the earliest
// first, so that each claim is passed once: what it got first is the earliest answer to anything below it.

#include "debate/first_answers.h"

#include <algorithm>

namespace stancemap {
namespace {

class FirstAnswerSearch {
 public:
  FirstAnswerSearch(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken)
      : graph_(graph),
        map_(graph.map()),
        said_(said),
        spoken_(spoken),
        sayings_(map_, said, PostAct::kAsserts),
        concessions_(map_, said, PostAct::kConcedes),
        first_(map_.claims.size()),
        passed_(map_.arguments.size()) {
    collect_hits();
  }

  FirstAnswers run() {
    out_.answers.resize(spoken_.arguments.size());
    out_.concessions.resize(spoken_.arguments.size());
    for (std::size_t i = 0; i < map_.posts.size(); ++i) look_at(PostId(i));
    out_.spent = budget_ == 0;
    return std::move(out_);
  }

 private:
  void look_at(PostId post) {
    const std::uint32_t first = spoken_.first[post.index()], last = spoken_.last[post.index()];
    now_ = said_.moment(post);
    post_ = post;
    if (first == last || now_.side == Moment::kNoSide) return;
    answered_.clear();
    for (std::uint32_t i = spoken_.arguments[first].first; i < spoken_.arguments[last - 1].last; ++i) {
      const ClaimId claim = spoken_.claims[i];
      const PostId answer = answer_to(claim);
      if (answer) answered_.push_back({answer, claim});
    }
    climb();
    for (std::uint32_t i = first; i < last; ++i) {
      const ClaimId head = spoken_.arguments[i].head;
      out_.answers[i] = first_[head.index()];
      out_.concessions[i] = concessions_.later_by_another(head, now_);
    }
  }

  /// What attacks or contradicts what: pairs of vertices, for "does it only say again what was attacked?".
  void collect_hits() {
    for (const Relation& r : map_.relations) {
      const bool is_contradiction = r.kind == RelationKind::kContradiction;
      if ((!is_contradiction && r.kind != RelationKind::kAttack) || !r.to.is_claim() || !is_vertex(r.from)) continue;
      hits_.push_back({graph_.vertex(r.from), graph_.vertex(r.to)});
      if (is_contradiction) hits_.push_back({graph_.vertex(r.to), graph_.vertex(r.from)});
    }
    std::sort(hits_.begin(), hits_.end());
  }
  static bool is_vertex(Node node) { return node.is_claim() || node.is_argument(); }

  PostId answer_to(ClaimId claim) {
    PostId earliest;
    const auto consider = [&](PostId answer) {
      if (answer && (!earliest || position(answer) < position(earliest))) earliest = answer;
    };
    for (const RelationId id : graph_.relations_to(claim)) {
      const RelationKind kind = map_[id].kind;
      if (kind == RelationKind::kAttack || kind == RelationKind::kContradiction) {
        if (!says_again(map_[id].from, claim)) consider(said_later(map_[id].from));
      }
    }
    for (const RelationId id : graph_.relations_from(claim)) {
      const Relation& r = map_[id];
      if (r.kind == RelationKind::kContradiction && !says_again(r.to, claim)) consider(said_later(r.to));
      consider(undercut_of(id));
    }
    for (const Vertex to : graph_.support().targets(graph_.vertex(claim))) {
      if (graph_.node(to).is_argument()) consider(undercut_of_use(graph_.node(to).argument()));
    }
    return earliest;
  }

  std::uint32_t position(PostId post) const { return said_.moment(post).position; }

  PostId undercut_of(Node target) {
    PostId earliest;
    for (const RelationId id : graph_.relations_to(target)) {
      if (!spend()) break;
      const Relation& r = map_[id];
      const PostId answer = r.kind == RelationKind::kUndercut ? said_later(r.from) : PostId();
      if (answer && (!earliest || position(answer) < position(earliest))) earliest = answer;
    }
    return earliest;
  }

  PostId undercut_of_use(ArgumentId argument) {
    PostId earliest = undercut_of(argument);
    for (const RelationId id : graph_.relations_from(argument)) {
      if (!spend()) break;
      const PostId answer = undercut_of(id);
      if (answer && (!earliest || position(answer) < position(earliest))) earliest = answer;
    }
    return earliest;
  }

  PostId said_later(Node answer) {
    if (answer.is_claim()) return sayings_.later_by_another(answer.claim(), now_);
    PostId earliest;
    if (!answer.is_argument()) return earliest;
    for (const Ref<ClaimId>& premise : map_[answer.argument()].premises) {
      if (!spend()) break;
      const PostId post = sayings_.later_by_another(premise.id, now_);
      if (post && (!earliest || position(post) < position(earliest))) earliest = post;
    }
    return earliest;
  }

  /// Whether `answer` was said before, and the claim, or an argument that it is a premise of, attacks it.
  bool says_again(Node answer, ClaimId claim) {
    if (!answer.is_claim()) return false;
    const PostId before = said_.first_post(answer.claim());
    if (!before) return false;
    const Moment& then = said_.moment(before);
    if (std::pair(then.thread, then.position) >= std::pair(now_.thread, now_.position)) return false;
    const Vertex hit = graph_.vertex(answer);
    const auto hits = [&](Vertex from) { return std::binary_search(hits_.begin(), hits_.end(), Edge(from, hit)); };
    const auto uses = graph_.support().targets(graph_.vertex(claim));
    return hits(graph_.vertex(claim)) || std::any_of(uses.begin(), uses.end(), [&](Vertex use) {
             return graph_.node(use).is_argument() && spend() && hits(use);
           });
  }

  void climb() {
    std::stable_sort(answered_.begin(), answered_.end(),
                     [&](const auto& a, const auto& b) { return position(a.first) < position(b.first); });
    for (const auto& [answer, claim] : answered_) {
      waiting_.assign(1, claim);
      while (!waiting_.empty()) {
        const ClaimId next = waiting_.back();
        waiting_.pop_back();
        if (first_[next.index()]) continue;
        first_[next.index()] = answer;
        for (const Vertex to : graph_.support().targets(graph_.vertex(next))) pass(graph_.node(to));
      }
    }
  }

  void pass(Node node) {
    if (node.is_argument()) {
      if (passed_[node.index] == post_) return;
      passed_[node.index] = post_;
      for (const Vertex to : graph_.support().targets(graph_.vertex(node))) {
        if (!spend()) return;
        pass_to(graph_.node(to).claim());
      }
    } else {
      pass_to(node.claim());
    }
  }
  void pass_to(ClaimId claim) {
    if (claim && said_.first_post(claim) == post_) waiting_.push_back(claim);
  }

  bool spend() {
    if (budget_ > 0) --budget_;
    return budget_ > 0;
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const Utterances& said_;
  const SpokenArguments& spoken_;
  Sayings sayings_, concessions_;
  std::vector<Edge> hits_;      // sorted
  std::vector<PostId> first_;   // per claim
  std::vector<PostId> passed_;  // per argument: the post from which it was passed last
  std::vector<std::pair<PostId, ClaimId>> answered_;
  std::vector<ClaimId> waiting_;
  std::uint64_t budget_ = 20'000'000;
  Moment now_;
  PostId post_;
  FirstAnswers out_;
};

}  // namespace

FirstAnswers first_answers(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken) {
  return FirstAnswerSearch(graph, said, spoken).run();
}

}  // namespace stancemap
