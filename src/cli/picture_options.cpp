#include "cli/picture_options.h"

#include <fmt/format.h>

#include "cli/document_formats.h"

namespace stancemap::cli {
namespace {

PictureText picture_text(const std::string& name) {
  if (name == "label") return PictureText::kLabel;
  if (name == "id") return PictureText::kId;
  if (name == "all") return PictureText::kAll;
  return PictureText::kFull;
}

PictureLayout picture_layout(const std::string& name) {
  if (name == "dot") return PictureLayout::kDot;
  return name == "fast" ? PictureLayout::kFast : PictureLayout::kAuto;
}

}  // namespace

void add_picture_options(CLI::App& app, PictureArguments& arguments) {
  const std::string group = "Picture";
  add_option(app, "--theme", arguments.theme, "light, dark, print, or one of the project file")
      .value_name("NAME")
      .group(group);
  add_option(app, "--rankdir", arguments.rankdir,
             "where support points: BT (up), TB, LR, RL, or auto: BT for small maps, RL for large ones [auto]")
      .one_of({"auto", "BT", "TB", "LR", "RL"})
      .group(group);
  add_option(app, "--layout", arguments.layout,
             "what finds the places: dot (Graphviz), fast (for any size), or auto: dot where it is quick [auto]")
      .one_of({"auto", "dot", "fast"})
      .group(group);
  add_option(app, "--focus", arguments.focus, "draw these claims and what is near them")
      .separated_by_commas()
      .one_word()
      .value_name("CLAIM,...")
      .group(group);
  add_option(app, "--depth", arguments.depth, "how many relations away from --focus [2]")
      .between(0U, 1'000'000U)
      .group(group);
  add_option(app, "--only", arguments.only, "only what matches: tag:x, participant:x, source:x, group:x")
      .separated_by_commas()
      .one_word()
      .value_name("KIND:NAME,...")
      .group(group);
  add_option(app, "--hide", arguments.hide, "not what matches; the same words")
      .separated_by_commas()
      .one_word()
      .value_name("KIND:NAME,...")
      .group(group);
  add_option(app, "--fold", arguments.fold, "draw each of these groups as one box; all: every group")
      .separated_by_commas()
      .one_word()
      .value_name("GROUP,...")
      .group(group);
  add_option(app, "--text", arguments.text, "what stands in a box: full (label and text), label, id, all")
      .one_of({"full", "label", "id", "all"})
      .shows_default()
      .group(group);
  add_option(app, "--color-by", arguments.color_by, "who has the colours, with a letter each: participant, side")
      .one_of({"participant", "side"})
      .group(group);
  add_option(app, "--as-seen-by", arguments.as_seen_by, "mark what this participant accepts, rejects and leaves open")
      .value_name("PARTICIPANT")
      .group(group);
  add_flag(app, "--unanswered", arguments.unanswered, "mark attacks that nobody answered, also without findings")
      .group(group);
  const Option width = add_option(app, "--width", arguments.png_width, "png: how many pixels wide")
                           .between(16U, kMaxPngSide)
                           .value_name("PIXELS")
                           .group(group);
  add_option(app, "--dpi", arguments.png_dpi, "png: dots per inch [144]")
      .between(10U, 2400U)
      .excludes(width)
      .group(group);
  add_flag(app, "--no-legend", arguments.no_legend, "leave the legend out").group(group);
  add_flag(app, "--embed-passages", arguments.embed_passages,
           "html: hold the passages around quotes, from the --sources")
      .group(group);
  add_flag(app, "--no-findings", arguments.no_findings, "do not mark findings").group(group);
}

ChosenTheme chosen_theme(const CheckedMap& checked, const PictureArguments& arguments) {
  ChosenTheme chosen;
  if (checked.project.theme) chosen.name = *checked.project.theme;
  if (!arguments.theme.empty()) chosen.name = arguments.theme;
  for (const UserTheme& own : checked.project.themes) {
    if (own.name == chosen.name) chosen.own = &own.theme;
  }
  return chosen;
}

PageInput page_input(const CheckedMap& checked, const PageOptions& options) {
  return {*checked.graph, checked.findings, checked.sources, checked.anchoring, options};
}

PictureOptions picture_options(const CheckedMap& checked, const PictureArguments& arguments) {
  PictureOptions options;
  const ChosenTheme theme = chosen_theme(checked, arguments);
  options.theme = theme.name;
  options.own_theme = theme.own;
  if (!arguments.rankdir.empty()) options.rankdir = arguments.rankdir;
  options.layout =
      picture_layout(arguments.layout.empty() ? checked.project.layout.value_or("auto") : arguments.layout);
  options.focus = arguments.focus;
  if (arguments.depth) options.depth = *arguments.depth;
  options.only = arguments.only;
  options.hide = arguments.hide;
  options.fold = arguments.fold;
  options.text = picture_text(arguments.text);
  if (arguments.color_by == "participant") options.colors = PictureColors::kParticipant;
  if (arguments.color_by == "side") options.colors = PictureColors::kSide;
  options.as_seen_by = arguments.as_seen_by;
  options.unanswered = arguments.unanswered;
  options.png_width = arguments.png_width.value_or(0);
  if (arguments.png_dpi) options.png_dpi = *arguments.png_dpi;
  options.legend = !arguments.no_legend;
  options.findings = !arguments.no_findings;
  return options;
}

Result<std::string> drawn(const CheckedMap& checked, const PictureArguments& arguments, const std::string& format) {
  if (format == kPageFormat) {
    PageInput page = page_input(checked, {.passages = arguments.embed_passages});
    if (arguments.no_findings) page.findings = {};
    return html_page(page);
  }
  const PictureOptions options = picture_options(checked, arguments);
  return rendered_format(format)->draw({checked.map, *checked.graph, checked.findings, options});
}

}  // namespace stancemap::cli
