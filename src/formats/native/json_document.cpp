// JSON with nlohmann's SAX parser. It has no places, so they are found again from outside: the parser reads through an
// iterator that tells how far it is, which is the end of a string, and what stands between two values is only white
// space, comments and separators, so that the begin of a value is found by skipping these from the end of the value
// before.
//
// Most of a map is running text, and the parser takes its time over each character. A string in which nothing needs its
// judgement (no escape, no control character, only ASCII) is shown to it as an empty one.

#include <cstddef>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "formats/native/document.h"
#include "formats/native/document_builder.h"
#include "formats/native/document_text.h"
#include "formats/native/json_problem.h"

namespace stancemap::native {
namespace {

// How far the parser is, and whether the last string was shown as an empty one.
struct Progress {
  const char* place = nullptr;
  bool is_plain = false;
};

// The byte behind the comment that starts at `at`, or `at` when none does.
const char* comment_end(const char* at, const char* end) {
  if (end - at < 2 || *at != '/' || (at[1] != '/' && at[1] != '*')) return at;
  const std::string_view rest(at + 2, static_cast<std::size_t>(end - at - 2));
  const std::size_t close = at[1] == '/' ? rest.find('\n') : rest.find("*/");
  if (close == std::string_view::npos) return end;
  return rest.data() + close + (at[1] == '/' ? 0 : 2);
}

// The quote that ends the string behind the quote at `open`, or `end`; `is_plain` tells whether nothing in it needs the
// parser.
const char* string_end(const char* open, const char* end, bool& is_plain) {
  is_plain = true;
  const char* at = open + 1;
  for (; at != end && *at != '"'; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte >= 0x20 && byte < 0x80 && byte != '\\') continue;
    is_plain = false;
    if (byte == '\\' && at + 1 != end) ++at;
  }
  if (at == end) is_plain = false;
  return at;
}

// Walks over the text and shows how far it is; the inside of plain strings is left out.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator() = default;
  CountingIterator(const char* at, const char* end, Progress* progress)
      : at_(at), end_(end), whole_until_(at), progress_(progress) {}

  char operator*() const { return *at_; }
  CountingIterator& operator++() {
    const char* left = at_++;
    if (left >= whole_until_) {
      if (*left == '"') {
        enter_string(left);
      } else if (*left == '/') {
        whole_until_ = comment_end(left, end_);
      }
    }
    progress_->place = at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  void enter_string(const char* open) {
    const char* close = string_end(open, end_, progress_->is_plain);
    if (progress_->is_plain) at_ = close;
    whole_until_ = close == end_ ? end_ : close + 1;
  }

  const char* at_ = nullptr;
  const char* end_ = nullptr;
  const char* whole_until_ = nullptr;  // up to here nothing is looked for: it is inside a string or a comment
  Progress* progress_ = nullptr;
};

class JsonReader {
 public:
  JsonReader(const DocumentText& text, std::string_view original, Document& document, Findings& findings)
      : text_(text), original_(original), document_(document), findings_(findings), builder_(document, findings) {}

  /// Parses `shown`, which is the text or has the same places. False when a number is too large for a double: the
  /// parser goes no further then, though only the characters of a number matter here.
  bool read(std::string_view shown) {
    begin_ = progress_.place = shown.data();
    const char* end = begin_ + shown.size();
    nlohmann::json::sax_parse(CountingIterator(begin_, end, &progress_), CountingIterator(end, end, &progress_), this,
                              nlohmann::json::input_format_t::json, true, true);
    builder_.close_all();
    return !too_large_;
  }

  bool null() { return word(ValueType::kNull, 4); }
  bool boolean(bool value) { return word(ValueType::kBool, value ? 4 : 5); }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool string(std::string& value) { return quoted(value); }
  bool key(std::string& value) { return quoted(value); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(ValueType::kMapping); }
  bool start_array(std::size_t) { return open(ValueType::kSequence); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    constexpr int kNumberTooLarge = 406;
    too_large_ = error.id == kNumberTooLarge;
    const auto open = builder_.open_collections();
    if (!too_large_) findings_.push_back(json_problem(text_, open, cursor_, bytes_read()));
    // A key whose value is the fault is taken back: one fault, one finding.
    if (!open.empty() && open.back().awaits_value()) builder_.drop_entry(open.size() - 1);
    return false;
  }

 private:
  bool word(ValueType type, std::size_t length) {
    const std::size_t begin = skip_json_separators(text_.text(), cursor_);
    add(type, false, begin, begin + length);
    return true;
  }
  bool number() {
    const std::size_t begin = skip_json_separators(text_.text(), cursor_);
    add(ValueType::kNumber, false, begin, json_number_end(text_.text(), begin));
    return true;
  }
  bool quoted(const std::string& value) {
    const std::size_t begin = skip_json_separators(text_.text(), cursor_);
    const std::size_t end = bytes_read();
    const std::string_view meant = progress_.is_plain ? text_.text().substr(begin + 1, end - begin - 2) : value;
    add(ValueType::kString, true, begin, end, &meant);
    return true;
  }
  // `value` is what a string means, where that may differ from what is written; the file keeps what does not.
  void add(ValueType type, bool quotes, std::size_t begin, std::size_t end, const std::string_view* value = nullptr) {
    cursor_ = end;
    if (builder_.skipping()) return;
    const Span span = text_.span(begin, end);
    std::string_view written = original_.substr(span.begin, span.end - span.begin);
    if (quotes) written = written.substr(1, written.size() - 2);
    if (value != nullptr && *value != written) written = document_.texts.add(*value);
    builder_.add({.type = type, .quoted = quotes, .span = span, .text = written});
  }
  bool open(ValueType type) {
    const std::size_t begin = skip_json_separators(text_.text(), cursor_);
    cursor_ = begin + 1;
    builder_.open(type, text_.span(begin, begin + 1), true, 0);
    return true;
  }
  bool close() {
    cursor_ = skip_json_separators(text_.text(), cursor_) + 1;
    builder_.close(text_.span(cursor_, cursor_).end);
    return true;
  }

  const DocumentText& text_;
  std::string_view original_;
  Document& document_;
  Findings& findings_;
  DocumentBuilder builder_;
  std::size_t bytes_read() const { return static_cast<std::size_t>(progress_.place - begin_); }

  const char* begin_ = nullptr;
  Progress progress_;
  bool too_large_ = false;
  std::size_t cursor_ = 0;  // behind the last value or bracket
};

}  // namespace

Document parse_json(const SourceSet& sources, FileId file, Findings& findings) {
  Document document(sources, file);
  const DocumentText text(sources, file, Syntax::kJson, findings);
  if (skip_json_space(text.text(), 0) >= text.text().size()) return document;
  document.values.reserve(estimated_values(text.text()));
  const std::size_t findings_before = findings.size();
  if (!JsonReader(text, sources[file].text(), document, findings).read(text.text())) {
    findings.resize(findings_before);
    document.values.clear();
    document.root = Document::kNone;
    JsonReader(text, sources[file].text(), document, findings).read(with_small_numbers(text.text()));
  }
  return document;
}

}  // namespace stancemap::native
