#pragma once
// Ids to numbers, for a million ids: open addressing in one block of memory. A std::unordered_map has a node to allocate
// for each id, and two more places to look at for each question.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace stancemap::native {

/// From a name in a scope (a post has one, its thread; for others it is 0) to a small value. Keys are not copied: they
/// must outlive the table. It has no order, and cannot be walked through.
template <class Value>
class NameTable {
 public:
  /// Makes room for `count` more names.
  void reserve_more(std::size_t count) {
    if (slots_.size() * kFill < (size_ + count) * 8) grow(std::bit_ceil((size_ + count) * 8 / kFill + 1));
  }

  /// The value of the name, and whether it is new; what is known stays as it was. The pointer is valid until the next
  /// name is added.
  std::pair<Value*, bool> add(std::string_view name, Value value, std::uint32_t scope = 0) {
    reserve_more(1);
    const std::uint32_t hash = hash_of(name, scope);
    Slot& slot = slots_[place(slots_, name, scope, hash)];
    if (slot.used) return {&slot.value, false};
    slot = {name.data(), static_cast<std::uint32_t>(name.size()), hash, scope, true, value};
    ++size_;
    return {&slot.value, true};
  }

  /// nullptr for a name that is not known.
  const Value* find(std::string_view name, std::uint32_t scope = 0) const {
    if (size_ == 0) return nullptr;
    const Slot& slot = slots_[place(slots_, name, scope, hash_of(name, scope))];
    return slot.used ? &slot.value : nullptr;
  }
  Value* find(std::string_view name, std::uint32_t scope = 0) {
    return const_cast<Value*>(std::as_const(*this).find(name, scope));
  }

 private:
  static constexpr std::size_t kFill = 5;  // eighths

  struct Slot {
    const char* name = nullptr;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
    std::uint32_t scope = 0;
    bool used = false;
    Value value = {};

    bool is(std::string_view other, std::uint32_t other_scope, std::uint32_t other_hash) const {
      return hash == other_hash && scope == other_scope && std::string_view(name, size) == other;
    }
  };

  static std::uint32_t hash_of(std::string_view name, std::uint32_t scope) {
    const std::uint64_t hash = std::hash<std::string_view>()(name) + scope * std::uint64_t{0x9E37'79B9'7F4A'7C15};
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
  }

  static std::size_t place(const std::vector<Slot>& slots, std::string_view name, std::uint32_t scope,
                           std::uint32_t hash) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (slots[at].used && !slots[at].is(name, scope, hash)) at = (at + 1) & mask;
    return at;
  }

  void grow(std::size_t wanted) {
    std::vector<Slot> larger(std::max<std::size_t>(wanted, 16));
    const std::size_t mask = larger.size() - 1;
    for (const Slot& slot : slots_) {
      if (!slot.used) continue;
      std::size_t at = slot.hash & mask;
      while (larger[at].used) at = (at + 1) & mask;
      larger[at] = slot;
    }
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t size_ = 0;
};

}  // namespace stancemap::native
