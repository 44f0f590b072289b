#pragma once
// Graphviz in process, behind one lock (its libraries keep global state): graphs of cgraph with ownership, DOT text,
// and the finished drawing in a format.

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "render/graphviz_plugins.h"
#include "render/pdf_pages.h"

namespace stancemap {

struct GraphCloser {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphOwner = std::unique_ptr<Agraph_t, GraphCloser>;

/// Sets an attribute of a graph, node or edge; `value` is taken as text or as an HTML-like label.
void set_attribute(void* object, std::string_view name, const std::string& value);
void set_html_attribute(void* object, std::string_view name, const std::string& value);
/// The value that objects of a kind (AGRAPH, AGNODE, AGEDGE) have unless they say otherwise.
void set_default(Agraph_t* root, int kind, std::string_view name, const std::string& value);

std::string dot_text(Agraph_t* graph);

/// Around a drawing, in points.
inline constexpr double kPad = 21.6;

enum class DrawingFormat { kSvg, kPng, kPdf, kDot };

struct DrawingOrder {
  DrawingFormat format = DrawingFormat::kSvg;
  unsigned png_width = 0;  // in pixels; 0: by `png_dpi`
  unsigned png_dpi = 144;
};

/// Lays the graph out with `engine` (a name of fast_layout.h) and draws it. `page` is bound to the graph and receives
/// the SVG.
Result<std::string> drawn(Agraph_t* graph, SvgPage& page, const char* engine, const DrawingOrder& order);

/// Lays the graph out, and calls `use` while it is.
Result<std::string> with_places(Agraph_t* graph, SvgPage& page, const char* engine,
                                const std::function<std::string()>& use);

/// The same on a new page of a PDF, or on as many sheets of `paper` as it takes.
Result<void> add_drawn(Agraph_t* graph, SvgPage& page, PdfPages& pages, const Paper* paper, const char* engine);

/// Runs `work` while no other thread is in Graphviz, on a stack that is large enough for its recursion over long
/// chains.
void with_graphviz(void (*work)(void*), void* data);

template <class Work>
void with_graphviz(Work work) {
  with_graphviz([](void* data) { (*static_cast<Work*>(data))(); }, &work);
}

}  // namespace stancemap
