#include "reports/text_lines.h"

#include <algorithm>

#include "base/shown_text.h"
#include "base/utf8.h"

namespace stancemap {
namespace {

/// The longest start of `word` that is at most `width` wide; one character at least, with the marks that stand on it.
std::string_view head_of(std::string_view word, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const std::size_t wide = display_width(next_code_point(word, i));
    if (begin > 0 && wide > 0 && used + wide > width) return word.substr(0, begin);
    used += wide;
  }
  return word;
}

class Lines {
 public:
  Lines(std::size_t width, std::size_t first, std::size_t rest) : width_(width), rest_(rest), line_(first, ' ') {
    used_ = first;
  }

  void add(std::string_view word) {
    const std::size_t wide = display_width(word);
    if (has_word_ && used_ + 1 + wide > width_) end_line();
    if (has_word_) put(" ", 1);
    while (used_ + display_width(word) > width_) {
      const std::string_view head = head_of(word, width_ > used_ ? width_ - used_ : 1);
      put(head, display_width(head));
      word.remove_prefix(head.size());
      if (word.empty()) return;
      end_line();
    }
    put(word, display_width(word));
  }

  std::vector<std::string> taken() && {
    if (has_word_) lines_.push_back(std::move(line_));
    return std::move(lines_);
  }

 private:
  void put(std::string_view text, std::size_t wide) {
    line_ += text;
    used_ += wide;
    has_word_ = true;
  }
  void end_line() {
    lines_.push_back(std::move(line_));
    line_ = std::string(rest_, ' ');
    used_ = rest_;
    has_word_ = false;
  }

  std::size_t width_, rest_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t used_ = 0;
  bool has_word_ = false;
};

}  // namespace

std::string padded(std::string text, std::size_t width) {
  const std::size_t have = display_width(text);
  if (have < width) text.append(width - have, ' ');
  return text;
}

std::vector<std::string> wrapped_text(std::string_view text, std::size_t width, std::size_t first, std::size_t rest) {
  Lines lines(std::max<std::size_t>(width, 1), std::min(first, width / 2), std::min(rest, width / 2));
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!word.empty()) lines.add(word);
  }
  return std::move(lines).taken();
}

}  // namespace stancemap
