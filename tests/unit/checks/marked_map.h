#pragma once
// Maps with marks: «…» stands around each place that a check must report, and is taken out before the map is read.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "checks/table.h"
#include "formats/reading.h"

namespace stancemap {

struct MarkedMap {
  std::string text;
  std::vector<std::string> marked;  // "line:column text", in order
};

MarkedMap unmarked(std::string_view text);

/// What one check finds in a marked map that must read without errors; the findings are sorted by place.
struct CheckRun {
  Reading reading;
  Findings findings;
  std::vector<std::string> marked;
  std::vector<std::string> reported;  // as `marked`

  CheckRun(std::string_view rule, std::string_view text, const CheckSettings& settings = {},
           const TextFolders& folders = {});
  CheckRun(CheckRun&&) noexcept;
  ~CheckRun();

  std::string place(const Span& span) const;
  std::string message(std::size_t i = 0) const;
  std::vector<std::string> related(std::size_t i = 0) const;
};

/// The check reports the marked places and no other.
void check_marks(std::string_view rule, std::string_view text);

}  // namespace stancemap
