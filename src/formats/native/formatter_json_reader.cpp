// JSON with // and /* */ comments.

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/utf8.h"
#include "formats/native/formatter_builder.h"
#include "formats/native/formatter_readers.h"

namespace stancemap::native {
namespace {

class JsonTreeReader {
 public:
  explicit JsonTreeReader(std::string_view text) : text_(text), builder_(reading_.tree) {}

  TreeReading read() {
    while (pass_gap() && reading_.refusal.empty()) take_token();
    if (builder_.depth() > 0) refuse("ends too early");
    if (reading_.refusal.empty()) {
      builder_.finish();
      return std::move(reading_);
    }
    TreeReading refused;
    refused.refusal = std::move(reading_.refusal);
    return refused;
  }

 private:
  void refuse(std::string_view what) {
    if (reading_.refusal.empty()) reading_.refusal = fmt::format("it is not valid JSON: {} at byte {}", what, cursor_);
  }

  /// Reads on to the next token but for commas and colons; false at the end of the text.
  bool pass_gap() {
    const std::size_t begin = cursor_;
    while (cursor_ < text_.size()) {
      if (std::string_view(" \t\n,:").find(text_[cursor_]) != std::string_view::npos) {
        line_ += text_[cursor_++] == '\n';
      } else if (text_.substr(cursor_, 2) == "//") {
        cursor_ = std::min(text_.find('\n', cursor_), text_.size());
      } else if (text_.substr(cursor_, 2) == "/*") {
        const std::size_t close = text_.find("*/", cursor_ + 2);
        const std::size_t end = close == std::string_view::npos ? text_.size() : close + 2;
        line_ += static_cast<std::size_t>(std::count(text_.begin() + cursor_, text_.begin() + end, '\n'));
        cursor_ = end;
      } else {
        break;
      }
    }
    builder_.add_gap(json_gap(text_, begin, cursor_));
    return cursor_ < text_.size();
  }

  void take_token() {
    switch (text_[cursor_]) {
      case '{':
        return take_open(ValueType::kMapping);
      case '[':
        return take_open(ValueType::kSequence);
      case '}':
      case ']':
        return take_close();
      case '"':
        return take_string();
      default:
        return take_word();
    }
  }

  bool value_may_stand_here() {
    if (builder_.depth() > 0 ? !builder_.expects_key() : reading_.tree.root == kNoNode) return true;
    refuse("a value that does not belong");
    return false;
  }

  void take_open(ValueType type) {
    if (!value_may_stand_here()) return;
    builder_.open(type, Layout::kFlow, 0);
    begin_lines_.push_back(line_);
    ++cursor_;
  }

  void take_close() {
    if (builder_.depth() == 0 || builder_.has_key()) return refuse("a bracket that does not belong");
    builder_.close(true);
    if (begin_lines_.back() != line_) builder_.set_layout_of_last(Layout::kBlock);
    begin_lines_.pop_back();
    ++cursor_;
  }

  void take_string() {
    const std::size_t begin = ++cursor_;
    while (cursor_ < text_.size() && text_[cursor_] != '"') cursor_ += text_[cursor_] == '\\' ? 2 : 1;
    if (cursor_ >= text_.size()) return refuse("a text without end");
    const std::string_view value = reading_.tree.texts.add(unescaped(text_.substr(begin, cursor_ - begin)));
    ++cursor_;
    if (builder_.expects_key()) return builder_.add_key(value, false);
    if (value_may_stand_here()) {
      builder_.add_scalar({.type = ValueType::kString, .layout = Layout::kQuoted, .text = value});
    }
  }

  void take_word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\n,:[]{}\"/", cursor_), text_.size());
    const std::string_view word = text_.substr(cursor_, end - cursor_);
    if (word.empty()) return refuse("an unexpected character");
    if (!value_may_stand_here()) return;
    ValueType type = ValueType::kNumber;
    if (word == "null") type = ValueType::kNull;
    if (word == "true" || word == "false") type = ValueType::kBool;
    builder_.add_scalar({.type = type, .layout = Layout::kPlain, .text = reading_.tree.texts.add(word)});
    cursor_ = end;
  }

  static char32_t hex4(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + std::min<std::size_t>(4, text.size()), value, 16);
    return value;
  }

  static std::string unescaped(std::string_view raw) {
    static constexpr std::string_view kShort = "\"\\/bfnrt";
    static constexpr std::string_view kMeaning = "\"\\/\b\f\n\r\t";
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] != '\\' || i + 1 == raw.size()) {
        out += raw[i];
        continue;
      }
      const char kind = raw[++i];
      if (const std::size_t at = kShort.find(kind); at != std::string_view::npos) {
        out += kMeaning[at];
      } else if (kind == 'u') {
        char32_t c = hex4(raw.substr(i + 1));
        i += 4;
        if (c >= 0xD800 && c < 0xDC00 && raw.size() > i + 6) {
          c = 0x10000 + ((c - 0xD800) << 10) + (hex4(raw.substr(i + 3)) - 0xDC00);
          i += 6;
        }
        append_code_point(out, c);
      }
    }
    return out;
  }

  std::string_view text_;
  TreeReading reading_;
  TreeBuilder builder_;
  std::vector<std::size_t> begin_lines_;  // of the open collections
  std::size_t cursor_ = 0;
  std::size_t line_ = 0;
};

}  // namespace

TreeReading json_tree(std::string_view text) {
  return JsonTreeReader(text).read();
}

}  // namespace stancemap::native
