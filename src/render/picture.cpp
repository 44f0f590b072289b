#include "render/picture.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/drawing.h"
#include "render/fast_layout.h"
#include "render/mermaid.h"
#include "render/picture_plan.h"

namespace stancemap {
namespace {

constexpr std::array kFormats{
    PictureFormat{"svg", ".svg", "", "a drawing for browsers and documents, with tooltips and links", false,
                  svg_picture},
    PictureFormat{"dot", ".dot", ".gv", "text for Graphviz, without positions", false, dot_picture},
    PictureFormat{"png", ".png", "", "an image for slides and messages", true, png_picture},
    PictureFormat{"pdf", ".pdf", "", "a page for paper", true, pdf_picture},
    PictureFormat{"mermaid", ".mmd", ".mermaid", "a flowchart for Markdown pages and wikis", false, mermaid_picture},
};

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

Result<const char*> layout_engine(const PictureInput& in, const Selection& shown) {
  if (in.options.layout == PictureLayout::kFast) return kFastLayout;
  const std::string refused = refusal(drawing_size(in, shown));
  if (refused.empty()) return kDotLayout;
  if (in.options.layout == PictureLayout::kAuto) return kFastLayout;
  return failure(refused);
}

Result<std::string> laid_out_picture(const PictureInput& in, DrawingFormat format) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  const auto engine = layout_engine(plan->in, plan->shown);
  if (!engine) return tl::unexpected(engine.error());
  Result<std::string> picture;
  with_graphviz([&] {
    Drawing made = drawing(plan->in, plan->shown, plan->seen, *plan->theme);
    if (format == DrawingFormat::kPng) set_attribute(made.graph.get(), "dpi", "144");
    picture = drawn(made.graph.get(), made.page, format, *engine);
  });
  return picture;
}

Result<void> add_picture(const PictureInput& in, PdfPages& pages) {
  const Paper* const sheets = paper(in.options.paper);
  if (sheets == nullptr && !in.options.paper.empty())
    return failure(fmt::format("no paper is called `{}`", in.options.paper));
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  const auto engine = layout_engine(plan->in, plan->shown);
  if (!engine) return tl::unexpected(engine.error());
  Result<void> added;
  with_graphviz([&] {
    Drawing made = drawing(plan->in, plan->shown, plan->seen, *plan->theme);
    added = add_drawn(made.graph.get(), made.page, pages, sheets, *engine);
  });
  return added;
}

}  // namespace

Result<std::string> dot_picture(const PictureInput& in) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  std::string text;
  with_graphviz([&] { text = dot_text(drawing(plan->in, plan->shown, plan->seen, *plan->theme).graph.get()); });
  return text;
}

Result<std::string> svg_picture(const PictureInput& in) {
  return laid_out_picture(in, DrawingFormat::kSvg);
}
Result<std::string> png_picture(const PictureInput& in) {
  return laid_out_picture(in, DrawingFormat::kPng);
}
Result<std::string> pdf_document(std::span<const PictureInput> pictures) {
  auto pages = PdfPages::begun();
  if (!pages) return tl::unexpected(pages.error());
  for (const PictureInput& picture : pictures) {
    if (auto added = add_picture(picture, *pages); !added) return tl::unexpected(added.error());
  }
  return std::move(*pages).finished();
}
Result<std::string> pdf_picture(const PictureInput& in) {
  if (!in.options.paper.empty()) return pdf_document({&in, 1});
  return laid_out_picture(in, DrawingFormat::kPdf);
}

std::span<const PictureFormat> picture_formats() {
  return kFormats;
}

const PictureFormat* picture_format(std::string_view name) {
  const auto it =
      std::find_if(kFormats.begin(), kFormats.end(), [name](const PictureFormat& f) { return f.name == name; });
  return it == kFormats.end() ? nullptr : &*it;
}

}  // namespace stancemap
