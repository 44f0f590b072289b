#pragma once
// Every check. Each is defined in the file of its name (`support_cycle` in support_cycle.cpp) and listed in `table.cpp`.

#include "checks/check.h"

namespace stancemap {

extern const Check ai_generated_source;
extern const Check ambiguous_mention;
extern const Check ambiguous_quote;
extern const Check changed_text;
extern const Check circular_sourcing;
extern const Check conflicting_figures;
extern const Check conflicting_relation;
extern const Check dropped_argument;
extern const Check duplicate_relation;
extern const Check equivalence_conflict;
extern const Check fuzzy_quote;
extern const Check holds_unsupported;
extern const Check ignores_rebuttal;
extern const Check incomplete_citation;
extern const Check isolated_claim;
extern const Check misplaced_quote;
extern const Check missing_fingerprint;
extern const Check missing_text;
extern const Check missing_thesis;
extern const Check near_duplicate_claim;
extern const Check new_argument_in_rebuttal;
extern const Check odd_attack_cycle;
extern const Check off_thesis;
extern const Check open_critical_question;
extern const Check orphan_quote;
extern const Check reply_before_post;
extern const Check reply_cycle;
extern const Check retracted_source;
extern const Check same_origin;
extern const Check second_hand_quote;
extern const Check self_attack;
extern const Check self_contradiction;
extern const Check self_support;
extern const Check single_source;
extern const Check speech_order;
extern const Check stale_source;
extern const Check stance_conflict;
extern const Check support_cycle;
extern const Check suspect_review;
extern const Check talks_past;
extern const Check unanswered_attack;
extern const Check unanswered_question;
extern const Check unknown_mention;
extern const Check unknown_rule;
extern const Check unknown_scheme;
extern const Check unknown_unit;
extern const Check unmet_block;
extern const Check unsourced_claim;
extern const Check unsupported_claim;
extern const Check unused_source;
extern const Check weak_source;

}  // namespace stancemap
