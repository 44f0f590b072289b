#pragma once
// The tables of the reader: what an item's type means, and where a variable goes.

#include <string_view>

#include "model/argument_map.h"

namespace stancemap::csl_json {

struct ItemKind {
  std::string_view type;
  SourceKind kind = SourceKind::kOther;
  bool exact = true;  // false: the kind says less than the type, which is lost
};
/// nullptr for a type that is not known.
const ItemKind* item_kind(std::string_view type);

/// A variable that is a text, and the part of a source that it is. Of two for one part the first counts.
struct TextVariable {
  std::string_view name;
  Text Source::* part;
};
inline constexpr TextVariable kTextVariables[] = {
    {"title", &Source::title},         {"container-title", &Source::published_in},
    {"publisher", &Source::publisher}, {"volume", &Source::volume},
    {"issue", &Source::issue},         {"number", &Source::issue},
    {"page", &Source::pages},          {"DOI", &Source::doi},
    {"ISBN", &Source::isbn},           {"URL", &Source::url},
    {"language", &Source::language},   {"note", &Source::note},
};

}  // namespace stancemap::csl_json
