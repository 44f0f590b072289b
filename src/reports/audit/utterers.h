#pragma once
// Who says which claims, and in which source.

#include <string>
#include <utility>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::audit {

/// What is said by whom, from posts: claims that are written in one, and claims that one asserts.
class Utterers {
 public:
  explicit Utterers(const ArgumentMap& map);

  /// Each claim that a participant asserts, once; by claim, then by participant.
  const std::vector<std::pair<ClaimId, ParticipantId>>& assertions() const { return assertions_; }
  /// Each source in which a claim is said (`said`, or a post of a thread that has a source), once; by claim, then
  /// source.
  const std::vector<std::pair<ClaimId, SourceId>>& sayings() const { return sayings_; }

  /// The participants that assert the claim; where there are none, the authors of the sources where it is said. Five at
  /// most are named.
  std::string speakers_text(ClaimId claim) const;

 private:
  const ArgumentMap& map_;
  std::vector<std::pair<ClaimId, ParticipantId>> assertions_;
  std::vector<std::pair<ClaimId, SourceId>> sayings_;
};

/// The name of a participant; the id where it has none.
std::string participant_name(const ArgumentMap& map, ParticipantId id);

/// Where a claim is said: "joyner, comment 5; joyner, last paragraph". Five places at most are named.
std::string said_places_text(const ArgumentMap& map, ClaimId claim);

}  // namespace stancemap::audit
