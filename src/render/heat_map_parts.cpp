// Fills are light tints of Okabe and Ito's blue, orange and yellow (2008); ink on each of them has a contrast of 12 : 1
// or more. The signs are drawn and not written: they look the same with every font.

#include "render/heat_map_parts.h"

#include <array>

#include <fmt/format.h>

#include "render/safe_text.h"
#include "render/text_metrics.h"

namespace stancemap::heat_map {
namespace {

Color fill_of(StanceKind kind) {
  constexpr std::array<Color, 5> kFills{"#c9e2f5", "#fbd5b0", "#e6e9ed", "#faf3c4", "#ffffff"};
  return kFills[static_cast<std::size_t>(kind)];
}

void add_attributes(std::string& svg, const TextLook& look) {
  svg += fmt::format(" font-size=\"{}\" fill=\"{}\"", look.size, look.color);
  if (look.bold) svg += " font-weight=\"bold\"";
  if (look.anchor != "start") svg += fmt::format(" text-anchor=\"{}\"", look.anchor);
}

/// Around the middle of a cell.
void add_sign(std::string& svg, int x, int y, StanceKind kind) {
  const auto line = [&](std::string_view path) {
    svg += fmt::format("<path d=\"M{} {}{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"3\"/>", x, y, path, kInk);
  };
  switch (kind) {
    case StanceKind::kFavor:
      line("m-7 0h14m-7-7v14");
      break;
    case StanceKind::kAgainst:
      line("m-7 0h14");
      break;
    case StanceKind::kNeutral:
      svg += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"6\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>", x, y,
                         kInk);
      break;
    case StanceKind::kQuery:
      add_text(svg, x, y + 6, "?", {17, kInk, true, "middle"});
      break;
    case StanceKind::kComment:
      for (const int at : {-6, 0, 6}) {
        svg += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"2\" fill=\"{}\"/>", x + at, y, kInk);
      }
      break;
  }
}

void add_corner(std::string& svg, int x, int y) {
  svg += fmt::format("<path d=\"M{} {}h-9l9 9z\" fill=\"{}\"/>", x + kCell, y, kInk);
}

void add_ground(std::string& svg, int x, int y, Color fill) {
  svg += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\"/>", x, y, kCell,
                     kCell, fill, kLine);
}

}  // namespace

void add_text(std::string& svg, int x, int y, std::string_view text, const TextLook& look) {
  svg += fmt::format("<text x=\"{}\" y=\"{}\"", x, y);
  add_attributes(svg, look);
  svg += fmt::format(">{}</text>\n", markup_text(text));
}

void add_upright_text(std::string& svg, int x, int y, std::string_view text, const TextLook& look) {
  svg += fmt::format("<text transform=\"translate({} {}) rotate(-90)\"", x, y);
  add_attributes(svg, look);
  svg += fmt::format(">{}</text>\n", markup_text(text));
}

void add_empty_cell(std::string& svg, int x, int y) {
  add_ground(svg, x, y, kGround);
  svg += "\n";
}

void add_cell(std::string& svg, int x, int y, StanceKind kind, bool changed, std::string_view title) {
  svg += fmt::format("<g class=\"stance {}\">", stance_kind_name(kind));
  if (!title.empty()) svg += fmt::format("<title>{}</title>", markup_text(title));
  add_ground(svg, x, y, fill_of(kind));
  add_sign(svg, x + kCell / 2, y + kCell / 2, kind);
  if (changed) add_corner(svg, x, y);
  svg += "</g>\n";
}

std::string_view stance_word(StanceKind kind) {
  constexpr std::array<std::string_view, 5> kWords{"for", "against", "neutral", "asks", "comments"};
  return kWords[static_cast<std::size_t>(kind)];
}

void add_legend(std::string& svg, int x, int y) {
  svg += "<g class=\"legend\">\n";
  const auto add_word = [&](std::string_view word) {
    add_text(svg, x + kCell + 8, y + 19, word);
    x += kCell + 8 + static_cast<int>(text_width(word, kText)) + 24;
  };
  for (const StanceKind kind :
       {StanceKind::kFavor, StanceKind::kAgainst, StanceKind::kNeutral, StanceKind::kQuery, StanceKind::kComment}) {
    add_cell(svg, x, y, kind, false, {});
    add_word(stance_word(kind));
  }
  add_ground(svg, x, y, kGround);
  add_corner(svg, x, y);
  add_word("held something else before");
  svg += "</g>\n";
}

}  // namespace stancemap::heat_map
