#include "formats/losses.h"

#include <fmt/format.h>

#include "diagnostics/places.h"
#include "formats/native/reader_state.h"

namespace stancemap {
namespace {

std::string place_text(const LostPlace& place, const SourceSet& sources, Places& places) {
  std::string text;
  if (place.span.valid()) {
    const Position at = places.begin(place.span);
    text = fmt::format("{}:{}:{}", shown_name(sources[place.span.file].name()), at.line, at.column);
  }
  if (place.subject.empty()) return text;
  const std::string subject = native::shown(place.subject);
  return text.empty() ? subject : fmt::format("{} ({})", text, subject);
}

}  // namespace

void Losses::add(std::string_view kind, Span span, std::string_view subject, std::size_t count) {
  if (count == 0) return;
  auto known = index_.find(kind);
  if (known == index_.end() && losses_.size() >= kMostKinds) {
    kind = "other things";
    known = index_.find(kind);
  }
  if (known == index_.end()) {
    known = index_.emplace(std::string(kind), losses_.size()).first;
    losses_.push_back({std::string(kind), 0, {}});
  }
  Loss& loss = losses_[known->second];
  loss.count += count;
  if (loss.first.size() < kFirstPlaces) loss.first.push_back({span, std::string(subject)});
}

std::vector<std::string> loss_report(const Losses& losses, const SourceSet& sources) {
  std::vector<std::string> lines;
  Places places(sources);
  for (const Loss& loss : losses.all()) {
    std::string line = fmt::format("not kept: {}", loss.kind);
    if (loss.count > 1) line += fmt::format(", {} times", loss.count);
    std::string_view before = ": ";
    for (const LostPlace& place : loss.first) {
      const std::string text = place_text(place, sources, places);
      if (text.empty()) continue;
      line.append(before).append(text);
      before = ", ";
    }
    if (loss.count > loss.first.size() && before == ", ") line += ", …";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace stancemap
