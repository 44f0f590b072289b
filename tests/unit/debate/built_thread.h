#pragma once
// Maps with one thread, built without a text: large ones, and many small ones.

#include <cstdint>
#include <string_view>

#include "model/argument_map.h"

namespace stancemap::test {

struct BuiltThread {
  ArgumentMap map;

  BuiltThread();

  ParticipantId person(std::string_view side = {});
  ClaimId claim();
  PostId post(ParticipantId by);
  void act(PostId post, PostAct act, ClaimId claim);
  void reply(PostId from, PostId to);
  void relate(RelationKind kind, Node from, Node to);
};

/// A small thread in which everything happens: people with and without sides, acts of every kind, replies to earlier
/// posts, relations between claims, an argument.
BuiltThread random_thread(std::uint32_t seed, std::size_t posts = 6);

}  // namespace stancemap::test
