// Text for Graphviz's layout: sizes from our metrics, never from an installed font. For PNG and PDF the glyphs are
// pango's, but the box they are drawn into stays ours, so all formats have the same layout.

#include <set>
#include <string>

#include <graphviz/gvplugin_textlayout.h>

#include "render/graphviz_plugins.h"
#include "render/text_metrics.h"

namespace stancemap {
namespace {

constexpr double kLineSpacing = 1.3;       // of the font size
constexpr double kCenterToBaseline = 0.1;  // how far below the place that Graphviz gives the baseline is

TextLayoutFunction glyph_layout = nullptr;  // guarded by the one lock around Graphviz, see graphviz.cpp

// Graphviz 2.43's pango plugin remembers the last font's name in a static pointer and compares it with the next one,
// after the graph that owned the name may be gone. So it only ever sees names that stay.
void lay_out_glyphs(textspan_t* span, char** font_path) {
  static std::set<std::string> names;  // as many as the themes have fonts; guarded like glyph_layout
  char* const own_name = span->font->name;
  if (own_name != nullptr) span->font->name = const_cast<char*>(names.insert(own_name).first->c_str());
  glyph_layout(span, font_path);
  span->font->name = own_name;
}

boolean measure(textspan_t* span, char** font_path) {
  span->layout = nullptr;
  span->free_layout = nullptr;
  span->yoffset_layout = 0;
  if (glyph_layout != nullptr) lay_out_glyphs(span, font_path);
  const FontWeight weight = (span->font->flags & HTML_BF) != 0 ? FontWeight::kBold : FontWeight::kRegular;
  span->size.x = text_width(span->str, span->font->size, weight);
  span->size.y = span->font->size * kLineSpacing;
  span->yoffset_centerline = kCenterToBaseline * span->font->size;
  return TRUE;
}

gvtextlayout_engine_t text_engine{measure};

constexpr int kQuality = 100;  // above pango's 10: Graphviz takes the best
gvplugin_installed_t text_types[] = {{0, "textlayout", kQuality, &text_engine, nullptr},
                                     {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t text_apis[] = {{API_textlayout, text_types}, {static_cast<api_t>(0), nullptr}};
char text_package[] = "stancemap_text";

}  // namespace

gvplugin_library_t text_metrics_plugin{text_package, text_apis};

void draw_glyphs_with(TextLayoutFunction pango) {
  glyph_layout = pango;
}

}  // namespace stancemap
