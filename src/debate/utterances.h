#pragma once
// When and by whom the claims of a map were said, for questions of the form "did somebody else say this later?".

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "debate/speeches.h"
#include "model/argument_map.h"

namespace stancemap {

/// Where a post stands. `voice` is the side that speaks in it (`side_of`), or its participant where there is no side:
/// two posts are "of another participant" to each other when their voices differ.
struct Moment {
  static constexpr std::uint32_t kNoSide = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t thread = 0;
  std::uint32_t position = 0;  // in the thread as it was spoken, from 0
  std::uint32_t voice = 0;
  std::uint32_t side = kNoSide;         // index in `Utterances::sides`
  std::uint32_t turn = Round::kNoTurn;  // index in the round's turns
};

/// Linear to make, but for sorting the posts of rounds.
class Utterances {
 public:
  explicit Utterances(const ArgumentMap& map);

  const Moment& moment(PostId post) const { return moments_[post.index()]; }

  /// The round of a thread, and its posts as they were spoken.
  const Round& round(ThreadId thread) const { return rounds_[thread.index()]; }
  std::span<const PostId> posts(ThreadId thread) const { return orders_[thread.index()]; }

  /// The sides that speak, as they first appear.
  std::span<const std::string_view> sides() const { return sides_; }

  /// Where the claim is said first: its own post, else the first post that asserts it; not valid when there is none.
  PostId first_post(ClaimId claim) const { return first_post_[claim.index()]; }

  /// Whether another voice says (writes or asserts) the claim later in the same thread. Logarithmic in the threads in
  /// which the claim is said.
  bool said_later_by_another(ClaimId claim, const Moment& than) const;

  bool is_conceded(ClaimId claim) const { return conceded_[claim.index()]; }
  /// Whether the voice that said it first has taken it back, and nobody has said it since.
  bool is_withdrawn(ClaimId claim) const { return withdrawn_[claim.index()]; }

 private:
  // The last time a claim is said in a thread, and the last time by another voice than that one (-1: never).
  struct Last {
    std::uint32_t thread = 0;
    std::uint32_t voice = 0;
    std::int64_t position = -1;
    std::int64_t position_of_another = -1;
  };

  void find_moments(const ArgumentMap& map);
  void collect(const ArgumentMap& map);
  void add(ClaimId claim, PostId post);
  bool is_of_first_voice(ClaimId claim, PostId post) const;

  std::vector<Round> rounds_;                // per thread
  std::vector<std::vector<PostId>> orders_;  // per thread
  std::vector<std::string_view> sides_;
  std::vector<Moment> moments_;             // per post
  std::vector<PostId> first_post_;          // per claim
  std::vector<std::vector<Last>> lasts_;    // per claim, in order of threads
  std::vector<bool> conceded_, withdrawn_;  // per claim
};

}  // namespace stancemap
