#include "render/flow_picture.h"

#include <algorithm>

#include <fmt/format.h>

#include "debate/flow/voices.h"
#include "debate/flow/wording.h"
#include "render/flow_cards.h"
#include "render/flow_lines.h"
#include "render/line_wrap.h"
#include "render/safe_text.h"
#include "render/svg_number.h"
#include "render/theme.h"

namespace stancemap {
namespace flow {
namespace {

constexpr double kTitleSize = 19;
constexpr double kTitleTop = 24;
constexpr double kHeadLine = 14;
constexpr double kHeadIdSize = 16;
constexpr double kLegendLine = 22;
constexpr double kSectionSize = 13;
constexpr std::size_t kMostTitleLines = 3;

class Picture {
 public:
  Picture(const ArgumentMap& map, const Sheet& sheet, const Theme& theme, bool labels)
      : map_(map), sheet_(sheet), theme_(theme), cards_(cards_of(map, sheet, labels)) {
    lines_ = routed_lines(sheet, cards_);
    width_ = std::max(cards_.lanes.empty() ? 0 : cards_.lanes.back() + kLane + kMargin, 460.0);
  }

  std::string drawn() {
    const double head_top = draw_title();
    const double top = draw_heads(head_top) + 12;
    append("<g transform=\"translate(0 {})\">\n", svg_number(top));
    draw_rules();
    draw_headings();
    for (const FlowLine& line : lines_) draw_line(line);
    for (std::uint32_t i = 0; i < sheet_.cells.size(); ++i) draw_card(cards_.cards[i], sheet_.cells[i]);
    body_ += "</g>\n";
    const double bottom = draw_legend(top + cards_.bottom + 14) + kMargin - kLegendLine / 2;
    return opening(bottom) + lanes(head_top, top + cards_.bottom) + body_ + "</svg>\n";
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(body_), format, std::forward<Args>(args)...);
  }

  std::string opening(double height) const {
    const std::string title = markup_text(fmt::format("Flow: {}", title_of(map_, sheet_)));
    std::string columns;
    for (const Column& column : sheet_.columns) columns += (columns.empty() ? "" : "; ") + column_heading(column);
    const std::string about = markup_text(fmt::format("{} Columns: {}. An answer stands on the row of what it answers.",
                                                      fmt::join(summary(map_, sheet_), " "), columns));
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
        "role=\"graphics-document document\" aria-labelledby=\"title\" aria-describedby=\"desc\" class=\"stancemap\" "
        "font-family=\"{2}\">\n",
        svg_number(width_), svg_number(height), kFontFamilies);
    svg += fmt::format("<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n", title, about);
    return svg + fmt::format("<rect class=\"canvas\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", svg_number(width_),
                             svg_number(height), theme_.canvas);
  }

  std::string lanes(double top, double bottom) const {
    std::string svg;
    for (std::uint32_t c = 0; c < sheet_.columns.size(); ++c) {
      const Tint& tint = tint_of(sheet_.columns[c].side);
      svg += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" fill-opacity=\"0.3\" stroke=\"{}\" "
          "stroke-opacity=\"0.45\"/>\n",
          svg_number(cards_.lanes[c] - 5), svg_number(top), svg_number(kLane + 10), svg_number(bottom - top), tint.fill,
          tint.line);
    }
    return svg;
  }

  /// The tint of a side, from the first again after the last; without a side that of a claim.
  const Tint& tint_of(std::string_view side) const {
    const auto at = std::find(sheet_.sides.begin(), sheet_.sides.end(), side);
    if (side.empty() || at == sheet_.sides.end()) return theme_.claim;
    return theme_.participants[static_cast<std::size_t>(at - sheet_.sides.begin()) % theme_.participants.size()];
  }

  const Tint& drop_tint() const { return theme_.severities[static_cast<std::size_t>(Severity::kError)]; }

  /// `text` went through plain_text. `style`: attributes.
  void text(double x, double baseline, double size, Color color, std::string_view text, std::string_view style = "") {
    append("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}>{}</text>\n", svg_number(x), svg_number(baseline),
           svg_number(size), color, style, escaped_markup(text));
  }

