#pragma once
// A PDF of several pages: pictures one after the other, each on a page of its own size or spread over sheets of paper.

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "render/cairo.h"
#include "render/paper.h"

namespace stancemap {

inline constexpr std::size_t kMaxSheets = 400;  // of one picture
/// In points: readers open no larger page (ISO 32000-1:2008, annex C.2).
inline constexpr double kMaxPageSide = 14'400;

class PdfPages {
 public:
  /// Fails where cairo is not installed.
  static Result<PdfPages> begun();

  /// Adds a picture of this size in points: one page (no paper; made smaller where it is too large), or as many sheets
  /// as it takes; sheets that would show nothing of it are left out. `draw` is called for each of them, and on paper
  /// once more before, with the context's origin in the picture's upper left corner; what lies outside the sheet is cut
  /// off. (A drawing recorded once and replayed would be shorter, but cairo 1.16 then shows on all sheets what the
  /// first one needed.) Each of several sheets says its row and column, and has marks where to cut: in the middle of
  /// what two sheets share. Fails where `draw` says false, and beyond kMaxSheets.
  Result<void> add(double width, double height, const Paper* paper, const std::function<bool(cairo_t*)>& draw);

  /// The bytes. No page can be added any more.
  Result<std::string> finished() &&;

 private:
  explicit PdfPages(const Cairo* cairo);

  struct Sheet {
    std::size_t column, row, number, count;  // number: from 1, of those that show something
  };
  bool add_sheet(const std::function<bool(cairo_t*)>& draw, const Poster& poster, const Sheet& sheet);
  void mark_cuts(const Poster& poster, const Sheet& sheet);
  void mark_cut_across(double x, const Poster& poster);
  void mark_cut_along(double y, const Poster& poster);

  const Cairo* cairo_;
  std::unique_ptr<std::string> bytes_;
  CairoSurface surface_;
  CairoContext context_;
};

}  // namespace stancemap
