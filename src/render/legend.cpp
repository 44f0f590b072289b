#include "render/legend.h"

#include <cmath>

#include <fmt/format.h>

#include "render/labels.h"
#include "render/line_wrap.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

constexpr double kTitleSize = 17;
constexpr double kTitleWidth = 620;
constexpr double kSampleWidth = 26;
constexpr double kAboveLine = 7.4, kBelowLine = 4.6;  // heads are letters, whose middle is not that of their line
constexpr std::size_t kEmptyCells = 40;
constexpr std::array<std::string_view, 4> kSeverityMeanings{"", "good to know", "worth a look", "to be mended"};
constexpr double kNameWidth = 1.2 * kTextWidth;  // boxes have less room: here a name is to be read in full
constexpr std::size_t kMaxNames = 7;             // as many as there are tints
constexpr std::size_t kMaxLetters = 26;          // more hide the picture

std::string table(std::string_view attributes, std::string_view rows) {
  return fmt::format("<TABLE CELLBORDER=\"0\" {}>{}</TABLE>", attributes, rows);
}

std::string left_cell(std::string_view markup) {
  return fmt::format("<TD ALIGN=\"LEFT\">{}</TD>", markup);
}
std::string right_cell(std::string_view markup) {
  return fmt::format("<TD ALIGN=\"RIGHT\">{}</TD>", markup);
}

// Samples of what occurs, each with its meaning: pairs of cells.
class Legend {
 public:
  Legend(const LegendContent& content, double scale, const Theme& theme) : scale_(scale), theme_(theme) {
    add_shapes(content);
    for (std::size_t k = 0; k < content.relations.size(); ++k) {
      if (content.relations[k])
        add(line_sample(static_cast<RelationKind>(k)), relation_style(static_cast<RelationKind>(k)).legend);
    }
    add_speakers(content);
    add_views(content);
    for (std::size_t s = content.severities.size(); s-- > 1;) {
      const Tint& tint = theme.severities[s];
      const std::string name = bold(severity_words(static_cast<Severity>(s)));
      if (content.severities[s]) add(box(tint, "", font(size(kSmallSize - 1), tint.line, name)), kSeverityMeanings[s]);
    }
  }

