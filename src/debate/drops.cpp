#include "debate/drops.h"

#include <algorithm>

#include "debate/first_answers.h"
#include "debate/look_budget.h"

namespace stancemap {
namespace {

/// Who could answer in one thread.
struct Floor {
  LaterPosts posts;
  bool in_speeches = false;
};

/// With speeches only what is part of one counts: an answer in between is welcome, but not due.
Floor floor_of(const Utterances& said, ThreadId thread) {
  const std::span<const PostId> posts = said.posts(thread);
  const auto is_in_a_speech = [&](PostId post) { return said.moment(post).turn != Round::kNoTurn; };
  const bool in_speeches = std::any_of(posts.begin(), posts.end(), is_in_a_speech);
  std::vector<LaterPosts::Speaker> speakers;
  for (const PostId post : posts) {
    const Moment& moment = said.moment(post);
    if (moment.side == Moment::kNoSide || (in_speeches && !is_in_a_speech(post))) continue;
    speakers.push_back({post, moment.position, moment.side});
  }
  return {LaterPosts(std::move(speakers)), in_speeches};
}

/// Whether the other side took back what an argument is against: then it gave in to it.
class GivenIn {
 public:
  GivenIn(const MapGraph& graph, const Utterances& said) : graph_(graph), said_(said), looks_(graph.map()) {}

  bool to(ClaimId head) {
    if (is_against_withdrawn(head, head)) return true;
    const auto uses = graph_.support().targets(graph_.vertex(head));
    return std::any_of(uses.begin(), uses.end(), [&](Vertex use) {
      return graph_.node(use).is_argument() && is_against_withdrawn(graph_.node(use), head);
    });
  }

 private:
  bool is_against_withdrawn(Node node, ClaimId head) {
    const auto from = graph_.relations_from(node), to = graph_.relations_to(node);
    return std::any_of(from.begin(), from.end(),
                       [&](RelationId id) {
                         const Relation& r = graph_.map()[id];
                         return (r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction) &&
                                is_gone(r.to, head);
                       }) ||
           std::any_of(to.begin(), to.end(), [&](RelationId id) {
             const Relation& r = graph_.map()[id];
             return r.kind == RelationKind::kContradiction && is_gone(r.from, head);
           });
  }
  bool is_gone(Node node, ClaimId head) {
    if (!looks_.spend() || !node.is_claim() || !said_.is_withdrawn(node.claim())) return false;
    return said_.moment(said_.first_post(node.claim())).side != said_.moment(said_.first_post(head)).side;
  }

  const MapGraph& graph_;
  const Utterances& said_;
  LookBudget looks_;
};

}  // namespace

Drops drops_of(const MapGraph& graph, const Utterances& said) {
  const ArgumentMap& map = graph.map();
  Drops out;
  out.spoken = spoken_arguments(graph, said);
  const FirstAnswers found = first_answers(graph, said, out.spoken);
  GivenIn given_in(graph, said);
  std::vector<Floor> floors;
  for (std::size_t t = 0; t < map.threads.size(); ++t) floors.push_back(floor_of(said, ThreadId(t)));

  for (std::uint32_t i = 0; i < out.spoken.arguments.size(); ++i) {
    out.receptions.push_back({found.answers[i], found.concessions[i]});
    const SpokenArgument& argument = out.spoken.arguments[i];
    const Moment& now = said.moment(argument.said);
    const PostId answer = found.answers[i];
    if (now.side == Moment::kNoSide || found.concessions[i] || (!answer && found.spent)) continue;
    if (said.is_withdrawn(argument.head) || given_in.to(argument.head)) continue;
    const Floor& floor = floors[now.thread];
    Chances chances = floor.in_speeches ? floor.posts.next_run(now.position, now.side)
                                        : floor.posts.all(now.position, now.side, now.side);
    if (chances.count == 0) continue;
    if (answer && said.moment(answer).position <= said.moment(chances.last).position) continue;
    const std::string_view by = chances.voice ? said.sides()[*chances.voice] : std::string_view();
    out.drops.push_back({i, said.sides()[now.side], by, std::move(chances), answer});
  }
  return out;
}

}  // namespace stancemap
