#pragma once
// Rounds and threads written short, for tests about who answered whom.

#include <string>
#include <string_view>

#include "unit/debate/thread_map.h"

namespace stancemap::test {

/// A policy round of ann (affirmative) and ben (negative); `posts` are lines under `posts`, `more` is put at the end.
inline std::string policy_round(std::string_view posts, std::string_view more = "") {
  return std::string(R"(participants: {ann: {side: affirmative}, ben: {side: negative}, eve: Eve}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
)") + std::string(posts) +
         std::string(more);
}

/// A thread of ann and ada (pro), ben and bob (con), and eve, who has no side.
inline std::string forum(std::string_view posts, std::string_view more = "") {
  return std::string(R"(participants:
  ann: {side: pro}
  ada: {side: pro}
  ben: {side: con}
  bob: {side: con}
  eve: Eve
sources: {s: {title: S}}
thread:
  source: s
  unit: comment
  posts:
)") + std::string(posts) +
         std::string(more);
}

inline ClaimId claim_named(const ArgumentMap& map, std::string_view id) {
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    if (map.claims[i].id == id) return ClaimId(i);
  }
  return {};
}

inline std::string id_of(const ArgumentMap& map, PostId post) {
  return post ? std::string(map[post].id) : "none";
}

}  // namespace stancemap::test
