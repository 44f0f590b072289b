#include "diagnostics/places.h"

#include <doctest/doctest.h>

using stancemap::FileId;
using stancemap::Places;
using stancemap::Position;
using stancemap::SourceSet;

TEST_CASE("places are those of the text at every offset, over long lines, breaks and broken bytes") {
  SourceSet sources;
  std::string text = "short\n";
  for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? "漢" : i % 11 == 0 ? "\xff" : i % 13 == 0 ? "e\u0301" : "abc";
  text += "\r\nnext\r";
  for (int i = 0; i < 2500; ++i) text += "ж\U0001F600";
  const FileId file = sources.add("map.json", text);
  Places places(sources);
  bool same = true;
  for (std::uint32_t offset = 0; offset <= text.size() + 2; ++offset) {
    same = same && places.position(file, offset) == sources[file].position(offset);
  }
  CHECK(same);
}

TEST_CASE("an empty text has the place 1:1") {
  SourceSet sources;
  const FileId file = sources.add("map.yaml", "");
  Places places(sources);
  CHECK(places.position(file, 0) == Position{1, 1});
  CHECK(places.position(file, 7) == Position{1, 1});
}

TEST_CASE("standard input is shown by name") {
  CHECK(stancemap::shown_name("-") == "stdin");
  CHECK(stancemap::shown_name("a-b") == "a-b");
}
