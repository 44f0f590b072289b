// SVG as a renderer of Graphviz: it is called for each thing of the finished layout and writes it down. Our own instead
// of Graphviz's, because it escapes all text in one way, gives ids, classes, titles and links without editing a
// finished file, writes numbers without the locale, and says nothing about Graphviz's version.

#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <graphviz/gvplugin_device.h>
#include <graphviz/gvplugin_render.h>

#include "render/graphviz_plugins.h"
#include "render/safe_text.h"
#include "render/svg_number.h"
#include "render/text_metrics.h"

namespace stancemap {
namespace {

constexpr double kPixelsPerPoint = 4.0 / 3.0;

SvgPage& page_of(GVJ_t* job) {
  obj_state_t* root = job->obj;
  while (root->parent != nullptr) root = root->parent;
  return *svg_page(root->u.g);
}

std::string& out(GVJ_t* job) {
  return page_of(job).svg;
}

void add_point(std::string& text, pointf p) {
  add_svg_number(text, p.x);
  text += ',';
  add_svg_number(text, -p.y);
}

std::string point(pointf p) {
  std::string text;
  add_point(text, p);
  return text;
}

std::string points(const pointf* p, int n) {
  std::string text;
  for (int i = 0; i < n; ++i) {
    if (i > 0) text += ' ';
    add_point(text, p[i]);
  }
  return text;
}

void add_hex(std::string& text, const gvcolor_t& color) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  text += '#';
  for (std::size_t i = 0; i < 3; ++i) {
    text += kDigits[color.u.rgba[i] >> 4];
    text += kDigits[color.u.rgba[i] & 15];
  }
}

// Said for each shape and each line of text of the picture: put together without a format.
std::string paint(std::string_view attribute, const gvcolor_t& color) {
  std::string text(1, ' ');
  text.append(attribute).append("=\"");
  color.u.rgba[3] == 0 ? static_cast<void>(text += "none") : add_hex(text, color);
  text += '"';
  if (color.u.rgba[3] != 0 && color.u.rgba[3] != 255)
    text += fmt::format(" {}-opacity=\"{}\"", attribute, svg_number(color.u.rgba[3] / 255.0));
  return text;
}

std::string style(const obj_state_t& object, int filled) {
  std::string text = filled != 0 ? paint("fill", object.fillcolor) : " fill=\"none\"";
  if (object.pen == PEN_NONE || object.pencolor.u.rgba[3] == 0) return text;
  text += paint("stroke", object.pencolor);
  if (object.penwidth != 1) text += fmt::format(" stroke-width=\"{}\"", svg_number(object.penwidth));
  if (object.pen == PEN_DASHED) text += " stroke-dasharray=\"6,4\"";
  if (object.pen == PEN_DOTTED) text += " stroke-dasharray=\"1.5,4\" stroke-linecap=\"round\"";
  return text;
}

// ---- the page ----

void begin_page(GVJ_t* job) {
  const SvgPage& page = page_of(job);
  const double width = job->bb.UR.x - job->bb.LL.x;
  const double height = job->bb.UR.y - job->bb.LL.y;
  const std::string prefix = escaped_markup(page.id_prefix);
  std::string& svg = out(job);
  svg += fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  svg += fmt::format(" width=\"{}\" height=\"{}\" viewBox=\"{} {} {} {}\"", svg_number(width * kPixelsPerPoint),
                     svg_number(height * kPixelsPerPoint), svg_number(job->bb.LL.x), svg_number(-job->bb.UR.y),
                     svg_number(width), svg_number(height));
  svg += fmt::format(" role=\"graphics-document document\" aria-labelledby=\"{0}title\" aria-describedby=\"{0}desc\"",
                     prefix);
  svg += fmt::format(" class=\"stancemap\" font-family=\"{}\">\n", kFontFamilies);
  svg += fmt::format("<title id=\"{}title\">{}</title>\n", prefix, escaped_markup(page.title));
  svg += fmt::format("<desc id=\"{}desc\">{}</desc>\n", prefix, escaped_markup(page.description));
  svg += fmt::format("<rect class=\"canvas\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
                     svg_number(job->bb.LL.x), svg_number(-job->bb.UR.y), svg_number(width), svg_number(height),
                     page.canvas);
}

void end_page(GVJ_t* job) {
  out(job) += "</svg>\n";
}

// ---- groups of shapes: one for each cluster, node and edge ----

// WAI-ARIA Graphics Module, with the older role that readers fall back to. The title within names the thing. A symbol
// is read as one word; what is in an object, its texts and its link, is read after its name.
std::string_view role_of(SvgPart part) {
  switch (part) {
    case SvgPart::kBox:
      return "role=\"graphics-object group\"";
    case SvgPart::kLine:
      return "role=\"graphics-symbol img\"";
    case SvgPart::kRestOfLine:
      break;
  }
  return "aria-hidden=\"true\"";
}

void begin_object(GVJ_t* job, void* object) {
  const SvgPage& page = page_of(job);
  std::string& svg = out(job);
  const SvgObject* known = svg_object(page, object);
  if (known == nullptr) {
    svg += "<g role=\"presentation\">\n";
    return;
  }
  svg += fmt::format("<g id=\"{}{}\" class=\"{}\" {}>\n", escaped_markup(page.id_prefix), escaped_markup(known->id),
                     escaped_markup(known->classes), role_of(known->part));
  if (!known->title.empty()) svg += fmt::format("<title>{}</title>\n", escaped_markup(known->title));
  if (known->link.empty()) return;
  // Both spellings of the address: SVG 1.1 readers (rsvg, Inkscape) know only xlink's.
  svg += fmt::format("<a href=\"{0}\" xlink:href=\"{0}\" target=\"_blank\" rel=\"noopener\">\n",
                     escaped_markup(known->link));
}

void end_object(GVJ_t* job, void* object) {
  const SvgObject* known = svg_object(page_of(job), object);
  if (known != nullptr && !known->link.empty()) out(job) += "</a>\n";
  out(job) += "</g>\n";
}

void begin_cluster(GVJ_t* job) {
  begin_object(job, job->obj->u.sg);
}
void end_cluster(GVJ_t* job) {
  end_object(job, job->obj->u.sg);
}
void begin_node(GVJ_t* job) {
  begin_object(job, job->obj->u.n);
}
void end_node(GVJ_t* job) {
  end_object(job, job->obj->u.n);
}
// An edge may come as its in- or its out-half; records hang on both.
void begin_edge(GVJ_t* job) {
  begin_object(job, job->obj->u.e);
}
void end_edge(GVJ_t* job) {
  end_object(job, job->obj->u.e);
}

// ---- shapes ----

void write_text(GVJ_t* job, pointf p, textspan_t* span) {
  // A line that is read leftwards starts at its right: there it stands in line with others, whatever font draws it.
  const bool leftwards = reads_leftwards(span->str);
  std::string anchor = leftwards ? " direction=\"rtl\"" : "";
  if (leftwards && span->just == 'l') p.x += span->size.x;
  if (!leftwards && span->just == 'r') anchor += " text-anchor=\"end\"";
  if (span->just != 'r' && span->just != 'l') anchor += " text-anchor=\"middle\"";
  std::string& svg = out(job);
  svg += fmt::format("<text x=\"{}\" y=\"{}\"{} font-size=\"{}\"", svg_number(p.x),
                     svg_number(-p.y + span->yoffset_centerline), anchor, svg_number(span->font->size));
  if ((span->font->flags & HTML_BF) != 0) svg += " font-weight=\"bold\"";
  if ((span->font->flags & HTML_IF) != 0) svg += " font-style=\"italic\"";
  svg += paint("fill", job->obj->pencolor);
  if (job->obj->type == EDGE_OBJTYPE) {  // a word may touch its line: it keeps a rim of the canvas around it
    svg += fmt::format(" stroke=\"{}\" stroke-width=\"3\" paint-order=\"stroke\"", page_of(job).canvas);
  }
  const std::string_view text = span->str;
  // librsvg takes no-break spaces at the start of a text away, too.
  const bool has_blanks = text.starts_with(' ') || text.starts_with("\u00A0") || text.ends_with(' ');
  if (has_blanks || text.find("  ") != text.npos) svg += " xml:space=\"preserve\"";
  svg += fmt::format(">{}</text>\n", escaped_markup(span->str));
}

void write_ellipse(GVJ_t* job, pointf* a, int filled) {  // a[0]: centre, a[1]: a corner
  out(job) +=
      fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"{}/>\n", svg_number(a[0].x), svg_number(-a[0].y),
                  svg_number(a[1].x - a[0].x), svg_number(a[1].y - a[0].y), style(*job->obj, filled));
}

