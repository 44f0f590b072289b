#pragma once
// Writes JSON or YAML while it goes, without keeping the document. It knows just what generated maps need: keys and
// texts of printable ASCII, block mappings, and mappings and lists on one line.

#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap::bench {

enum class Syntax : std::uint8_t { kJson, kYaml };

class Emitter {
 public:
  Emitter(std::FILE* out, Syntax syntax) : out_(out), syntax_(syntax) { buffer_.reserve(kBlock + 4096); }
  ~Emitter() { flush(); }
  Emitter(const Emitter&) = delete;
  Emitter& operator=(const Emitter&) = delete;

  void begin_map();         // one key a line
  void begin_inline_map();  // all on one line
  void end_map();
  void begin_list();  // one item a line; items are inline maps
  void end_list();
  void key(std::string_view key);
  void text(std::string_view text);
  void number(std::int64_t number);
  void texts(std::span<const std::string> texts);  // a single one without brackets
  /// Writes what is left; false when the file took not all of it.
  bool finish();

 private:
  enum class Form : std::uint8_t { kBlock, kInline, kList };
  struct Level {
    Form form;
    bool first = true;
  };
  static constexpr std::size_t kBlock = std::size_t{1} << 20;

  bool is_inline() const { return !levels_.empty() && levels_.back().form == Form::kInline; }
  void begin(Form form, char open);
  void end(char close);
  void item();
  void separate();
  void scalar(std::string_view text);
  void flush();

  std::FILE* out_;
  Syntax syntax_;
  std::string buffer_;
  std::vector<Level> levels_;
  bool failed_ = false;
};

}  // namespace stancemap::bench
