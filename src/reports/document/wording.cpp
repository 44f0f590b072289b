#include "reports/document/wording.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/count_words.h"
#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/writer.h"
#include "reports/text_lines.h"

namespace stancemap::documents {

std::string list_text(const std::vector<std::string>& names, std::string_view separator) {
  std::string out;
  const std::size_t shown = std::min(names.size(), kMostNamed);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += separator;
    out += names[i];
  }
  if (shown < names.size()) out += fmt::format(" and {} more", names.size() - shown);
  return out;
}

void add_sentence(std::vector<std::string>& sentences, std::string sentence) {
  if (!sentence.empty()) sentences.push_back(std::move(sentence));
}

std::string count_text(std::uint64_t count, std::string_view noun) {
  return count == 0 ? fmt::format("no {}s", noun) : count_words(count, noun);
}

std::string share_text(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return {};
  const std::uint64_t percent = (100 * part + whole / 2) / whole;
  if (percent == 0 && part > 0) return "under 1 %";
  if (percent >= 100 && part < whole) return "over 99 %";
  return fmt::format("{} %", percent);
}

std::string_view verb(std::uint64_t count, std::string_view one, std::string_view many) {
  return count == 1 ? one : many;
}

std::string citation_text(const ArgumentMap& map, const Citation& citation) {
  std::string out(citation.source.id ? map[citation.source.id].id : std::string_view("no source"));
  if (!citation.at.empty()) out += fmt::format(", {}", citation.at.text);
  return out;
}

std::string place_text(Places& places, const SourceSet& sources, const Span& span) {
  if (!span.valid()) return {};
  return fmt::format("{}:{}", shown_name(sources[span.file].name()), places.begin(span).line);
}

std::string shortened(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  std::size_t before_last = 0;
  for (std::size_t i = 0; at < text.size(); ++i) {
    if (i == code_points) return fmt::format("{}…", text.substr(0, before_last));
    before_last = at;
    next_code_point(text, at);
  }
  return std::string(text);
}

std::string wrapped(std::string_view text, std::size_t first, std::size_t rest) {
  std::string out;
  for (const std::string& line : wrapped_text(terminal_safe(one_line(text)), kTextLine, first, rest))
    out += line + "\n";
  return out;
}

}  // namespace stancemap::documents
