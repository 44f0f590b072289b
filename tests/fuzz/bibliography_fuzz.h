#pragma once
// What must hold for every reader of bibliographies: it survives any bytes, its findings and losses are sound, and its
// sources are written as a native map that reads again without a fault.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/formats.h"
#include "formats/writing.h"

namespace stancemap {

inline void require_that(bool holds) {
  if (!holds) std::abort();
}

inline void fuzz_bibliography(std::string_view format, const std::uint8_t* data, std::size_t size) {
  Losses losses;
  const Reading reading = format_named(format)->read({"refs", {reinterpret_cast<const char*>(data), size}}, losses);
  for (const Finding& finding : reading.findings) {
    require_that(finding.span.valid() && finding.span.begin <= finding.span.end && finding.span.end <= size);
    for (const RelatedPlace& place : finding.related) require_that(place.span.end <= size);
  }
  for (const Source& source : reading.map.sources) require_that(source.span.end <= size && source.id_span.end <= size);
  (void)loss_report(losses, reading.sources);
  for (const Format& written : format_table()) {
    if (written.write == nullptr) continue;
    Losses lost;
    (void)written.write(reading.map, lost);
  }
  const Reading again = read_map({NamedText{"map.yaml", written_yaml(reading.map)}});
  require_that(again.findings.empty() && again.map.sources.size() == reading.map.sources.size());
  for (std::size_t i = 0; i < again.map.sources.size(); ++i) {
    require_that(again.map.sources[i].title.text == reading.map.sources[i].title.text);
    require_that(again.map.sources[i].id == reading.map.sources[i].id);
  }
}

}  // namespace stancemap
