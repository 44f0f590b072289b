#include "checks/table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/nearest.h"
#include "checks/all.h"
#include "formats/formats.h"
#include "formats/reading.h"
#include "sourcing/text_rules.h"

namespace stancemap {
namespace {

// clang-format off
constexpr std::array kChecks{
    &ai_generated_source,
    &ambiguous_mention,
    &ambiguous_quote,
    &changed_text,
    &circular_sourcing,
    &conflicting_figures,
    &conflicting_relation,
    &dropped_argument,
    &duplicate_relation,
    &equivalence_conflict,
    &fuzzy_quote,
    &holds_unsupported,
    &ignores_rebuttal,
    &incomplete_citation,
    &isolated_claim,
    &misplaced_quote,
    &missing_fingerprint,
    &missing_text,
    &missing_thesis,
    &near_duplicate_claim,
    &new_argument_in_rebuttal,
    &odd_attack_cycle,
    &off_thesis,
    &open_critical_question,
    &orphan_quote,
    &reply_before_post,
    &reply_cycle,
    &retracted_source,
    &same_origin,
    &second_hand_quote,
    &self_attack,
    &self_contradiction,
    &self_support,
    &single_source,
    &speech_order,
    &stale_source,
    &stance_conflict,
    &support_cycle,
    &suspect_review,
    &talks_past,
    &unanswered_attack,
    &unanswered_question,
    &unknown_mention,
    &unknown_rule,
    &unknown_scheme,
    &unknown_unit,
    &unmet_block,
    &unsourced_claim,
    &unsupported_claim,
    &unused_source,
    &weak_source,
};
// clang-format on

// Rules that no check of the table finds: what is done with all findings of a run finds them.
constexpr Rule kUnusedSuppression{
    .id = "unused-suppression",
    .summary = "an `allow` suppresses nothing",
    .why =
        "An `allow` says that a finding is known and accepted. This one has nothing to accept: the fault was mended, "
        "or "
        "it is somewhere else. Left in place it would hide the next fault of that kind. Take it out.\n\n"
        "Only rules that ran are judged: an `allow` of a rule that is switched off is left alone.",
    .bad = R"(stancemap: 1
thesis: open-the-library
claims:
  open-the-library:
    kind: policy
    text: The library should open on Sundays.
    assumed: it is the motion
  people-work:
    text: Most people work on weekdays.
    supports: open-the-library
    cite: survey
    allow:
      unsourced-claim: the survey is not out yet
sources:
  survey: {title: City survey}
)",
    .good = R"(stancemap: 1
thesis: open-the-library
claims:
  open-the-library:
    kind: policy
    text: The library should open on Sundays.
    assumed: it is the motion
  people-work:
    text: Most people work on weekdays.
    supports: open-the-library
    allow:
      unsourced-claim: the survey is not out yet
      unsupported-claim: the survey is not out yet
)",
    .severity = Severity::kWarning,
};

constexpr std::array kOtherRules{&kUnusedSuppression};

std::vector<const Rule*> collected_rules() {
  std::vector<const Rule*> rules(reading_rules().begin(), reading_rules().end());
  rules.insert(rules.end(), sourcing_rules().begin(), sourcing_rules().end());
  for (const Check* check : kChecks) rules.push_back(&check->rule);
  rules.insert(rules.end(), kOtherRules.begin(), kOtherRules.end());
  rules.insert(rules.end(), format_rules().begin(), format_rules().end());
  std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return rules;
}

}  // namespace

std::span<const Check* const> check_table() {
  return kChecks;
}

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> rules = collected_rules();
  return rules;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto it = std::lower_bound(rules.begin(), rules.end(), id,
                                   [](const Rule* rule, std::string_view wanted) { return rule->id < wanted; });
  return it != rules.end() && (*it)->id == id ? *it : nullptr;
}

std::optional<std::string_view> nearest_rule(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) names.push_back(rule->id);
  return nearest_name(name, names);
}

bool is_error_of_reading(const Rule& rule) {
  if (rule.severity != Severity::kError) return false;
  const auto rules = reading_rules();
  return std::any_of(rules.begin(), rules.end(), [&](const Rule* known) { return known->id == rule.id; });
}

void run_checks(const CheckInput& in, const FindingPolicy& policy, Findings& out) {
  for (const Check* check : kChecks) {
    if (is_wanted(policy, check->rule.id, check->rule.severity)) check->run(in, check->rule, out);
  }
}

}  // namespace stancemap
