#include "debate/stance_matrix.h"

#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

namespace {

constexpr std::string_view kThread = R"(participants: {ann: Ann, ben: Ben, cy: Cy, dee: Dee, eve: Eve}
sources: {s: {title: S}}
thread:
  source: s
  posts:
    1: {by: ann, claims: {a: A., b: B., c: C.}}
    2: {by: ben, claims: {d: {text: D., attacks: [a, b]}}}
    3: {by: cy, asserts: [a, b]}
    4: {by: dee, asserts: d}
    5: {by: eve, questions: c}
)";

struct Made {
  ThreadMap m{kThread};
  Stances stances = stances_of(m.graph);
  std::vector<ClaimBalance> contested = contested_claims(m.map(), stances);
  std::vector<LikeMinded> groups = like_minded_groups(m.map(), agreements_of(m.map(), stances));

  StanceMatrix matrix(const StanceMatrixLimits& limits, ParticipantId always = {}) const {
    return stance_matrix(m.map(), stances, contested, groups, limits, always);
  }
  /// The rows of claims as signs; blank for nothing.
  std::string shown(const StanceMatrix& matrix) const {
    std::string out;
    for (const ParticipantId who : matrix.participants) out += std::string(m.map()[who].id) + " ";
    for (std::size_t row = 0; row < matrix.claims.size(); ++row) {
      out += "/ " + std::string(m.map()[matrix.claims[row].claim].id);
      for (std::size_t i = 0; i < matrix.participants.size(); ++i) {
        const HeldStance* cell = matrix.cell(row, i);
        out += " " + std::string(cell == nullptr ? "." : stance_sign(cell->kind));
      }
      out += " ";
    }
    return out;
  }
};

}  // namespace

TEST_CASE("claims come in order of contestedness, participants by group, and who is in none last") {
  const Made made;
  const StanceMatrix matrix = made.matrix({});
  CHECK(made.shown(matrix) == "ann cy ben dee eve / a + + − − . / b + + − − . / d . . + + . / c + . . . ? ");
  CHECK(matrix.groups == std::vector<std::uint32_t>{1, 1, 2, 2, 0});
  CHECK(matrix.claims_left_out == 0);
  CHECK(matrix.participants_left_out == 0);
}

TEST_CASE("what does not fit is left out and counted") {
  const Made made;
  const StanceMatrix matrix = made.matrix({.claims = 3, .participants = 2});
  CHECK(made.shown(matrix) == "ben dee / a − − / b − − / d + + ");
  CHECK(matrix.claims_left_out == 1);
  CHECK(matrix.participants_left_out == 3);
}

TEST_CASE("somebody can be shown in any case, but not without a cell") {
  const Made made;
  CHECK(made.shown(made.matrix({.claims = 1, .participants = 1}, ParticipantId(3))) == "dee / a − ");
  CHECK(made.shown(made.matrix({.claims = 1, .participants = 1}, ParticipantId(4))) == "ann / a + ");
}
