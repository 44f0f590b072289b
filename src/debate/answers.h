#pragma once
// Which attacks nobody answered.

#include <vector>

#include "debate/later_posts.h"
#include "graph/map_graph.h"

namespace stancemap {

/// An attack or undercut without an answer. `post` is where its attacker was said; not valid when it was not said in a
/// post. `chances` are the later posts of other voices in that thread, those of the attacked voice first: in each of
/// them an answer could have come.
struct UnansweredAttack {
  RelationId attack;
  PostId post;
  Chances chances;
};

/// In file order. The post of a claim is the one it is written in, else the first that asserts it; the post of an
/// argument is the latest of its premises' posts. With a post, an answer is another claim or argument that attacks the
/// attacker (or a premise of it), contradicts it, undercuts it, or undercuts the attack, and that is said in a later
/// post of the same thread by another participant, of another side where both have one; what is attacked does not
/// answer by being repeated. The side is that of the participant, else that of the speech; in a round a post is later
/// when it was spoken later. Without a post anything else that attacks, contradicts or undercuts so is an answer, the
/// attacked claim's own attack too. An attacker that some post concedes needs no answer; for an argument, all its
/// premises must be conceded. Neither does one that its own side (or author) takes back, for an argument one of its
/// premises, nor an attack on what is taken back.
///
/// Linear, but for arguments: looking through their premises shares a budget of 50 million looks, and an attack that
/// is not settled within it counts as answered.
std::vector<UnansweredAttack> unanswered_attacks(const MapGraph& graph);

}  // namespace stancemap
