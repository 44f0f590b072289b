#pragma once
// The sections of the report on stances.

#include "diagnostics/places.h"
#include "reports/document/wording.h"
#include "reports/stances/stances_report.h"

namespace stancemap::stance_sections {

using namespace documents;  // how names, numbers and lists are written

/// What sections share.
struct Context {
  const MapGraph& graph;
  const ArgumentMap& map;
  const StanceFacts& facts;
  const StancesReportOptions& options;
  const SourceSet& sources;
  Places& places;
};

DocumentSection matrix_section(const Context& context);
DocumentSection participants_section(const Context& context);
DocumentSection groups_section(const Context& context);
DocumentSection agreement_section(const Context& context);
DocumentSection contested_section(const Context& context);
DocumentSection changes_section(const Context& context);
DocumentSection stances_section(const Context& context);
DocumentSection on_section(const Context& context);
DocumentSection events_section(const Context& context);

}  // namespace stancemap::stance_sections
