#include "render/labels.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/line_wrap.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

constexpr double kPlaceShare = 0.62;  // of the strip at most, for `place`
constexpr int kPartGap = 6;
constexpr int kLetterPadding = 8;
constexpr int kCellPadding = 4;         // of the strip and of findings
constexpr double kLineHeight = 1.2;     // of Graphviz, in font sizes
constexpr double kOwnLineHeight = 1.3;  // of our metrics, see text_plugin.cpp

// The height of a cell of text, as Graphviz makes it with our metrics: plain Graphviz, when it reads the DOT, sets
// lines closer.
std::string cell_height(double text_height, int padding) {
  return fmt::format(" HEIGHT=\"{}\"", static_cast<int>(text_height + 2.0 * padding));
}
constexpr double line_height(int size) {
  return size * kOwnLineHeight;
}

std::size_t line_count(std::string_view markup) {
  std::size_t lines = 0;
  for (std::size_t at = markup.find("<BR"); at != markup.npos; at = markup.find("<BR", at + 1)) ++lines;
  return std::max<std::size_t>(lines, 1);
}

std::string_view side(bool leftwards) {
  return leftwards ? "RIGHT" : "LEFT";
}

std::string lines(std::string_view text, FontWeight weight, std::size_t max_lines) {
  std::string out;
  const std::string plain = plain_text(text);
  const bool leftwards = reads_leftwards(plain);
  for (const std::string& line : wrapped_lines(plain, {kTextWidth, kTextSize, weight}, max_lines)) {
    const std::string markup = escaped_markup(directed(line, leftwards));
    out += fmt::format("{}<BR ALIGN=\"{}\"/>", weight == FontWeight::kBold ? bold(markup) : markup, side(leftwards));
  }
  return out;
}

std::string row(std::string_view cell) {
  return fmt::format("<TR>{}</TR>", cell);
}

std::string thesis_row(const Theme& theme) {
  return row(fmt::format("<TD BGCOLOR=\"{}\"{} CELLPADDING=\"4\">{}</TD>", theme.thesis.line,
                         cell_height(line_height(kSmallSize), kCellPadding),
                         font(kSmallSize, theme.thesis.fill, bold("THESIS"))));
}

// A letter in a frame, left of the name.
std::string letter_cells(std::string_view letter, const Theme& theme) {
  if (letter.empty()) return {};
  const auto width = static_cast<int>(text_width(letter, kSmallSize, FontWeight::kBold)) + kLetterPadding;
  return fmt::format("<TD BORDER=\"1\" COLOR=\"{}\" WIDTH=\"{}\">{}</TD><TD WIDTH=\"{}\"></TD>", theme.text, width,
                     font(kSmallSize, theme.text, bold(escaped_markup(letter))), kPartGap);
}

double letter_width(std::string_view letter) {
  if (letter.empty()) return 0;
  return text_width(letter, kSmallSize, FontWeight::kBold) + kLetterPadding + kPartGap;
}

// "✓ accepted", and why on the right.
std::string seen_row(const ClaimBox& box, const Theme& theme) {
  if (box.seen == nullptr) return {};
  const Color color = view_color(box.seen->view, theme);
  const std::string words(view_words(box.seen->view));
  const double used = text_width(words, kSmallSize, FontWeight::kBold) + kPartGap;
  const std::string reason = fitted(plain_text(box.seen->reason), {kTextWidth - used, kSmallSize});
  std::string cells =
      fmt::format("<TD ALIGN=\"LEFT\" WIDTH=\"{}\">{}</TD>", static_cast<int>(reason.empty() ? kTextWidth : used),
                  font(kSmallSize, color, bold(words)));
  if (!reason.empty()) {
    cells += fmt::format("<TD ALIGN=\"RIGHT\" WIDTH=\"{}\">{}</TD>", static_cast<int>(kTextWidth - used),
                         font(kSmallSize, theme.muted, escaped_markup(reason)));
  }
  return row(
      fmt::format("<TD BORDER=\"1\" SIDES=\"B\" COLOR=\"{}\" CELLPADDING=\"4\">"
                  "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>{}</TR></TABLE></TD>",
                  color, cells));
}

