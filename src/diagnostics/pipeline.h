#pragma once
// What happens to findings between the checks and a writer: the user's severities, --select and --ignore, suppressions
// written in the map, order.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.h"
#include "diagnostics/rule.h"

namespace stancemap {

struct SeverityOverride {
  std::string rule;
  Severity severity = Severity::kWarning;
};

/// Names that are no rule are the caller's to report; here they match nothing. A finding that a check rates below its
/// rule (an attack that nobody had the chance to answer) is not raised by the rule's new severity, only lowered.
struct FindingPolicy {
  std::vector<SeverityOverride> severities;  // the last one for a rule wins; kOff removes its findings
  std::vector<std::string> select;           // of the checks only these; empty: all. Errors of reading always show
  std::vector<std::string> ignore;
};

/// A suppression as the map holds it; findings of `rule` whose span lies in `scope` are removed.
struct AllowedFinding {
  std::string_view rule;
  std::string_view reason;
  Span rule_span;
  Span scope;
};

/// The findings that the user sees: filtered, suppressed, sorted by place (file, begin, end, rule, subject), each
/// duplicate (same rule, place and message) once. `findings` must hold all findings of the run, since a suppression that
/// removed nothing becomes a finding of its own (`unused-suppression`) - but not one for a rule that was not run because of
/// the policy. Errors of reading (broken syntax, unknown ids) cannot be suppressed, only checks can; see `suppressible`.
struct PipelineResult {
  Findings findings;
  std::size_t suppressed = 0;
};
PipelineResult apply_policy(Findings findings, const FindingPolicy& policy, std::span<const AllowedFinding> allowed,
                            std::span<const Rule* const> suppressible);

/// Whether the policy lets findings of `rule` through at all; checks that it does not need not run.
bool is_wanted(const FindingPolicy& policy, std::string_view rule, Severity severity);

struct FindingCounts {
  std::size_t errors = 0, warnings = 0, infos = 0;
};
FindingCounts counted(std::span<const Finding> findings);

}  // namespace stancemap
