#pragma once
// The canonical order of keys, and what is prose, as the table in shape.h has them.

#include "formats/native/formatter_tree.h"
#include "formats/native/shape.h"

namespace stancemap::native {

/// Puts the keys of every entity in the order of its shape (unknown ones behind the known, ids as they are) and marks
/// sentences as prose.
void put_in_order(Tree& tree);

/// Whether the text under a key is a sentence or a name, which `fmt` writes in quotes.
bool is_prose(Entity entity, std::string_view key);

}  // namespace stancemap::native