// One line of the strip: the letter, the name, and on the right the place.
std::string strip_line(std::string_view letter, std::string_view raw_head, std::string_view raw_place,
                       const Theme& theme) {
  const std::string place = fitted(plain_text(raw_place), {kTextWidth * kPlaceShare, kSmallSize});
  const double used = (place.empty() ? 0 : text_width(place, kSmallSize) + kPartGap) + letter_width(letter);
  const std::string head = fitted(plain_text(raw_head), {kTextWidth - used, kSmallSize, FontWeight::kBold});
  if (head.empty() && place.empty()) return {};
  const auto cell = [](std::string_view align, double width, std::string_view markup) {
    return fmt::format("<TD ALIGN=\"{}\" WIDTH=\"{}\"{}>{}</TD>", align, static_cast<int>(width),
                       cell_height(line_height(kSmallSize), 0), markup);
  };
  const std::string placed = place.empty() ? "" : font(kSmallSize, theme.text, escaped_markup(place));
  if (head.empty()) return cell("LEFT", kTextWidth, placed);
  std::string cells = letter_cells(letter, theme);
  cells += cell("LEFT", kTextWidth - used, font(kSmallSize, theme.text, bold(escaped_markup(head))));
  if (!placed.empty()) cells += cell("RIGHT", 0, placed);
  return cells;
}

std::string strip_cell(const Tint& strip, std::string_view border, std::string_view cells) {
  if (cells.empty()) return {};
  return row(
      fmt::format("<TD BGCOLOR=\"{}\"{} COLOR=\"{}\" CELLPADDING=\"4\">"
                  "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>{}</TR></TABLE></TD>",
                  strip.fill, border, strip.line, cells));
}

// Who says it and where; above it the side, which has a line for itself.
std::string strip_rows(const ClaimBox& box, const Theme& theme) {
  const std::string line = strip_line(box.side.empty() ? box.letter : "", box.head, box.place, theme);
  constexpr std::string_view kLineBelow = " BORDER=\"1\" SIDES=\"B\"";
  if (box.side.empty()) return strip_cell(box.strip, kLineBelow, line);
  const std::string side = strip_line(box.letter, box.side, "", theme);
  return strip_cell(box.strip, line.empty() ? kLineBelow : "", side) + strip_cell(box.strip, kLineBelow, line);
}

// Each size and weight has a cell of its own: Graphviz spaces the lines of mixed text unevenly.
std::string text_rows(const ClaimBox& box, const Theme& theme) {
  std::string rows;
  const auto add = [&rows](const std::string& block, double height, bool leftwards) {
    if (block.empty()) return;
    rows += row(fmt::format("<TD WIDTH=\"{}\"{} ALIGN=\"{}\" BALIGN=\"{}\" CELLPADDING=\"0\">{}</TD>", kTextWidth,
                            cell_height(height, 0), side(leftwards), side(leftwards), block));
  };
  if (!box.id.empty()) {
    const std::string id = fitted(plain_text(box.id), {kTextWidth, kSmallSize});
    add(font(kSmallSize, theme.muted, escaped_markup(id) + "<BR ALIGN=\"LEFT\"/>"), line_height(kSmallSize), false);
  }
  const std::string title = lines(box.title, FontWeight::kBold, kMaxTitleLines);
  const std::size_t title_lines = line_count(title);  // several bold lines stand as close as their size
  add(title, title_lines == 1 ? line_height(kTextSize) : static_cast<double>(title_lines) * kTextSize,
      reads_leftwards(box.title));
  const std::string text = lines(box.text, FontWeight::kRegular, kMaxTextLines);
  add(text, static_cast<double>(line_count(text)) * line_height(kTextSize), reads_leftwards(box.text));
  if (rows.empty()) add(font(kTextSize, theme.muted, "(no text)"), line_height(kTextSize), false);
  return row(fmt::format("<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"0\">{}</TABLE></TD>",
                         rows));
}

