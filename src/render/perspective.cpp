#include "render/perspective.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.h"
#include "debate/stances.h"
#include "render/descriptions.h"

namespace stancemap {
namespace {

View view_of(StanceKind kind) {
  if (kind == StanceKind::kFavor) return View::kAccepted;
  return kind == StanceKind::kAgainst ? View::kRejected : View::kOpen;
}

Result<ParticipantId> participant_called(const ArgumentMap& map, std::string_view name) {
  std::vector<std::string_view> known;
  for (std::size_t p = 0; p < map.participants.size(); ++p) {
    if (map.participants[p].id == name) return ParticipantId(p);
    known.push_back(map.participants[p].id);
  }
  const auto nearest = nearest_name(name, known);
  return failure(fmt::format("no participant is called `{}`{}", name,
                             nearest ? fmt::format("; did you mean `{}`?", *nearest) : ""));
}

/// What decides, and that it was another stance before.
std::string reason_of(const ArgumentMap& map, const Stances& stances, const HeldStance& held) {
  const StanceEvent& event = stances.events[held.shown_by];
  std::string reason(stance_reason_name(event.reason));
  if (event.post) reason += fmt::format(", {}", post_locator(map, event.post));
  return held.changed ? fmt::format("changed: {}", reason) : reason;
}

}  // namespace

std::string_view view_words(View view) {
  constexpr std::array<std::string_view, kViews> kWords{"✓ accepted", "✗ rejected", "○ open"};
  return kWords[static_cast<std::size_t>(view)];
}

std::string_view view_name(View view) {
  constexpr std::array<std::string_view, kViews> kNames{"accepted", "rejected", "open"};
  return kNames[static_cast<std::size_t>(view)];
}

Result<Perspective> perspective(const PictureInput& in) {
  Perspective result;
  if (in.options.as_seen_by.empty()) return result;
  const auto who = participant_called(in.map, in.options.as_seen_by);
  if (!who) return tl::unexpected(who.error());
  result.name = shown_name(in.map[*who]);
  result.claims.resize(in.map.claims.size());
  const Stances stances = stances_of(in.graph);
  for (const HeldStance& held : stances.held) {
    if (held.who != *who) continue;
    result.claims[held.claim.index()] = {view_of(held.kind), reason_of(in.map, stances, held)};
  }
  return result;
}

}  // namespace stancemap
