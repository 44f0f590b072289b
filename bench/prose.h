#pragma once
// Random numbers and texts that are the same on every machine for the same seed.

#include <cstdint>
#include <string>
#include <vector>

namespace stancemap::bench {

/// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  bool chance(std::size_t per_thousand) { return below(1000) < per_thousand; }

 private:
  std::uint64_t state_;
};

/// Sentences whose words are as unevenly frequent as those of a language (Zipf 1949): a detector of near duplicates
/// sees much the same word counts as in a real map. Five sentences in a thousand repeat a recent one but for a word.
class Prose {
 public:
  explicit Prose(Random& random);
  std::string sentence();
  std::string phrase(std::size_t words);
  /// An id for the number: two words that depend on nothing else, and the number.
  std::string id(std::size_t number) const;

 private:
  const std::string& word();
  std::vector<std::size_t> new_sentence();

  Random& random_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::size_t>> recent_;
  std::size_t sentences_ = 0;
};

}  // namespace stancemap::bench
