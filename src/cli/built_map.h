#pragma once
// Everything that `build` makes of one map, as bytes: nothing is written here.

#include <string>
#include <vector>

#include "cli/checked_map.h"
#include "cli/picture_options.h"

namespace stancemap::cli {

struct MadeFile {
  std::string name;  // without a folder
  std::string bytes;
};

struct BuiltMap {
  std::vector<MadeFile> files;
  std::vector<std::string> failures;  // "no map.svg: …": pictures that could not be drawn
};

/// The map's pictures in `formats` (beside map.svg the same as a list, map.md), audit.md and audit.html, findings.md
/// and findings.json. Of each round (a thread with speeches in which something is argued) the flow sheet as flow.svg,
/// flow.html and flow.md; where there are several rounds, flow-ID.svg and so on. Where two participants or more hold
/// something, stances.svg and stances.md. Of a map of which nothing could be read, the findings alone. A picture that
/// cannot be drawn keeps nothing else from being made.
BuiltMap built_map(const CheckedMap& checked, const std::vector<std::string>& formats,
                   const PictureArguments& arguments);

}  // namespace stancemap::cli
