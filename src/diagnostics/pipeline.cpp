// Suppressions are matched by sorted intervals, so that a hundred thousand findings and ten thousand suppressions cost
// n log n: a finding lies in some scope exactly when, among the scopes that begin at or before it, the largest end
// reaches its end; a scope holds some finding exactly when, among the findings that begin at or after it, the smallest
// end is within it. Both bounds are running values over a list sorted by (rule, file, begin).

#include "diagnostics/pipeline.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/nearest.h"

namespace stancemap {
namespace {

constexpr std::string_view kUnusedSuppression = "unused-suppression";
constexpr std::string_view kOnlyChecks = "errors of reading cannot be allowed, only findings of checks can";

Severity effective_severity(const FindingPolicy& policy, std::string_view rule, Severity severity) {
  for (const SeverityOverride& change : policy.severities) {
    if (change.rule == rule) severity = change.severity;
  }
  return severity;
}

bool names(const std::vector<std::string>& list, std::string_view rule) {
  return std::find(list.begin(), list.end(), rule) != list.end();
}

const Rule* rule_of(std::span<const Rule* const> rules, std::string_view id) {
  const auto it = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  return it == rules.end() ? nullptr : *it;
}

// --select chooses among checks: a map that cannot be read right must not look clean because of it.
void filter(Findings& findings, const FindingPolicy& policy, std::span<const Rule* const> checks) {
  FindingPolicy for_reading = policy;
  for_reading.select.clear();
  std::erase_if(findings, [&](Finding& finding) {
    const Rule* check = rule_of(checks, finding.rule);
    if (!is_wanted(check != nullptr ? policy : for_reading, finding.rule, finding.severity)) return true;
    const bool is_lesser = check != nullptr && finding.severity < check->severity;
    const Severity severity = effective_severity(policy, finding.rule, finding.severity);
    finding.severity = is_lesser ? std::min(severity, finding.severity) : severity;
    return false;
  });
}

// --- Order ---------------------------------------------------------------------------------------------------------

// A span that is nowhere has the largest file id, so findings without a place come last.
auto place(const Finding& finding) {
  return std::tie(finding.span, finding.file, finding.rule);
}

bool same_place_and_message(const Finding& a, const Finding& b) {
  return place(a) == place(b) && a.message == b.message;
}

// The finding at order[i] goes to i, and what is not in `order` goes away. In place, cycle by cycle: a second list of a
// million findings would be the largest thing in memory.
void put_in_order(Findings& findings, std::vector<std::uint32_t> order) {
  const std::size_t kept = order.size();
  std::vector<bool> is_kept(findings.size());
  for (const std::uint32_t i : order) is_kept[i] = true;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    if (!is_kept[i]) order.push_back(i);
  }
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) continue;
    Finding first = std::move(findings[start]);
    std::uint32_t at = start;
    while (order[at] != start) {
      const std::uint32_t from = std::exchange(order[at], at);
      findings[at] = std::move(findings[from]);
      at = from;
    }
    findings[at] = std::move(first);
    order[at] = at;
  }
  findings.resize(kept);
}

// Sorts indices instead of findings, which are large to move.
void sort_once_each(Findings& findings) {
  std::vector<std::uint32_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto at = [&](std::uint32_t i) -> const Finding& { return findings[i]; };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (place(at(a)) != place(at(b))) return place(at(a)) < place(at(b));
    return std::tie(at(a).message, a) < std::tie(at(b).message, b);
  });
  const auto same = [&](std::uint32_t a, std::uint32_t b) { return same_place_and_message(at(a), at(b)); };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (place(at(a)) != place(at(b))) return place(at(a)) < place(at(b));
    return std::tie(at(a).subject, at(a).message) < std::tie(at(b).subject, at(b).message);
  });
  put_in_order(findings, std::move(order));
}

// --- Suppressions --------------------------------------------------------------------------------------------------

struct Interval {
  std::string_view rule;
  Span span;
  std::size_t index = 0;    // of the finding or of the suppression
  std::uint32_t bound = 0;  // running largest or smallest end within the same rule and file

  auto group() const { return std::tie(rule, span.file); }
  auto start() const { return std::tie(rule, span.file, span.begin); }
};

bool starts_before(const Interval& a, const Interval& b) {
  return a.start() < b.start();
}

void sort_with_largest_end(std::vector<Interval>& scopes) {
  std::sort(scopes.begin(), scopes.end(), starts_before);
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    scopes[i].bound = scopes[i].span.end;
    const bool continues = i > 0 && scopes[i - 1].group() == scopes[i].group();
    if (continues) scopes[i].bound = std::max(scopes[i].bound, scopes[i - 1].bound);
  }
}

void sort_with_smallest_end(std::vector<Interval>& findings) {
  std::sort(findings.begin(), findings.end(), starts_before);
  for (std::size_t i = findings.size(); i-- > 0;) {
    findings[i].bound = findings[i].span.end;
    const bool continues = i + 1 < findings.size() && findings[i + 1].group() == findings[i].group();
    if (continues) findings[i].bound = std::min(findings[i].bound, findings[i + 1].bound);
  }
}

bool lies_in_some_scope(const Interval& finding, const std::vector<Interval>& scopes) {
  const auto after = std::upper_bound(scopes.begin(), scopes.end(), finding, starts_before);
  if (after == scopes.begin()) return false;
  const Interval& last = *std::prev(after);
  return last.group() == finding.group() && last.bound >= finding.span.end;
}

