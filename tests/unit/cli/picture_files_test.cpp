#include "cli/picture_files.h"

#include <doctest/doctest.h>

#include "cli/document_formats.h"

using namespace stancemap;
using namespace stancemap::cli;

TEST_CASE("the longest ending of a format is taken off a name") {
  CHECK(without_ending("out/map.svg", *rendered_format("svg")) == "out/map");
  CHECK(without_ending("map.essay.md", *rendered_format("essay")) == "map");
  CHECK(without_ending("map.csv", *rendered_format("claims")) == "map");
  CHECK(without_ending("a.b/map", *rendered_format("svg")) == "a.b/map");
  CHECK(without_ending("map.picture", *rendered_format("svg")) == "map");
}

TEST_CASE("theses come as they are listed, each once, then those that say so themselves") {
  ArgumentMap map;
  map.claims.resize(4);
  for (const std::size_t c : {1, 2, 3}) map.claims[c].thesis = true;
  map.theses = {{ClaimId(3), {}}, {ClaimId(), {}}, {ClaimId(2), {}}, {ClaimId(3), {}}};
  CHECK(listed_theses(map) == std::vector{ClaimId(3), ClaimId(2), ClaimId(1)});
}
