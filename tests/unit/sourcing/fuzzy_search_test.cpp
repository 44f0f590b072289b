#include "sourcing/fuzzy_search.h"

#include <random>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/utf8.h"

using namespace stancemap;

namespace {

// "3 errors: the passage", several with |, "nearest: the passage" or "nothing".
std::string near(std::string_view text, std::string_view quote) {
  SearchBudget budget;
  const NearPlaces found = near_places(text, {0, text.size()}, quote, budget);
  const auto passage = [&](const NearPlace& place) {
    return std::string(text.substr(place.range.begin, place.range.end - place.range.begin));
  };
  if (!found.nearest.empty()) return "nearest: " + passage(found.nearest[0]);
  if (found.places.empty()) return "nothing";
  std::string all = fmt::format("{} errors: ", found.places[0].errors);
  for (std::size_t i = 0; i < found.places.size(); ++i) all += (i == 0 ? "" : "|") + passage(found.places[i]);
  return all;
}

const std::string kFiller(400, '.');

}  // namespace

TEST_CASE("a passage with slips in long words or in punctuation is near, and is whole words") {
  CHECK(near(kFiller + " the organization for cooperation in europe met " + kFiller,
             "the organisation for cooperation in europe") == "1 errors: the organization for cooperation in europe");
  CHECK(near("and so, the state (that is) prepares itself", "so the state that is prepares") ==
        "3 errors: so, the state (that is) prepares");
}

TEST_CASE("words that were dropped or added are errors") {
  CHECK(near("think that the state prepares for war now", "really the state prepares for war") ==
        "nearest: that the state prepares for war");
  CHECK(near("a state that always prepares for war keeps peace", "a state that prepares for war keeps peace") ==
        "7 errors: a state that always prepares for war keeps peace");
  CHECK(near("we say the state prepares for war and more of it", "the state prepares for war of it") ==
        "6 errors: the state prepares for war");
}

TEST_CASE("one word is never found in another") {
  CHECK(near("the chines wrote the kernel of the system", "the linus wrote the kernel of the system") ==
        "nearest: the chines wrote the kernel of the system");
  CHECK(near("spending of 2.7 percent by the year 2027", "spending of 2.1 percent by the year 2027")
            .starts_with("nearest"));
}

TEST_CASE("where the best place has other words the next best is tried") {
  const std::string text =
      "the red army prepares for war in may. " + kFiller + " the big army prepares for a war in may.";
  CHECK(near(text, "the big army prepares for war in may") == "2 errors: the big army prepares for a war in may");
}

TEST_CASE("two places that are as near as each other are both given") {
  const std::string one = "a state that, prepares for war ";
  CHECK(near(one + kFiller + " " + one, "a state that prepares for war") ==
        "1 errors: a state that, prepares for war|a state that, prepares for war");
}

TEST_CASE("short quotes and far passages are not near") {
  CHECK(near("prepares for wars", "prepares for war") == "nothing");
  CHECK(near("something else altogether here, of no use", "a state that prepares for war") == "nothing");
  CHECK(near("", "a state that prepares for war") == "nothing");
}

TEST_CASE("places are found across the borders of what is searched at once") {
  for (const std::size_t before : {131'030U, 131'060U, 131'072U, 131'080U, 262'120U}) {
    const std::string text = std::string(before, '.') + " a state that, prepares for war " + std::string(300'000, '.');
    CHECK(near(text, "a state that prepares for war") == "1 errors: a state that, prepares for war");
  }
}

TEST_CASE("a quote of more than 254 different characters is looked for too") {
  std::string quote;
  for (char32_t c = 0x4E00; c < 0x4E00 + 400; ++c) append_code_point(quote, c);
  std::string text = quote;
  text.insert(300, "\u3042");
  CHECK(near("\u3044\u3044" + text + "\u3044", quote).starts_with("1 errors"));
}

TEST_CASE("what costs too much is not looked for") {
  SearchBudget budget;
  const std::string text(1000, 'a');
  CHECK(near_places(text, {0, text.size()}, std::string(10'001, 'a'), budget).is_over_budget);
  budget.left = 1000;
  CHECK(near_places(text, {0, text.size()}, "a state that prepares for war", budget).is_over_budget);
  CHECK(budget.left == 1000);
}

TEST_CASE("near places lie in the text, at whole words, within the bound of errors") {
  std::mt19937 random(9);
  const char* const kWords[] = {"state", "prepares",     "war",       "peace", "for",
                                "the",   "organisation", "\u00E9tat", "2.7",   "a"};
  for (int round = 0; round < 300; ++round) {
    std::string text, quote;
    for (int i = 0; i < 60; ++i) text += std::string(kWords[random() % std::size(kWords)]) + " ";
    for (int i = 0; i < 8; ++i) quote += std::string(kWords[random() % std::size(kWords)]) + (i < 7 ? " " : "");
    SearchBudget budget;
    const NearPlaces found = near_places(text, {0, text.size()}, quote, budget);
    for (const NearPlace& place : found.places) {
      REQUIRE(place.range.begin < place.range.end);
      REQUIRE(place.range.end <= text.size());
      CHECK(place.errors * kCodePointsPerError <= code_point_count(quote));
      CHECK((place.range.begin == 0 || text[place.range.begin - 1] == ' '));
    }
  }
}
