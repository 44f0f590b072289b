// The shipped maps against the texts that they cite, where those are at hand: they are no part of the project.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "formats/reading.h"
#include "sourcing/anchoring.h"

using namespace stancemap;

TEST_CASE("every quote of the shipped maps stands where they say") {
  const std::filesystem::path project = STANCEMAP_SOURCE_DIR;
  std::filesystem::path texts = project / ".." / "shared" / "sources";
  if (const char* elsewhere = std::getenv("STANCEMAP_SHARED_SOURCES")) texts = elsewhere;
  if (!std::filesystem::is_directory(texts)) {
    MESSAGE("skipped: the texts are not at hand");
    return;
  }
  std::size_t quotes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(project / "annotations")) {
    if (!entry.is_directory()) continue;
    Reading reading = read_map(entry.path());
    const Anchoring result = anchored(reading.map, TextFolders({texts}), reading.sources);
    CAPTURE(entry.path());
    for (const Finding& finding : result.findings) FAIL_CHECK(finding.message);
    for (std::size_t i = 0; i < result.sources.size(); ++i) {
      CAPTURE(reading.map.sources[i].id);
      if (!reading.map.sources[i].file.empty()) CHECK(result.sources[i].status == SourceTextState::Status::kAsCited);
    }
    for (const QuoteAnchor& anchor : result.quotes) {
      const Citation& citation = citation_at(reading.map, anchor.citation);
      if (reading.map[citation.source.id].file.empty()) continue;
      CAPTURE(citation.quote.text);
      CAPTURE(citation.at.text);
      CAPTURE(anchor.detail);
      CHECK(quote_status_name(anchor.status) == quote_status_name(QuoteStatus::kExact));
      ++quotes;
    }
  }
  CHECK(quotes > 100);
}