// The rule's name, as much of it as there is room for beside the severity. Blanks that XML readers keep.
std::string mark_rule(const FindingMark& mark) {
  const double used = text_width(severity_words(mark.severity), kSmallSize, FontWeight::kBold) + kPartGap;
  return "\u00A0\u00A0" + fitted(plain_text(mark.rule), {kTextWidth - used, kSmallSize});
}

std::string mark_text(const FindingMark& mark, const Theme& theme) {
  const Tint& tint = theme.severities[static_cast<std::size_t>(mark.severity)];
  const std::string words = severity_words(mark.severity);
  return font(kSmallSize, tint.line, bold(words)) + font(kSmallSize, theme.text, escaped_markup(mark_rule(mark)));
}

std::string mark_rows(std::span<const FindingMark> marks, const Theme& theme) {
  std::string rows;
  for (std::size_t m = 0; m < marks.size() && m < kMaxFindingRows; ++m) {
    const Tint& tint = theme.severities[static_cast<std::size_t>(marks[m].severity)];
    rows += row(fmt::format(
        "<TD ALIGN=\"LEFT\" BGCOLOR=\"{}\" BORDER=\"1\" SIDES=\"T\" COLOR=\"{}\"{} CELLPADDING=\"4\">{}</TD>",
        tint.fill, tint.line, cell_height(line_height(kSmallSize), kCellPadding), mark_text(marks[m], theme)));
  }
  if (marks.size() > kMaxFindingRows) {
    rows += row(fmt::format("<TD ALIGN=\"LEFT\" CELLPADDING=\"4\">{}</TD>",
                            font(kSmallSize, theme.muted, fmt::format("and {} more", marks.size() - kMaxFindingRows))));
  }
  return rows;
}

struct ClaimFrame {
  int width;
  Color color;
  std::string_view style;
};

// What somebody accepts has a thick frame, what they reject a broken one.
ClaimFrame frame_of(const ClaimBox& box, const Tint& tint, const Theme& theme) {
  if (box.seen == nullptr || box.seen->view == View::kOpen) {
    return {box.thesis ? 2 : 1, box.thesis ? tint.line : box.strip.line, ""};
  }
  const Color color = view_color(box.seen->view, theme);
  return box.seen->view == View::kAccepted ? ClaimFrame{3, color, ""} : ClaimFrame{2, color, " STYLE=\"DASHED\""};
}

// A folded group: two rounded frames, as if one lay upon the other.
std::string folded_label(const ClaimBox& box, const Theme& theme) {
  const auto sheet = [&](int padding, Color fill, std::string_view rows) {
    return fmt::format(
        "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"{}\" STYLE=\"ROUNDED\" COLOR=\"{}\" "
        "BGCOLOR=\"{}\">{}</TABLE>",
        padding, theme.group.line, fill, rows);
  };
  const std::string rows = strip_rows(box, theme) + text_rows(box, theme) + mark_rows(box.marks, theme);
  return sheet(4, theme.group.fill, row(fmt::format("<TD>{}</TD>", sheet(kPadding, theme.claim.fill, rows))));
}

// A second frame around the first: a thesis is told apart by its border, too.
std::string framed(std::string_view table, const Tint& tint) {
  return fmt::format(
      "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" COLOR=\"{}\" BGCOLOR=\"{}\">"
      "<TR><TD>{}</TD></TR></TABLE>",
      tint.line, tint.fill, table);
}

}  // namespace

std::string font(int size, Color color, std::string_view markup) {
  return fmt::format("<FONT POINT-SIZE=\"{}\" COLOR=\"{}\">{}</FONT>", size, color, markup);
}

std::string bold(std::string_view markup) {
  return fmt::format("<B>{}</B>", markup);
}

