#pragma once
// A map as one HTML file that opens anywhere: pan, zoom, search, filters, lists and tables. Start here.

#include <span>
#include <string>
#include <string_view>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "sourcing/anchoring.h"

namespace stancemap {

struct PageOptions {
  bool passages = false;  // hold what the source texts say around each quote, where the texts are at hand
  bool live = false;      // ask the server that sent the page for changes (`stancemap serve`)
};

/// All parts are of one reading. `findings` in the order to show.
struct PageInput {
  const MapGraph& graph;
  std::span<const Finding> findings;
  const SourceSet& sources;
  const Anchoring& anchoring;
  PageOptions options;
};

/// The whole file. Texts of the map are data in it, never markup. Same input, same bytes.
std::string html_page(const PageInput& in);

/// The file of what `page_data` made of a live map. The page tells its server that it holds the state `version`.
std::string live_page(std::string_view title, std::string_view data, std::string_view version);

/// The Content-Security-Policy that the page declares: nothing but what it holds, and its server when it is live.
std::string page_policy(bool live);

/// The map as the page's script reads it: one JSON object (`data.h`), without `<`.
std::string page_data(const PageInput& in);

}  // namespace stancemap
