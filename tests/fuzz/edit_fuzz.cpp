// Any bytes as a map: editing all its claims and quotes is refused, or gives a text that has these values.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/native/edit.h"
#include "formats/reading.h"

using namespace stancemap;

namespace {

std::vector<native::Edit> edits_of(const ArgumentMap& map) {
  std::vector<native::Edit> edits;
  for (const Claim& claim : map.claims) {
    edits.push_back(native::set_in_entry(native::Entity::kClaim, claim.span, "reviewed", {"9f86d081884c7d65"}));
    for (const Citation& citation : claim.cites) {
      edits.push_back(native::set_in_value(native::Entity::kCitation, citation.span, "quote", {"a, b: c #"}));
    }
  }
  return edits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"map.yaml", "map.json"}) {
    const Reading reading = read_map({{name, text}});
    if (reading.sources.size() == 0) continue;
    const auto edited = native::edited(reading.sources, FileId(0), edits_of(reading.map));
    if (!edited) continue;
    const Reading again = read_map({{name, *edited}});
    if (again.map.claims.size() != reading.map.claims.size()) std::abort();
    for (const Claim& claim : again.map.claims) {
      if (claim.details->review.hash.text != "9f86d081884c7d65") std::abort();
      for (const Citation& citation : claim.cites) {
        if (citation.quote.text != "a, b: c #") std::abort();
      }
    }
  }
  return 0;
}
