#include "sourcing/locator.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "sourcing/folded_text.h"

namespace stancemap {
namespace {

using Kind = LocatorPart::Kind;

constexpr std::size_t kMostBytes = 1000;
constexpr std::uint64_t kMostNumber = 999'999'999;

struct Token {
  enum class Type : std::uint8_t { kWord, kNumber, kTime, kDash, kAnd, kComma };
  Type type = Type::kWord;
  std::string_view text;
  std::uint64_t number = 0;
};

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    while (at_ < text_.size()) take();
  }
  std::vector<Token> list;

 private:
  void take() {
    const std::size_t begin = at_;
    if (is_digit(text_[at_])) {
      take_number();
      return;
    }
    const char32_t c = next_code_point(text_, at_);
    if (c == '-' || c == '&' || c == ',') {
      const auto type = c == '-' ? Token::Type::kDash : c == '&' ? Token::Type::kAnd : Token::Type::kComma;
      list.push_back({type, text_.substr(begin, 1), 0});
      return;
    }
    if (!is_letter_or_digit(c)) return;
    std::size_t end = at_;
    while (at_ < text_.size() && !is_digit(text_[at_]) && is_letter_or_digit(next_code_point(text_, at_))) end = at_;
    at_ = end;
    const std::string_view word = text_.substr(begin, end - begin);
    const auto type = word == "and" ? Token::Type::kAnd : word == "to" ? Token::Type::kDash : Token::Type::kWord;
    list.push_back({type, word, 0});
  }

  std::uint64_t digits() {
    std::uint64_t number = 0;
    for (; at_ < text_.size() && is_digit(text_[at_]); ++at_) {
      number = std::min(number * 10 + static_cast<std::uint64_t>(text_[at_] - '0'), kMostNumber);
    }
    return number;
  }

  bool colon_and_two_digits() const {
    return at_ + 2 < text_.size() && text_[at_] == ':' && is_digit(text_[at_ + 1]) && is_digit(text_[at_ + 2]) &&
           (at_ + 3 >= text_.size() || !is_digit(text_[at_ + 3]));
  }

  void take_number() {
    Token token{Token::Type::kNumber, {}, digits()};
    for (int i = 0; i < 2 && colon_and_two_digits(); ++i) {
      ++at_;
      token.type = Token::Type::kTime;
      token.number = std::min(token.number * 60 + digits(), kMostNumber);
    }
    list.push_back(token);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Kind> counted_kind(std::string_view word, std::string_view unit) {
  if (is_one_of(word, {"paragraph", "paragraphs", "par", "para", "paras"})) return Kind::kParagraph;
  if (is_one_of(word, {"line", "lines"})) return Kind::kLine;
  if (is_one_of(word, {"p", "pp", "pg", "page", "pages"})) return Kind::kPage;
  if (is_one_of(word, {"comment", "comments", "post", "posts", "reply", "replies"})) return Kind::kPost;
  const bool is_unit = !unit.empty() && word.starts_with(unit) && is_one_of(word.substr(unit.size()), {"", "s", "es"});
  return is_unit ? std::optional(Kind::kPost) : std::nullopt;
}

std::uint64_t ordinal(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kWords{"first", "second",  "third",  "fourth", "fifth",
                                                           "sixth", "seventh", "eighth", "ninth",  "tenth"};
  const auto it = std::find(kWords.begin(), kWords.end(), word);
  return it == kWords.end() ? 0 : static_cast<std::uint64_t>(it - kWords.begin()) + 1;
}

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, std::string_view unit) : tokens_(tokens), unit_(unit) {}

  Locator locator() {
    for (at_ = 0; at_ < tokens_.size();) take();
    if (found_.has(Kind::kPost)) drop(Kind::kBeforePosts);    // "comment 5 of the post"
    if (found_.has(Kind::kParagraph)) drop(Kind::kHeadline);  // "first paragraph below the headline"
    std::stable_sort(found_.parts.begin(), found_.parts.end(),
                     [](const LocatorPart& a, const LocatorPart& b) { return a.kind < b.kind; });
    return std::move(found_);
  }

 private:
  using Type = Token::Type;

  void take() {
    const Token& token = tokens_[at_++];
    if (token.type == Type::kTime) {
      add(Kind::kTime, ranges_from(at_ - 1, Type::kTime));
    } else if (token.type == Type::kWord && (token.text == "headline" || token.text == "title")) {
      add(Kind::kHeadline, {});
    } else if (token.type == Type::kWord) {
      if (const auto kind = counted_kind(token.text, unit_)) take_counted(*kind, token.text);
    }
  }

  void take_counted(Kind kind, std::string_view word) {
    const std::size_t word_at = at_ - 1;
    if (at_ < tokens_.size() && is_one_of(tokens_[at_].text, {"no", "number", "nr"})) ++at_;
    auto ranges = ranges_from(at_, Type::kNumber, word.size() > 1 && (word.back() == 's' || word == "pp"));
    if (ranges.empty()) ranges = ranges_before(word_at);
    if (!ranges.empty()) {
      add(kind, std::move(ranges));
    } else if (word_at > 0 && tokens_[word_at - 1].text == "last" && kind != Kind::kPage) {
      add(kind, {}, true);
    } else if (word == "post" && word_at > 0 && tokens_[word_at - 1].text == "the") {
      add(Kind::kBeforePosts, {});
    }
  }

  // "3", "3-5", "3 and 7", from the token `from` on, where that is one of `type`; after a word for several also "3, 5".
  std::vector<LocatorPart::Range> ranges_from(std::size_t from, Type type, bool several = false) {
    std::vector<LocatorPart::Range> ranges;
    const auto is = [&](std::size_t i, Type wanted) { return i < tokens_.size() && tokens_[i].type == wanted; };
    while (is(from, type)) {
      LocatorPart::Range range{tokens_[from].number, tokens_[from].number};
      ++from;
      if (is(from, Type::kDash) && is(from + 1, type)) {
        range.last = std::max(range.first, tokens_[from + 1].number);
        from += 2;
      }
      ranges.push_back(range);
      at_ = from;
      while (is(from, Type::kAnd) || (several && is(from, Type::kComma))) ++from;
    }
    return ranges;
  }

  // "second", "3rd"
  std::vector<LocatorPart::Range> ranges_before(std::size_t word_at) const {
    if (word_at == 0) return {};
    const Token& before = tokens_[word_at - 1];
    std::uint64_t number = ordinal(before.text);
    if (word_at > 1 && is_one_of(before.text, {"st", "nd", "rd", "th"})) number = tokens_[word_at - 2].number;
    if (number == 0) return {};
    return {{number, number}};
  }

  // The first of its kind counts.
  void add(Kind kind, std::vector<LocatorPart::Range> ranges, bool is_last = false) {
    if (!found_.has(kind)) found_.parts.push_back({kind, std::move(ranges), is_last});
  }

  void drop(Kind kind) {
    std::erase_if(found_.parts, [&](const LocatorPart& part) { return part.kind == kind; });
  }

  const std::vector<Token>& tokens_;
  std::string_view unit_;
  std::size_t at_ = 0;
  Locator found_;
};

}  // namespace

bool Locator::has(LocatorPart::Kind kind) const {
  return std::any_of(parts.begin(), parts.end(), [&](const LocatorPart& part) { return part.kind == kind; });
}

Locator locator_in(std::string_view at, std::string_view unit) {
  const std::string text = folded(at.substr(0, kMostBytes));
  const std::string folded_unit = folded(unit.substr(0, kMostBytes));
  const Tokens tokens(text);
  return Parser(tokens.list, folded_unit).locator();
}

}  // namespace stancemap
