#include "render/layout_choice.h"

#include <fmt/format.h>

#include "render/drawing.h"
#include "render/fast_layout.h"

namespace stancemap {
namespace {

// Why a picture is too large to lay out, and what to do; empty where it is not.
std::string refusal(const DrawingSize& size) {
  constexpr std::string_view kAdvice =
      "use `--layout fast`, draw a part with `--focus CLAIM --depth N`, `--only` or `--hide`, or write `--format dot`";
  if (size.nodes > kMaxLaidOutNodes || size.lines > size.nodes + kMaxExtraLines) {
    return fmt::format(
        "{} boxes and {} lines are too many for Graphviz's layout (at most {} boxes, and {} lines more than boxes); {}",
        size.nodes, size.lines, kMaxLaidOutNodes, kMaxExtraLines, kAdvice);
  }
  if (size.passed_ranks > kMaxPassedRanks) {
    return fmt::format(
        "the lines are too long for Graphviz's layout: together they pass {} ranks of boxes (at most {}); {}",
        size.passed_ranks, kMaxPassedRanks, kAdvice);
  }
  return {};
}

}  // namespace

Result<const char*> layout_engine(const PictureInput& in, const Selection& shown) {
  if (in.options.layout == PictureLayout::kFast) return kFastLayout;
  const std::string refused = refusal(drawing_size(in, shown));
  if (refused.empty()) return kDotLayout;
  if (in.options.layout == PictureLayout::kAuto) return kFastLayout;
  return failure(refused);
}

}  // namespace stancemap