  double draw_title() {
    double y = kTitleTop;
    const double wide = width_ - 2 * kMargin;
    const std::string title = plain_text(fmt::format("Flow: {}", title_of(map_, sheet_)));
    for (const std::string& line : wrapped_lines(title, {wide, kTitleSize, FontWeight::kBold}, kMostTitleLines)) {
      text(kMargin - 5, y + 8, kTitleSize, theme_.text, line, " font-weight=\"bold\"");
      y += kTitleSize + 5;
    }
    const std::string about = plain_text(
        sheet_.cells.empty() ? empty_text(sheet_) : fmt::format("{}", fmt::join(summary(map_, sheet_), " ")));
    for (const std::string& line : wrapped_lines(about, {wide, kTextSize}, kMostTitleLines)) {
      text(kMargin - 5, y + 6, kTextSize, theme_.muted, line);
      y += kTextLine;
    }
    return y + 14;
  }

  /// Gives the end of the highest head.
  double draw_heads(double top) {
    double bottom = top;
    for (std::uint32_t c = 0; c < sheet_.columns.size(); ++c) bottom = std::max(bottom, draw_head(c, top));
    for (std::uint32_t c = 0; c < sheet_.columns.size(); ++c) {
      append("<path d=\"M{} {}h{}\" stroke=\"{}\" stroke-width=\"2\"/>\n", svg_number(cards_.lanes[c] - 5),
             svg_number(bottom), svg_number(kLane + 10), tint_of(sheet_.columns[c].side).line);
    }
    return bottom;
  }

  double draw_head(std::uint32_t index, double top) {
    const Column& column = sheet_.columns[index];
    const double x = cards_.lanes[index] + 3;
    double y = top + 22;
    text(x, y, kHeadIdSize, theme_.text, fitted(plain_text(column.id), {kLane - 6, kHeadIdSize, FontWeight::kBold}),
         " font-weight=\"bold\"");
    const auto add = [&](std::string_view part, bool bold) {
      const FontWeight weight = bold ? FontWeight::kBold : FontWeight::kRegular;
      for (const std::string& line : wrapped_lines(plain_text(part), {kLane - 6, 11, weight}, 2)) {
        y += kHeadLine;
        text(x, y, 11, bold ? theme_.text : theme_.muted, line, bold ? " font-weight=\"bold\"" : "");
      }
    };
    add(column.name, false);
    add(column.side, true);
    add(column.team, true);
    if (column.speaker != column.name && column.speaker != column.id) add(column.speaker, false);
    return y + 8;
  }

  void draw_rules() {
    for (const double y : cards_.rules) {
      append("<path d=\"M{} {}h{}\" stroke=\"{}\" stroke-opacity=\"0.6\"/>\n", svg_number(cards_.lanes.front() - 5),
             svg_number(y), svg_number(sheet_width()), theme_.group.line);
    }
  }

  double sheet_width() const { return cards_.lanes.back() + kLane - cards_.lanes.front() + 10; }

  void draw_headings() {
    for (std::size_t s = 0; s < sheet_.sections.size(); ++s) {
      const double y = cards_.headings[s];
      const std::string title = plain_text(section_title(map_, sheet_.sections[s]));
      append("<rect class=\"section\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\"/>\n",
             svg_number(cards_.lanes.front() - 5), svg_number(y), svg_number(sheet_width()), svg_number(kHeading),
             theme_.group.fill, theme_.group.line);
      text(cards_.lanes.front() + 3, y + kHeading / 2 + 4.5, kSectionSize, theme_.text,
           fitted(title, {sheet_width() - 16, kSectionSize, FontWeight::kBold}), " font-weight=\"bold\"");
    }
  }

  /// An arrow to what the cell answers, else a line without head.
  void draw_line(const FlowLine& line) {
    const Cell& cell = sheet_.cells[line.cell];
    const Color color = cell.kind == Kind::kDrop ? drop_tint().line : theme_.muted;
    const Point end = line.points.back();
    const double side = line.points[line.points.size() - 2].x < end.x ? -1 : 1;
    std::string path = fmt::format("M{} {}", svg_number(line.points.front().x), svg_number(line.points.front().y));
    for (std::size_t p = 1; p < line.points.size(); ++p) {
      const Point& at = line.points[p];
      if (p + 1 == line.points.size()) {
        path += fmt::format("H{}", svg_number(end.x + (is_answer(cell) ? side * 6 : 0)));
      } else {
        path +=
            at.x == line.points[p - 1].x ? fmt::format("V{}", svg_number(at.y)) : fmt::format("H{}", svg_number(at.x));
      }
    }
    append("<path class=\"line\" d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"{}/>\n", path, color,
           is_answer(cell) ? "" : " stroke-dasharray=\"4 3\"");
    if (!is_answer(cell)) return;
    append("<path d=\"M{0} {1}L{2} {3}V{4}Z\" fill=\"{5}\"/>\n", svg_number(end.x), svg_number(end.y),
           svg_number(end.x + side * 8), svg_number(end.y - 4), svg_number(end.y + 4), color);
  }

