#pragma once
// The two plugins that this program brings to Graphviz: text measured with our own metrics, and SVG as we want it.

#include <cstdint>
#include <string>
#include <vector>

#include <graphviz/gvc.h>

#include "render/theme.h"

namespace stancemap {

/// What a screen reader takes a thing for. The second half of a cut line, and the point between, say nothing new.
enum class SvgPart : std::uint8_t { kBox, kLine, kRestOfLine };

/// Of Graphviz, which counts sizes in inches and places in points.
inline constexpr double kInch = 72;

/// What an SVG says about one drawn thing beyond its shape. Texts as they are: the writer escapes.
struct SvgObject {
  SvgPart part = SvgPart::kBox;
  std::string id;       // unique, fit for XML
  std::string classes;  // "claim kind-fact"
  std::string title;    // the tooltip, lines with LF
  std::string link;     // passed safe_link, or empty
};

/// What the SVG writer knows of the picture, and where it writes. Bound to the root graph; see bind_svg_page.
struct SvgPage {
  std::string id_prefix;
  std::string title, description;
  Color canvas;
  std::vector<SvgObject> objects;
  std::string svg;  // the result
};

/// Records of cgraph: an object's place in SvgPage::objects, and the page of a root graph.
void bind_svg_object(void* graph_object, std::uint32_t index);
void bind_svg_page(Agraph_t* root, SvgPage* page);
const SvgObject* svg_object(const SvgPage& page, void* graph_object);
SvgPage* svg_page(Agraph_t* root);

/// Name of our SVG for gvRender.
inline constexpr const char* kSvgDevice = "stancemap_svg";

extern gvplugin_library_t svg_plugin;           // svg_writer.cpp
extern gvplugin_library_t text_metrics_plugin;  // text_plugin.cpp

/// Lets the text plugin also make the pango layouts that Graphviz's cairo renderer draws glyphs from; null for none.
/// Sizes stay ours.
using TextLayoutFunction = boolean (*)(textspan_t* span, char** font_path);
void draw_glyphs_with(TextLayoutFunction pango);

}  // namespace stancemap
