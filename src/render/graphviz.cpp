#include "render/graphviz.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>

#include <dlfcn.h>
#include <fmt/format.h>
#include <graphviz/gvplugin_device.h>
#include <graphviz/gvplugin_textlayout.h>
#include <pthread.h>

#include "render/fast_layout.h"
#include "render/picture.h"
#include "render/word_placement.h"

extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace stancemap {
namespace {

constexpr std::size_t kStackBytes = std::size_t{512} << 20;  // reserved, not used, until a chain is that long
constexpr const char* kPangoLibrary = "libgvplugin_pango.so.6";
constexpr const char* kPangoSymbol = "gvplugin_pango_LTX_library";

std::mutex graphviz_lock;
std::string graphviz_words;  // what Graphviz complained about; guarded by the lock

int keep_words(char* words) {
  graphviz_words += words;
  return 0;
}

// Takes what Graphviz says while it lives, and keeps it off stderr.
class QuietGraphviz {
 public:
  QuietGraphviz() : level_(agseterr(AGERR)), writer_(agseterrf(keep_words)) { graphviz_words.clear(); }
  ~QuietGraphviz() {
    agseterr(level_);
    agseterrf(writer_);
  }
  QuietGraphviz(const QuietGraphviz&) = delete;
  QuietGraphviz& operator=(const QuietGraphviz&) = delete;

 private:
  agerrlevel_t level_;
  agusererrf writer_;
};

struct ContextCloser {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

// Only these plugins, none that happens to be installed.
std::unique_ptr<GVC_t, ContextCloser> plain_context() {
  static lt_symlist_t libraries[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                     {"gvplugin_stancemap_fast_LTX_library", &fast_layout_plugin},
                                     {"gvplugin_stancemap_svg_LTX_library", &svg_plugin},
                                     {"gvplugin_stancemap_text_LTX_library", &text_metrics_plugin},
                                     {nullptr, nullptr}};
  return std::unique_ptr<GVC_t, ContextCloser>(gvContextPlugins(libraries, 0));
}

// The plugin that draws PNG and PDF pulls in cairo, pango and fontconfig: it is loaded when it is needed, and stays.
Result<gvplugin_library_t*> pango_library() {
  static gvplugin_library_t* library = [] {
    void* file = dlopen(kPangoLibrary, RTLD_NOW | RTLD_LOCAL);
    if (file == nullptr)
      file = dlopen((std::string(STANCEMAP_GRAPHVIZ_PLUGINS "/") + kPangoLibrary).c_str(), RTLD_NOW | RTLD_LOCAL);
    return file == nullptr ? nullptr : static_cast<gvplugin_library_t*>(dlsym(file, kPangoSymbol));
  }();
  if (library == nullptr) {
    return failure(
        fmt::format("PNG and PDF need Graphviz's plugin `{}`, which is not installed (Debian: libgvc6); "
                    "`--format svg` works without it",
                    kPangoLibrary));
  }
  return library;
}

TextLayoutFunction text_layout_of(const gvplugin_library_t& library) {
  for (const gvplugin_api_t* api = library.apis; api->types != nullptr; ++api) {
    if (api->api == API_textlayout) return static_cast<gvtextlayout_engine_t*>(api->types[0].engine)->textlayout;
  }
  return nullptr;
}

// A device that draws on a surface of cairo's which the caller made, with the renderer of the pango plugin. That
// plugin's own devices end the surface after one page.
constexpr const char* kSheetDevice = "stancemap_sheet";
gvdevice_features_t sheet_features{GVDEVICE_DOES_TRUECOLOR, {0., 0.}, {0., 0.}, {72., 72.}};
char sheet_type[] = "stancemap_sheet:cairo";
gvplugin_installed_t sheet_types[] = {{0, sheet_type, 1, nullptr, &sheet_features}, {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t sheet_apis[] = {{API_device, sheet_types}, {static_cast<api_t>(0), nullptr}};
char sheet_package[] = "stancemap_sheet";
gvplugin_library_t sheet_plugin{sheet_package, sheet_apis};

Error graphviz_error(std::string_view doing) {
  std::string words = graphviz_words.substr(0, graphviz_words.find('\n'));
  if (words.starts_with("Error: ")) words.erase(0, 7);
  return {words.empty() ? fmt::format("Graphviz failed to {} the picture", doing)
                        : fmt::format("Graphviz failed to {} the picture: {}", doing, words)};
}

Result<std::string> rendered(GVC_t* context, Agraph_t* graph, SvgPage& page, const char* device) {
  char* data = nullptr;
  unsigned int length = 0;
  if (gvRenderData(context, graph, device, &data, &length) != 0) return tl::unexpected(graphviz_error("draw"));
  std::string bytes = device == kSvgDevice ? std::move(page.svg) : std::string(data, length);
  gvFreeRenderData(data);
  return bytes;
}

template <class Use>
auto while_laid_out(GVC_t* context, Agraph_t* graph, SvgPage& page, const char* engine, Use use) -> decltype(use()) {
  bind_svg_page(graph, &page);
  if (gvLayout(context, graph, engine) != 0) return tl::unexpected(graphviz_error("lay out"));
  place_words(graph);
  auto result = use();
  gvFreeLayout(context, graph);
  return result;
}

// Sets the dots per inch of a graph that is laid out; its page is known by then.
struct Size {
  double width, height;
};
Size size_of(Agraph_t* graph) {
  const boxf& box = GD_bb(graph);
  return {box.UR.x - box.LL.x + 2 * kPad, box.UR.y - box.LL.y + 2 * kPad};
}

void fit_page(Agraph_t* graph) {
  constexpr double kMargin = 36;  // that Graphviz adds on each side of a page
  const auto [width, height] = size_of(graph);
  const double side = std::max(width, height) + 2 * kMargin;
  if (side > kMaxPageSide) GD_drawing(graph)->dpi = 72 * kMaxPageSide / side;
}

Result<void> set_resolution(Agraph_t* graph, const DrawingOrder& order) {
  const auto [width, height] = size_of(graph);
  const double dpi = order.png_width != 0 ? order.png_width * 72.0 / width : order.png_dpi;
  if (std::max(width, height) * dpi / 72 > kMaxPngSide) {
    return failure(
        fmt::format("the picture would be {:.0f} by {:.0f} pixels, and a PNG has at most {} a side; "
                    "choose a smaller `--width` or `--dpi`, or write SVG or PDF",
                    width * dpi / 72, height * dpi / 72, kMaxPngSide));
  }
  GD_drawing(graph)->dpi = dpi;
  return {};
}

// A file identifier like Graphviz's stdio one, writing into a string.
int put_text(void* chan, const char* text) {
  *static_cast<std::string*>(chan) += text;
  return 0;
}
int flush_text(void*) {
  return 0;
}

Agraph_t* root_of(void* object) {
  return agroot(object);
}

char* mutable_name(std::string& name) {
  return name.data();
}

void assign(void* object, std::string_view attribute, char* value) {
  std::string name(attribute);
  const int kind = AGTYPE(object) == AGINEDGE ? AGOUTEDGE : AGTYPE(object);
  char none[] = "";
  Agsym_t* symbol = agattr(root_of(object), kind, mutable_name(name), nullptr);
  if (symbol == nullptr) symbol = agattr(root_of(object), kind, mutable_name(name), none);
  agxset(object, symbol, value);
}

}  // namespace

void set_attribute(void* object, std::string_view name, const std::string& value) {
  std::string copy = value;
  assign(object, name, copy.data());
}

void set_html_attribute(void* object, std::string_view name, const std::string& value) {
  std::string copy = value;
  char* html = agstrdup_html(root_of(object), copy.data());
  assign(object, name, html);
  agstrfree(root_of(object), html);
}

void set_default(Agraph_t* root, int kind, std::string_view name, const std::string& value) {
  std::string attribute(name), copy = value;
  agattr(root, kind, attribute.data(), copy.data());
}

namespace {

// Plain Graphviz sets lines of text closer than we do, so each table is told how large it is.
void fix_size(void* object, double width, double height) {
  constexpr std::string_view kTable = "<TABLE ";
  const char* label = agget(object, const_cast<char*>("label"));
  if (label == nullptr || !std::string_view(label).starts_with(kTable)) return;
  set_html_attribute(object, "label",
                     fmt::format("<TABLE WIDTH=\"{:.0f}\" HEIGHT=\"{:.0f}\" {}", std::floor(width), std::floor(height),
                                 label + kTable.size()));
}

// With the places of everything, and the engine that keeps to them. What is left to plain Graphviz is to set the text.
std::string positioned_dot(Agraph_t* graph) {
  attach_attrs(graph);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
    fix_size(node, ND_lw(node) + ND_rw(node), ND_ht(node));
  if (const textlabel_t* head = GD_label(graph)) fix_size(graph, head->dimen.x, head->dimen.y);
  set_attribute(graph, "layout", "nop2");
  return dot_text(graph);
}

}  // namespace

std::string dot_text(Agraph_t* graph) {
  std::string text;
  Agiodisc_t writer{AgIoDisc.afread, put_text, flush_text};
  Agiodisc_t* const before = graph->clos->disc.io;
  graph->clos->disc.io = &writer;
  agwrite(graph, &text);
  graph->clos->disc.io = before;
  return text;
}

Result<void> add_drawn(Agraph_t* graph, SvgPage& page, PdfPages& pages, const Paper* paper, const char* engine) {
  const QuietGraphviz quiet;
  const auto context = plain_context();
  const auto pango = pango_library();
  if (!pango) return tl::unexpected(pango.error());
  gvAddLibrary(context.get(), *pango);
  gvAddLibrary(context.get(), &sheet_plugin);
  draw_glyphs_with(text_layout_of(**pango));
  return while_laid_out(context.get(), graph, page, engine, [&]() -> Result<void> {
    const auto [width, height] = size_of(graph);
    return pages.add(width, height, paper,
                     [&](cairo_t* pen) { return gvRenderContext(context.get(), graph, kSheetDevice, pen) == 0; });
  });
}

Result<std::string> drawn(Agraph_t* graph, SvgPage& page, const char* engine, const DrawingOrder& order) {
  const QuietGraphviz quiet;
  const auto context = plain_context();
  const char* device = kSvgDevice;
  draw_glyphs_with(nullptr);
  if (order.format == DrawingFormat::kPng || order.format == DrawingFormat::kPdf) {
    const auto pango = pango_library();
    if (!pango) return tl::unexpected(pango.error());
    gvAddLibrary(context.get(), *pango);
    draw_glyphs_with(text_layout_of(**pango));
    device = order.format == DrawingFormat::kPng ? "png:cairo:cairo" : "pdf:cairo:cairo";
  }
  return while_laid_out(context.get(), graph, page, engine, [&]() -> Result<std::string> {
    if (order.format == DrawingFormat::kDot) return positioned_dot(graph);
    if (order.format == DrawingFormat::kPng) {
      if (const auto set = set_resolution(graph, order); !set) return tl::unexpected(set.error());
    }
    if (order.format == DrawingFormat::kPdf) fit_page(graph);
    return rendered(context.get(), graph, page, device);
  });
}

Result<std::string> with_places(Agraph_t* graph, SvgPage& page, const char* engine,
                                const std::function<std::string()>& use) {
  const QuietGraphviz quiet;
  const auto context = plain_context();
  draw_glyphs_with(nullptr);
  return while_laid_out(context.get(), graph, page, engine, [&]() -> Result<std::string> { return use(); });
}

void with_graphviz(void (*work)(void*), void* data) {
  struct Job {
    void (*work)(void*);
    void* data;
  } job{work, data};
  const std::lock_guard lock(graphviz_lock);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  pthread_t thread;
  const auto run = [](void* j) -> void* {
    static_cast<Job*>(j)->work(static_cast<Job*>(j)->data);
    return nullptr;
  };
  const bool started = pthread_create(&thread, &attributes, run, &job) == 0;
  pthread_attr_destroy(&attributes);
  started ? static_cast<void>(pthread_join(thread, nullptr))
          : work(data);  // too little address space: on our own stack
}

}  // namespace stancemap
