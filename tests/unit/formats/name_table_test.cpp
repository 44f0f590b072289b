#include "formats/native/name_table.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace stancemap::native {
namespace {

TEST_CASE("a table of names finds what was added, however much that is, and nothing else") {
  std::vector<std::string> names;
  for (int i = 0; i < 5000; ++i) names.push_back("claim-" + std::to_string(i));
  NameTable<int> table;
  CHECK(table.find("claim-0") == nullptr);
  for (int i = 0; i < 5000; ++i) CHECK(table.add(names[static_cast<std::size_t>(i)], i).second);
  for (int i = 0; i < 5000; ++i) {
    const int* found = table.find(names[static_cast<std::size_t>(i)]);
    REQUIRE(found != nullptr);
    CHECK(*found == i);
  }
  CHECK(table.find("claim-5000") == nullptr);
  CHECK(table.find("") == nullptr);
}

TEST_CASE("the first value of a name stays, and a scope keeps names apart") {
  NameTable<int> table;
  table.reserve_more(100);
  CHECK(table.add("5", 1, 0).second);
  CHECK(table.add("5", 2, 1).second);
  const auto [known, is_new] = table.add("5", 3, 0);
  CHECK_FALSE(is_new);
  CHECK(*known == 1);
  CHECK(*table.find("5", 1) == 2);
  CHECK(table.find("5", 2) == nullptr);
}

}  // namespace
}  // namespace stancemap::native
