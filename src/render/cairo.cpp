#include "render/cairo.h"

#include <optional>

#include <dlfcn.h>
#include <fmt/format.h>

namespace stancemap {
namespace {

constexpr const char* kCairoLibrary = "libcairo.so.2";

class CairoLoader {
 public:
  explicit CairoLoader(void* library) : library_(library) {}

  template <class Function>
  void load(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library_, name));
    complete_ = complete_ && function != nullptr;
  }
  bool complete() const { return complete_; }

 private:
  void* library_;
  bool complete_ = true;
};

std::optional<Cairo> loaded() {
  void* const library = dlopen(kCairoLibrary, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  Cairo cairo;
  CairoLoader loader(library);
  loader.load(cairo.pdf_surface_create_for_stream, "cairo_pdf_surface_create_for_stream");
  loader.load(cairo.pdf_surface_set_size, "cairo_pdf_surface_set_size");
  loader.load(cairo.image_surface_create, "cairo_image_surface_create");
  loader.load(cairo.image_surface_get_data, "cairo_image_surface_get_data");
  loader.load(cairo.image_surface_get_stride, "cairo_image_surface_get_stride");
  loader.load(cairo.surface_flush, "cairo_surface_flush");
  loader.load(cairo.surface_finish, "cairo_surface_finish");
  loader.load(cairo.surface_status, "cairo_surface_status");
  loader.load(cairo.surface_destroy, "cairo_surface_destroy");
  loader.load(cairo.create, "cairo_create");
  loader.load(cairo.destroy, "cairo_destroy");
  loader.load(cairo.save, "cairo_save");
  loader.load(cairo.restore, "cairo_restore");
  loader.load(cairo.rectangle, "cairo_rectangle");
  loader.load(cairo.clip, "cairo_clip");
  loader.load(cairo.translate, "cairo_translate");
  loader.load(cairo.scale, "cairo_scale");
  loader.load(cairo.set_source_rgb, "cairo_set_source_rgb");
  loader.load(cairo.paint, "cairo_paint");
  loader.load(cairo.show_page, "cairo_show_page");
  loader.load(cairo.move_to, "cairo_move_to");
  loader.load(cairo.line_to, "cairo_line_to");
  loader.load(cairo.set_line_width, "cairo_set_line_width");
  loader.load(cairo.stroke, "cairo_stroke");
  loader.load(cairo.select_font_face, "cairo_select_font_face");
  loader.load(cairo.set_font_size, "cairo_set_font_size");
  loader.load(cairo.show_text, "cairo_show_text");
  return loader.complete() ? std::optional(cairo) : std::nullopt;
}

}  // namespace

Result<const Cairo*> cairo() {
  static const std::optional<Cairo> library = loaded();
  if (!library) {
    return failure(
        fmt::format("several pages need the library `{}`, which is not installed (Debian: libcairo2); "
                    "a picture on one page may work without it",
                    kCairoLibrary));
  }
  return &*library;
}

}  // namespace stancemap
