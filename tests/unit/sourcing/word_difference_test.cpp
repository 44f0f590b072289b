#include "sourcing/word_difference.h"

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("words may be dropped, added, split and joined") {
  CHECK(word_difference("a state that really prepares", "a state that prepares").text == "without `really`");
  CHECK(word_difference("a state prepares", "a very big state, prepares").text == "with `very big`");
  const auto split = word_difference("well being counts", "wellbeing counts");
  CHECK(split.same_words);
  CHECK(split.text == "`wellbeing` for `well being`");
  CHECK(word_difference("one, two", "one: two!").text == "");
}

TEST_CASE("a long word may have a slip, a short one none") {
  CHECK(word_difference("the organisation", "the organization").same_words);
  CHECK(!word_difference("the colours", "the colors").same_words);  // six letters
  CHECK(!word_difference("he can go", "he can not").same_words);
  CHECK(word_difference("linus came", "chines came").text == "`chines` for `linus`");
  CHECK(!word_difference("international", "interactional").same_words);
  CHECK(!word_difference("was affected", "was effected").same_words);
  CHECK(!word_difference("a typical case", "a atypical case").same_words);
}

TEST_CASE("a number never becomes another one") {
  CHECK(!word_difference("spends 2.7 percent", "spends 27 percent").same_words);
  CHECK(!word_difference("the number 1234567890123", "the number 1234567890124").same_words);
  CHECK(word_difference("10 000 men", "10000 men").same_words);
}

TEST_CASE("in scripts without spaces each character is a word") {
  CHECK(!word_difference("\u65E5\u672C\u306E\u6226\u4E89", "\u65E5\u672C\u306E\u5E73\u548C").same_words);
  CHECK(word_difference("\u65E5\u672C\u306E\u6226\u4E89", "\u65E5\u672C\u6226\u4E89").text == "without `\u306E`");
}

TEST_CASE("very many different words are taken for other words") {
  std::string a, b;
  for (int i = 0; i < 3000; ++i) {
    a += "a" + std::to_string(i) + " ";
    b += "b" + std::to_string(i) + " ";
  }
  CHECK(!word_difference(a, b).same_words);
}

TEST_CASE("the edit distance in a band is the edit distance, or over the limit") {
  std::mt19937 random(2);
  const auto word = [&] {
    std::u32string text;
    for (auto n = random() % 12; n > 0; --n) text.push_back(U"abc"[random() % 3]);
    return text;
  };
  const auto plain = [](const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + std::size_t{a[i - 1] != b[j - 1]}});
        }
      }
    }
    return d[a.size()][b.size()];
  };
  for (int round = 0; round < 5000; ++round) {
    const std::u32string a = word(), b = word();
    const std::size_t limit = random() % 8;
    REQUIRE(edit_distance(a, b, limit) == std::min(plain(a, b), limit + 1));
  }
}
