#include "render/picture.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/drawing.h"
#include "render/graphml.h"
#include "render/layout_choice.h"
#include "render/mermaid.h"
#include "render/picture_plan.h"
#include "render/tikz.h"

namespace stancemap {
namespace {

constexpr std::array kFormats{
    PictureFormat{"svg", ".svg", "", "a drawing for browsers and documents, with tooltips and links", false,
                  svg_picture},
    PictureFormat{"dot", ".dot", ".gv", "text for Graphviz, with every position", false, dot_picture},
    PictureFormat{"png", ".png", "", "an image for slides and messages", true, png_picture},
    PictureFormat{"pdf", ".pdf", "", "a page for paper", true, pdf_picture},
    PictureFormat{"mermaid", ".mmd", ".mermaid", "a flowchart for Markdown pages and wikis", false, mermaid_picture},
    PictureFormat{"graphml", ".graphml", "", "a graph for yEd and programs that draw networks", false, graphml_picture},
    PictureFormat{"tikz", ".tex", ".tikz", "a drawing for LaTeX", false, tikz_picture},
};

Result<std::string> laid_out_picture(const PictureInput& in, DrawingFormat format) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  const auto engine = layout_engine(plan->in, plan->shown);
  if (!engine) return tl::unexpected(engine.error());
  Result<std::string> picture;
  with_graphviz([&] {
    Drawing made = drawing(plan->in, plan->shown, plan->seen, *plan->theme);
    picture = drawn(made.graph.get(), made.page, *engine, {format, in.options.png_width, in.options.png_dpi});
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

// Where Graphviz's own layout is asked for, of a map that is too large for a person to wait, the places are left to it.
Result<std::string> dot_picture(const PictureInput& in) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  if (layout_engine(plan->in, plan->shown)) return laid_out_picture(in, DrawingFormat::kDot);
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
