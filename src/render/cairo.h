#pragma once
// The few functions of cairo that a document of several pages needs. Cairo is there wherever Graphviz draws PNG and PDF
// and is loaded like its plugin, when it is needed; so building and everything else works without it. The declarations
// are those of cairo.h, which has kept its binary interface since 1.10 (2010).

#include <memory>
#include <string>

#include "base/result.h"

extern "C" {
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
}

namespace stancemap {

struct Cairo {
  using Writer = int (*)(void* closure, const unsigned char* data, unsigned int length);

  cairo_surface_t* (*pdf_surface_create_for_stream)(Writer, void* closure, double width, double height);
  void (*pdf_surface_set_size)(cairo_surface_t*, double width, double height);
  cairo_surface_t* (*image_surface_create)(int format, int width, int height);
  unsigned char* (*image_surface_get_data)(cairo_surface_t*);
  int (*image_surface_get_stride)(cairo_surface_t*);  // bytes from one row to the next
  void (*surface_flush)(cairo_surface_t*);
  void (*surface_finish)(cairo_surface_t*);
  int (*surface_status)(cairo_surface_t*);
  void (*surface_destroy)(cairo_surface_t*);
  cairo_t* (*create)(cairo_surface_t*);
  void (*destroy)(cairo_t*);
  void (*save)(cairo_t*);
  void (*restore)(cairo_t*);
  void (*rectangle)(cairo_t*, double x, double y, double width, double height);
  void (*clip)(cairo_t*);
  void (*translate)(cairo_t*, double x, double y);
  void (*scale)(cairo_t*, double x, double y);
  void (*set_source_rgb)(cairo_t*, double red, double green, double blue);
  void (*paint)(cairo_t*);
  void (*show_page)(cairo_t*);
  void (*move_to)(cairo_t*, double x, double y);
  void (*line_to)(cairo_t*, double x, double y);
  void (*set_line_width)(cairo_t*, double width);
  void (*stroke)(cairo_t*);
  void (*select_font_face)(cairo_t*, const char* family, int slant, int weight);
  void (*set_font_size)(cairo_t*, double size);
  void (*show_text)(cairo_t*, const char* utf8);
};

/// Fails where cairo is not installed. Loaded once.
Result<const Cairo*> cairo();

struct CairoSurfaceCloser {
  const Cairo* cairo;
  void operator()(cairo_surface_t* surface) const { cairo->surface_destroy(surface); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoSurfaceCloser>;

struct CairoContextCloser {
  const Cairo* cairo;
  void operator()(cairo_t* context) const { cairo->destroy(context); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoContextCloser>;

}  // namespace stancemap
