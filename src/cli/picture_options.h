#pragma once
// The options about pictures that render and build share, and how a checked map is drawn with them.

#include <optional>
#include <string>
#include <vector>

#include "cli/checked_map.h"
#include "cli/option.h"
#include "page/page.h"
#include "render/picture.h"

namespace stancemap::cli {

/// As written on the command line; "" where the user said nothing.
struct PictureArguments {
  std::string theme, rankdir, layout;
  std::vector<std::string> focus, only, hide, fold;
  std::string text = "full";
  std::optional<unsigned> depth;
  bool no_legend = false;
  bool no_findings = false;
  bool unanswered = false;
  bool embed_passages = false;
  std::string color_by, as_seen_by;
  std::optional<unsigned> png_width, png_dpi;
};

void add_picture_options(CLI::App& app, PictureArguments& arguments);

/// The theme that the user named, else the project file's, else "light". `own`: one of the project file's own.
struct ChosenTheme {
  std::string name = "light";
  const Theme* own = nullptr;
};
ChosenTheme chosen_theme(const CheckedMap& checked, const PictureArguments& arguments);

/// The page (page/page.h) is a format like those of pictures.
inline constexpr const char* kPageFormat = "html";
PageInput page_input(const CheckedMap& checked, const PageOptions& options);

/// What was asked for, for the room that draws. They refer to the project file of `checked`.
PictureOptions picture_options(const CheckedMap& checked, const PictureArguments& arguments);

/// The bytes of the picture or document in `format`, a name of document_formats.h.
Result<std::string> drawn(const CheckedMap& checked, const PictureArguments& arguments, const std::string& format);

}  // namespace stancemap::cli
