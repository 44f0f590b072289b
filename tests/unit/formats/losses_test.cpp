#include "formats/losses.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace stancemap;

TEST_CASE("losses of one kind are one line, with a count and the first places") {
  SourceSet sources;
  const FileId file = sources.add("refs.bib", "one\ntwo\n");
  Losses losses;
  CHECK(losses.empty());
  losses.add("notes", {file, 4, 7}, "a");
  losses.add("stances", {});
  losses.add("notes", {file, 0, 3});
  losses.add("notes", {}, "c");
  losses.add("notes", {file, 0, 3}, "d");
  losses.add("nothing", {}, {}, 0);
  CHECK(loss_report(losses, sources) ==
        std::vector<std::string>{"not kept: notes, 4 times: refs.bib:2:1 (`a`), refs.bib:1:1, `c`, …",
                                 "not kept: stances"});
}

TEST_CASE("very many kinds of losses become one") {
  Losses losses;
  for (int i = 0; i < 10'000; ++i) losses.add(fmt::format("kind {}", i), {});
  REQUIRE(losses.all().size() == Losses::kMostKinds + 1);
  CHECK(losses.all().back().kind == "other things");
  CHECK(losses.all().back().count == 10'000 - Losses::kMostKinds);
}
