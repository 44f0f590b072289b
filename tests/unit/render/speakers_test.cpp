#include "render/speakers.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

/// `count` participants of these sides in turn, each with one claim in a post.
ArgumentMap spoken(std::size_t count, const std::vector<std::string>& sides) {
  MapBuilder b;
  const ThreadId thread = b.thread("t", b.source("s", "S"));
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "p" + std::to_string(i);
    const ParticipantId who = b.participant(id, "Name " + std::to_string(i));
    if (!sides.empty()) b.map.participants[who.index()].side = b.text(sides[i % sides.size()]);
    b.say(b.post(std::to_string(i), thread, who), b.claim("c" + std::to_string(i), "Text."));
  }
  return std::move(b.map);
}

}  // namespace

TEST_CASE("each participant has a letter, and the eighth has the first colour again") {
  const ArgumentMap map = spoken(28, {});
  const Speakers speakers(map, *theme("light"), PictureColors::kParticipant);
  CHECK(speakers.of(ClaimId(0))->letter == "A");
  CHECK(speakers.of(ClaimId(7))->letter == "H");
  CHECK(speakers.of(ClaimId(7))->tint.fill == speakers.of(ClaimId(0))->tint.fill);
  CHECK(speakers.of(ClaimId(1))->tint.fill != speakers.of(ClaimId(0))->tint.fill);
  CHECK(speakers.of(ClaimId(25))->letter == "Z");
  CHECK(speakers.of(ClaimId(26))->letter == "AA");
  CHECK(speakers.of(ClaimId(27))->letter == "AB");
}

TEST_CASE("a side has one colour and letter, and a box names the side and who speaks") {
  const ArgumentMap map = spoken(4, {"for", "against"});
  const Speakers speakers(map, *theme("light"), PictureColors::kSide);
  CHECK(speakers.of(ClaimId(0))->side == "for");
  CHECK(speakers.of(ClaimId(0))->name == "Name 0");
  CHECK(speakers.of(ClaimId(2))->side == "for");
  CHECK(speakers.of(ClaimId(2))->name == "Name 2");
  CHECK(speakers.of(ClaimId(2))->letter == "A");
  CHECK(speakers.of(ClaimId(1))->letter == "B");
  const std::vector<Speaker> legend = speakers.among(std::vector<bool>(4, true));
  REQUIRE(legend.size() == 2);
  CHECK(legend[0].name == "for");
  CHECK(legend[1].name == "against");
}

TEST_CASE("a claim of no post has the side that it names itself, and one without a side has none") {
  MapBuilder b;
  b.claim("a", "A.");
  b.claim("b", "B.");
  b.map.claims[0].details.edit().side = b.text("negative");
  const Speakers speakers(b.map, *theme("light"), PictureColors::kSide);
  REQUIRE(speakers.of(ClaimId(0)) != nullptr);
  CHECK(speakers.of(ClaimId(0))->side == "negative");
  CHECK(speakers.of(ClaimId(0))->name == "");
  CHECK(speakers.of(ClaimId(1)) == nullptr);
}

TEST_CASE("the letters of a part are those of the whole") {
  const ArgumentMap map = spoken(3, {});
  const Speakers speakers(map, *theme("light"), PictureColors::kParticipant);
  const std::vector<Speaker> legend = speakers.among({false, false, true});
  REQUIRE(legend.size() == 1);
  CHECK(legend[0].letter == "C");
}

TEST_CASE("names alone need no letter") {
  const ArgumentMap map = spoken(2, {});
  CHECK(Speakers(map, *theme("light"), PictureColors::kNames).of(ClaimId(0))->letter == "");
}