  void draw_card(const Card& card, const Cell& cell) {
    append("<g role=\"graphics-symbol img\" class=\"{}\">\n<title>{}</title>\n", kind_name(cell.kind),
           escaped_markup(card.spoken));
    draw_box(card, cell);
    const bool is_drop = cell.kind == Kind::kDrop;
    const Color ink = is_drop ? drop_tint().line : theme_.text;
    const std::string_view style = is_drop             ? " font-weight=\"bold\""
                                   : cell.says_claim() ? ""
                                                       : " font-style=\"italic\"";
    const double x = card.x + kBar + kPadding;
    double y = card.y + kPadding + 11;
    for (std::size_t l = 0; l < card.lines.size(); ++l, y += kTextLine) {
      if (l == 0 && !card.number.empty()) {
        draw_numbered_line(x, y, card);
      } else {
        text(x, y, kTextSize, ink, card.lines[l], style);
      }
    }
    for (const std::string& note : card.notes) {
      text(x, y, kNoteSize, theme_.muted, note);
      y += kNoteLine;
    }
    draw_marks(x, y, card.marks);
    body_ += "</g>\n";
  }

  void draw_numbered_line(double x, double y, const Card& card) {
    std::string_view rest = card.lines.front();
    rest.remove_prefix(std::min(rest.size(), card.number.size()));
    append("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"><tspan font-weight=\"bold\">{}</tspan>{}</text>\n",
           svg_number(x), svg_number(y), svg_number(kTextSize), theme_.text, card.number, escaped_markup(rest));
  }

  /// Whose it is shows in the bar at the left: solid, double, dashed or dotted.
  void draw_box(const Card& card, const Cell& cell) {
    const bool is_drop = cell.kind == Kind::kDrop;
    const Tint& tint = is_drop ? drop_tint() : tint_of(cell.side);
    append("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"{}\" stroke=\"{}\"{}/>\n",
           svg_number(card.x), svg_number(card.y), svg_number(card.width), svg_number(card.height),
           cell.says_claim() || is_drop ? tint.fill : theme_.canvas, tint.line,
           is_drop ? " stroke-width=\"2\" stroke-dasharray=\"6 4\"" : "");
    if (is_drop) {
      draw_cross(card.right() - 13, card.y + 11, tint.line);
    } else {
      draw_bar(card.x, card.y, card.height, cell.side, cell.team);
    }
  }

  void draw_cross(double x, double y, Color color) {
    append("<path d=\"M{} {}l8 8m0 -8l-8 8\" stroke=\"{}\" stroke-width=\"2\"/>\n", svg_number(x - 4),
           svg_number(y - 4), color);
  }

  void draw_bar(double x, double y, double height, std::string_view side, std::string_view team) {
    if (std::find(sheet_.sides.begin(), sheet_.sides.end(), side) == sheet_.sides.end()) return;
    const std::size_t index = voice_number(sheet_, side, team);
    const Color color = tint_of(side).line;
    const auto line = [&](double offset, double thick, std::string_view dashes) {
      append("<path d=\"M{} {}v{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n", svg_number(x + offset),
             svg_number(y + 1.5), svg_number(height - 3), color, svg_number(thick), dashes);
    };
    switch (index % 4) {
      case 0:
        return line(2.5, 4, "");
      case 1:
        line(1.5, 1.5, "");
        return line(4.5, 1.5, "");
      case 2:
        return line(2.5, 4, " stroke-dasharray=\"7 4\"");
      default:
        return line(2.5, 4, " stroke-dasharray=\"2 3\"");
    }
  }

  void draw_marks(double x, double y, const std::vector<std::string_view>& marks) {
    for (const std::string_view mark : marks) {
      const bool is_drop = mark == kind_name(Kind::kDrop);
      const Color color = is_drop || mark == kNewWord ? drop_tint().line : theme_.text;
      const double wide = text_width(mark, kNoteSize, FontWeight::kBold) + (is_drop ? 24 : 12);
      append("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"15\" rx=\"3\" fill=\"{}\" stroke=\"{}\"{}/>\n",
             svg_number(x), svg_number(y - 9), svg_number(wide), theme_.canvas, color,
             is_drop ? " stroke-dasharray=\"4 2\"" : "");
      if (is_drop) draw_cross(x + 9, y - 1.5, color);
      text(x + (is_drop ? 18 : 6), y + 2.5, kNoteSize, color, mark, " font-weight=\"bold\"");
      x += wide + 5;
    }
  }

