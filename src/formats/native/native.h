#pragma once
// The native format as the table of formats wants it.

#include <string>

#include "formats/losses.h"
#include "formats/reading.h"

namespace stancemap::native {

/// YAML or JSON, as the name's extension or, for "-", the text tells.
Reading read_text(NamedText text, Losses& losses);
std::string write_yaml(const ArgumentMap& map, Losses& losses);
std::string write_json(const ArgumentMap& map, Losses& losses);

/// Notes the comments of the map's files, which no other file gets.
void note_comments(const Reading& reading, Losses& losses);

}  // namespace stancemap::native
