#pragma once
// What readers of bibliographies share: the map's list of sources, with their ids and what their values have in common.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "formats/losses.h"
#include "formats/reading.h"

namespace stancemap {

/// Fills `reading.map.sources`. Keeps references to both.
class SourceList {
 public:
  SourceList(Reading& reading, Losses& losses) : reading_(reading), losses_(losses) {}

  /// `text` as a value of the map; its white space at the ends goes.
  Text kept(std::string_view text, Span span);

  /// Adds the source under `id`. An id that no map could have is a finding, and a new one is made: `source-3`. When the
  /// id is taken, that is a finding and the source is left out, as in a native map.
  void add(Source source, std::string_view id, Span id_span);

  /// Words divided by commas or semicolons: those that are marks of sources become marks, others are lost.
  void add_marks(Source& source, std::string_view words, Span span);

  /// Adds an error about the text at `span`.
  Finding& report(std::string_view rule, Severity severity, Span span, std::string message, std::string help);

 private:
  std::string free_id();

  Reading& reading_;
  Losses& losses_;
  std::unordered_map<std::string_view, std::size_t> index_;  // by id, which the map's texts hold
  std::size_t made_ids_ = 0;
};

/// "2020-05-02", "2020-05" or "2020", as far as the parts are numbers in their range: year and day in decimal digits,
/// the month also as an English name or its beginning. The year as it is when it is no number. Nothing without a year.
/// `unread` is set when a part that was given could not be used.
std::string iso_date(std::string_view year, std::string_view month, std::string_view day, bool& unread);

std::string_view trimmed(std::string_view text);
std::string lower_case(std::string_view text);  // ASCII only

}  // namespace stancemap
