#include "diagnostics/places.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "support/large.h"

using stancemap::FileId;
using stancemap::Places;
using stancemap::plain_name;
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
  constexpr std::uint32_t kStep = stancemap::test::kSanitized ? 7 : 1;
  for (std::uint32_t offset = 0; offset <= text.size() + 2; offset += kStep) {
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

TEST_CASE("a plain name is relative to the current folder and has no detours") {
  const auto here = std::filesystem::current_path();
  CHECK(plain_name("map.yaml") == "map.yaml");
  CHECK(plain_name("./a/./b/../map.yaml") == "a/map.yaml");
  CHECK(plain_name((here / "a" / "map.yaml").generic_string()) == "a/map.yaml");
  CHECK(plain_name("../" + here.filename().generic_string() + "/map.yaml") == "map.yaml");
  CHECK(plain_name((here.parent_path() / "map.yaml").generic_string()) == "../map.yaml");
  CHECK(plain_name("maps/") == "maps");
  CHECK(plain_name(here.generic_string()) == ".");
  CHECK(plain_name("") == "");
  CHECK(plain_name("-") == "stdin");
  CHECK(plain_name("./-") == "-");
}