bool holds_some_finding(const Interval& scope, const std::vector<Interval>& findings) {
  const auto first = std::lower_bound(findings.begin(), findings.end(), scope, starts_before);
  return first != findings.end() && first->group() == scope.group() && first->bound <= scope.span.end;
}

// Removes the findings that lie in a scope of `allowed` (indices in `active`); marks the suppressions that removed
// some.
std::size_t suppress(Findings& findings, std::span<const AllowedFinding> allowed,
                     const std::vector<std::size_t>& active, std::vector<bool>& used) {
  std::vector<Interval> scopes;
  std::vector<Interval> places;
  for (const std::size_t i : active) {
    if (allowed[i].scope.valid()) scopes.push_back({.rule = allowed[i].rule, .span = allowed[i].scope, .index = i});
  }
  for (std::size_t i = 0; i < findings.size() && !scopes.empty(); ++i) {
    if (findings[i].span.valid()) places.push_back({.rule = findings[i].rule, .span = findings[i].span, .index = i});
  }
  sort_with_largest_end(scopes);
  sort_with_smallest_end(places);
  for (const Interval& scope : scopes) used[scope.index] = holds_some_finding(scope, places);
  std::vector<bool> removed(findings.size());
  for (const Interval& finding : places) removed[finding.index] = lies_in_some_scope(finding, scopes);
  std::size_t next = 0;
  return std::erase_if(findings, [&](const Finding&) { return removed[next++]; });
}

Finding unused(const AllowedFinding& entry, std::string help) {
  return {.rule = kUnusedSuppression,
          .severity = Severity::kWarning,
          .span = entry.rule_span,
          .message = fmt::format("`{}` is allowed here, but there is nothing to allow", entry.rule),
          .help = std::move(help),
          .related = {},
          .subject = std::string(entry.rule),
          .weight = 0,
          .file = {}};
}

std::string help_for_unknown(std::string_view rule, std::span<const Rule* const> suppressible) {
  std::vector<std::string_view> ids;
  for (const Rule* known : suppressible) ids.push_back(known->id);
  const auto meant = nearest_name(rule, ids);
  return meant ? fmt::format("did you mean `{}`? {}", *meant, kOnlyChecks) : std::string(kOnlyChecks);
}

class Suppressions {
 public:
  Suppressions(std::span<const AllowedFinding> allowed, const FindingPolicy& policy,
               std::span<const Rule* const> suppressible)
      : allowed_(allowed), policy_(policy), suppressible_(suppressible), used_(allowed.size()) {}

  std::size_t apply(Findings& findings) {
    std::vector<std::size_t> of_checks;
    std::vector<std::size_t> of_unused;  // `allow: {unused-suppression: …}` is about the findings made here
    for (std::size_t i = 0; i < allowed_.size(); ++i) {
      if (allowed_[i].rule == kUnusedSuppression) {
        of_unused.push_back(i);
      } else if (rule_of(suppressible_, allowed_[i].rule) != nullptr) {
        of_checks.push_back(i);
      }
    }
    std::size_t suppressed = suppress(findings, allowed_, of_checks, used_);
    if (!is_wanted(policy_, kUnusedSuppression, Severity::kWarning)) return suppressed;
    Findings leftover = unused_ones();
    suppressed += suppress(leftover, allowed_, of_unused, used_);
    for (const std::size_t i : of_unused) {
      if (!used_[i]) leftover.push_back(unused(allowed_[i], "remove it"));
    }
    for (Finding& finding : leftover) {
      finding.severity = effective_severity(policy_, kUnusedSuppression, finding.severity);
      findings.push_back(std::move(finding));
    }
    return suppressed;
  }

 private:
  Findings unused_ones() const {
    Findings out;
    for (std::size_t i = 0; i < allowed_.size(); ++i) {
      const AllowedFinding& entry = allowed_[i];
      if (used_[i] || entry.rule == kUnusedSuppression) continue;
      const Rule* rule = rule_of(suppressible_, entry.rule);
      if (rule == nullptr) {
        out.push_back(unused(entry, help_for_unknown(entry.rule, suppressible_)));
      } else if (is_wanted(policy_, rule->id, rule->severity)) {
        out.push_back(unused(entry, "remove it: what it allowed is mended"));
      }
    }
    return out;
  }

  std::span<const AllowedFinding> allowed_;
  const FindingPolicy& policy_;
  std::span<const Rule* const> suppressible_;
  std::vector<bool> used_;
};

}  // namespace

bool is_wanted(const FindingPolicy& policy, std::string_view rule, Severity severity) {
  if (effective_severity(policy, rule, severity) == Severity::kOff) return false;
  if (names(policy.ignore, rule)) return false;
  return policy.select.empty() || names(policy.select, rule);
}

PipelineResult apply_policy(Findings findings, const FindingPolicy& policy, std::span<const AllowedFinding> allowed,
                            std::span<const Rule* const> suppressible) {
  PipelineResult result;
  filter(findings, policy, suppressible);
  sort_once_each(findings);
  result.suppressed = Suppressions(allowed, policy, suppressible).apply(findings);
  if (!allowed.empty()) sort_once_each(findings);
  result.findings = std::move(findings);
  return result;
}

FindingCounts counted(std::span<const Finding> findings) {
  FindingCounts counts;
  for (const Finding& finding : findings) {
    counts.errors += finding.severity == Severity::kError ? 1u : 0u;
    counts.warnings += finding.severity == Severity::kWarning ? 1u : 0u;
    counts.infos += finding.severity == Severity::kInfo ? 1u : 0u;
  }
  return counts;
}

}  // namespace stancemap
