#pragma once
// libyaml's parser over a part of a text. It counts characters; here places are bytes. Events come in the order of the
// text, so one cursor that moves with them converts all places in linear time.

#include <cstddef>
#include <string>
#include <string_view>

#include <yaml.h>

namespace stancemap::native {

/// Where libyaml stopped, in bytes of the text.
struct YamlFault {
  std::string_view problem;  // libyaml's words, a literal
  std::string_view context;  // may be empty
  std::size_t problem_at = 0;
  std::size_t context_at = 0;
};

/// Reads `prefix` followed by `text` from the byte `begin` on. Places before `begin` belong to the prefix.
class YamlFeed {
 public:
  YamlFeed(std::string_view text, std::size_t begin, std::string prefix);
  ~YamlFeed();
  YamlFeed(const YamlFeed&) = delete;
  YamlFeed& operator=(const YamlFeed&) = delete;

  /// Moves on to the next event; false at a syntax error.
  bool next();
  const yaml_event_t& event() const { return event_; }
  /// Whether the event belongs to the prefix.
  bool in_prefix() const { return event_.start_mark.index < prefix_characters_; }

  std::size_t offset(const yaml_mark_t& mark);
  YamlFault fault();

 private:
  static int read(void* self, unsigned char* buffer, std::size_t size, std::size_t* size_read);

  std::string_view text_;
  std::string prefix_;
  std::size_t prefix_characters_;
  std::size_t prefix_fed_ = 0;
  std::size_t fed_;
  std::size_t cursor_byte_;
  std::size_t cursor_character_;
  yaml_parser_t parser_;
  yaml_event_t event_{};
};

}  // namespace stancemap::native
