#include "formats/native/json_problem.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"

namespace stancemap::native {

namespace {

bool is_number_start(char c) {
  return is_digit(c) || c == '-';
}
bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t digits_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("0123456789", begin), text.size());
}

// The end of what looks like a number to a person.
std::size_t number_like_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("+-.0123456789eE", begin), text.size());
}

std::size_t string_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\') ++i;
  }
  return text.size();
}

struct Problem {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string help;
};

// Looks at the token that the parser could not take, and at what stands before it.
class Diagnosis {
 public:
  Diagnosis(std::string_view text, std::span<const OpenCollection> open, std::size_t after, std::size_t read)
      : text_(text), inside_(open.empty() ? nullptr : &open.back()), at_(skip_json_space(text, after)) {
    while (at_ < text.size() && (text[at_] == ',' || text[at_] == ':') && (at_ + 1 < read || at_ + 1 == text.size())) {
      separator_ = text[at_];
      separator_at_ = at_;
      at_ = skip_json_space(text, at_ + 1);
    }
  }

  Problem problem() const {
    if (at_ >= text_.size()) return at_end();
    const char c = text_[at_];
    if (text_.substr(at_, 2) == "/*") return {at_, at_ + 2, "this comment is not closed", "add `*/`"};
    if (c == '/' || c == '#')
      return {at_, at_ + 1, fmt::format("`{}` starts no comment", c), "write `//` or `/* … */`"};
    if (c == '"') {
      if (const Problem fault = in_string(); !fault.message.empty()) return fault;
    }
    if (c == ']' || c == '}') return at_closing(c);
    if (c == ',' || c == ':') return at_separator(c);
    if (c == '\'') return {at_, at_ + 1, "a text in single quotes", "JSON wants double quotes"};
    if (inside_ == nullptr && at_ > 0 && separator_ == 0 && skip_json_space(text_, 0) != at_) {
      return {at_, at_ + 1, "text behind the end of the value", "a file holds one value"};
    }
    if (expects_separator()) return missing_separator();
    return not_a_value(c);
  }

 private:
  bool is_key_place() const { return inside_ != nullptr && inside_->mapping && !inside_->awaits_value(); }
  bool expects_separator() const { return separator_ == 0 && inside_ != nullptr && (inside_->children > 0); }

  Problem at_end() const {
    if (inside_ == nullptr) return {text_.size(), text_.size(), "the file ends where a value is expected", ""};
    return {text_.size(), text_.size(), fmt::format("the file ends inside a {}", inside_->mapping ? "mapping" : "list"),
            fmt::format("add the missing `{}`", inside_->mapping ? '}' : ']')};
  }
  Problem at_closing(char c) const {
    if (inside_ == nullptr) {
      return {at_, at_ + 1, fmt::format("`{}` without its opening bracket", c), "delete it"};
    }
    if (separator_ == ',') {
      return {separator_at_, separator_at_ + 1, fmt::format("a `,` before the closing `{}`", c),
              "delete the `,`: nothing follows it"};
    }
    if (inside_->mapping && inside_->awaits_value()) {
      return {at_, at_ + 1, fmt::format("`{}` where the value of a key is expected", c), "add the value"};
    }
    return {at_, at_ + 1, fmt::format("`{}` where a {} ends", c, inside_->mapping ? "mapping" : "list"),
            fmt::format("write `{}`", inside_->mapping ? '}' : ']')};
  }
  Problem at_separator(char c) const {
    if (c == ':' && inside_ != nullptr && !inside_->mapping) {
      return {at_, at_ + 1, "a `:` in a list", "keys and values stand in `{}`"};
    }
    return {at_, at_ + 1, fmt::format("a `{}` where {} is expected", c, is_key_place() ? "a key" : "a value"),
            "delete it, or add what is missing"};
  }
  Problem missing_separator() const {
    if (at_ > 0 && is_digit(text_[at_]) && text_[at_ - 1] == '0') {
      return {at_ - 1, number_like_end(text_, at_), "a number that starts with `0`", "leave the `0` out"};
    }
    if (inside_->awaits_value()) return {at_, at_ + 1, "a `:` is missing before this", "write `\"key\": value`"};
    return {at_, at_ + 1, "a `,` is missing before this", "separate values by `,`"};
  }
  Problem not_a_value(char c) const {
    std::size_t end = at_;
    while (end < text_.size() && is_word_character(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    if (is_key_place()) {
      return {at_, std::max(end, at_ + 1), "a key without quotes", "put it in double quotes"};
    }
    if (is_number_start(c) || c == '+' || c == '.') {
      const std::size_t number_end = std::max(number_like_end(text_, at_), at_ + 1);
      return {at_, number_end, fmt::format("`{}` is not a number", text_.substr(at_, number_end - at_)),
              "write it like `0.5`, `-2` or `1e6`; or put it in double quotes"};
    }
    if (word == "True" || word == "False" || word == "None") {
      const std::string_view right = word == "True" ? "true" : word == "False" ? "false" : "null";
      return {at_, end, fmt::format("`{}` is not JSON", word), fmt::format("write `{}`", right)};
    }
    if (!word.empty()) return {at_, end, fmt::format("`{}` stands without quotes", word), "put it in double quotes"};
    return {at_, at_ + 1, fmt::format("`{}` where a value is expected", c), ""};
  }
  // What is wrong in the text that starts here; nothing when it is whole.
  Problem in_string() const {
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '"') return {};
      if (c == '\n' || c == '\r') break;
      if (c == '\t') return {i, i + 1, "a tab in a text", "write `\\t`"};
      if (c != '\\') continue;
      const char escape = i + 1 < text_.size() ? text_[i + 1] : ' ';
      if (std::string_view("\"\\/bfnrtu").find(escape) == std::string_view::npos) {
        return {i, i + 2, fmt::format("`{}` is no escape", text_.substr(i, 2)), "write `\\\\` for a backslash"};
      }
      if (escape == 'u' && bad_code(i)) {
        return {i, std::min(i + 6, text_.size()), "an escape that is no character",
                "`\\u` takes 4 hexadecimal digits; characters beyond U+FFFF take a pair"};
      }
      ++i;
    }
    return {at_, at_ + 1, "this `\"` is not closed", "add the closing quote; write `\\n` for a line break"};
  }
  // `\u` at `offset` without four hexadecimal digits, or half of a surrogate pair.
  bool bad_code(std::size_t offset) const {
    const std::string_view digits = text_.substr(offset + 2, 4);
    if (digits.size() < 4 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos) return true;
    const bool surrogate = (digits[0] == 'd' || digits[0] == 'D') && digits[1] >= '8';
    if (!surrogate) return false;
    const bool high = digits[1] == '8' || digits[1] == '9' || digits[1] == 'a' || digits[1] == 'A' ||
                      digits[1] == 'b' || digits[1] == 'B';
    if (high) return text_.substr(offset + 6, 2) != "\\u" || !is_low_surrogate(text_.substr(offset + 8, 4));
    return offset < 6 || text_.substr(offset - 6, 2) != "\\u";
  }
  static bool is_low_surrogate(std::string_view digits) {
    return digits.size() == 4 && (digits[0] == 'd' || digits[0] == 'D') &&
           std::string_view("cdefCDEF").find(digits[1]) != std::string_view::npos;
  }

