#include "render/selection.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

Result<Selection> selected(const ArgumentMap& map, const PictureOptions& options) {
  const MapGraph graph(map);
  return selection({map, graph, {}, options});
}

std::string shown_ids(const ArgumentMap& map, const Selection& shown) {
  std::string ids;
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (shown.claims[c]) ids += std::string(ids.empty() ? "" : " ") + std::string(map.claims[c].id);
  }
  return ids;
}

}  // namespace

TEST_CASE("without options everything is shown") {
  const ArgumentMap map = debate();
  const auto shown = selected(map, {});
  REQUIRE(shown.has_value());
  CHECK(shown->everything);
}

TEST_CASE("focus shows what is at most so many relations away, and an argument with its premises") {
  const ArgumentMap map = debate();
  PictureOptions options;
  options.focus = {"deterrence"};
  options.depth = 1;
  const auto shown = selected(map, options);
  REQUIRE(shown.has_value());
  CHECK(shown_ids(map, *shown) == "prepare-for-war deterrence aggressors-count strength-works");
  options.depth = 0;
  CHECK(shown_ids(map, *selected(map, options)) == "deterrence");
}

TEST_CASE("only and hide look at tags, participants, sources and groups") {
  const ArgumentMap map = debate();
  PictureOptions options;
  options.only = {"tag:escalation", "participant:steve"};
  CHECK(shown_ids(map, *selected(map, options)) == "line-is-thin benign-before-iraq");
  options.hide = {"participant:steve"};
  CHECK(shown_ids(map, *selected(map, options)) == "line-is-thin");
  options = {};
  options.only = {"group:peace"};
  CHECK(shown_ids(map, *selected(map, options)) == "deterrence aggressors-count strength-works");
  options.only = {"source:joyner"};
  CHECK(selected(map, options)->claim_count == 5);
}

TEST_CASE("an undercut goes with the line that it ends on") {
  const ArgumentMap map = debate();
  PictureOptions options;
  options.hide = {"tag:escalation"};
  const auto shown = selected(map, options);
  REQUIRE(shown.has_value());
  CHECK_FALSE(shown->relations[1]);
  CHECK_FALSE(shown->relations[2]);
}

TEST_CASE("an unknown name is answered with the nearest one") {
  const ArgumentMap map = debate();
  PictureOptions options;
  options.focus = {"deterence"};
  CHECK(selected(map, options).error().message ==
        "no claim or argument is called `deterence`; did you mean `deterrence`?");
  options = {};
  options.only = {"participant:stev"};
  CHECK(selected(map, options).error().message == "no participant is called `stev`; did you mean `steve`?");
  options.only = {"steve"};
  CHECK(selected(map, options).error().message.starts_with("`steve` does not say what to look at"));
  options.only = {"tag:escalation"};
  options.hide = {"tag:escalation"};
  CHECK(selected(map, options).error().message.starts_with("nothing is left to draw"));
}
