#include "unit/debate/thread_map.h"

namespace stancemap::test {

ThreadMap::ThreadMap(std::string_view text)
    : reading(read_map({{"map.yaml", "stancemap: 1\n" + std::string(text)}})), graph(reading.map) {
  for (const Finding& finding : reading.findings) {
    INFO(finding.message);
    CHECK(finding.severity != Severity::kError);
  }
}

ThreadMap::~ThreadMap() = default;

const ArgumentMap& ThreadMap::map() const {
  return reading.map;
}

std::string ThreadMap::at(const Span& span) const {
  return std::string(reading.sources.text(span));
}

}  // namespace stancemap::test
