#include "prose.h"

#include <array>
#include <string_view>

namespace stancemap::bench {
namespace {

constexpr std::size_t kVocabulary = 1 << 15;
constexpr std::size_t kRecent = 64;

// The words of a language that stand most often.
constexpr std::array<std::string_view, 48> kFrequent{
    "the",  "of",   "to",   "and",    "a",     "in",    "is",    "that",  "it",   "for",   "was",   "on",
    "are",  "as",   "with", "they",   "be",    "at",    "this",  "have",  "from", "or",    "had",   "by",
    "but",  "not",  "what", "all",    "were",  "we",    "when",  "there", "can",  "an",    "their", "which",
    "will", "each", "how",  "should", "would", "other", "about", "many",  "then", "these", "some",  "because"};
constexpr std::array<std::string_view, 16> kOnsets{"b", "c", "d",  "f",  "g",  "l",  "m",  "n",
                                                   "p", "r", "st", "tr", "pl", "sh", "th", "v"};
constexpr std::array<std::string_view, 8> kRimes{"a", "e", "i", "o", "ar", "en", "ion", "us"};

std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

/// The `index`-th made-up word: its syllables are the index in base 128, the first of them scrambled.
std::string made_up(std::size_t index) {
  std::string word;
  for (std::size_t rest = index * 2 + 129; rest > 0; rest /= 128) {
    word += kOnsets[(rest * 7) % kOnsets.size()];
    word += kRimes[(rest / 16) % kRimes.size()];
  }
  return word;
}

/// A rank below kVocabulary with a probability of about 1/rank: its magnitude is drawn first, then its digits.
std::size_t zipf_rank(Random& random) {
  constexpr std::size_t kMagnitudes = 15;  // 2^15 words
  const std::size_t base = std::size_t{1} << random.below(kMagnitudes);
  return base + random.below(base) - 1;
}

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15;
  return mixed(state_);
}

Prose::Prose(Random& random) : random_(random), words_(kFrequent.begin(), kFrequent.end()) {
  while (words_.size() < kVocabulary) words_.push_back(made_up(words_.size()));
}

const std::string& Prose::word() {
  return words_[zipf_rank(random_)];
}

std::vector<std::size_t> Prose::new_sentence() {
  std::vector<std::size_t> sentence(8 + random_.below(13));
  for (std::size_t& word : sentence) word = zipf_rank(random_);
  return sentence;
}

std::string Prose::sentence() {
  std::vector<std::size_t> ranks;
  if (recent_.size() == kRecent && random_.chance(5)) {
    ranks = recent_[random_.below(kRecent)];
    ranks[random_.below(ranks.size())] = zipf_rank(random_);
  } else {
    ranks = new_sentence();
  }
  if (recent_.size() < kRecent) recent_.emplace_back();
  recent_[sentences_++ % recent_.size()] = ranks;
  std::string text;
  for (const std::size_t rank : ranks) {
    if (!text.empty()) text += random_.chance(60) ? ", " : " ";
    text += words_[rank];
  }
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + ".";
}

std::string Prose::phrase(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += word();
  }
  return text;
}

std::string Prose::id(std::size_t number) const {
  const std::uint64_t hash = mixed(number + 1);
  return words_[hash % kVocabulary] + "-" + words_[hash / kVocabulary % kVocabulary] + "-" + std::to_string(number);
}

}  // namespace stancemap::bench
