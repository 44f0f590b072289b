#include "formats/native/comments.h"

#include <algorithm>

namespace stancemap::native {
namespace {

/// Where the comment that starts at `begin` ends; `begin` when none starts there.
using CommentEnd = std::size_t (*)(std::string_view text, std::size_t begin, std::size_t end);

std::size_t comment_line_end(std::string_view text, std::size_t begin, std::size_t end) {
  return std::min(text.find('\n', begin), end);
}

std::size_t yaml_comment_end(std::string_view text, std::size_t begin, std::size_t end) {
  return text[begin] == '#' ? comment_line_end(text, begin, end) : begin;
}

std::size_t json_comment_end(std::string_view text, std::size_t begin, std::size_t end) {
  if (text.substr(begin, 2) == "//") return comment_line_end(text, begin, end);
  if (text.substr(begin, 2) != "/*") return begin;
  const std::size_t close = text.find("*/", begin + 2);
  return close == std::string_view::npos ? end : std::min(close + 2, end);
}

bool at_line_start(std::string_view text, std::size_t begin) {
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  return begin == 0 || text[begin - 1] == '\n';
}

std::uint32_t column_at(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return static_cast<std::uint32_t>(before == std::string_view::npos ? offset : offset - before - 1);
}

Gap gap(std::string_view text, std::size_t begin, std::size_t end, CommentEnd comment_end) {
  Gap found;
  std::size_t line_breaks = 0;
  char mark = 0;
  for (std::size_t i = begin; i < end;) {
    const char c = text[i];
    if (c == '\n') {
      if (++line_breaks == 2) found.blank = true;
      ++i;
      continue;
    }
    const std::size_t stop = comment_end(text, i, end);
    if (stop != i) {
      const bool own_line = at_line_start(text, i);
      found.comments.push_back({.text = text.substr(i, stop - i),
                                .own_line = own_line,
                                .blank = found.blank,
                                .mark = mark,
                                .column = own_line ? column_at(text, i) : 0});
      found.blank = false;
      line_breaks = 0;
      i = stop;
      continue;
    }
    if (c != ' ' && c != '\t') {
      mark = c;
      line_breaks = 0;
    }
    ++i;
  }
  return found;
}

}  // namespace

Gap yaml_gap(std::string_view text, std::size_t begin, std::size_t end) {
  return gap(text, begin, end, yaml_comment_end);
}

Gap json_gap(std::string_view text, std::size_t begin, std::size_t end) {
  return gap(text, begin, end, json_comment_end);
}

std::string with_plain_line_ends(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

std::string trimmed_comment(std::string_view comment) {
  std::string out;
  for (std::size_t begin = 0; begin <= comment.size();) {
    const std::size_t end = comment_line_end(comment, begin, comment.size());
    const std::string_view line = comment.substr(begin, end - begin);
    const std::size_t last = line.find_last_not_of(" \t");
    if (begin > 0) out += '\n';
    out += line.substr(0, last == std::string_view::npos ? 0 : last + 1);
    begin = end + 1;
  }
  return out;
}

}  // namespace stancemap::native
