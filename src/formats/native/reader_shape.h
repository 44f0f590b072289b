#pragma once
// One mapping of a document, checked against the shape. What has a fault is reported here, once, and is absent
// afterwards: the code that stores values sees only good ones.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/native/document.h"
#include "formats/native/reader_state.h"
#include "formats/native/shape.h"

namespace stancemap::native {

/// Ids are not empty, and hold neither control characters nor white space at their ends.
bool is_id(std::string_view text);

/// The number that a scalar of the document stands for (decimal, `0x`, `0o`); nothing for infinities and what is no
/// number.
std::optional<double> number_value(std::string_view text);

class CheckedMapping {
 public:
  static constexpr std::size_t kMostKeys = 24;
  using Entry = std::pair<std::size_t, ValueIndex>;  // a key's slot and its value

  CheckedMapping() { values_.fill(Document::kNone); }
  ValueIndex operator[](std::size_t slot) const { return values_[slot]; }
  bool usable() const { return usable_; }                           // false: the value was no such entity at all
  const std::vector<Entry>& repeated() const { return repeated_; }  // values of keys that stand there again

 private:
  friend class ShapeChecker;
  std::array<ValueIndex, kMostKeys> values_;
  std::vector<Entry> repeated_;
  bool usable_ = false;
};

class ShapeChecker {
 public:
  ShapeChecker(const Document& document, ReadState& state) : document_(document), state_(state) {}

  /// The entity in `value`. `name` is what a message calls it by: its id and where that stands, or only a place.
  CheckedMapping entity(Entity entity, ValueIndex value, const Text& name);

  /// Whether one item of `key` is good; says nothing.
  bool fits(const Key& key, const Value& value) const { return fault_of(key, value) == Fault::kNone; }

  /// Whether `key`, the key of an entry in a mapping by id, is an id; reports what is wrong with it.
  bool is_good_id(const Value& key);

  void report_wrong_type(const std::string& subject, const Value& value, const std::string& expected);

 private:
  enum class Fault : std::uint8_t { kNone, kWrongType, kBadValue, kUnsupportedVersion };

  Fault fault_of(const Key& key, const Value& value) const;
  bool check(const Key& key, ValueIndex value);
  bool check_item(const Key& key, const Value& value);
  void check_needs(const EntityShape& shape, const CheckedMapping& found, std::uint64_t seen, const Text& name);
  void report_unknown_key(const EntityShape& shape, const Value& key);
  void report_bad_value(const Key& key, const Value& value);

  const Document& document_;
  ReadState& state_;
};

}  // namespace stancemap::native
