#pragma once
// The report on who holds what: participants and claims, agreement, changes, groups.

#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "base/source_set.h"
#include "debate/stance_matrix.h"
#include "reports/document/document.h"

namespace stancemap {

/// What is known before anything is written, computed once.
struct StanceFacts {
  explicit StanceFacts(const MapGraph& graph);

  Stances stances;
  Agreements agreements;
  std::vector<ClaimBalance> contested;
  std::vector<LikeMinded> groups;
};

struct StancesReportOptions {
  ClaimId on = {};                 // valid: only this claim
  ParticipantId participant = {};  // valid: only what this one holds
  bool why = false;                // with every event that shows a stance
  std::string_view table = {};     // only this section; empty: those that answer the question
  std::size_t rows = std::numeric_limits<std::size_t>::max();  // of each table, at most
  bool for_programs = false;                                   // words in place of signs, ids in the head of the matrix
};

/// The limits of the section `matrix`. The picture has room for more.
inline constexpr StanceMatrixLimits kReportedMatrix{.claims = 20, .participants = 20};
/// Pairs of participants in the table of agreement, half of them those who agree least.
inline constexpr std::size_t kMostListedPairs = 10'000;

/// All sections: matrix, participants, groups, agreement, contested, changes, stances, on, events.
std::span<const std::string_view> stances_section_names();

/// Linear in what is held and in the rows, but for sorting. `facts` is of `graph`.
Document stances_report(const MapGraph& graph, const SourceSet& sources, const StanceFacts& facts,
                        const StancesReportOptions& options);

/// The claims of the matrix that the options ask for: all, or those on which the participant holds something.
std::vector<ClaimBalance> asked_claims(const StanceFacts& facts, const StancesReportOptions& options);

}  // namespace stancemap
