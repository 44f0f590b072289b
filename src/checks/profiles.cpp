#include "checks/profiles.h"

#include <array>

namespace stancemap {
namespace {

constexpr std::array kAudit{
    ProfileSeverity{"unsourced-claim", Severity::kError},
    ProfileSeverity{"unsupported-claim", Severity::kError},
    ProfileSeverity{"unanswered-attack", Severity::kInfo},
};

constexpr std::array kDebate{
    ProfileSeverity{"unanswered-attack", Severity::kError},
    ProfileSeverity{"unsourced-claim", Severity::kInfo},
    ProfileSeverity{"unsupported-claim", Severity::kInfo},
};

constexpr std::array kTeaching{
    ProfileSeverity{"conflicting-relation", Severity::kError},
    ProfileSeverity{"isolated-claim", Severity::kError},
    ProfileSeverity{"missing-thesis", Severity::kError},
    ProfileSeverity{"self-attack", Severity::kError},
    ProfileSeverity{"unsupported-claim", Severity::kError},
};

constexpr std::array kProfiles{
    Profile{"audit", "which claims lack a ground or a source; those are errors", kAudit},
    Profile{"debate", "what nobody answered; sourcing is information", kDebate},
    Profile{"teaching", "maps of pupils: faults of form are errors", kTeaching},
};

}  // namespace

std::span<const Profile> profile_table() { return kProfiles; }

}  // namespace stancemap
