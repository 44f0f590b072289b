#pragma once
// The speeches of a round in their order, and which posts are part of each.

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// A turn to speak, of a ready order or of the thread's own.
struct Turn {
  std::string_view id;    // "1AC"
  std::string_view name;  // "First affirmative constructive"; the id where there is none
  std::string_view side;  // "affirmative"; empty where the order does not say
  SpeechKind kind = SpeechKind::kConstructive;
  Span span;  // of its key; not valid for a ready order
};

/// A ready order: what `order:` of a thread can name.
struct ReadyOrder {
  std::string_view name;  // "policy"
  std::span<const Turn> turns;
};
/// In order of their names. Policy, Lincoln-Douglas and public forum as in the National Speech & Debate Association's
/// High School Unified Manual, without cross-examination; British Parliamentary as in the World Universities Debating
/// Championship's rules.
std::span<const ReadyOrder> ready_orders();

/// The speeches of one thread; without any it is a thread like that of a forum.
struct Round {
  static constexpr std::uint32_t kNoTurn = std::numeric_limits<std::uint32_t>::max();

  ThreadId thread;
  std::vector<Turn> turns;                 // those of `speeches` where it has them, else those of `order`
  std::vector<std::vector<PostId>> posts;  // per turn, in thread order
  std::vector<PostId> strays;              // posts that name a speech that is not in the order

  bool has_turns() const { return !turns.empty(); }
};

/// A post is part of the speech that its `speech` names, else of the one whose id is its own.
Round round_of(const ArgumentMap& map, ThreadId thread);

/// The posts of the round's thread in the order in which they were spoken: by turn, those of one turn as in the file. A
/// post that is part of no turn comes with what stands before it. Without turns: as in the file.
std::vector<PostId> spoken_order(const ArgumentMap& map, const Round& round);

/// Per post of the map: the index of its turn in its thread's round, or kNoTurn.
std::vector<std::uint32_t> turns_of_posts(const ArgumentMap& map, std::span<const Round> rounds);

/// The side that speaks in a post: that of its author, else that of its turn; empty where neither has one.
std::string_view side_of(const ArgumentMap& map, PostId post, const Turn* turn = nullptr);

/// The team of the post's author; empty where there is none.
std::string_view team_of(const ArgumentMap& map, PostId post);

/// The team of all these posts; empty where they have none, or several.
std::string_view team_of(const ArgumentMap& map, std::span<const PostId> posts);

}  // namespace stancemap
