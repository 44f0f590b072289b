#pragma once
// Which side did what with a claim, and when: for questions of the form "did another side say this before or after?".

#include <cstdint>
#include <vector>

#include "debate/utterances.h"

namespace stancemap {

/// The posts that do one kind of act with each claim. Only posts in which a side speaks are known here. Every question
/// is about the thread of the moment that it names, and is logarithmic in the acts on the claim.
class Sayings {
 public:
  Sayings(const ArgumentMap& map, const Utterances& said, PostAct act);

  /// The first post after `moment` in which another side does it; not valid when there is none.
  PostId later_by_another(ClaimId claim, const Moment& moment) const;
  bool earlier_by_another(ClaimId claim, const Moment& moment) const;
  bool earlier_by_the_same(ClaimId claim, const Moment& moment) const;

 private:
  struct Saying {
    std::uint32_t thread = 0, position = 0, side = 0;
    std::uint32_t next_of_another = 0;  // index of the next one by another side in the same thread; kNone
    PostId post;
  };
  /// When a side does it first.
  struct First {
    ClaimId claim;
    std::uint32_t thread = 0, side = 0, position = 0;
    auto operator<=>(const First&) const = default;
  };
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  void link();
  void collect_firsts();
  /// Index of the first one in the thread at `position` or later; the end of the claim's when there is none.
  std::uint32_t at_or_after(ClaimId claim, std::uint32_t thread, std::uint32_t position) const;
  const First* first_by_the_same(ClaimId claim, const Moment& moment) const;

  std::vector<std::uint32_t> offsets_;  // per claim, and one more
  std::vector<Saying> sayings_;         // by claim, thread and position
  std::vector<First> firsts_;           // sorted, one per claim, thread and side
};

}  // namespace stancemap
