#include "render/legend.h"

#include <fmt/format.h>

#include "render/labels.h"
#include "render/line_wrap.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

constexpr int kTitleSize = 17;
constexpr int kTitleWidth = 620;
constexpr std::array<std::string_view, 4> kSeverityMeanings{"", "good to know", "worth a look", "to be mended"};
constexpr std::size_t kMaxParticipants = 7;  // as many as there are tints

std::string cell(std::string_view attributes, std::string_view markup) {
  return fmt::format("<TD{}>{}</TD>", attributes, markup);
}

std::string boxed(std::string_view attributes, std::string_view markup) {
  return fmt::format("<TABLE CELLSPACING=\"0\" CELLBORDER=\"0\" CELLPADDING=\"2\" {}><TR><TD>{}</TD></TR></TABLE>",
                     attributes, markup);
}

std::string words(std::string_view markup, const Theme& theme) {
  return cell(" ALIGN=\"LEFT\"", font(kSmallSize, theme.text, fmt::format("{}   ", markup)));
}

// The line of a relation as the lower edge of a cell, with its head as a letter of the fonts that everyone has.
std::string line_sample(RelationKind kind, const Theme& theme) {
  const RelationStyle& style = relation_style(kind);
  const Color color = theme.relations[static_cast<std::size_t>(kind)];
  const auto head = [&](std::string_view letter) {
    return letter.empty() ? std::string() : cell(" ROWSPAN=\"2\" CELLPADDING=\"0\"", font(kSmallSize, color, letter));
  };
  const auto half = [&](std::string_view sides) {
    return fmt::format(
        "<TD WIDTH=\"26\" HEIGHT=\"6\" FIXEDSIZE=\"TRUE\" CELLPADDING=\"0\" BORDER=\"{}\" SIDES=\"{}\" STYLE=\"{}\" "
        "COLOR=\"{}\"></TD>",
        sides.empty() ? 0 : 1, sides.empty() ? "B" : sides, style.line, color);
  };
  const bool is_double = kind == RelationKind::kEquivalence;
  return cell(" ALIGN=\"RIGHT\"",
              fmt::format("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
                          "<TR>{}{}{}</TR><TR>{}</TR></TABLE>",
                          head(style.tail_letter), half("B"), head(style.head_letter), half(is_double ? "B" : "")));
}

using Entries = std::vector<std::string>;

void add_shapes(const LegendContent& content, const Theme& theme, Entries& out) {
  if (content.thesis) {
    const std::string inner =
        boxed(fmt::format("BORDER=\"2\" COLOR=\"{}\"", theme.thesis.line), font(kSmallSize - 2, theme.text, "THESIS"));
    out.push_back(cell(" ALIGN=\"RIGHT\"", boxed(fmt::format("BORDER=\"1\" COLOR=\"{}\" BGCOLOR=\"{}\"",
                                                             theme.thesis.line, theme.thesis.fill),
                                                 inner)) +
                  words("what the map is about", theme));
  }
  if (content.argument) {
    out.push_back(
        cell(" ALIGN=\"RIGHT\"", boxed(fmt::format("BORDER=\"1\" STYLE=\"ROUNDED\" COLOR=\"{}\" BGCOLOR=\"{}\"",
                                                   theme.argument.line, theme.argument.fill),
                                       font(kSmallSize - 2, theme.text, " argument "))) +
        words("premises that work together", theme));
  }
  if (content.group) {
    out.push_back(
        cell(" ALIGN=\"RIGHT\"", boxed(fmt::format("BORDER=\"1\" STYLE=\"ROUNDED\" COLOR=\"{}\" BGCOLOR=\"{}\"",
                                                   theme.group.line, theme.group.fill),
                                       font(kSmallSize - 2, theme.muted, bold(" title ")))) +
        words("group", theme));
  }
}

void add_relations(const LegendContent& content, const Theme& theme, Entries& out) {
  for (std::size_t k = 0; k < content.relations.size(); ++k) {
    if (!content.relations[k]) continue;
    const auto kind = static_cast<RelationKind>(k);
    out.push_back(line_sample(kind, theme) + words(relation_style(kind).legend, theme));
  }
}

void add_severities(const LegendContent& content, const Theme& theme, Entries& out) {
  for (std::size_t s = content.severities.size(); s-- > 1;) {
    if (!content.severities[s]) continue;
    const Tint& tint = theme.severities[s];
    out.push_back(cell(" ALIGN=\"RIGHT\"",
                       boxed(fmt::format("BORDER=\"1\" COLOR=\"{}\" BGCOLOR=\"{}\"", tint.line, tint.fill),
                             font(kSmallSize - 1, tint.line, bold(severity_words(static_cast<Severity>(s)))))) +
                  words(kSeverityMeanings[s], theme));
  }
}

void add_participants(const LegendContent& content, const Theme& theme, Entries& out) {
  if (content.participants.size() > kMaxParticipants) return;  // tints repeat: the names in the boxes tell
  for (const auto& [name, tint] : content.participants) {
    const std::string shown = fitted(plain_text(name), {kTextWidth / 2.0, kSmallSize, FontWeight::kBold});
    out.push_back(
        cell(" ALIGN=\"RIGHT\"", boxed(fmt::format("BORDER=\"1\" COLOR=\"{}\" BGCOLOR=\"{}\"", tint.line, tint.fill),
                                       font(kSmallSize - 2, theme.text, " said by "))) +
        words(bold(escaped_markup(shown)), theme));
  }
}

std::string legend_rows(const LegendContent& content, std::size_t columns, const Theme& theme) {
  Entries entries;
  add_shapes(content, theme, entries);
  add_relations(content, theme, entries);
  add_participants(content, theme, entries);
  add_severities(content, theme, entries);
  if (entries.empty()) return {};
  // Column by column, so that what is alike stands one below the other.
  const std::size_t rows = (entries.size() + columns - 1) / columns;
  std::string table;
  for (std::size_t r = 0; r < rows; ++r) {
    table += "<TR>";
    for (std::size_t e = r; e < entries.size(); e += rows) table += entries[e];
    table += "</TR>";
  }
  return fmt::format("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"1\">{}</TABLE>", table);
}

}  // namespace

std::string heading_label(const Heading& heading, const Theme& theme) {
  std::string rows;
  const auto add = [&rows](std::string_view markup) {
    if (!markup.empty()) rows += fmt::format("<TR><TD ALIGN=\"LEFT\">{}</TD></TR>", markup);
  };
  for (const std::string& line :
       wrapped_lines(plain_text(heading.title), {kTitleWidth, kTitleSize, FontWeight::kBold}, 3)) {
    add(font(kTitleSize, theme.text, bold(escaped_markup(line))));
  }
  for (const std::string& line : wrapped_lines(plain_text(heading.remark), {kTitleWidth, kSmallSize}, 2)) {
    add(font(kSmallSize, theme.muted, escaped_markup(line)));
  }
  if (heading.legend != nullptr) add(legend_rows(*heading.legend, heading.columns, theme));
  if (rows.empty()) return {};
  return fmt::format("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">{}</TABLE>", rows);
}

}  // namespace stancemap
