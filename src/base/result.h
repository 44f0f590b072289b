#pragma once
// What can go wrong in the world (files, processes, limits of a solver). Faults in a user's map are findings instead.

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace stancemap {

struct Error {
  std::string message;  // lower-case start, no full stop, names in backticks
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

}  // namespace stancemap
