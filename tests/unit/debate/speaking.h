#pragma once
// Rounds and threads written short, for tests about who answered whom.

#include <string>
#include <string_view>

#include "unit/debate/thread_map.h"

namespace stancemap::test {

/// A policy round of ann (affirmative) and ben (negative); `posts` are lines under `posts`, `more` is put at the end.
std::string policy_round(std::string_view posts, std::string_view more = "");

/// A thread of ann and ada (pro), ben and bob (con), and eve, who has no side.
std::string forum(std::string_view posts, std::string_view more = "");

ClaimId claim_named(const ArgumentMap& map, std::string_view id);

std::string id_of(const ArgumentMap& map, PostId post);

}  // namespace stancemap::test
