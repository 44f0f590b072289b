#include "debate/agreement.h"

#include <numeric>

#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

namespace {

/// Stances as a grid: a line a participant, a column a claim; + - o ? . for favor, against, neutral, query and nothing.
struct Grid {
  ArgumentMap map;
  Stances stances;

  explicit Grid(const std::vector<std::string_view>& lines) {
    map.participants.resize(lines.size());
    map.claims.resize(lines.empty() ? 0 : lines.front().size());
    for (std::size_t who = 0; who < lines.size(); ++who) {
      for (std::size_t claim = 0; claim < lines[who].size(); ++claim) add(who, claim, lines[who][claim]);
    }
  }
  void add(std::size_t who, std::size_t claim, char sign) {
    constexpr std::string_view kSigns = "+-o?";
    const auto kind = kSigns.find(sign);
    if (kind == std::string_view::npos) return;
    HeldStance one;
    one.who = ParticipantId(who);
    one.claim = ClaimId(claim);
    one.kind = static_cast<StanceKind>(kind);
    stances.held.push_back(one);
  }
  Agreements agreements(std::uint64_t most_looks = kMostPairLooks) const {
    return agreements_of(map, stances, most_looks);
  }
};

/// "0-1 2/1": participants 0 and 1 agree on two claims and disagree on one.
std::string shown(const std::vector<Agreement>& pairs) {
  std::string out;
  for (const Agreement& pair : pairs) {
    out += (out.empty() ? "" : ", ") + std::to_string(pair.a.index()) + "-" + std::to_string(pair.b.index()) + " " +
           std::to_string(pair.agree) + "/" + std::to_string(pair.disagree);
  }
  return out;
}

}  // namespace

TEST_CASE("agreement counts the claims on which both are for or against") {
  const Grid grid({"++-o?", "+---+", "..+++", "?...."});
  CHECK(shown(grid.agreements().pairs) == "0-1 2/1, 0-2 0/1, 1-2 1/2");
  const Agreement pair = grid.agreements().pairs.front();
  CHECK(pair.shared() == 3);
  CHECK(pair.measure() == doctest::Approx(1.0 / 3));
}

TEST_CASE("pairs are ranked by the measure, then by how much they share, and one claim is not enough") {
  const Grid grid({"++++", "+++-", "--++", "++..", "...-"});
  // 0-3 and 1-3 agree on all of two, 0-1 on three of four; 0-4 and 2-4 share one claim only.
  CHECK(shown(ranked(grid.agreements())) == "0-3 2/0, 1-3 2/0, 0-1 3/1, 0-2 2/2, 1-2 1/3, 2-3 0/2");
}

TEST_CASE("beyond the budget the claims with the most holders are left out, and said") {
  const Grid grid({"+++", "+++", "+.+", "+..", "+.."});
  CHECK(shown(grid.agreements(4).pairs) == "0-1 2/0, 0-2 1/0, 1-2 1/0");  // one pair and three; ten more do not fit
  REQUIRE(grid.agreements(4).left_out.size() == 1);
  CHECK(grid.agreements(4).left_out.front() == ClaimId(0));
  CHECK(grid.agreements(14).left_out.empty());
  CHECK(grid.agreements(0).pairs.empty());
}

TEST_CASE("claims are contested by the smaller of both numbers, then by their sum") {
  const Grid grid({"+-+o", "+++.", "-++?", ".+-."});
  const std::vector<ClaimBalance> all = contested_claims(grid.map, grid.stances);
  std::vector<std::size_t> order;
  for (const ClaimBalance& one : all) order.push_back(one.claim.index());
  CHECK(order == std::vector<std::size_t>{1, 2, 0, 3});  // 3:1 twice, 2:1, nobody
  CHECK(all[3].neutral == 1);
  CHECK(all[3].query == 1);
  CHECK(all[2].holders() == 3);
}

TEST_CASE("a claim on which nothing is known is not listed") {
  const Grid grid({"+.", "-."});
  CHECK(contested_claims(grid.map, grid.stances).size() == 1);
  CHECK(contested_claims(ArgumentMap(), Stances()).empty());
}

TEST_CASE("counting row by row gives what comparing every pair gives") {
  std::uint64_t state = 7;
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string> lines(8, std::string(12, '.'));
    for (std::string& line : lines) {
      for (char& c : line) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        c = std::string_view("+-o?..")[(state >> 33) % 6];
      }
    }
    const Grid grid(std::vector<std::string_view>(lines.begin(), lines.end()));
    std::vector<Agreement> expected;
    for (std::size_t a = 0; a < lines.size(); ++a) {
      for (std::size_t b = a + 1; b < lines.size(); ++b) {
        Agreement pair{ParticipantId(a), ParticipantId(b)};
        for (std::size_t i = 0; i < lines[a].size(); ++i) {
          const bool both = std::string_view("+-").find(lines[a][i]) != std::string_view::npos &&
                            std::string_view("+-").find(lines[b][i]) != std::string_view::npos;
          if (both) ++(lines[a][i] == lines[b][i] ? pair.agree : pair.disagree);
        }
        if (pair.shared() > 0) expected.push_back(pair);
      }
    }
    CHECK(shown(grid.agreements().pairs) == shown(expected));
  }
}
