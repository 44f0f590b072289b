#pragma once
// Typed ids: a 4-byte index into one of the stores of a map. An id of claims cannot be used as an id of sources.
// Ids replace pointers everywhere: they stay valid when a store grows, can be written to a file, and sort in file
// order.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace stancemap {

template <class Tag>
class Id {
 public:
  constexpr Id() = default;  // refers to nothing
  constexpr explicit Id(std::size_t index) : value_(static_cast<std::uint32_t>(index)) {}

  constexpr std::size_t index() const { return value_; }
  constexpr bool valid() const { return value_ != kNone; }
  constexpr explicit operator bool() const { return valid(); }
  constexpr auto operator<=>(const Id&) const = default;

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value_ = kNone;
};

using FileId = Id<struct FileTag>;

}  // namespace stancemap

template <class Tag>
struct std::hash<stancemap::Id<Tag>> {
  std::size_t operator()(stancemap::Id<Tag> id) const noexcept { return id.index(); }
};
