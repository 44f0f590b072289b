#pragma once
// Comments between two tokens of a YAML or JSON text. No scalar stands there, so a comment mark is one, and what else
// stands there is blanks and the marks of the syntax.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap::native {

struct GapComment {
  std::string_view text;     // with its marks; a block comment may hold several lines
  bool own_line = false;     // nothing but blanks stands before it on its line
  bool blank = false;        // an empty line stands before it
  char mark = 0;             // the last syntax mark before it in this gap: - ? : , or 0
  std::uint32_t column = 0;  // from 0; meant for comments on lines of their own
};

struct Gap {
  std::vector<GapComment> comments;
  bool blank = false;  // an empty line stands before what follows the gap (and behind its last comment)
};

/// The comments of `text` between `begin` and `end`. Lines end at LF.
Gap yaml_gap(std::string_view text, std::size_t begin, std::size_t end);
Gap json_gap(std::string_view text, std::size_t begin, std::size_t end);

/// The text with LF at every line's end and without a byte order mark.
std::string with_plain_line_ends(std::string_view text);

/// A comment without blanks at the ends of its lines.
std::string trimmed_comment(std::string_view comment);

}  // namespace stancemap::native
