#include "sourcing/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"

namespace stancemap {
namespace {

using Words = std::vector<std::string>;

struct Scale {
  std::string_view word;
  double factor;
};
constexpr std::array kScales{
    Scale{"hundred", 1e2},   Scale{"hundreds", 1e2},   Scale{"thousand", 1e3}, Scale{"thousands", 1e3},
    Scale{"million", 1e6},   Scale{"millions", 1e6},   Scale{"mln", 1e6},      Scale{"mn", 1e6},
    Scale{"billion", 1e9},   Scale{"billions", 1e9},   Scale{"bln", 1e9},      Scale{"bn", 1e9},
    Scale{"trillion", 1e12}, Scale{"trillions", 1e12}, Scale{"trn", 1e12},     Scale{"tn", 1e12},
    Scale{"lakh", 1e5},      Scale{"crore", 1e7},
};

std::optional<double> scale_of(std::string_view word) {
  const auto it = std::find_if(kScales.begin(), kScales.end(), [&](const Scale& s) { return s.word == word; });
  return it == kScales.end() ? std::nullopt : std::optional(it->factor);
}

struct Entry {
  const UnitRow* row = nullptr;
  const CurrencyRow* currency = nullptr;
  explicit operator bool() const { return row != nullptr || currency != nullptr; }
};

// The rows by name and by symbol, and the names that a slip of the pen is compared with.
class Names {
 public:
  Names() {
    for (const UnitRow& row : unit_rows()) {
      add(row.names, names_, {.row = &row});
      add(row.symbols, symbols_, {.row = &row});
    }
    for (const CurrencyRow& row : currency_rows()) {
      add(row.names, names_, {.currency = &row});
      add(row.symbols, symbols_, {.currency = &row});
      symbols_[row.code] = {.currency = &row};
    }
    for (const auto& [name, entry] : names_) note_for_slips(name);
    for (const Scale& scale : kScales) note_for_slips(scale.word);
  }

  Entry find(const std::string& text, const std::string& folded) const {
    if (const auto it = symbols_.find(text); it != symbols_.end()) return it->second;
    const auto it = names_.find(folded);
    return it == names_.end() ? Entry() : it->second;
  }

  std::span<const std::string_view> for_slips() const { return for_slips_; }

 private:
  using Map = std::map<std::string_view, Entry>;

  static void add(std::string_view list, Map& map, const Entry& entry) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find('|'), list.size());
      map[list.substr(0, end)] = entry;
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }

  // Words only: a slip is looked for word by word.
  void note_for_slips(std::string_view name) {
    if (name.size() >= 5 && name.find_first_of(" .") == std::string_view::npos) for_slips_.push_back(name);
  }

  Map names_, symbols_;
  std::vector<std::string_view> for_slips_;
};

const Names& known_names() {
  static const Names names;
  return names;
}

// Words between blanks, hyphens and underscores.
Words words_of(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n-_";
  Words words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kBetween), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string folded_words(std::span<const std::string> words) {
  return case_folded(joined(words));
}

/// "soldiers" and "soldier" are one thing to count.
std::string singular(std::string text) {
  const auto ends = [&](std::string_view end) { return text.size() > end.size() + 2 && text.ends_with(end); };
  if (ends("ies")) return text.replace(text.size() - 3, 3, "y");
  if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) return text.substr(0, text.size() - 2);
  if (ends("s") && !text.ends_with("ss") && !text.ends_with("us")) text.pop_back();
  return text;
}

bool says_per(std::span<const std::string> words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "per" || word == "Per" || word.find('/') != std::string::npos;
  });
}

// The unit of `words`, or of what stands before "of".
Entry known_unit(std::span<const std::string> words) {
  constexpr std::size_t kMostWords = 8;
  const auto head = words.first(std::min(words.size(), kMostWords));
  const Names& names = known_names();
  if (head.size() == words.size()) {
    if (const Entry entry = names.find(joined(head), folded_words(head))) return entry;
  }
  const auto of = std::find_if(head.begin(), head.end(), [](const auto& word) { return word == "of" || word == "Of"; });
  if (of == head.end() || of == head.begin()) return {};
  const auto before = static_cast<std::size_t>(of - head.begin());
  if (says_per(words.subspan(before))) return {};
  return names.find(joined(words.first(before)), folded_words(words.first(before)));
}

struct Scaled {
  double factor = 1;
  Words words;  // without those for how many
};

