#include "checks/marked_sources.h"

namespace stancemap {

std::vector<MarkedCite> cites_of_marked(const ArgumentMap& map, std::string_view mark) {
  std::vector<Span> marks(map.sources.size());
  for (std::size_t s = 0; s < marks.size(); ++s) {
    for (const Text& own : map.sources[s].marks) {
      if (own.text == mark) marks[s] = own.span;
    }
  }
  std::vector<MarkedCite> found;
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    for (const Citation& cite : map.claims[c].cites) {
      const Span place = marks[cite.source.id.index()];
      if (place.valid()) found.push_back({ClaimId(c), &cite, place});
    }
  }
  return found;
}

}  // namespace stancemap
