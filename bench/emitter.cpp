#include "emitter.h"

#include <algorithm>

namespace stancemap::bench {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether YAML takes the text without quotes, as a text.
bool is_plain(std::string_view text, bool in_flow) {
  const bool letter_first =
      !text.empty() && is_alphanumeric(text.front()) && (text.front() < '0' || text.front() > '9');
  return letter_first && std::all_of(text.begin(), text.end(), [in_flow](char c) {
           return is_alphanumeric(c) || c == ' ' || c == '.' || c == '-' || c == '\'' || (c == ',' && !in_flow);
         });
}

}  // namespace

void Emitter::flush() {
  if (std::fwrite(buffer_.data(), 1, buffer_.size(), out_) != buffer_.size()) failed_ = true;
  buffer_.clear();
}

bool Emitter::finish() {
  flush();
  return !failed_ && std::fflush(out_) == 0;
}

// The line break and the comma before a key or an item.
void Emitter::separate() {
  Level& level = levels_.back();
  const bool first = level.first;
  level.first = false;
  if (level.form == Form::kInline) {
    if (!first) buffer_ += ", ";
    return;
  }
  if (syntax_ == Syntax::kJson && !first) buffer_ += ',';
  if (buffer_.ends_with(": ")) buffer_.pop_back();  // a block begins on the next line
  if (!buffer_.empty() || levels_.size() > 1) buffer_ += '\n';
  buffer_.append(2 * (levels_.size() - (syntax_ == Syntax::kYaml ? 1 : 0)), ' ');
  if (buffer_.size() > kBlock) flush();
}

void Emitter::item() {
  if (levels_.empty() || levels_.back().form != Form::kList) return;
  separate();
  if (syntax_ == Syntax::kYaml) buffer_ += "- ";
}

void Emitter::begin(Form form, char open) {
  item();
  const bool in_line = is_inline() || form == Form::kInline;
  levels_.push_back({in_line ? Form::kInline : form});
  if (syntax_ == Syntax::kJson || in_line) buffer_ += open;
}

void Emitter::end(char close) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (syntax_ == Syntax::kJson && level.form != Form::kInline) {
    buffer_ += '\n';
    buffer_.append(2 * levels_.size(), ' ');
  }
  if (syntax_ == Syntax::kJson || level.form == Form::kInline) buffer_ += close;
  if (levels_.empty()) buffer_ += '\n';
}

void Emitter::begin_map() {
  begin(Form::kBlock, '{');
}
void Emitter::begin_inline_map() {
  begin(Form::kInline, '{');
}
void Emitter::end_map() {
  end('}');
}
void Emitter::begin_list() {
  begin(Form::kList, '[');
}
void Emitter::end_list() {
  end(']');
}

void Emitter::scalar(std::string_view text) {
  if (syntax_ == Syntax::kYaml && is_plain(text, is_inline())) {
    buffer_ += text;
    return;
  }
  buffer_ += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') buffer_ += '\\';
    buffer_ += c;
  }
  buffer_ += '"';
}

void Emitter::key(std::string_view key) {
  separate();
  scalar(key);
  buffer_ += ": ";
}

void Emitter::text(std::string_view text) {
  scalar(text);
}

void Emitter::number(std::int64_t number) {
  buffer_ += std::to_string(number);
}

void Emitter::texts(std::span<const std::string> texts) {
  if (texts.size() == 1) return scalar(texts.front());
  buffer_ += '[';
  levels_.push_back({Form::kInline});
  for (const std::string& one : texts) {
    separate();
    scalar(one);
  }
  levels_.pop_back();
  buffer_ += ']';
}

}  // namespace stancemap::bench
