#pragma once
// A map as a nested list: each thesis, below it what speaks for and against it, below that what speaks for and against
// that. A map is a graph and a list is a tree, so a breadth-first search from the theses decides where a claim is
// written out: at its shortest way from a thesis, the first such way in map order. Everywhere else it is only named.
//
// Every relation that is shown stands in exactly one place: below what it points at. Linear in the map.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// What of a map a document shows: flags parallel to the map's stores.
struct OutlineInput {
  const ArgumentMap& map;
  const std::vector<bool>&claims, &arguments, &relations;
};

/// How an entry bears on the one above it.
enum class OutlineLink : std::uint8_t {
  kTop,        // on nothing: a thesis, or what is connected with none
  kContinued,  // it stands at the deepest level elsewhere, and goes on here
  kPremise,    // of the argument above
  kSupport,    // and the other relations to the claim above
  kAttack,
  kUndercut,      // of the argument above
  kUndercutStep,  // of the relation by which the entry above bears on its own
  kContradiction,
  kEquivalence,
};

struct OutlineEntry {
  Node node;  // a claim or an argument
  OutlineLink link = OutlineLink::kTop;
  RelationId relation;  // where the link is one
  std::size_t depth = 0;
  std::size_t number = 0;  // of the node: from 1 in the order in which nodes are written out
  bool here = false;       // it is written out here, and not only named
  bool pro = true;         // speaks for what its section stands on, by the signs of the links between them
  bool continued = false;  // what is below it stands in a section of its own
};

/// Depths are 0 … kMaxOutlineDepth.
inline constexpr std::size_t kMaxOutlineDepth = 7;

/// Sections one after another; each begins with an entry of depth 0. Theses first, in their order, then what no thesis
/// is connected with in map order, then what goes on.
struct Outline {
  std::vector<OutlineEntry> entries;
};

Outline outline_of(const OutlineInput& in);

/// The documents, as Markdown (GitHub's, and pandoc's).
std::string outline_document(const OutlineInput& in);
std::string essay_document(const OutlineInput& in);

}  // namespace stancemap
