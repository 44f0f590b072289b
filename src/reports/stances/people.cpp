// The sections about participants: who they are, who goes with whom, how far two agree.

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "debate/stance_changes.h"
#include "reports/stances/rows.h"

namespace stancemap::stance_sections {
namespace {

struct Counted {
  std::array<std::uint32_t, 5> kinds{};  // by StanceKind
  std::uint32_t changed = 0;
  bool any = false;
};

std::vector<Counted> counted(const Context& context) {
  std::vector<Counted> counts(context.map.participants.size());
  for (const HeldStance& one : context.facts.stances.held) {
    Counted& of = counts[one.who.index()];
    ++of.kinds[static_cast<std::size_t>(one.kind)];
    of.changed += one.changed ? 1 : 0;
    of.any = true;
  }
  return counts;
}

/// The number of each participant in the matrix, from 1; 0 where it is not shown there.
std::vector<std::size_t> matrix_numbers(const Context& context) {
  const StanceMatrix matrix =
      stance_matrix(context.map, context.facts.stances, asked_claims(context.facts, context.options),
                    context.facts.groups, kReportedMatrix, context.options.participant);
  std::vector<std::size_t> numbers(context.map.participants.size());
  for (std::size_t i = 0; i < matrix.participants.size(); ++i) numbers[matrix.participants[i].index()] = i + 1;
  return numbers;
}

/// -0.33: rounded half away from zero, never "-0.00".
std::string measure_text(const Agreement& pair) {
  const std::int64_t shared = pair.shared();
  const std::int64_t twice = 200 * std::abs(pair.balance()) + shared;
  const std::int64_t hundredths = twice / (2 * shared);
  return fmt::format("{}{}.{:02}", pair.balance() < 0 && hundredths > 0 ? "-" : "", hundredths / 100, hundredths % 100);
}

}  // namespace

DocumentSection participants_section(const Context& context) {
  const ArgumentMap& map = context.map;
  DocumentSection section{
      .name = "participants",
      .title = "Participants",
      .about =
          "On how many claims each holds what, like-minded ones together. The number is that of the column in the "
          "table of who holds what.",
      .numbers = {},
      .table = {.title = "Participants who hold anything",
                .columns = {{"number", true},
                            {"participant"},
                            {"name"},
                            {"side", false, false, ""},
                            {"group", true, false, ""},
                            {"for", true},
                            {"against", true},
                            {"neutral", true, false, "0"},
                            {"ask", true, false, "0"},
                            {"comment", true, false, "0"},
                            {"changed", true, false, "0"}},
                .rows = {}},
      .empty = "Nobody is known to hold anything.",
  };
  const std::vector<Counted> counts = counted(context);
  const std::vector<std::uint32_t> groups = group_numbers(map, context.facts.groups);
  const std::vector<std::size_t> numbers = matrix_numbers(context);
  std::vector<ParticipantId> order;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].any && is_asked(context, ParticipantId(i), context.options.on)) order.emplace_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](ParticipantId a, ParticipantId b) {
    const auto key = [&](ParticipantId who) {  // those with a number first; kNoGroup, which is 0, comes last
      return std::pair(numbers[who.index()] - 1U, groups[who.index()] - 1U);
    };
    return key(a) < key(b);
  });
  for (const ParticipantId who : order) {
    if (!takes_row(context, section)) continue;
    const Counted& count = counts[who.index()];
    const std::size_t number = numbers[who.index()];
    const std::uint32_t group = groups[who.index()];
    std::vector<std::string> cells{number == 0 ? std::string() : number_cell(number), std::string(map[who].id),
                                   std::string(map[who].name.text), std::string(map[who].side.text),
                                   group == StanceMatrix::kNoGroup ? std::string() : number_cell(group)};
    for (const std::uint32_t kind : count.kinds) cells.push_back(number_cell(kind));
    cells.push_back(number_cell(count.changed));
    section.table.rows.push_back(std::move(cells));
  }
  return section;
}

DocumentSection groups_section(const Context& context) {
  DocumentSection section{
      .name = "groups",
      .title = "Like-minded groups",
      .about =
          "Participants put together step by step: the two groups between whose members agreement outweighs "
          "disagreement most become one, as long as it does. Agree and disagree count the claims of each pair "
          "inside the group.",
      .numbers = {},
      .table = {.title = "Groups, the largest first",
                .columns = {{"group", true},
                            {"participants", true},
                            {"agree", true},
                            {"disagree", true},
                            {"members", false, true}},
                .rows = {}},
      .empty = "No two participants agree more often than they disagree.",
  };
  for (std::size_t i = 0; i < context.facts.groups.size(); ++i) {
    const LikeMinded& group = context.facts.groups[i];
    if (!takes_row(context, section)) continue;
    std::string members;
    for (const ParticipantId who : group.members)
      members += fmt::format("{}{}", members.empty() ? "" : ", ", context.map[who].id);
    section.table.rows.push_back({number_cell(i + 1), number_cell(group.members.size()), number_cell(group.agree),
                                  number_cell(group.disagree), std::move(members)});
  }
  return section;
}

DocumentSection agreement_section(const Context& context) {
  DocumentSection section{
      .name = "agreement",
      .title = "Agreement",
      .about = fmt::format(
          "Of the claims on which two participants are both for or against: those on which they hold the same, minus "
          "those on which they do not, divided by their number. 1 is always the same, -1 always the contrary. Pairs "
          "with fewer than {} such claims are not ranked.",
          kLeastShared),
      .numbers = {},
      .table = {.title = "Pairs of participants, those who agree most first",
                .columns = {{"participant"},
                            {"with"},
                            {"agreement", true},
                            {"claims", true},
                            {"agree", true},
                            {"disagree", true}},
                .rows = {}},
      .empty = fmt::format("No two participants share {} claims that both are for or against.", kLeastShared),
  };
  std::vector<Agreement> pairs = ranked(context.facts.agreements);
  const ParticipantId asked = context.options.participant;
  if (asked) std::erase_if(pairs, [&](const Agreement& pair) { return pair.a != asked && pair.b != asked; });
  section.numbers = {{"pairs that share a claim", context.facts.agreements.pairs.size()}, {"ranked", pairs.size()}};
  const std::size_t most = std::min(context.options.rows, kMostListedPairs);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs.size() > most && i >= (most + 1) / 2 && i < pairs.size() - most / 2) {
      ++section.left_out;  // in the middle: the ends tell most
      continue;
    }
    const Agreement& pair = pairs[i];
    const bool turn = asked && pair.b == asked;
    section.table.rows.push_back({std::string(context.map[turn ? pair.b : pair.a].id),
                                  std::string(context.map[turn ? pair.a : pair.b].id), measure_text(pair),
                                  number_cell(pair.shared()), number_cell(pair.agree), number_cell(pair.disagree)});
  }
  if (section.left_out > 0) section.about += " The rows that are left out stand in the middle.";
  return section;
}

}  // namespace stancemap::stance_sections
