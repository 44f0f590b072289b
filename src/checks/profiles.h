#pragma once
// Profiles: named sets of severities, and a style of citation, for a use of the program. A project file can add its
// own.

#include <span>
#include <string_view>

#include "checks/check.h"
#include "diagnostics/finding.h"

namespace stancemap {

struct ProfileSeverity {
  std::string_view rule;
  Severity severity;
};

struct Profile {
  std::string_view name;
  std::string_view summary;
  std::span<const ProfileSeverity> severities;
  CitationStyle citation_style = CitationStyle::kBasic;
};

/// The built-in profiles, in order of their names.
std::span<const Profile> profile_table();

}  // namespace stancemap
