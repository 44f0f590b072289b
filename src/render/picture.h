#pragma once
// A picture of an argument map: what to draw, and the formats that it can be drawn in. Start here.
//
// Claims are boxes, arguments rounded boxes where their premises meet, relations lines, undercuts lines that end on a
// line, groups frames. Graphviz finds the places; all text is measured with the project's own metrics (text_metrics.h),
// so no installed font decides anything. Same map and options, same bytes.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "render/theme.h"

namespace stancemap {

/// What stands in a claim's box.
enum class PictureText : std::uint8_t {
  kFull,   // its label, if it has one, and its text
  kLabel,  // its label, else its text
  kId,     // its id and nothing else
  kAll,    // its id, its label and its text
};

/// Who has the colours of the claims' heads. The name of who speaks is always there.
enum class PictureColors : std::uint8_t {
  kNames,        // each participant; no letters
  kParticipant,  // each participant, with a letter
  kSide,         // each side, with a letter
};

/// What finds the places.
enum class PictureLayout : std::uint8_t {
  kAuto,  // Graphviz's dot where it is quick, else fast
  kDot,
  kFast,  // our own, for any size
};

/// A PNG of more pixels a side cannot be made (cairo).
inline constexpr unsigned kMaxPngSide = 32'767;

struct PictureOptions {
  std::string theme = "light";       // a name of themes() in theme.h: light, dark, print
  const Theme* own_theme = nullptr;  // instead of `theme`: one that the caller made
  std::string rankdir = "auto";    // BT: what is supported stands above its grounds; RL: left of them; TB, LR; auto: BT
                                   // for a few claims, else RL, which stays narrow
  std::vector<std::string> focus;  // ids of claims or arguments: draw these and what is near
  std::size_t depth = 2;           // how many relations away from `focus`
  std::vector<std::string> only;   // "tag:x", "participant:x", "source:x", "group:x": claims that match one of them
  std::vector<std::string> hide;   // the same words: claims that match none of them
  std::vector<std::string> fold;   // ids of groups, or "all": each is one box
  std::string leads_to;            // id of a claim: draw it and what leads to it
  PictureText text = PictureText::kFull;
  PictureColors colors = PictureColors::kNames;
  std::string as_seen_by;  // id of a participant: mark what they accept, reject and leave open
  PictureLayout layout = PictureLayout::kAuto;
  bool legend = true;          // what the shapes and lines mean; only those that occur
  bool title = true;           // the map's title and how much of it is shown
  bool findings = true;        // mark what the findings are about
  bool unanswered = false;     // mark attacks that nobody answered, whether or not a finding says so
  bool relation_words = true;  // "supports", "attacks" beside the lines, where there are not too many
  std::string paper;           // of a PDF: a name of papers() in paper.h; empty: one page as large as the picture
  unsigned png_width = 0;      // of a PNG in pixels; 0: by `png_dpi`
  unsigned png_dpi = 144;      // of a PNG: dots per inch, where a point of the layout is 1/72 inch
  std::string id_prefix;       // of every id in an SVG, so that several pictures fit on one page
};

struct Folding;

/// Everything that a picture is made of. `findings` are those to mark; their places tell what they are about.
struct PictureInput {
  const ArgumentMap& map;
  const MapGraph& graph;
  std::span<const Finding> findings;
  const PictureOptions& options;
  const Folding* folding = nullptr;  // of a map that folding.h made
};

/// The picture as DOT with the places of everything: plain Graphviz draws the same picture. Without them where
/// PictureLayout::kDot is asked for and the map is too large for it.
Result<std::string> dot_picture(const PictureInput& in);
/// As SVG, PNG, PDF. PictureLayout::kDot fails on a map that is too large for it, with a word on what to do.
Result<std::string> svg_picture(const PictureInput& in);
Result<std::string> png_picture(const PictureInput& in);
Result<std::string> pdf_picture(const PictureInput& in);

/// Several pictures as one PDF, each on pages of its own; on `paper` of the options of each.
Result<std::string> pdf_document(std::span<const PictureInput> pictures);

struct PictureFormat {
  std::string_view name;             // of --format
  std::string_view extension;        // with the dot
  std::string_view other_extension;  // likewise; empty: none
  std::string_view summary;          // one line, lower-case start, no full stop
  bool binary;                       // not for a terminal
  Result<std::string> (*draw)(const PictureInput& in);
};

/// All formats, in the order of the help page. Adding one is one file and one line in `picture.cpp`.
std::span<const PictureFormat> picture_formats();
const PictureFormat* picture_format(std::string_view name);

/// Claims up to which `rankdir` auto is BT: more side by side make a picture too wide to read.
inline constexpr std::size_t kUprightMap = 12;
/// Graphviz's layout of more takes longer than a person waits (about 20 s). A line that closes a circle (lines beyond
/// nodes) costs far more than one of a tree, and each rank that a line passes costs as much as a box.
inline constexpr std::size_t kMaxLaidOutNodes = 3'000;
inline constexpr std::size_t kMaxExtraLines = 250;
inline constexpr std::size_t kMaxPassedRanks = 8'000;
/// Beyond this many relations their words are left to the legend: they would hide more than they tell.
inline constexpr std::size_t kMaxWordedRelations = 150;

}  // namespace stancemap
