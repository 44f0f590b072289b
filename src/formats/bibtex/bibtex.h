#pragma once
// Sources of BibTeX and BibLaTeX files. docs/formats/bibtex.md says what of them is read.

#include <span>

#include "formats/losses.h"
#include "formats/reading.h"

namespace stancemap::bibtex {

/// A map that holds nothing but the sources. Linear in the text; macros may add 16 MiB to it.
Reading read(NamedText text, Losses& losses);
std::span<const Rule> rules();

}  // namespace stancemap::bibtex
