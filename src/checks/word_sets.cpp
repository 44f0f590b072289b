#include "checks/word_sets.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "base/utf8.h"

namespace stancemap {
namespace {

enum class ByteClass : std::uint8_t { kSeparator, kWord, kApostrophe, kForeign };

struct ByteTable {
  std::array<ByteClass, 256> classes{};
  std::array<char, 256> lower{};
};

constexpr ByteTable byte_table() {
  ByteTable table;
  for (std::size_t i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    const bool upper = c >= 'A' && c <= 'Z';
    table.lower[i] = upper ? static_cast<char>(c + ('a' - 'A')) : c;
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) table.classes[i] = ByteClass::kWord;
    if (c == '\'') table.classes[i] = ByteClass::kApostrophe;
    if (i >= 0x80) table.classes[i] = ByteClass::kForeign;
  }
  return table;
}
constexpr ByteTable kBytes = byte_table();

ByteClass class_of(char c) {
  return kBytes.classes[static_cast<unsigned char>(c)];
}
constexpr char lower(char c) {
  return kBytes.lower[static_cast<unsigned char>(c)];
}

// FNV-1a with a last mixing step; the telling bit is left clear.
constexpr Word hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
  for (const char c : word) {
    if (c != '\'') hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x100'0000'01B3;
  }
  hash ^= hash >> 32;
  hash *= 0x9E37'79B9'7F4A'7C15;
  return static_cast<Word>(hash >> 33);
}

// English, German, French, Spanish, Italian, Portuguese and Dutch words that turn a sentence round.
constexpr std::string_view kNegations[]{
    "not",    "no",     "never",   "none",    "nobody",  "nothing", "neither", "nor",     "without", "non",
    "nicht",  "nichts", "nie",     "niemals", "niemand", "kein",    "keine",   "keinen",  "keinem",  "keiner",
    "keines", "ohne",   "ne",      "pas",     "jamais",  "aucun",   "aucune",  "rien",    "sans",    "nunca",
    "jamás",  "nadie",  "nada",    "ningún",  "ninguna", "sin",     "mai",     "nessuno", "nessuna", "niente",
    "senza",  "não",    "ninguém", "sem",     "niet",    "geen",    "nooit",   "zonder",
};

constexpr auto sorted_negation_hashes() {
  std::array<Word, std::size(kNegations)> hashes{};
  for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i] = hash_of(kNegations[i]);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}
constexpr auto kNegationHashes = sorted_negation_hashes();

constexpr auto negation_filter() {
  std::array<bool, 1024> filter{};
  for (const Word hash : kNegationHashes) filter[hash % 1024] = true;
  return filter;
}
constexpr auto kNegationFilter = negation_filter();

constexpr Word kNot = hash_of("not") | kTellingWord;

Word word_of(std::string_view word) {
  const Word hash = hash_of(word);
  if (word.front() >= '0' && word.front() <= '9') return hash | kTellingWord;
  const bool negates =
      kNegationFilter[hash % 1024] && std::binary_search(kNegationHashes.begin(), kNegationHashes.end(), hash);
  return negates ? hash | kTellingWord : hash;
}

bool ends_in_not(std::string_view word) {
  const std::size_t n = word.size();
  return n > 3 && lower(word[n - 1]) == 't' && word[n - 2] == '\'' && lower(word[n - 3]) == 'n';
}

// `word` is not empty, and an apostrophe stands only inside it.
void add_word(std::string_view word, std::vector<Word>& out) {
  if (ends_in_not(word)) {
    const Word stem = hash_of(word.substr(0, word.size() - 3));
    constexpr Word kCa = hash_of("ca"), kWo = hash_of("wo");
    out.push_back(stem == kCa ? hash_of("can") : stem == kWo ? hash_of("will") : stem);
    out.push_back(kNot);
    return;
  }
  constexpr Word kCannot = hash_of("cannot");
  const Word value = word_of(word);
  if (value == kCannot) {
    out.push_back(hash_of("can"));
    out.push_back(kNot);
    return;
  }
  out.push_back(value);
}

