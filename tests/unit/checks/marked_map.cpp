#include "unit/checks/marked_map.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace stancemap {
namespace {

// The first line, with the format's version, is put before every map.
std::string shifted(const std::string& mark) {
  const std::size_t colon = mark.find(':');
  return std::to_string(std::stoul(mark.substr(0, colon)) + 1) + mark.substr(colon);
}

}  // namespace

MarkedMap unmarked(std::string_view text) {
  MarkedMap map;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("«")) {
      ranges.emplace_back(static_cast<std::uint32_t>(map.text.size()), 0);
      i += std::string_view("«").size();
    } else if (text.substr(i).starts_with("»")) {
      ranges.back().second = static_cast<std::uint32_t>(map.text.size());
      i += std::string_view("»").size();
    } else {
      map.text += text[i++];
    }
  }
  const SourceFile file("map.yaml", map.text);
  for (const auto& [begin, end] : ranges) {
    const Position at = file.position(begin);
    map.marked.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                         map.text.substr(begin, end - begin));
  }
  return map;
}

CheckRun::CheckRun(std::string_view rule, std::string_view text, const CheckSettings& settings,
                   const TextFolders& folders) {
  MarkedMap map = unmarked(text);
  marked = map.marked;
  std::vector<NamedText> files;
  files.push_back({"map.yaml", "stancemap: 1\n" + map.text});
  for (std::string& mark : marked) mark = shifted(mark);
  reading = read_map(std::move(files));
  for (const Finding& finding : reading.findings) {
    INFO(finding.message);
    CHECK(finding.severity != Severity::kError);
  }
  const MapGraph graph(reading.map);
  const Anchoring anchoring = anchored(reading.map, folders, reading.sources);
  for (const Check* check : check_table()) {
    if (check->rule.id == rule) check->run({reading.map, graph, anchoring, settings}, check->rule, findings);
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span < b.span; });
  for (const Finding& finding : findings) reported.push_back(place(finding.span));
}

CheckRun::CheckRun(CheckRun&&) noexcept = default;
CheckRun::~CheckRun() = default;

std::string CheckRun::place(const Span& span) const {
  if (!span.valid()) return "nowhere";
  const Position at = reading.sources[span.file].position(span.begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string(reading.sources.text(span));
}

std::string CheckRun::message(std::size_t i) const {
  return i < findings.size() ? findings[i].message : "no finding";
}

std::vector<std::string> CheckRun::related(std::size_t i) const {
  std::vector<std::string> places;
  if (i >= findings.size()) return places;
  for (const RelatedPlace& related : findings[i].related)
    places.push_back(place(related.span) + ": " + related.message);
  return places;
}

void check_marks(std::string_view rule, std::string_view text) {
  const CheckRun run(rule, text);
  CHECK(run.reported == run.marked);
}

}  // namespace stancemap
