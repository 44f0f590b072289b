#include "formats/native/yaml_feed.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace stancemap::native {
namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

YamlFeed::YamlFeed(std::string_view text, std::size_t begin, std::string prefix)
    : text_(text),
      prefix_(std::move(prefix)),
      prefix_characters_(prefix_.size()),
      fed_(begin),
      cursor_byte_(begin),
      cursor_character_(prefix_.size()) {
  yaml_parser_initialize(&parser_);
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  yaml_parser_set_input(&parser_, &YamlFeed::read, this);
}

YamlFeed::~YamlFeed() {
  yaml_event_delete(&event_);
  yaml_parser_delete(&parser_);
}

int YamlFeed::read(void* self, unsigned char* buffer, std::size_t size, std::size_t* size_read) {
  YamlFeed& feed = *static_cast<YamlFeed*>(self);
  const bool in_prefix = feed.prefix_fed_ < feed.prefix_.size();
  const std::string_view source = in_prefix ? std::string_view(feed.prefix_) : feed.text_;
  std::size_t& fed = in_prefix ? feed.prefix_fed_ : feed.fed_;
  *size_read = std::min(size, source.size() - fed);
  std::memcpy(buffer, source.data() + fed, *size_read);
  fed += *size_read;
  return 1;
}

bool YamlFeed::next() {
  yaml_event_delete(&event_);
  return yaml_parser_parse(&parser_, &event_) == 1;
}

std::size_t YamlFeed::offset(const yaml_mark_t& mark) {
  while (cursor_character_ < mark.index && cursor_byte_ < text_.size()) {
    ++cursor_character_;
    ++cursor_byte_;
    while (cursor_byte_ < text_.size() && is_continuation(text_[cursor_byte_])) ++cursor_byte_;
  }
  const std::size_t target = std::max(mark.index, prefix_characters_);
  while (cursor_character_ > target) {
    --cursor_character_;
    --cursor_byte_;
    while (is_continuation(text_[cursor_byte_])) --cursor_byte_;
  }
  return cursor_byte_;
}

YamlFault YamlFeed::fault() {
  YamlFault fault;
  fault.problem = parser_.problem == nullptr ? "" : parser_.problem;
  fault.context = parser_.context == nullptr ? "" : parser_.context;
  fault.problem_at = offset(parser_.problem_mark);
  fault.context_at = parser_.context == nullptr ? fault.problem_at : offset(parser_.context_mark);
  return fault;
}

}  // namespace stancemap::native