void write_polygon(GVJ_t* job, pointf* a, int n, int filled) {
  if (job->obj->type == ROOTGRAPH_OBJTYPE && job->obj->emit_state == EMIT_GDRAW && filled != 0) return;  // the canvas
  out(job) += fmt::format("<polygon points=\"{}\"{}/>\n", points(a, n), style(*job->obj, filled));
}

void write_bezier(GVJ_t* job, pointf* a, int n, int, int, int filled) {
  out(job) += fmt::format("<path d=\"M{}C{}\"{}/>\n", point(a[0]), points(a + 1, n - 1), style(*job->obj, filled));
}

void write_polyline(GVJ_t* job, pointf* a, int n) {
  out(job) += fmt::format("<polyline points=\"{}\"{}/>\n", points(a, n), style(*job->obj, 0));
}

gvrender_engine_t engine{.begin_job = nullptr,
                         .end_job = nullptr,
                         .begin_graph = nullptr,
                         .end_graph = nullptr,
                         .begin_layer = nullptr,
                         .end_layer = nullptr,
                         .begin_page = begin_page,
                         .end_page = end_page,
                         .begin_cluster = begin_cluster,
                         .end_cluster = end_cluster,
                         .begin_nodes = nullptr,
                         .end_nodes = nullptr,
                         .begin_edges = nullptr,
                         .end_edges = nullptr,
                         .begin_node = begin_node,
                         .end_node = end_node,
                         .begin_edge = begin_edge,
                         .end_edge = end_edge,
                         .begin_anchor = nullptr,
                         .end_anchor = nullptr,
                         .begin_label = nullptr,
                         .end_label = nullptr,
                         .textspan = write_text,
                         .resolve_color = nullptr,
                         .ellipse = write_ellipse,
                         .polygon = write_polygon,
                         .beziercurve = write_bezier,
                         .polyline = write_polyline,
                         .comment = nullptr,
                         .library_shape = nullptr};

