#pragma once
// The content that a review speaks of, as a hash: when it changes, the review is suspect.

#include <string>

#include "model/argument_map.h"

namespace stancemap {

/// 16 hexadecimal digits: the first 64 bits of the SHA-256 of what a reviewer has in front of them. Of a claim: its text,
/// kind and assumption, its citations (source, place, quote) with the `sha256` that the map gives for each cited source, and
/// the texts of what its own relations point at. Of an argument: its scheme, its premises' texts and what it points at. Of a
/// relation: its kind and note, and both its ends. Ids, labels, notes, tags, order of files and layout do not count.
std::string content_hash(const ArgumentMap& map, Node node);

}  // namespace stancemap
