#include "sourcing/passages.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr std::size_t kMostNames = 3;
constexpr std::size_t kLongestLocator = 80;
constexpr std::size_t kLongestPassageShown = 200;  // bytes

// "in paragraph 3", "on p. 3", "at 12:30", "above the headline".
std::string with_preposition(std::string_view name) {
  if (name.starts_with("above")) return std::string(name);
  if (name == "headline") return "in the headline";
  if (name.starts_with("p. ") || name.starts_with("line ")) return fmt::format("on {}", name);
  if (!name.empty() && name.front() >= '0' && name.front() <= '9') return fmt::format("at {}", name);
  return fmt::format("in {}", name);
}

// On one line, and not too long.
std::string shown(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    if (out.size() >= kLongestPassageShown) return out + " …";
    const char32_t c = next_code_point(text, at);
    if (!is_white_space(c)) {
      if (gap) out.push_back(' ');
      append_code_point(out, c);
    }
    gap = is_white_space(c);
  }
  return out;
}

}  // namespace

Passage PassageMaker::passage(std::size_t begin, std::size_t end, double score) const {
  const FoldedText::Range normal = text_.folded.in_text(begin, end);
  const NormalisedText::Range loaded = text_.normal.in_loaded(normal.begin, normal.end);
  Passage passage;
  passage.begin = text_.normal.position(normal.begin);
  passage.end = text_.normal.position(normal.end);
  passage.span = {text_.file, static_cast<std::uint32_t>(loaded.begin), static_cast<std::uint32_t>(loaded.end)};
  passage.locator = places_.name(normal.begin, like_);
  passage.score = score;
  passage.text = shown(text_.normal.text().substr(normal.begin, normal.end - normal.begin));
  return passage;
}

bool PassageMaker::is_as_loaded(std::size_t begin, std::size_t end, std::string_view bytes) const {
  const FoldedText::Range normal = text_.folded.in_text(begin, end);
  const NormalisedText::Range loaded = text_.normal.in_loaded(normal.begin, normal.end);
  return text_.normal.loaded().substr(loaded.begin, loaded.end - loaded.begin) == bytes;
}

std::string PassageMaker::places_text(const QuoteAnchor& anchor) const {
  std::vector<std::string> names;
  std::size_t named = 0;
  for (const Passage& passage : anchor.passages) {
    std::string name = with_preposition(passage.locator);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      if (names.size() == kMostNames) break;
      names.push_back(std::move(name));
    }
    ++named;
  }
  std::string text = "is";
  for (std::size_t i = 0; i < names.size(); ++i) text += fmt::format("{} {}", i == 0 ? "" : ",", names[i]);
  const std::size_t more = anchor.passages.size() + anchor.more_passages - named;
  if (more > 0) text += fmt::format(" and {} more place{}", more, more == 1 ? "" : "s");
  return text;
}

std::string PassageMaker::not_there(std::string_view at) {
  if (at.size() > kLongestLocator) return "not at the place named";
  const bool is_number = !at.empty() && at.front() >= '0' && at.front() <= '9';
  return fmt::format("not {} {}", is_number ? "at" : "in", at);
}

}  // namespace stancemap
