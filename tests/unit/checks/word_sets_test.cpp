#include "checks/word_sets.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

std::vector<Word> words(std::string_view text) {
  WordSets sets;
  sets.add(text);
  return {sets[0].begin(), sets[0].end()};
}

std::size_t telling_count(std::string_view text) {
  const auto all = words(text);
  return static_cast<std::size_t>(std::ranges::count_if(all, [](Word word) { return (word & kTellingWord) != 0; }));
}

}  // namespace

TEST_CASE("words are letters and digits, without case, each once") {
  CHECK(words("The cat, the CAT!") == words("cat the"));
  CHECK(words("state-of-the-art").size() == 4);
  CHECK(words(" \t.,;").empty());
  CHECK(words("").empty());
}

TEST_CASE("a word is the same in a run with letters of other scripts as alone") {
  CHECK(words("hello—world") == words("hello world"));
  CHECK(words("“quoted”") == words("quoted"));
  CHECK(words("Straße") == words("STRASSE"));
}

TEST_CASE("n't is not") {
  CHECK(words("it isn't") == words("it is not"));
  CHECK(words("it isn’t") == words("it is not"));
  CHECK(words("they can't") == words("they cannot"));
  CHECK(words("they can't") == words("they can not"));
  CHECK(words("we won't") == words("we will not"));
}

TEST_CASE("numbers and negations are telling words") {
  CHECK(telling_count("In 2027 nobody will pay 3 per cent, never") == 4);
  CHECK(telling_count("nota bene") == 0);
  CHECK(telling_count("他不去学校") == 1);
}

TEST_CASE("broken UTF-8 and lone apostrophes do no harm") {
  CHECK(words("a\xFF\xFEz").size() <= 2);
  CHECK(words("''' ' 'n't").size() == 1);
  CHECK(words("\xE2\x80\x99\xE2\x80\x99").empty());
}
