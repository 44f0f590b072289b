#pragma once
// The sections of the audit, one file each.

#include "diagnostics/places.h"
#include "reports/audit/audit.h"
#include "reports/audit/utterers.h"

namespace stancemap::audit {

/// What sections share.
struct Context {
  const AuditInput& in;
  const Utterers& utterers;
  Places& places;
};

AuditSection coverage_section(const Context& context);
AuditSection theses_section(const Context& context);
AuditSection gaps_section(const Context& context);
AuditSection sources_section(const Context& context);
AuditSection participants_section(const Context& context);
AuditSection quotes_section(const Context& context);
AuditSection figures_section(const Context& context);
AuditSection findings_section(const Context& context);

}  // namespace stancemap::audit
