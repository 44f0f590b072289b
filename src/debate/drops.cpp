#include "debate/drops.h"

#include <algorithm>

#include "debate/first_answers.h"
#include "debate/sayings.h"

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

/// Whether what the argument is against was taken back: then the other side gave in to it.
bool attacks_what_is_withdrawn(const MapGraph& graph, const Utterances& said, ClaimId head) {
  const std::span<const RelationId> from = graph.relations_from(head);
  return std::any_of(from.begin(), from.end(), [&](RelationId id) {
    const Relation& r = graph.map()[id];
    const bool is_against = r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction;
    return is_against && r.to.is_claim() && said.is_withdrawn(r.to.claim());
  });
}

}  // namespace

Drops drops_of(const MapGraph& graph, const Utterances& said) {
  const ArgumentMap& map = graph.map();
  Drops out;
  out.spoken = spoken_arguments(graph, said);
  const FirstAnswers found = first_answers(graph, said, out.spoken);
  const Sayings withdrawals(map, said, PostAct::kWithdraws);
  std::vector<Floor> floors;
  for (std::size_t t = 0; t < map.threads.size(); ++t) floors.push_back(floor_of(said, ThreadId(t)));

  for (std::uint32_t i = 0; i < out.spoken.arguments.size(); ++i) {
    out.receptions.push_back({found.answers[i], found.concessions[i]});
    const SpokenArgument& argument = out.spoken.arguments[i];
    const Moment& now = said.moment(argument.said);
    const PostId answer = found.answers[i];
    if (now.side == Moment::kNoSide || found.concessions[i] || (!answer && found.spent)) continue;
    if (withdrawals.ever_by_the_same(argument.head, now) || attacks_what_is_withdrawn(graph, said, argument.head))
      continue;
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
