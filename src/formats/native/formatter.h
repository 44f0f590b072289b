#pragma once
// `stancemap fmt`: a native file in canonical form, with all its comments.
//
// Canonical: two blanks an indentation; LF; no blanks at line ends; the keys of an entity in the order of shape.h,
// unknown ones behind them, ids as the user ordered them; one empty line around top-level sections, elsewhere the
// user's empty lines, several as one; sentences in double quotes, ids and short words plain where every YAML reader
// takes them for texts; `{…}` and `[…]` stay where they fit in 120 columns; block scalars (`|`, `>`) stay as they are.
// A file in canonical form stays as it is, byte for byte.
//
// Steps: parse to a tree that knows comments and layout (formatter_builder.h, formatter_yaml_reader.cpp,
// formatter_json_reader.cpp), order (formatter_order.h), write (formatter_writers.h), and compare: the result is parsed
// again, and unless it has the same values and the same comments it is thrown away.

#include <string>

#include "base/source_set.h"
#include "diagnostics/finding.h"

namespace stancemap::native {

struct Formatting {
  std::string text;     // canonical; empty when refused
  std::string refusal;  // why the file must stay as it is: "line 3 uses an anchor (`&name`), which `fmt` cannot keep"
  Findings findings;    // the syntax errors that are the reason, if they are

  bool refused() const { return !refusal.empty(); }
};

/// The extension of the file's name tells the syntax: .json, else YAML.
Formatting formatted(const SourceSet& sources, FileId file);

}  // namespace stancemap::native
