#pragma once
// The shapes of generated maps. A shape says what each claim points at; `mixed` also says everything else that real
// maps have: sources, citations, arguments, undercuts, posts, stances.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "emitter.h"

namespace stancemap::bench {

struct Spec {
  std::string_view family;
  std::size_t claims = 1000;
  std::uint64_t seed = 1;
};

struct Family {
  std::string_view name;
  std::string_view summary;
  void (*write)(const Spec& spec, Emitter& out);
};

std::span<const Family> families();
const Family* find_family(std::string_view name);

}  // namespace stancemap::bench
