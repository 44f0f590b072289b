#pragma once
// Names of what a picture shows for formats whose names are made of few letters.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace stancemap {

/// Names of ASCII letters, digits and `_` that begin with a letter and differ.
class PlainIds {
 public:
  /// `prefix`, `_`, and as much of `id` as can be kept: at most 60 bytes, and a number where that is taken. `number`
  /// differs between all ids with this prefix.
  std::string id(std::string_view prefix, std::string_view id, std::size_t number);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace stancemap
