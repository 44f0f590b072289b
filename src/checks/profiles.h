#pragma once
// Profiles: named sets of severities for a use of the program. A project file can add its own.

#include <span>
#include <string_view>

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
};

/// The built-in profiles, in order of their names.
std::span<const Profile> profile_table();

}  // namespace stancemap