// Scripts written without spaces between words.
bool is_spaceless(char32_t c) {
  if (c < 0x0E00) return false;
  return c <= 0x0EFF                         // Thai, Lao
         || (c >= 0x1000 && c <= 0x109F)     // Burmese
         || (c >= 0x1780 && c <= 0x17FF)     // Khmer
         || (c >= 0x3040 && c <= 0x30FF)     // kana
         || (c >= 0x3400 && c <= 0x9FFF)     // Han
         || (c >= 0xF900 && c <= 0xFAFF)     // Han, for compatibility
         || (c >= 0x20000 && c <= 0x3FFFF);  // Han, rare
}

bool is_negation_character(char32_t c) {
  constexpr std::u32string_view kCharacters = U"不没沒非未无無";
  return kCharacters.find(c) != std::u32string_view::npos;
}

Word word_of(std::u32string_view characters) {
  std::string bytes;
  for (const char32_t c : characters) append_code_point(bytes, c);
  return hash_of(bytes);
}

// The words of a run that has other than ASCII letters.
class ForeignRun {
 public:
  explicit ForeignRun(std::vector<Word>& out) : out_(out) {}

  void read(std::string_view run) {
    const std::string folded = case_folded(run);
    for (std::size_t i = 0; i < folded.size();) take(next_code_point(folded, i));
    end_word();
    end_characters();
  }

 private:
  void take(char32_t c) {
    constexpr char32_t kTypographicApostrophe = 0x2019;
    if (c == '\'' || c == kTypographicApostrophe) {
      if (!word_.empty()) word_.push_back('\'');
    } else if (!is_letter_or_digit(c)) {
      end_word();
      end_characters();
    } else if (is_spaceless(c)) {
      end_word();
      take_character(c);
    } else {
      end_characters();
      append_code_point(word_, c);
    }
  }

  void take_character(char32_t c) {
    if (is_negation_character(c)) {
      out_.push_back(word_of(std::u32string_view(&c, 1)) | kTellingWord);
    } else {
      characters_.push_back(c);
    }
  }

  void end_word() {
    while (word_.ends_with('\'')) word_.pop_back();
    if (!word_.empty()) add_word(word_, out_);
    word_.clear();
  }

  void end_characters() {
    if (characters_.size() == 1) out_.push_back(word_of(std::u32string_view(characters_)));
    for (std::size_t i = 0; i + 1 < characters_.size(); ++i) {
      out_.push_back(word_of(std::u32string_view(characters_).substr(i, 2)));
    }
    characters_.clear();
  }

  std::vector<Word>& out_;
  std::string word_;
  std::u32string characters_;
};

bool is_word_byte(char c) {
  const ByteClass value = class_of(c);
  return value == ByteClass::kWord || value == ByteClass::kForeign;
}

void add_words(std::string_view text, std::vector<Word>& out) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word_byte(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    bool is_foreign = false;
    for (; i < text.size(); ++i) {
      const ByteClass value = class_of(text[i]);
      if (value == ByteClass::kForeign) is_foreign = true;
      if (value == ByteClass::kSeparator) break;
      if (value == ByteClass::kApostrophe && (i + 1 == text.size() || !is_word_byte(text[i + 1]))) break;
    }
    const std::string_view run = text.substr(begin, i - begin);
    if (is_foreign) {
      ForeignRun(out).read(run);
    } else {
      add_word(run, out);
    }
  }
}

}  // namespace

void WordSets::add(std::string_view text) {
  add_words(text, words_);
  const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(offsets_.back());
  std::sort(begin, words_.end());
  words_.erase(std::unique(begin, words_.end()), words_.end());
  offsets_.push_back(words_.size());
}

}  // namespace stancemap
