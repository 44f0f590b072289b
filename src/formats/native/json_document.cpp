// JSON with nlohmann's SAX parser. It has no places, so they are found again from outside: the parser reads through an
// iterator that tells how far it is, which is the end of a string, and what stands between two values is only white
// space, comments and separators, so that the begin of a value is found by skipping these from the end of the value
// before.

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

// Walks over the text and shows how far it is.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator() = default;
  CountingIterator(const char* at, const char** place) : at_(at), place_(place) {}

  char operator*() const { return *at_; }
  CountingIterator& operator++() {
    *place_ = ++at_;
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
  const char* at_ = nullptr;
  const char** place_ = nullptr;
};

class JsonReader {
 public:
  JsonReader(const DocumentText& text, std::string_view original, Document& document, Findings& findings)
      : text_(text), original_(original), document_(document), findings_(findings), builder_(document, findings) {}

  /// Parses `shown`, which is the text or has the same places. False when a number is too large for a double: the
  /// parser goes no further then, though only the characters of a number matter here.
  bool read(std::string_view shown) {
    begin_ = place_ = shown.data();
    const char* end = begin_ + shown.size();
    nlohmann::json::sax_parse(CountingIterator(begin_, &place_), CountingIterator(end, &place_), this,
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
    add(ValueType::kString, true, begin, bytes_read(), &value);
    return true;
  }
  // `value` is what a string means; where the file has the same bytes the file keeps them.
  void add(ValueType type, bool quotes, std::size_t begin, std::size_t end, const std::string* value = nullptr) {
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
  std::size_t bytes_read() const { return static_cast<std::size_t>(place_ - begin_); }

  const char* begin_ = nullptr;
  const char* place_ = nullptr;
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
