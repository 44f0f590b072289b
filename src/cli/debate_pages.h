#pragma once
// How flow sheets and stances are written, for every command that does: tables through their writers, pictures as SVG.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "debate/flow/sheet.h"
#include "render/flow_picture.h"
#include "reports/stances/stances_report.h"

namespace stancemap::cli {

/// The formats of a flow sheet, and those of the report on stances: their writers', and "svg".
std::vector<std::string> flow_format_names();
std::vector<std::string> stances_format_names();

/// A flow sheet in one of `flow_format_names()`. `width` is of text, in characters. Fails where the picture does.
Result<std::string> flow_page(const ArgumentMap& map, const flow::Sheet& sheet, std::string_view format,
                              const FlowPictureOptions& look, std::size_t width = 120);

/// A table of stances for people shows so many rows unless it was asked for.
inline constexpr std::size_t kStanceRowsForPeople = 20;

/// What the options ask for in one of `stances_format_names()`. `path` is that of the map, to be shown.
std::string stances_page(const MapGraph& graph, const SourceSet& sources, const StanceFacts& facts,
                         const StancesReportOptions& options, std::string_view format, std::string_view path);

}  // namespace stancemap::cli
