#pragma once
// The sections of the audit, one file each.

#include "diagnostics/places.h"
#include "reports/audit/audit.h"
#include "reports/audit/utterers.h"
#include "reports/document/wording.h"

namespace stancemap::audit {

using namespace documents;  // how names, numbers and lists are written

/// What sections share.
struct Context {
  const AuditInput& in;
  const Utterers& utterers;
  Places& places;
};

DocumentSection coverage_section(const Context& context);
DocumentSection theses_section(const Context& context);
DocumentSection gaps_section(const Context& context);
DocumentSection sources_section(const Context& context);
DocumentSection participants_section(const Context& context);
DocumentSection quotes_section(const Context& context);
DocumentSection figures_section(const Context& context);
DocumentSection findings_section(const Context& context);

}  // namespace stancemap::audit