Scaled without_scales(const Words& words) {
  Scaled scaled;
  bool after_scale = false;
  for (const std::string& word : words) {
    const auto factor = word.size() <= 9 ? scale_of(case_folded(word)) : std::nullopt;
    if (factor) {
      scaled.factor *= *factor;
    } else if (!(after_scale && (word == "of" || word == "Of"))) {
      scaled.words.push_back(word);
    }
    after_scale = factor.has_value();
  }
  return scaled;
}

Unit unit_from(const Entry& entry) {
  Unit unit;
  unit.standing = Unit::Standing::kKnown;
  if (entry.currency != nullptr) {
    unit.dimension = "money " + std::string(entry.currency->code);
    unit.base = entry.currency->code;
    return unit;
  }
  unit.dimension = entry.row->dimension;
  unit.base = entry.row->base;
  unit.unit_factor = entry.row->factor;
  unit.offset = entry.row->offset;
  unit.advice = entry.row->advice;
  if (!unit.advice.empty()) unit.standing = Unit::Standing::kAmbiguous;
  return unit;
}

// One letter wrong in a word of five letters or more, two in one of eight; the first letter is right. Words with more
// in common are too often other words: "countries" is no slip of "centuries".
bool is_slip(std::string_view word, std::string_view name) {
  if (word == name || word.front() != name.front()) return false;
  const std::size_t allowed = std::max(word.size(), name.size()) >= 8 ? 2 : 1;
  return edit_distance(word, name, allowed) <= allowed;
}

/// Things that people count and whose names are one letter off a unit's.
constexpr std::array<std::string_view, 10> kNoSlips{"mines",  "liners", "males", "fleet",  "hoses",
                                                    "yachts", "miners", "doses", "plants", "pounder"};

std::string mended_word(const std::string& word) {
  constexpr std::size_t kLongestWord = 40;
  const std::string folded = word.size() <= kLongestWord ? case_folded(word) : "";
  if (folded.size() < 5) return word;
  if (scale_of(folded) || known_names().find(word, folded)) return word;
  if (std::find(kNoSlips.begin(), kNoSlips.end(), folded) != kNoSlips.end()) return word;
  const auto nearest = nearest_name(folded, known_names().for_slips());
  return nearest && is_slip(folded, *nearest) ? std::string(*nearest) : word;
}

/// The unit that was meant, where mending slips makes a known one, or a word for how many.
std::string suggestion_for(const Words& words) {
  constexpr std::size_t kMostWords = 8;
  if (words.size() > kMostWords) return "";
  Words mended;
  bool mended_scale = false;
  for (const std::string& word : words) {
    mended.push_back(mended_word(word));
    mended_scale = mended_scale || (mended.back() != word && scale_of(mended.back()));
  }
  if (mended == words) return "";
  return mended_scale || known_unit(without_scales(mended).words) ? joined(mended) : "";
}

Unit counted_thing(const Words& all, const Words& rest) {
  Unit unit;
  unit.standing = Unit::Standing::kCounted;
  unit.dimension = "counted " + singular(folded_words(rest));
  unit.base = joined(rest);
  unit.suggestion = suggestion_for(all);
  return unit;
}

bool is_date(const Unit& unit, std::string_view name, double value) {
  return unit.dimension == "time" && name == "year" && value >= 1000 && value == std::floor(value);
}

}  // namespace

bool Unit::is_decimal_to(const Unit& other) const {
  if (offset != other.offset) return false;
  const double power = std::log10(unit_factor / other.unit_factor);
  return std::abs(power - std::round(power)) < 1e-9;
}

Unit unit_of(std::string_view text, double value) {
  const Words words = words_of(normalized_nfc(text));
  Unit unit;
  unit.dimension = "number";
  if (words.empty()) return unit;
  if (const Entry whole = known_unit(words)) {
    unit = unit_from(whole);
    if (is_date(unit, folded_words(words), value)) {
      return {.standing = Unit::Standing::kKnown, .dimension = "date", .base = "year", .suggestion = {}, .advice = {}};
    }
    unit.factor = unit.unit_factor;
    return unit;
  }
  const Scaled scaled = without_scales(words);
  if (scaled.words.empty()) {
    unit.standing = Unit::Standing::kKnown;
  } else if (const Entry rest = known_unit(scaled.words)) {
    unit = unit_from(rest);
  } else {
    unit = counted_thing(words, scaled.words);
    if (scaled.words.size() == words.size()) unit.base = text;
  }
  unit.factor = unit.unit_factor * scaled.factor;
  return unit;
}

}  // namespace stancemap
