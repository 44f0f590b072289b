#pragma once
// The posts in which an answer could have come: who speaks after a post, and is somebody else.

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// Posts in which an answer could have come: the first few of them, how many there are, and the last.
struct Chances {
  static constexpr std::size_t kMost = 3;

  std::vector<PostId> first;  // at most kMost
  std::uint32_t count = 0;
  PostId last;
  std::optional<std::uint32_t> voice;  // of all of them, where they have one and the same
};

/// Posts of one thread as they were spoken, each with a voice: a number that tells who speaks, or for which side.
/// Questions are logarithmic.
class LaterPosts {
 public:
  struct Speaker {
    PostId post;
    std::uint32_t position = 0;  // rises from one to the next
    std::uint32_t voice = 0;
  };
  explicit LaterPosts(std::vector<Speaker> speakers);

  /// All posts after `position` by other voices than `voice`; those of `preferred` come first in `Chances::first`.
  Chances all(std::uint32_t position, std::uint32_t voice, std::uint32_t preferred) const;

  /// The next stretch of posts after `position` by other voices than `voice`: it ends before that voice speaks again.
  Chances next_run(std::uint32_t position, std::uint32_t voice) const;

 private:
  std::uint32_t index_after(std::uint32_t position) const;
  std::uint32_t end() const { return static_cast<std::uint32_t>(speakers_.size()); }
  /// The first one at `index` or later that is of another voice.
  std::uint32_t skip(std::uint32_t index, std::uint32_t voice) const;
  /// The posts of a voice from `index` on.
  std::span<const std::uint32_t> indices_of(std::uint32_t voice, std::uint32_t index) const;
  /// Of all from `from` up to `to` that are not of `voice`.
  Chances chances(std::uint32_t from, std::uint32_t to, std::uint32_t voice, std::uint32_t preferred) const;

  std::vector<Speaker> speakers_;
  std::vector<std::uint32_t> next_other_;                                  // index of the next one by another voice
  std::vector<std::uint32_t> previous_other_;                              // of the one before; 0 where there is none
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> indices_;  // per voice
};

}  // namespace stancemap
