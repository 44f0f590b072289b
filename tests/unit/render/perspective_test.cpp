#include "render/perspective.h"

#include <doctest/doctest.h>

#include "render/labels.h"
#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

Result<Perspective> seen_by(const ArgumentMap& map, std::string_view who) {
  const MapGraph graph(map);
  PictureOptions options;
  options.as_seen_by = who;
  return perspective({map, graph, {}, options});
}

}  // namespace

TEST_CASE("what a participant asserts is accepted, what they attack rejected, and the rest open") {
  const ArgumentMap map = debate();
  const auto seen = seen_by(map, "steve");
  REQUIRE(seen);
  CHECK(seen->name == "steve");
  REQUIRE(seen->claims.size() == map.claims.size());
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    CAPTURE(map.claims[c].id);
    const ClaimView& view = seen->claims[c];
    if (map.claims[c].id == "benign-before-iraq") {
      CHECK(view.view == View::kAccepted);
      CHECK(view.reason == "asserts, comment 5");
    } else if (map.claims[c].id == "us-is-benign-hegemon") {
      CHECK(view.view == View::kRejected);
      CHECK(view.reason == "attacks, comment 5");
    } else {
      CHECK(view.view == View::kOpen);
      CHECK(view.reason == "");
    }
  }
}

TEST_CASE("a concession changes what is open or rejected to accepted, and says so") {
  MapBuilder b;
  const ThreadId thread = b.thread("t", b.source("s", "S"));
  const ParticipantId ann = b.participant("ann", "Ann");
  const ClaimId a = b.claim("a", "A."), c = b.claim("c", "C.");
  b.relate(RelationKind::kAttack, c, a);
  b.say(b.post("1", thread, ann), c);
  b.map.posts[b.post("2", thread, ann).index()].acts.push_back({PostAct::kConcedes, {a, {}}});
  const auto seen = seen_by(b.map, "ann");
  REQUIRE(seen);
  CHECK(seen->claims[a.index()].view == View::kAccepted);
  CHECK(seen->claims[a.index()].reason == "changed: concedes, comment 2");
}

TEST_CASE("a participant that is not there is refused with the nearest name") {
  const auto seen = seen_by(debate(), "stve");
  REQUIRE_FALSE(seen);
  CHECK(seen.error().message == "no participant is called `stve`; did you mean `steve`?");
}

TEST_CASE("without a participant there is no view") {
  const auto seen = seen_by(debate(), "");
  REQUIRE(seen);
  CHECK(seen->claims.empty());
}

TEST_CASE("the words of each view are different, and can be read in every theme") {
  for (const Theme& t : themes()) {
    for (const View view : {View::kAccepted, View::kRejected, View::kOpen}) {
      CAPTURE(view_name(view));
      for (const Color fill : {t.claim.fill, t.thesis.fill}) CHECK(contrast(view_color(view, t), fill) >= 4.5);
    }
  }
  CHECK(view_words(View::kAccepted) != view_words(View::kRejected));
  CHECK(view_words(View::kAccepted) != view_words(View::kOpen));
}
