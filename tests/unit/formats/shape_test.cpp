#include "formats/native/shape.h"

#include <set>

#include <doctest/doctest.h>

namespace stancemap::native {
namespace {

TEST_CASE("no entity has a key twice, and every key says what it is for") {
  for (const EntityShape& shape : kEntities) {
    std::set<std::string_view> names;
    for (const Key& key : shape.keys) {
      CAPTURE(key.name);
      CHECK(names.insert(key.name).second);
      CHECK_FALSE(key.doc.empty());
      CHECK_FALSE(key.doc.ends_with('.'));
      CHECK((key.type == KeyType::kEntity) == (key.nested != Entity::kNone));
      CHECK((key.type == KeyType::kReference) == (key.refers != Refers::kNothing));
      CHECK((key.type == KeyType::kChoice) == !key.choices.empty());
    }
  }
}

TEST_CASE("a key is found in the entity that has it") {
  REQUIRE(find_key(Entity::kClaim, "supports") != nullptr);
  CHECK(find_key(Entity::kClaim, "supports")->refers == Refers::kClaim);
  CHECK(find_key(Entity::kClaim, "premises") == nullptr);
  CHECK(key_slot(Entity::kMap, "stancemap") == 0);
}

TEST_CASE("short forms stand for a key that the entity has") {
  for (const EntityShape& shape : kEntities) {
    if (!shape.bare.empty()) CHECK(find_key(shape.entity, shape.bare) != nullptr);
  }
}

TEST_CASE("what a key wants is said in words") {
  CHECK(expected_value(*find_key(Entity::kClaim, "supports")) == "a claim id or a list of claim ids");
  CHECK(expected_value(*find_key(Entity::kClaim, "confidence")) == "a number from 0 to 1");
  CHECK(expected_value(*find_key(Entity::kSource, "credibility")) == "an integer from 1 to 6");
  CHECK(expected_value(*find_key(Entity::kPost, "votes")) == "an integer");
  CHECK(expected_value(*find_key(Entity::kMap, "claims")) == "a mapping of ids");
}

}  // namespace
}  // namespace stancemap::native
