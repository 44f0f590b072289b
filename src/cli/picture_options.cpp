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
  app.add_option("--theme", arguments.theme, "light, dark, print, or one of the project file")
      ->type_name("NAME")
      ->group(group);
  app.add_option("--rankdir", arguments.rankdir,
                 "where support points: BT (up), TB, LR, RL, or auto: BT for small maps, RL for large ones [auto]")
      ->check(CLI::IsMember({"auto", "BT", "TB", "LR", "RL"}))
      ->group(group);
  app.add_option("--layout", arguments.layout,
                 "what finds the places: dot (Graphviz), fast (for any size), or auto: dot where it is quick [auto]")
      ->check(CLI::IsMember({"auto", "dot", "fast"}))
      ->group(group);
  app.add_option("--focus", arguments.focus, "draw these claims and what is near them")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CLAIM,...")
      ->group(group);
  app.add_option("--depth", arguments.depth, "how many relations away from --focus")
      ->check(CLI::Range(0, 1'000'000))
      ->capture_default_str()
      ->group(group);
  app.add_option("--only", arguments.only, "only what matches: tag:x, participant:x, source:x, group:x")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("KIND:NAME,...")
      ->group(group);
  app.add_option("--hide", arguments.hide, "not what matches; the same words")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("KIND:NAME,...")
      ->group(group);
  app.add_option("--text", arguments.text, "what stands in a box: full (label and text), label, id, all")
      ->check(CLI::IsMember({"full", "label", "id", "all"}))
      ->capture_default_str()
      ->group(group);
  app.add_option("--color-by", arguments.color_by, "who has the colours, with a letter each: participant, side")
      ->check(CLI::IsMember({"participant", "side"}))
      ->group(group);
  app.add_option("--as-seen-by", arguments.as_seen_by, "mark what this participant accepts, rejects and leaves open")
      ->type_name("PARTICIPANT")
      ->group(group);
  app.add_flag("--unanswered", arguments.unanswered, "mark attacks that nobody answered, also without findings")
      ->group(group);
  app.add_flag("--no-legend", arguments.no_legend, "leave the legend out")->group(group);
  app.add_flag("--embed-passages", arguments.embed_passages,
               "html: hold the passages around quotes, from the --sources")
      ->group(group);
  app.add_flag("--no-findings", arguments.no_findings, "do not mark findings")->group(group);
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

Result<std::string> drawn(const CheckedMap& checked, const PictureArguments& arguments, const std::string& format) {
  if (format == kPageFormat) return html_page(page_input(checked, {.passages = arguments.embed_passages}));
  PictureOptions options;
  const ChosenTheme theme = chosen_theme(checked, arguments);
  options.theme = theme.name;
  options.own_theme = theme.own;
  if (!arguments.rankdir.empty()) options.rankdir = arguments.rankdir;
  options.layout =
      picture_layout(arguments.layout.empty() ? checked.project.layout.value_or("auto") : arguments.layout);
  options.focus = arguments.focus;
  options.depth = arguments.depth;
  options.only = arguments.only;
  options.hide = arguments.hide;
  options.text = picture_text(arguments.text);
  if (arguments.color_by == "participant") options.colors = PictureColors::kParticipant;
  if (arguments.color_by == "side") options.colors = PictureColors::kSide;
  options.as_seen_by = arguments.as_seen_by;
  options.unanswered = arguments.unanswered;
  options.legend = !arguments.no_legend;
  options.findings = !arguments.no_findings;
  return rendered_format(format)->draw({checked.map, *checked.graph, checked.findings, options});
}

}  // namespace stancemap::cli
