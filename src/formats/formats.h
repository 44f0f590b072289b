#pragma once
// The table of formats that a map can be read from or written to. A format is a folder here, a page in docs/formats,
// and one line in formats.cpp; `convert`, its help and the documentation's table know it from there.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/rule.h"
#include "formats/losses.h"
#include "formats/reading.h"

namespace stancemap {

struct Format {
  std::string_view name;                         // of --from and --to
  std::string_view summary;                      // one line, lower-case start, no full stop
  std::span<const std::string_view> extensions;  // with the dot; may be long: ".csl.json"
  /// A text as a map: faults are findings of the reading, what the model has no place for is lost. Nullptr: not read.
  Reading (*read)(NamedText text, Losses& losses) = nullptr;
  /// The map as a text; the same map gives the same bytes. What the format has no place for is lost. Nullptr: not
  /// written.
  std::string (*write)(const ArgumentMap& map, Losses& losses) = nullptr;
  /// Whether a text that has the extension of several formats is of this one; nullptr: when it is of no other.
  bool (*recognises)(std::string_view text) = nullptr;
  /// The rules that its reader finds against, besides those of native maps; nullptr: none.
  std::span<const Rule> (*rules)() = nullptr;
};

/// Native YAML and JSON first, then the others by name.
std::span<const Format> format_table();
const Format* format_named(std::string_view name);

/// The format of a file that is there, or that is to be written: by the longest extension that the name ends in, in any
/// letter case. Nullptr when no format that can be read (written) has it.
const Format* format_to_read(std::string_view file_name, std::string_view text);
const Format* format_to_write(std::string_view file_name);

/// The rules of all formats but the native ones, sorted by id.
std::span<const Rule* const> format_rules();

/// The table in docs/formats/README.md.
std::string format_index();

}  // namespace stancemap