  /// What the signs mean, those that occur; gives where it ends.
  double draw_legend(double top) {
    double x = kMargin;
    double y = top + 12;
    const auto entry = [&](double sample, std::string_view words, const auto& draw) {
      const std::string shown = fitted(plain_text(words), {width_ - 2 * kMargin - 60, kTextSize});
      const double wide = sample + 8 + text_width(shown, kTextSize) + 22;
      if (x > kMargin && x + wide > width_ - kMargin) {
        x = kMargin;
        y += kLegendLine;
      }
      draw();
      text(x + sample + 8, y + 4, kTextSize, theme_.text, shown);
      x += wide;
    };
    for (const auto& [side, team] : voices(sheet_)) {
      entry(24, side_text(side, team), [&] {
        append("<rect x=\"{}\" y=\"{}\" width=\"24\" height=\"16\" rx=\"3\" fill=\"{}\" stroke=\"{}\"/>\n",
               svg_number(x), svg_number(y - 8), tint_of(side).fill, tint_of(side).line);
        draw_bar(x, y - 8, 16, side, team);
      });
    }
    const auto has = [&](const auto& is) { return std::any_of(sheet_.cells.begin(), sheet_.cells.end(), is); };
    if (has([](const Cell& c) { return !c.answers.empty(); })) {
      entry(30, "answers", [&] {
        append(
            "<path d=\"M{0} {1}h-22\" stroke=\"{2}\" stroke-width=\"1.5\"/>\n<path d=\"M{3} {1}l8 -4v8Z\" "
            "fill=\"{2}\"/>\n",
            svg_number(x + 30), svg_number(y), theme_.muted, svg_number(x));
      });
    }
    if (has([](const Cell& c) { return c.kind != Kind::kDrop && (!c.says_claim() || c.supports != kNoCell); })) {
      entry(30, "extends, supports, concedes, withdraws or asks about", [&] {
        append("<path d=\"M{} {}h30\" stroke=\"{}\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>\n", svg_number(x),
               svg_number(y), theme_.muted);
      });
    }
    if (has([](const Cell& c) { return c.is_new; })) {
      entry(text_width(kNewWord, kNoteSize, FontWeight::kBold) + 12, "an argument that a rebuttal brings up first",
            [&] { draw_marks(x, y + 1.5, {kNewWord}); });
    }
    if (has([](const Cell& c) { return c.kind == Kind::kDrop; })) {
      entry(30, "dropped: the place where an answer was due", [&] {
        append(
            "<rect x=\"{}\" y=\"{}\" width=\"30\" height=\"16\" rx=\"3\" fill=\"{}\" stroke=\"{}\" "
            "stroke-width=\"2\" stroke-dasharray=\"6 4\"/>\n",
            svg_number(x), svg_number(y - 8), drop_tint().fill, drop_tint().line);
        draw_cross(x + 15, y, drop_tint().line);
      });
    }
    return y + kLegendLine;
  }

  const ArgumentMap& map_;
  const Sheet& sheet_;
  const Theme& theme_;
  Cards cards_;
  std::vector<FlowLine> lines_;
  double width_ = 0;
  std::string body_;
};

}  // namespace
}  // namespace flow

Result<std::string> flow_picture(const ArgumentMap& map, const flow::Sheet& sheet, const FlowPictureOptions& options) {
  const Theme* chosen = options.own_theme != nullptr ? options.own_theme : theme(options.theme);
  if (chosen == nullptr) return failure(fmt::format("no theme `{}`", options.theme));
  if (sheet.cells.size() > kMostFlowCells) {
    return failure(
        fmt::format("the sheet has {} cells, and is drawn with up to {}; `--group` and `--side` show less of it, and "
                    "`--format html` or `csv` takes all",
                    sheet.cells.size(), kMostFlowCells));
  }
  if (sheet.columns.size() > kMostFlowColumns) {
    return failure(
        fmt::format("the sheet has {} columns, and is drawn with up to {}; `--columns level` has fewer, and "
                    "`--format csv` takes all",
                    sheet.columns.size(), kMostFlowColumns));
  }
  return flow::Picture(map, sheet, *chosen, options.labels).drawn();
}

}  // namespace stancemap