  // Column by column, so that what is alike stands one below the other.
  std::string markup(std::size_t columns) const {
    if (entries_.empty()) return {};
    const std::size_t rows = (entries_.size() + columns - 1) / columns;
    std::string cells;
    for (std::size_t r = 0; r < rows; ++r) {
      cells += "<TR>";
      for (std::size_t e = r; e < entries_.size(); e += rows) cells += entries_[e];
      cells += "</TR>";
    }
    // Graphviz widens all cells of a row alike where the title is wider: most of that goes to empty ones.
    std::string row = left_cell(table("BORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"1\"", cells));
    for (std::size_t i = 0; i < kEmptyCells; ++i) row += "<TD></TD>";
    return table("BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"", fmt::format("<TR>{}</TR>", row));
  }

 private:
  int size(double unscaled) const { return static_cast<int>(std::lround(unscaled * scale_)); }

  void add(std::string_view sample, std::string_view meaning) {
    entries_.push_back(right_cell(sample) +
                       left_cell(font(size(kSmallSize), theme_.text, fmt::format("{}   ", meaning))));
  }

  std::string box(const Tint& tint, std::string_view attributes, std::string_view content, int border = 1) const {
    return table(fmt::format("BORDER=\"{}\" CELLSPACING=\"0\" CELLPADDING=\"2\" COLOR=\"{}\" BGCOLOR=\"{}\" {}", border,
                             tint.line, tint.fill, attributes),
                 fmt::format("<TR><TD>{}</TD></TR>", content));
  }

  void add_shapes(const LegendContent& content) {
    const auto small = [this](Color color, std::string_view word) { return font(size(kSmallSize - 2), color, word); };
    if (content.thesis) {
      add(box(theme_.thesis, "", box(theme_.thesis, "", small(theme_.text, "THESIS"), 2)), "what the map is about");
    }
    if (content.argument) {
      add(box(theme_.argument, "STYLE=\"ROUNDED\"", small(theme_.text, " argument ")), "premises that work together");
    }
    if (content.folded) {
      const Tint sheet{theme_.claim.fill, theme_.group.line};
      add(box(theme_.group, "STYLE=\"ROUNDED\"", box(sheet, "STYLE=\"ROUNDED\"", small(theme_.text, " group "))),
          "folded group");
    }
    if (content.group) add(box(theme_.group, "STYLE=\"ROUNDED\"", small(theme_.muted, bold(" title "))), "group");
  }

  void add_speakers(const LegendContent& content) {
    const bool letters = !content.speakers.empty() && !content.speakers.front().letter.empty();
    // Names alone cannot tell tints that repeat apart; letters can. The names in the boxes tell in any case.
    if (content.speakers.size() > (letters ? kMaxLetters : kMaxNames)) return;
    for (const Speaker& speaker : content.speakers) {
      const std::string shown = fitted(plain_text(speaker.name), {kNameWidth, kSmallSize, FontWeight::kBold});
      const std::string sample = letters ? bold(escaped_markup(fmt::format("  {}  ", speaker.letter))) : " said by ";
      add(box(speaker.tint, "", font(size(kSmallSize - (letters ? 0 : 2)), theme_.text, sample)),
          bold(escaped_markup(shown)));
    }
  }

  void add_views(const LegendContent& content) {
    if (content.seen_by.empty()) return;
    constexpr std::array<std::string_view, kViews> kMeanings{"{} holds it", "{} is against it", "{} holds neither"};
    const std::string name =
        escaped_markup(fitted(plain_text(content.seen_by), {kNameWidth, kSmallSize, FontWeight::kBold}));
    for (std::size_t v = 0; v < kViews; ++v) {
      const auto view = static_cast<View>(v);
      add(font(size(kSmallSize), view_color(view, theme_), bold(view_words(view))),
          fmt::format(fmt::runtime(kMeanings[v]), name));
    }
  }

  // The line of a relation as the lower edge of a cell, with its heads as letters that every font has.
  std::string line_sample(RelationKind kind) const {
    const RelationStyle& style = relation_style(kind);
    const Color color = theme_.relations[static_cast<std::size_t>(kind)];
    const auto head = [&](std::string_view letter, std::string_view side) {
      if (letter.empty()) return std::string();
      return fmt::format("<TD ROWSPAN=\"2\" CELLPADDING=\"0\" ALIGN=\"{}\">{}</TD>", side,
                         font(size(kSmallSize), color, letter));
    };
    const auto part = [&](double height, bool line) {
      return fmt::format(
          "<TD WIDTH=\"{}\" HEIGHT=\"{}\" CELLPADDING=\"0\" BORDER=\"{}\" SIDES=\"B\" "
          "STYLE=\"{}\" COLOR=\"{}\"></TD>",
          size(kSampleWidth), size(height), line ? size(1) : 0, style.line, color);
    };
    return table("BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"",
                 fmt::format("<TR>{}{}{}</TR><TR>{}</TR>", head(style.tail_letter, "RIGHT"), part(kAboveLine, true),
                             head(style.head_letter, "LEFT"), part(kBelowLine, kind == RelationKind::kEquivalence)));
  }

  double scale_;
  const Theme& theme_;
  std::vector<std::string> entries_;
};

}  // namespace

std::string heading_label(const Heading& heading, const Theme& theme) {
  const double title_size = std::round(kTitleSize * heading.scale);
  const double remark_size = std::round(kSmallSize * heading.scale);
  const double width = kTitleWidth * heading.scale;
  std::string rows;
  const auto add = [&rows](std::string_view markup) {
    if (!markup.empty()) rows += fmt::format("<TR>{}</TR>", left_cell(markup));
  };
  for (const std::string& line : wrapped_lines(plain_text(heading.title), {width, title_size, FontWeight::kBold}, 3)) {
    add(font(static_cast<int>(title_size), theme.text, bold(escaped_markup(line))));
  }
  for (const std::string& line : wrapped_lines(plain_text(heading.remark), {width, remark_size}, 2)) {
    add(font(static_cast<int>(remark_size), theme.muted, escaped_markup(line)));
  }
  if (heading.legend != nullptr) add(Legend(*heading.legend, heading.scale, theme).markup(heading.columns));
  return rows.empty() ? rows : table("BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"", rows);
}

}  // namespace stancemap