  std::string_view text_;
  const OpenCollection* inside_;
  std::size_t at_;
  char separator_ = 0;  // the `,` or `:` before the token
  std::size_t separator_at_ = 0;
};

}  // namespace

std::size_t skip_json_space(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const char c = text[offset];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++offset;
    } else if (text.substr(offset, 2) == "//") {
      offset = std::min(text.find_first_of("\r\n", offset), text.size());
    } else if (text.substr(offset, 2) == "/*") {
      const std::size_t end = text.find("*/", offset + 2);
      if (end == std::string_view::npos) return offset;
      offset = end + 2;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t skip_json_separators(std::string_view text, std::size_t offset) {
  offset = skip_json_space(text, offset);
  while (offset < text.size() && (text[offset] == ',' || text[offset] == ':'))
    offset = skip_json_space(text, offset + 1);
  return offset;
}

std::size_t json_number_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + (text.substr(begin, 1) == "-" ? 1 : 0);
  if (text.substr(end, 1) == "0") {
    ++end;  // no digit may follow
  } else {
    end = digits_end(text, end);
  }
  if (text.substr(end, 1) == "." && digits_end(text, end + 1) > end + 1) end = digits_end(text, end + 1);
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    std::size_t exponent = end + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    if (digits_end(text, exponent) > exponent) end = digits_end(text, exponent);
  }
  return end;
}

std::string with_small_numbers(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < text.size();) {
    i = skip_json_separators(text, i);
    if (i >= text.size()) break;
    if (text[i] == '"') {
      i = string_end(text, i);
      continue;
    }
    const std::size_t end = std::max(is_number_start(text[i]) ? json_number_end(text, i) : 0, i + 1);
    if (is_digit(text[end - 1])) {
      const std::size_t first_digit = i + (text[i] == '-' ? 1 : 0);
      std::fill(small.begin() + static_cast<std::ptrdiff_t>(first_digit) + 1,
                small.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    i = end;
  }
  return small;
}

Finding json_problem(const DocumentText& text, std::span<const OpenCollection> open, std::size_t after,
                     std::size_t read) {
  const Problem problem = Diagnosis(text.text(), open, after, read).problem();
  const std::size_t end = std::max(problem.begin, std::min(problem.end, text.text().size()));
  return {.rule = "json-syntax",
          .severity = Severity::kError,
          .span = text.span(problem.begin, end),
          .message = problem.message,
          .help = problem.help,
          .related = {},
          .subject = problem.message,
          .file = {}};
}

}  // namespace stancemap::native
