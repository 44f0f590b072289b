#include "checks/profiles.h"

#include <array>

namespace stancemap {
namespace {

constexpr std::array kAcademic{
    ProfileSeverity{"incomplete-citation", Severity::kWarning},
    ProfileSeverity{"second-hand-quote", Severity::kError},
    ProfileSeverity{"unsourced-claim", Severity::kError},
};

constexpr std::array kAudit{
    ProfileSeverity{"ai-generated-source", Severity::kError},
    ProfileSeverity{"circular-sourcing", Severity::kError},
    ProfileSeverity{"incomplete-citation", Severity::kWarning},
    ProfileSeverity{"second-hand-quote", Severity::kWarning},
    ProfileSeverity{"single-source", Severity::kWarning},
    ProfileSeverity{"stale-source", Severity::kWarning},
    ProfileSeverity{"unanswered-attack", Severity::kInfo},
    ProfileSeverity{"unanswered-question", Severity::kInfo},
    ProfileSeverity{"unsourced-claim", Severity::kError},
    ProfileSeverity{"unsupported-claim", Severity::kError},
    ProfileSeverity{"weak-source", Severity::kError},
};

constexpr std::array kDebate{
    ProfileSeverity{"dropped-argument", Severity::kError},
    ProfileSeverity{"incomplete-citation", Severity::kWarning},
    ProfileSeverity{"unanswered-attack", Severity::kError},
    ProfileSeverity{"unanswered-question", Severity::kError},
    ProfileSeverity{"unsourced-claim", Severity::kInfo},
    ProfileSeverity{"unsupported-claim", Severity::kInfo},
};

constexpr std::array kNewsroom{
    ProfileSeverity{"ai-generated-source", Severity::kError},
    ProfileSeverity{"circular-sourcing", Severity::kError},
    ProfileSeverity{"incomplete-citation", Severity::kWarning},
    ProfileSeverity{"second-hand-quote", Severity::kWarning},
    ProfileSeverity{"single-source", Severity::kWarning},
    ProfileSeverity{"unsourced-claim", Severity::kError},
    ProfileSeverity{"weak-source", Severity::kError},
};

constexpr std::array kTeaching{
    ProfileSeverity{"conflicting-relation", Severity::kError}, ProfileSeverity{"isolated-claim", Severity::kError},
    ProfileSeverity{"missing-thesis", Severity::kError},       ProfileSeverity{"self-attack", Severity::kError},
    ProfileSeverity{"unsupported-claim", Severity::kError},
};

constexpr std::array kProfiles{
    Profile{"academic", "papers and theses: full references, the original of every quote", kAcademic,
            CitationStyle::kAcademic},
    Profile{"audit", "which claims lack a ground or a source; those are errors", kAudit},
    Profile{"debate", "what nobody answered; full cards, missing sources are information", kDebate,
            CitationStyle::kDebate},
    Profile{"newsroom", "who says it, and who else: missing, weak and circular sources are errors", kNewsroom,
            CitationStyle::kNewsroom},
    Profile{"teaching", "maps of pupils: faults of form are errors", kTeaching},
};

}  // namespace

std::span<const Profile> profile_table() {
  return kProfiles;
}

}  // namespace stancemap
