#pragma once
// What writers of formats that are narrower than a map have to say: each says what it keeps, and the rest is lost.

#include <string_view>
#include <vector>

#include "formats/losses.h"
#include "model/argument_map.h"

namespace stancemap {

/// The parts of a map that a format has; what is in them may still be lost.
struct KeptParts {
  bool title = false, participants = false, tags = false, groups = false, arguments = false, relations = false;
};

using KeptKeys = const std::vector<std::string_view>&;

/// Notes what is lost; keys are called as in a native map.
class MapLosses {
 public:
  MapLosses(const ArgumentMap& map, Losses& losses) : map_(map), losses_(losses) {}

  /// All parts but sources and claims that the map has and the format has not.
  void parts(const KeptParts& kept);
  void source_data(const Source& source, KeptKeys kept);
  void claim_data(const Claim& claim, KeptKeys kept);
  void citation_data(const Citation& citation, std::string_view claim, KeptKeys kept);

 private:
  void lose(bool present, std::string_view key, std::string_view of, Span span, std::string_view id, KeptKeys kept);

  const ArgumentMap& map_;
  Losses& losses_;
};

}  // namespace stancemap
