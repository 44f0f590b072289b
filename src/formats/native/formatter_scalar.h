#pragma once
// One text as one scalar of YAML or JSON. What is written plain means the same to readers of YAML 1.1 and of 1.2; all
// else is written between double quotes on one line, with escapes for what a reader would change or a person could not
// see.

#include <string>
#include <string_view>

namespace stancemap::native {

struct ScalarPlace {
  bool flow = false;   // inside [] or {}, where commas and brackets end a plain scalar
  bool prose = false;  // sentences are always quoted, so that a later `: ` or ` #` in them does no harm
};

/// Appends `text` as a scalar that reads back as exactly this string. Bytes that are not UTF-8 become U+FFFD.
void append_yaml_scalar(std::string& out, std::string_view text, ScalarPlace place = {});
std::string yaml_scalar(std::string_view text, ScalarPlace place = {});

/// The same for JSON: always between double quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace stancemap::native
