#include "cli/debate_pages.h"

#include "debate/stance_matrix.h"
#include "diagnostics/places.h"
#include "render/heat_map.h"
#include "reports/document/writers.h"
#include "reports/flow/writers.h"

namespace stancemap::cli {
namespace {

template <class Writers>
std::vector<std::string> names_and_svg(const Writers& writers) {
  std::vector<std::string> names;
  for (const auto& writer : writers) names.emplace_back(writer.name);
  names.emplace_back("svg");
  return names;
}

}  // namespace

std::vector<std::string> flow_format_names() {
  return names_and_svg(flow_writers());
}

std::vector<std::string> stances_format_names() {
  return names_and_svg(document_writers());
}

Result<std::string> flow_page(const ArgumentMap& map, const flow::Sheet& sheet, std::string_view format,
                              const FlowPictureOptions& look, std::size_t width) {
  if (format == "svg") return flow_picture(map, sheet, look);
  return flow_writer(format)->write({map, sheet, width, look.labels});
}

std::string stances_page(const MapGraph& graph, const SourceSet& sources, const StanceFacts& facts,
                         const StancesReportOptions& options, std::string_view format, std::string_view path) {
  if (format == "svg") {
    const ArgumentMap& map = graph.map();
    const StanceMatrix matrix =
        stance_matrix(map, facts.stances, asked_claims(facts, options), facts.groups, {}, options.participant);
    return heat_map_svg({map, facts.stances, matrix});
  }
  Document document = stances_report(graph, sources, facts, options);
  document.map_name = std::string(shown_name(path));
  return document_writer(format)->write(std::move(document));
}

}  // namespace stancemap::cli
