#pragma once
// The shape as JSON Schema, for editors and for programs that write maps.

#include <string>

namespace stancemap::native {

/// JSON Schema (draft 2020-12) of a map file, made from the shape table. It says what one file can say; that ids are
/// unique and point at something only the reader knows.
std::string json_schema();

/// The table of all keys in Markdown, for docs/formats/native.md.
std::string key_table();

}  // namespace stancemap::native
