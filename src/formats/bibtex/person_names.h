#pragma once
// Names of persons as BibTeX writes them: `Last, First and von Last, First and {A Body with Commas, Inc.}`.

#include <string_view>
#include <vector>

namespace stancemap::bibtex {

/// The names of a list, as TeX: split at `and` outside of braces.
std::vector<std::string_view> split_names(std::string_view list);

/// The parts of one name in the order of speech: `First`, `von Last`, `Jr`. Split at commas outside of braces; a name
/// without commas, or with more than two, is one part.
std::vector<std::string_view> name_parts(std::string_view name);

}  // namespace stancemap::bibtex
