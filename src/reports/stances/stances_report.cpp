#include "reports/stances/stances_report.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/stance_changes.h"
#include "reports/stances/sections.h"

namespace stancemap {
namespace {

using documents::count_text;
using documents::shortened;
using stance_sections::Context;

enum class Shown : std::uint8_t {
  kOverview,  // when the whole map is asked for
  kPeople,    // the same, but not for programs, which have better ones
  kPrograms,  // when the whole map is asked for by a program
  kOn,        // with --on
  kWhy        // with --why
};

struct StancesSection {
  std::string_view name;
  Shown shown;
  bool of_participant;  // with --participant too
  DocumentSection (*make)(const Context&);
};

constexpr std::array kStancesSections{
    StancesSection{"on", Shown::kOn, false, stance_sections::on_section},
    StancesSection{"matrix", Shown::kPeople, false, stance_sections::matrix_section},
    StancesSection{"participants", Shown::kOverview, false, stance_sections::participants_section},
    StancesSection{"groups", Shown::kOverview, false, stance_sections::groups_section},
    StancesSection{"agreement", Shown::kOverview, true, stance_sections::agreement_section},
    StancesSection{"contested", Shown::kOverview, false, stance_sections::contested_section},
    StancesSection{"changes", Shown::kOverview, true, stance_sections::changes_section},
    StancesSection{"stances", Shown::kPrograms, true, stance_sections::stances_section},
    StancesSection{"events", Shown::kWhy, false, stance_sections::events_section},
};

bool is_wanted(const StancesSection& entry, const StancesReportOptions& options) {
  if (!options.table.empty()) return entry.name == options.table || (entry.shown == Shown::kWhy && options.why);
  if (entry.shown == Shown::kWhy) return options.why;
  if (options.on) return entry.shown == Shown::kOn;
  if (options.participant) return entry.of_participant;
  if (entry.shown == Shown::kPeople) return !options.for_programs;
  if (entry.shown == Shown::kPrograms) return options.for_programs;
  return entry.shown == Shown::kOverview;
}

std::string quoted_id(std::string_view id) {
  return fmt::format("`{}`", shortened(one_line(id), documents::kMostOfId));
}

std::string held_sentence(const StanceFacts& facts) {
  std::uint64_t people = 0;
  ParticipantId before;
  for (const HeldStance& one : facts.stances.held) {  // by participant
    if (one.who != before) ++people;
    before = one.who;
  }
  if (people == 0) return "Nobody is known to hold anything: no post says anything, and no stance is declared.";
  return fmt::format("{} {} {} on {}.", count_text(people, "participant"), people == 1 ? "has" : "have",
                     count_text(facts.stances.held.size(), "stance"), count_text(facts.contested.size(), "claim"));
}

std::string contested_sentence(const ArgumentMap& map, const StanceFacts& facts) {
  if (facts.contested.empty()) return {};
  const ClaimBalance& first = facts.contested.front();
  if (first.minority() == 0) return "No claim has participants both for and against it.";
  return fmt::format("Most contested is {}: {} for, {} against.", quoted_id(map[first.claim].id), first.favor,
                     first.against);
}

std::string groups_sentence(const ArgumentMap& map, const StanceFacts& facts) {
  if (facts.groups.empty()) return {};
  const LikeMinded& first = facts.groups.front();
  return fmt::format("There {} of like-minded participants; the largest has {}, among them {}.",
                     facts.groups.size() == 1 ? "is 1 group" : fmt::format("are {} groups", facts.groups.size()),
                     first.members.size(), quoted_id(map[first.members.front()].id));
}

std::string changes_sentence(const ArgumentMap& map, const StanceFacts& facts) {
  const std::vector<StanceChange> changes = changes_of(facts.stances);
  if (changes.empty()) return facts.stances.held.empty() ? std::string() : "Nobody changed a stance.";
  const StanceChange& first = changes.front();
  return fmt::format("{}{} moved from {} to {} on {}.",
                     changes.size() == 1
                         ? "One stance changed: "
                         : fmt::format("Stances changed {} times; first in the table: ", changes.size()),
                     quoted_id(map[first.who].id), stance_kind_name(first.from), stance_kind_name(first.to),
                     quoted_id(map[first.claim].id));
}

/// What is held on one claim, or by one participant.
std::string asked_sentence(const ArgumentMap& map, const StanceFacts& facts, const StancesReportOptions& options) {
  ClaimBalance sum;
  std::uint64_t changed = 0;
  for (const HeldStance& one : facts.stances.held) {
    if (options.on && one.claim != options.on) continue;
    if (options.participant && one.who != options.participant) continue;
    ++count_of(sum, one.kind);
    changed += one.changed ? 1 : 0;
  }
  const std::string subject = options.participant ? quoted_id(map[options.participant].id) : "Participants";
  const std::string on = options.on ? " on " + quoted_id(map[options.on].id) : "";
  std::string out = fmt::format("{}{}: {} for, {} against", subject, on, sum.favor, sum.against);
  const auto add = [&](std::uint64_t count, std::string_view word) {
    if (count > 0) out += fmt::format(", {} {}", count, word);
  };
  add(sum.neutral, "neutral");
  add(sum.query, "asking");
  add(sum.comment, "commenting");
  add(changed, "changed");
  return out + ".";
}

std::string left_out_note(const ArgumentMap& map, const StanceFacts& facts) {
  const std::vector<ClaimId>& left_out = facts.agreements.left_out;
  if (left_out.empty()) return {};
  std::vector<std::string> names;
  for (const ClaimId claim : left_out) names.push_back(quoted_id(map[claim].id));
  return fmt::format(
      "Agreement and groups leave out {} that too many participants are for or against (comparing all pairs would take "
      "more than {} looks): {}.",
      count_text(left_out.size(), "claim"), kMostPairLooks, documents::list_text(names, ", "));
}

}  // namespace

StanceFacts::StanceFacts(const MapGraph& graph)
    : stances(stances_of(graph)),
      agreements(agreements_of(graph.map(), stances)),
      contested(contested_claims(graph.map(), stances)),
      groups(like_minded_groups(graph.map(), agreements)) {}

std::span<const std::string_view> stances_section_names() {
  static constexpr auto kNames = [] {
    std::array<std::string_view, kStancesSections.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kStancesSections[i].name;
    return names;
  }();
  return kNames;
}

std::vector<ClaimBalance> asked_claims(const StanceFacts& facts, const StancesReportOptions& options) {
  std::vector<ClaimBalance> claims;
  for (const ClaimBalance& one : facts.contested) {
    if (options.on && one.claim != options.on) continue;
    if (options.participant && facts.stances.find(options.participant, one.claim) == nullptr) continue;
    claims.push_back(one);
  }
  return claims;
}

Document stances_report(const MapGraph& graph, const SourceSet& sources, const StanceFacts& facts,
                        const StancesReportOptions& options) {
  const ArgumentMap& map = graph.map();
  Document document;
  document.kind = "Stances";
  document.schema = "stancemap-stances";
  document.title = std::string(map.title.text);
  Places places(sources);
  const Context context{graph, map, facts, options, sources, places};
  for (const StancesSection& entry : kStancesSections) {
    if (is_wanted(entry, options)) document.sections.push_back(entry.make(context));
  }
  documents::add_sentence(document.notes, left_out_note(map, facts));
  if (options.on || options.participant) {
    document.summary.push_back(asked_sentence(map, facts, options));
    return document;
  }
  documents::add_sentence(document.summary, held_sentence(facts));
  documents::add_sentence(document.summary, contested_sentence(map, facts));
  documents::add_sentence(document.summary, groups_sentence(map, facts));
  documents::add_sentence(document.summary, changes_sentence(map, facts));
  return document;
}

}  // namespace stancemap
