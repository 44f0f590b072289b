#include "render/picture_plan.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stancemap {
namespace {

constexpr std::array<std::string_view, 5> kRankdirs{"auto", "BT", "TB", "LR", "RL"};

}  // namespace

Result<PicturePlan> picture_plan(const PictureInput& in) {
  const Theme* chosen = in.options.own_theme != nullptr ? in.options.own_theme : theme(in.options.theme);
  if (chosen == nullptr) {
    std::vector<std::string_view> names;
    for (const Theme& known : themes()) names.push_back(known.name);
    return failure(fmt::format("no theme is called `{}`; there are {}", in.options.theme, fmt::join(names, ", ")));
  }
  if (std::find(kRankdirs.begin(), kRankdirs.end(), in.options.rankdir) == kRankdirs.end()) {
    return failure(fmt::format("`{}` is no direction; there are {}", in.options.rankdir, fmt::join(kRankdirs, ", ")));
  }
  auto shown = selection(in);
  if (!shown) return tl::unexpected(shown.error());
  auto seen = perspective(in);
  if (!seen) return tl::unexpected(seen.error());
  if (in.options.fold.empty()) return PicturePlan{in, std::move(*shown), std::move(*seen), chosen, nullptr};
  auto folded = folded_map(in, *shown);
  if (!folded) return tl::unexpected(folded.error());
  Selection left = (*folded)->shown;
  return PicturePlan{(*folded)->input(), std::move(left), std::move(*seen), chosen, std::move(*folded)};
}

}  // namespace stancemap
