#pragma once
// What is wrong at a YAML syntax error, in words for the person who wrote the file.

#include <cstddef>
#include <string>
#include <string_view>

#include "formats/native/yaml_feed.h"

namespace stancemap::native {

struct YamlProblem {
  std::string message;
  std::string help;
  std::size_t begin = 0;  // the narrowest stretch of the text that is wrong
  std::size_t end = 0;
};

YamlProblem yaml_problem(std::string_view text, const YamlFault& fault);

/// A quoted text that starts at `begin` and swallows lines that cannot belong to it.
YamlProblem unclosed_quote(std::string_view text, std::size_t begin);

}  // namespace stancemap::native
