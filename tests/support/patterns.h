#pragma once
// Regular expressions (ECMAScript), compiled once.

#include <string>
#include <string_view>

namespace stancemap::test {

bool matches(const std::string& text, const std::string& pattern);

/// `text` without what matches `pattern`.
std::string without(const std::string& text, const std::string& pattern);

}  // namespace stancemap::test
