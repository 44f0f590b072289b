#include "formats/native/shape.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stancemap::native {
namespace {

struct ReferenceWords {
  std::string_view one, many;
};

constexpr std::array<ReferenceWords, 10> kReferenceWords{
    {{"nothing", "nothing"},
     {"a source id", "source ids"},
     {"a participant id", "participant ids"},
     {"a tag", "tags"},
     {"a group id", "group ids"},
     {"a claim id", "claim ids"},
     {"a claim or argument id", "claim or argument ids"},
     {"an argument or relation id", "argument or relation ids"},
     {"a claim, argument or relation id", "claim, argument or relation ids"},
     {"a post", "posts"}}};

constexpr bool in_order_of_the_enumeration() {
  std::size_t index = 0;
  for (const EntityShape& shape : kEntities) {
    if (static_cast<std::size_t>(shape.entity) != index++) return false;
  }
  return index == static_cast<std::size_t>(Entity::kNone);
}
static_assert(in_order_of_the_enumeration());

// The reader marks the keys that it saw in the bits of one word.
static_assert(std::all_of(std::begin(kEntities), std::end(kEntities),
                          [](const EntityShape& shape) { return shape.keys.size() < 64; }));

std::string expected_entity(const Key& key) {
  const EntityShape& nested = shape_of(key.nested);
  if (nested.bare.empty()) return "a mapping";
  return key.nested == Entity::kCitation ? "a mapping or a source id" : "a mapping or a text";
}

std::string expected_list(const Key& key) {
  switch (key.type) {
    case KeyType::kReference:
      return fmt::format("{} or a list of {}", reference_name(key.refers),
                         kReferenceWords[static_cast<std::size_t>(key.refers)].many);
    case KeyType::kEntity:
      return expected_entity(key) + ", or a list of them";
    case KeyType::kChoice:
      return expected_item(key) + ", or a list of them";
    default:
      return "a text or a list of texts";
  }
}

}  // namespace

const Key* find_key(Entity entity, std::string_view name) {
  const std::span<const Key> keys = shape_of(entity).keys;
  const std::size_t slot = key_slot(entity, name);
  return slot == keys.size() ? nullptr : &keys[slot];
}

std::string_view reference_name(Refers refers) {
  return kReferenceWords[static_cast<std::size_t>(refers)].one;
}

std::string quoted_list(std::span<const std::string_view> names) {
  return fmt::format("`{}`", fmt::join(names, "`, `"));
}

std::string expected_item(const Key& key) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  switch (key.type) {
    case KeyType::kVersion:
      return "the number 1";
    case KeyType::kText:
      return "a text";
    case KeyType::kNewId:
      return "an id";
    case KeyType::kReference:
      return std::string(reference_name(key.refers));
    case KeyType::kChoice:
      return "one of " + quoted_list(key.choices);
    case KeyType::kInteger:
      if (key.max == shape::kLargestInteger) return key.min == 0 ? "an integer from 0 up" : "an integer";
      return fmt::format("an integer from {} to {}", key.min, key.max);
    case KeyType::kNumber:
      return key.max == kInfinity ? "a number" : fmt::format("a number from {} to {}", key.min, key.max);
    case KeyType::kSha256:
      return "64 hexadecimal digits";
    case KeyType::kReasons:
      return "a mapping of rules to reasons";
    case KeyType::kEntity:
      return expected_entity(key);
  }
  return {};
}

std::string expected_value(const Key& key) {
  if (key.form == KeyForm::kById) return "a mapping of ids";
  return key.form == KeyForm::kList ? expected_list(key) : expected_item(key);
}

}  // namespace stancemap::native
