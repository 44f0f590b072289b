#pragma once
// What TeX means, as far as titles and names use it: accents, letters, dashes, quotation marks, braces.

#include <string>
#include <string_view>
#include <vector>

namespace stancemap::bibtex {

struct TexText {
  std::string text;                  // Unicode; white space as single blanks, none at the ends
  std::vector<std::string> dropped;  // commands that are not known, without the backslash: what they apply to is kept
};

/// Accents become letters, `--` a dash, `~` a blank, ``` `` ``` and `''` quotation marks; braces go; mathematics
/// between
/// `$` stays as it is written. Linear; no depth of braces is too much.
TexText unicode_text(std::string_view tex);

/// The same for addresses: only `\_`, `\%`, `\&`, `\#`, `\~{}` and braces are replaced.
std::string address_text(std::string_view tex);

/// Letters and signs by the name of their command, without the backslash; nullptr when there is none.
struct TexSymbol {
  std::string_view name;
  std::string_view text;
};
const TexSymbol* tex_symbol(std::string_view name);

/// The combining character of an accent (`"`, `'`, `v`, `c` …), as UTF-8; empty when it is none.
std::string_view tex_accent(std::string_view name);

/// Whether a command changes only how text looks: `\emph`.
bool is_tex_style(std::string_view name);

}  // namespace stancemap::bibtex
