#include "render/heat_map.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// Participants who declare what they hold: `signs` has a line a participant, a column a claim.
struct Sample : MapBuilder {
  explicit Sample(const std::vector<std::string_view>& signs, std::string_view name = "Ann & Co",
                  std::string_view words = "Claim <one>") {
    map.title = text("Title");
    for (std::size_t claim = 0; claim < signs.front().size(); ++claim) this->claim(word(std::to_string(claim)), words);
    for (std::size_t who = 0; who < signs.size(); ++who) {
      participant(word(std::to_string(who)), name);
      for (std::size_t claim = 0; claim < signs[who].size(); ++claim) {
        const auto kind = std::string_view("+-o?c").find(signs[who][claim]);
        if (kind == std::string_view::npos) continue;
        Stance stance;
        stance.who.id = ParticipantId(who);
        stance.claim.id = ClaimId(claim);
        stance.kind = static_cast<StanceKind>(kind);
        map.stances.push_back(stance);
      }
    }
  }
  std::string drawn(const StanceMatrixLimits& limits = {}) const {
    const MapGraph graph(map);
    const Stances stances = stances_of(graph);
    const auto contested = contested_claims(map, stances);
    const auto groups = like_minded_groups(map, agreements_of(map, stances));
    return heat_map_svg({map, stances, stance_matrix(map, stances, contested, groups, limits)});
  }
};

}  // namespace

TEST_CASE("each stance is a cell with a sign and a title, and names are escaped") {
  const std::string svg = Sample({"+-o", "-+?", "c.."}).drawn();
  CHECK(svg.starts_with("<svg "));
  CHECK(count(svg, "role=\"graphics-document document\"") == 1);
  CHECK(count(svg, "<g class=\"stance favor\"><title>Ann &#38; Co: for (Claim &#60;one&#62;)</title>") == 2);
  CHECK(count(svg, "<g class=\"stance against\"><title>") == 2);
  CHECK(count(svg, "<g class=\"stance neutral\"><title>") == 1);
  CHECK(count(svg, "<g class=\"stance query\"><title>") == 1);
  CHECK(count(svg, "<g class=\"stance comment\"><title>") == 1);
  CHECK(svg.find("<one>") == std::string::npos);
}

TEST_CASE("contested claims stand under a heading of their own") {
  const std::string svg = Sample({"++", "-+"}).drawn();
  CHECK(count(svg, ">Contested: some are for it, some against<") == 1);
  CHECK(count(svg, ">Not contested<") == 1);
  CHECK(svg.find("Not contested") > svg.find("Contested:"));
  CHECK(count(Sample({"++", "++"}).drawn(), ">Not contested<") == 1);
}

TEST_CASE("what is left out is said below the picture") {
  const std::string svg = Sample({"++", "-+", "++"}).drawn({.claims = 1, .participants = 2});
  CHECK(count(svg, "Left out: 1 claim that is less contested") == 1);
  CHECK(count(svg, "1 participant") == 1);
  CHECK(Sample({"++", "-+"}).drawn().find("Left out") == std::string::npos);
}

TEST_CASE("a map without stances gives a picture that says so") {
  const std::string svg = Sample({"."}).drawn();
  CHECK(count(svg, "Nobody is known to hold anything.") == 1);
  CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("hostile names and texts stay text, and long ones are cut") {
  const std::string evil = "</text><script>alert(1)</script>\x1b[31m\xff\" onload=\"x\xE2\x80\xAE";
  const std::string svg = Sample({"+", "-"}, evil, evil).drawn();
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find('\x1b') == std::string::npos);
  CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(svg.find("\xff") == std::string::npos);
  CHECK(svg.find("\" onload") == std::string::npos);
  const std::string wide(50'000, 'W');
  const std::string cut = Sample({"+", "-"}, wide, "x").drawn();
  CHECK(count(cut, "…</text>") == 2);
}
