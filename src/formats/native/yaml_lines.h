#pragma once
// What the lines and brackets of a YAML text tell without parsing it. After a syntax error this is all there is to find
// the place where reading can go on.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap::native {

/// Indent of the end of the text and of the markers `---` and `...`: outside everything.
inline constexpr int kOutside = -1;

std::size_t line_begin(std::string_view text, std::size_t offset);
std::size_t line_end(std::string_view text, std::size_t offset);   // before its line break
std::size_t next_line(std::string_view text, std::size_t offset);  // text.size() when there is none

/// Leading spaces of the line that begins at `line`. A tab counts as going on to the next multiple of 8.
int indent_of_line(std::string_view text, std::size_t line);
bool is_indented_by_tab(std::string_view text, std::size_t line);
bool is_blank_or_comment(std::string_view text, std::size_t line);

/// The first line behind `line` with something on it that is indented at most `indent`; closing brackets alone do not
/// count, since they end what is skipped. text.size() when there is none.
std::size_t next_line_within(std::string_view text, std::size_t line, int indent);

/// Overwrites what lies more than `levels` deep in the brackets that open at `begin`: each such value becomes `~` and
/// spaces, so that all places stay. Looks no further than `end`. Returns the places of these `~`, in order; none when
/// nothing is that deep.
std::vector<std::size_t> blank_deep_brackets(std::string& text, std::size_t begin, std::size_t end, std::size_t levels);

}  // namespace stancemap::native
