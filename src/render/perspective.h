#pragma once
// The map as one participant sees it: what they accept, reject and leave open.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap {

/// favor; against; neutral, a question, a comment, or nothing known.
enum class View : std::uint8_t { kAccepted, kRejected, kOpen };
inline constexpr std::size_t kViews = 3;

/// "✓ accepted", "✗ rejected", "○ open": told apart without colour.
std::string_view view_words(View view);
/// "accepted", "rejected", "open".
std::string_view view_name(View view);

struct ClaimView {
  View view = View::kOpen;
  std::string reason;  // "concedes, comment 6"; empty when nothing is known
};

struct Perspective {
  std::string name;               // of the participant; empty: the picture has no such view
  std::vector<ClaimView> claims;  // parallel to the map's; empty likewise
};

/// The perspective that `--as-seen-by` asks for, by debate/stances.h. Fails on a participant that the map does not
/// have.
Result<Perspective> perspective(const PictureInput& in);

}  // namespace stancemap
