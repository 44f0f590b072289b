#include "render/pdf_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/blank_sheets.h"

namespace stancemap {
namespace {

constexpr double kMarkGap = 4, kMarkLength = 12, kMarkWidth = 0.5;
constexpr double kWordsSize = 8;
constexpr double kWordsBaseline = 16;  // from the lower edge of the sheet: printers reach it

int keep_bytes(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return 0;
}

}  // namespace

PdfPages::PdfPages(const Cairo* cairo)
    : cairo_(cairo),
      bytes_(std::make_unique<std::string>()),
      surface_(cairo->pdf_surface_create_for_stream(keep_bytes, bytes_.get(), 1, 1), {cairo}),
      context_(cairo->create(surface_.get()), {cairo}) {}

Result<PdfPages> PdfPages::begun() {
  const auto library = cairo();
  if (!library) return tl::unexpected(library.error());
  return PdfPages(*library);
}

Result<void> PdfPages::add(double width, double height, const Paper* paper, const std::function<bool(cairo_t*)>& draw) {
  const Error failed{"cairo failed to draw a page"};
  if (paper == nullptr) {
    const double scale = std::min(1.0, kMaxPageSide / std::max(width, height));
    cairo_->pdf_surface_set_size(surface_.get(), width * scale, height * scale);
    cairo_->save(context_.get());
    cairo_->scale(context_.get(), scale, scale);
    const bool drawn = draw(context_.get());
    cairo_->restore(context_.get());
    cairo_->show_page(context_.get());
    return drawn ? Result<void>() : tl::unexpected(failed);
  }
  const Poster spread = poster(width, height, *paper);
  if (spread.columns * spread.rows > kMaxSheets) {
    return failure(fmt::format(
        "the picture takes {} by {} sheets of {} (at most {} in all); draw a part with `--focus`, `--only` or "
        "`--split thesis`, fold groups with `--fold all`, or leave `--pages` out",
        spread.columns, spread.rows, paper->name, kMaxSheets));
  }
  const auto in_use = sheets_in_use(*cairo_, width, height, spread, draw);
  if (!in_use) return tl::unexpected(in_use.error());
  const auto count = static_cast<std::size_t>(std::count(in_use->begin(), in_use->end(), true));
  std::size_t number = 0;
  for (std::size_t i = 0; i < in_use->size(); ++i) {
    if (!(*in_use)[i]) continue;
    cairo_->pdf_surface_set_size(surface_.get(), spread.sheet_width, spread.sheet_height);
    if (!add_sheet(draw, spread,
                   {.column = i % spread.columns, .row = i / spread.columns, .number = ++number, .count = count}))
      return tl::unexpected(failed);
  }
  return {};
}

bool PdfPages::add_sheet(const std::function<bool(cairo_t*)>& draw, const Poster& poster, const Sheet& sheet) {
  cairo_t* const context = context_.get();
  cairo_->save(context);
  cairo_->rectangle(context, kPaperMargin, kPaperMargin, poster.area_width(), poster.area_height());
  cairo_->clip(context);
  cairo_->translate(context, poster.picture_x(sheet.column), poster.picture_y(sheet.row));
  const bool drawn = draw(context);
  cairo_->restore(context);
  if (poster.columns * poster.rows > 1) mark_cuts(poster, sheet);
  cairo_->show_page(context);
  return drawn;
}

// Marks stand in the margins, at the middle of what two sheets share. Words say where the sheet belongs.
void PdfPages::mark_cuts(const Poster& poster, const Sheet& sheet) {
  const auto [column, row, number, count] = sheet;
  cairo_t* const context = context_.get();
  cairo_->set_source_rgb(context, 0, 0, 0);
  cairo_->set_line_width(context, kMarkWidth);
  const double left = kPaperMargin + kPaperOverlap / 2, top = left;
  if (column > 0) mark_cut_across(left, poster);
  if (column + 1 < poster.columns) mark_cut_across(poster.sheet_width - left, poster);
  if (row > 0) mark_cut_along(top, poster);
  if (row + 1 < poster.rows) mark_cut_along(poster.sheet_height - top, poster);
  cairo_->stroke(context);
  cairo_->select_font_face(context, "DejaVu Sans", 0, 0);
  cairo_->set_font_size(context, kWordsSize);
  cairo_->move_to(context, left + kMarkLength, poster.sheet_height - kWordsBaseline);
  const std::string words = fmt::format("row {} of {}, column {} of {} (sheet {} of {})", row + 1, poster.rows,
                                        column + 1, poster.columns, number, count);
  cairo_->show_text(context, words.c_str());
}

void PdfPages::mark_cut_across(double x, const Poster& poster) {
  for (const double y : {kPaperMargin - kMarkGap - kMarkLength, poster.sheet_height - kPaperMargin + kMarkGap}) {
    cairo_->move_to(context_.get(), x, y);
    cairo_->line_to(context_.get(), x, y + kMarkLength);
  }
}

void PdfPages::mark_cut_along(double y, const Poster& poster) {
  for (const double x : {kPaperMargin - kMarkGap - kMarkLength, poster.sheet_width - kPaperMargin + kMarkGap}) {
    cairo_->move_to(context_.get(), x, y);
    cairo_->line_to(context_.get(), x + kMarkLength, y);
  }
}

Result<std::string> PdfPages::finished() && {
  context_.reset();
  cairo_->surface_finish(surface_.get());
  if (cairo_->surface_status(surface_.get()) != 0) return failure("cairo failed to write the pages");
  return std::move(*bytes_);
}

}  // namespace stancemap
