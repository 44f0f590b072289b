#pragma once
// What takes long to compile, compiled once.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace stancemap::test {

/// Throws on what is not JSON, which fails the test.
nlohmann::json parsed_json(std::string_view text);

}  // namespace stancemap::test
