#pragma once
// Who speaks a claim, and how its box tells: by a name, a tint, and a letter where colours stand for somebody.

#include <cstddef>
#include <string>
#include <vector>

#include "model/argument_map.h"
#include "render/picture.h"
#include "render/theme.h"

namespace stancemap {

/// A participant, or a side. There are seven tints; the eighth has the first one again, and a letter of its
/// own.
struct Speaker {
  std::string name;    // raw text of the map; empty where only a side is known
  std::string side;    // where sides have the colours; else empty
  std::string letter;  // A, B, … Z, AA, …; empty where colours only repeat what the names say
  Tint tint;
};

class Speakers {
 public:
  Speakers(const ArgumentMap& map, const Theme& theme, PictureColors by);

  /// What the head of the claim's box shows; nullptr where nobody speaks it, or no side is known.
  const Speaker* of(ClaimId claim) const;
  /// Those who speak one of these claims, each once, in order of their letters.
  std::vector<Speaker> among(const std::vector<bool>& claims) const;

 private:
  void add_participants(const Theme& theme, bool letters);
  void add_sides(const Theme& theme);
  std::size_t added(const Theme& theme, std::string name, bool letter);

  const ArgumentMap& map_;
  std::vector<Speaker> colored_;         // participants, or sides: what the legend shows
  std::vector<Speaker> shown_;           // what boxes show
  std::vector<std::size_t> shown_of_;    // per claim, kNobody for none
  std::vector<std::size_t> colored_of_;  // likewise
};

}  // namespace stancemap
