#include "base/nearest.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

std::string nearest(std::string_view name, std::vector<std::string_view> candidates) {
  return std::string(nearest_name(name, candidates).value_or("-"));
}

}  // namespace

TEST_CASE("one wrong, missing, extra or swapped letter is forgiven") {
  const std::vector<std::string_view> keys{"attacks", "supports", "undercuts"};
  CHECK(nearest("attaks", keys) == "attacks");
  CHECK(nearest("suppports", keys) == "supports");
  CHECK(nearest("udnercuts", keys) == "undercuts");
  CHECK(nearest("undercits", keys) == "undercuts");
}

TEST_CASE("the nearest wins, and among equals the first") {
  CHECK(nearest("claims", {"clams", "claim", "claims-x"}) == "clams");
  CHECK(nearest("text", {"next", "test", "text"}) == "text");
}

TEST_CASE("what differs in more than a third of its letters is no candidate") {
  CHECK(nearest("said", {"cite"}) == "-");
  CHECK(nearest("ab", {"ac"}) == "-");
  CHECK(nearest("abc", {"abd"}) == "abd");
  CHECK(nearest("x", {}) == "-");
  CHECK(nearest("", {"", "a"}) == "-");
}

TEST_CASE("a swap counts as one mistake") {
  CHECK(nearest("hte", {"the"}) == "the");  // one of three letters is allowed
  CHECK(nearest("ehx", {"the"}) == "-");
}