Color view_color(View view, const Theme& theme) {
  if (view == View::kOpen) return theme.muted;
  const RelationKind kind = view == View::kAccepted ? RelationKind::kSupport : RelationKind::kAttack;
  return theme.relations[static_cast<std::size_t>(kind)];
}

std::string severity_words(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "× error";
    case Severity::kWarning:
      return "! warning";
    case Severity::kInfo:
      return "i note";
    case Severity::kOff:
      break;
  }
  return "off";
}

std::string claim_label(const ClaimBox& box, const Theme& theme) {
  if (box.folded) return folded_label(box, theme);
  const Tint& tint = box.thesis ? theme.thesis : theme.claim;
  const std::string rows = (box.thesis ? thesis_row(theme) : "") + seen_row(box, theme) + strip_rows(box, theme) +
                           text_rows(box, theme) + mark_rows(box.marks, theme);
  const ClaimFrame frame = frame_of(box, tint, theme);
  const std::string table = fmt::format(
      "<TABLE BORDER=\"{}\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"{}\" COLOR=\"{}\" "
      "BGCOLOR=\"{}\"{}>{}</TABLE>",
      frame.width, kPadding, frame.color, tint.fill, frame.style, rows);
  return box.thesis ? framed(table, tint) : table;
}

std::string argument_label(const ArgumentBox& box, const Theme& theme) {
  const Tint& tint = theme.argument;
  const std::string title = fitted(plain_text(box.title), {kTextWidth, kSmallSize, FontWeight::kBold});
  std::string rows = row(fmt::format("<TD>{}</TD>", font(kSmallSize, theme.muted, "argument")));
  if (!title.empty())
    rows += row(fmt::format("<TD>{}</TD>", font(kSmallSize, theme.text, bold(escaped_markup(title)))));
  if (!box.remark.empty())
    rows += row(fmt::format("<TD>{}</TD>", font(kSmallSize, theme.muted, markup_text(box.remark))));
  for (std::size_t m = 0; m < box.marks.size() && m < kMaxFindingRows; ++m) {
    rows += row(fmt::format("<TD>{}</TD>", mark_text(box.marks[m], theme)));
  }
  return fmt::format(
      "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\" STYLE=\"ROUNDED\" COLOR=\"{}\" "
      "BGCOLOR=\"{}\">"
      "<TR><TD CELLPADDING=\"6\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
      "CELLPADDING=\"1\">{}</TABLE></TD></TR></TABLE>",
      tint.line, tint.fill, rows);
}

std::string relation_label(std::string_view word, Color color, std::span<const FindingMark> marks, const Theme& theme) {
  std::string text;
  if (!word.empty()) text += font(kSmallSize, color, fmt::format(" {} ", word));
  for (std::size_t m = 0; m < marks.size() && m < kMaxFindingRows; ++m) {
    text += fmt::format("{}{}", text.empty() ? "" : "<BR/>", mark_text(marks[m], theme));
  }
  return text;
}

LabelSize relation_label_size(std::string_view word, std::span<const FindingMark> marks) {
  LabelSize size;
  const auto add_line = [&size](double width) {
    size.width = std::max(size.width, width);
    size.height += kSmallSize * kLineHeight;
  };
  if (!word.empty()) add_line(text_width(fmt::format(" {} ", word), kSmallSize));
  for (const FindingMark& mark : marks.first(std::min(marks.size(), kMaxFindingRows))) {
    add_line(text_width(severity_words(mark.severity), kSmallSize, FontWeight::kBold) +
             text_width(mark_rule(mark), kSmallSize));
  }
  return size;
}

std::string group_label(std::string_view title, const Theme& theme) {
  const std::string line = fitted(plain_text(title), {2.0 * kTextWidth, kTextSize, FontWeight::kBold});
  return font(kTextSize, theme.muted, bold(escaped_markup(line)));
}

}  // namespace stancemap