// Coordinates come in points, untransformed, y upwards.
gvrender_features_t render_features{GVRENDER_DOES_TRANSFORM | GVRENDER_Y_GOES_DOWN | GVRENDER_NO_WHITE_BG, 4., nullptr,
                                    0, RGBA_BYTE};
gvdevice_features_t device_features{GVDEVICE_DOES_TRUECOLOR, {0., 0.}, {0., 0.}, {72., 72.}};

char render_type[] = "stancemap_svg";
char device_type[] = "stancemap_svg:stancemap_svg";
gvplugin_installed_t render_types[] = {{0, render_type, 1, &engine, &render_features},
                                       {0, nullptr, 0, nullptr, nullptr}};
gvplugin_installed_t device_types[] = {{0, device_type, 1, nullptr, &device_features},
                                       {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t apis[] = {{API_render, render_types}, {API_device, device_types}, {static_cast<api_t>(0), nullptr}};
char package_name[] = "stancemap_svg";

struct ObjectRecord {
  Agrec_t header;
  std::uint32_t index;
};
struct PageRecord {
  Agrec_t header;
  SvgPage* page;
};

char object_record[] = "stancemap_object";
char page_record[] = "stancemap_page";

}  // namespace

gvplugin_library_t svg_plugin{package_name, apis};

void bind_svg_object(void* graph_object, std::uint32_t index) {
  auto* record = static_cast<ObjectRecord*>(agbindrec(graph_object, object_record, sizeof(ObjectRecord), FALSE));
  record->index = index;
}

void bind_svg_page(Agraph_t* root, SvgPage* page) {
  static_cast<PageRecord*>(agbindrec(root, page_record, sizeof(PageRecord), FALSE))->page = page;
}

const SvgObject* svg_object(const SvgPage& page, void* graph_object) {
  auto* record = reinterpret_cast<ObjectRecord*>(aggetrec(graph_object, object_record, FALSE));
  return record == nullptr ? nullptr : &page.objects[record->index];
}

SvgPage* svg_page(Agraph_t* root) {
  return reinterpret_cast<PageRecord*>(aggetrec(root, page_record, FALSE))->page;
}

}  // namespace stancemap
