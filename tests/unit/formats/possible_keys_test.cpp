#include "formats/possible_keys.h"

#include <string>

#include <doctest/doctest.h>

#include "support/large.h"

using namespace stancemap;

TEST_CASE("keys of blocks, of braces and in quotes are found without parsing") {
  const auto keys = possible_keys("a: 1\n  b : {c: x, \"d\": y, 'e' : z}\n- f:\nlast:");
  for (const char* key : {"a", "b", "c", "d", "e", "f", "last"}) {
    CAPTURE(key);
    CHECK(keys.contains(key));
  }
  for (const char* value : {"1", "x", "y", "z", ""}) {
    CAPTURE(value);
    CHECK_FALSE(keys.contains(value));
  }
}

TEST_CASE("a key may have blanks, colons, commas and quotes in it") {
  const auto keys = possible_keys("two words: 1\nns:id: 2\n\"a, b\": 3\n? \"it's\": 4\n{\"x\":1,\"y\":{\"z\":2}}");
  for (const char* key : {"two words", "ns:id", "a, b", "it's", "x", "y", "z"}) {
    CAPTURE(key);
    CHECK(keys.contains(key));
  }
}

TEST_CASE("a part of a key is no key, and neither is what stands before a colon within a word") {
  const auto keys = possible_keys("lost: a\nurl: https://example.org\n");
  CHECK_FALSE(keys.contains("st"));
  CHECK_FALSE(keys.contains("https"));
  CHECK(keys.contains("lost"));
}

TEST_CASE("hostile texts of quotes, colons and blanks are gone through once") {
  constexpr std::size_t kMany = test::large(2'000'000);
  for (const char* unit : {"'", "\"'", ":", "':", "' :", " ", ": ", "\"\":", "a:"}) {
    CAPTURE(unit);
    std::string text;
    while (text.size() < kMany) text += unit;
    CHECK(possible_keys(text + "\nend: x").contains("end"));
  }
}
