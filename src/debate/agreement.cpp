// Pairs are counted as rows of the product of the stance matrix with its transpose (Gustavson 1978, "Two fast
// algorithms for sparse matrices"): for one participant, a counter for each other one, and the list of those that were
// touched.

#include "debate/agreement.h"

#include <algorithm>
#include <tuple>

namespace stancemap {
namespace {

bool takes_a_side(StanceKind kind) {
  return kind == StanceKind::kFavor || kind == StanceKind::kAgainst;
}

/// Who holds favor or against on a claim, in map order.
struct Holder {
  ParticipantId who;
  bool favor = false;
};

class PairCounter {
 public:
  PairCounter(const ArgumentMap& map, const Stances& stances) : stances_(stances), counts_(map.participants.size()) {
    holders_.resize(map.claims.size());
    for (const HeldStance& one : stances.held) {
      if (takes_a_side(one.kind)) holders_[one.claim.index()].push_back({one.who, one.kind == StanceKind::kFavor});
    }
  }

  Agreements run(std::uint64_t most_looks) {
    Agreements out;
    out.left_out = leave_out(most_looks);
    for (std::size_t first = 0; first < stances_.held.size();) {
      const ParticipantId who = stances_.held[first].who;
      for (; first < stances_.held.size() && stances_.held[first].who == who; ++first) look_at(stances_.held[first]);
      add_row(who, out.pairs);
    }
    return out;
  }

 private:
  struct Count {
    std::uint32_t agree = 0, disagree = 0;
  };

  /// Drops the holders of the claims that do not fit into the budget.
  std::vector<ClaimId> leave_out(std::uint64_t most_looks) {
    std::vector<ClaimId> order;
    for (std::size_t i = 0; i < holders_.size(); ++i) {
      if (holders_[i].size() > 1) order.emplace_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](ClaimId a, ClaimId b) { return holders_[a.index()].size() < holders_[b.index()].size(); });
    std::vector<ClaimId> left_out;
    std::uint64_t looks = 0;
    for (const ClaimId claim : order) {
      const std::uint64_t count = holders_[claim.index()].size();
      looks += count * (count - 1) / 2;
      if (looks <= most_looks) continue;
      left_out.push_back(claim);
      holders_[claim.index()].clear();
    }
    std::sort(left_out.begin(), left_out.end());
    return left_out;
  }

  /// Counts this stance against those of all later participants.
  void look_at(const HeldStance& one) {
    if (!takes_a_side(one.kind)) return;
    const std::vector<Holder>& holders = holders_[one.claim.index()];
    const bool favor = one.kind == StanceKind::kFavor;
    auto other = std::upper_bound(holders.begin(), holders.end(), one.who,
                                  [](ParticipantId who, const Holder& holder) { return who < holder.who; });
    for (; other != holders.end(); ++other) {
      Count& count = counts_[other->who.index()];
      if (count.agree + count.disagree == 0) touched_.push_back(other->who);
      ++(other->favor == favor ? count.agree : count.disagree);
    }
  }

  void add_row(ParticipantId who, std::vector<Agreement>& pairs) {
    std::sort(touched_.begin(), touched_.end());
    for (const ParticipantId other : touched_) {
      Count& count = counts_[other.index()];
      pairs.push_back({who, other, count.agree, count.disagree});
      count = {};
    }
    touched_.clear();
  }

  const Stances& stances_;
  std::vector<std::vector<Holder>> holders_;  // per claim
  std::vector<Count> counts_;                 // per participant, for the row at hand
  std::vector<ParticipantId> touched_;
};

}  // namespace

std::uint32_t& count_of(ClaimBalance& balance, StanceKind kind) {
  switch (kind) {
    case StanceKind::kFavor:
      return balance.favor;
    case StanceKind::kAgainst:
      return balance.against;
    case StanceKind::kNeutral:
      return balance.neutral;
    case StanceKind::kQuery:
      return balance.query;
    case StanceKind::kComment:
      break;
  }
  return balance.comment;
}

Agreements agreements_of(const ArgumentMap& map, const Stances& stances, std::uint64_t most_looks) {
  return PairCounter(map, stances).run(most_looks);
}

std::vector<Agreement> ranked(const Agreements& agreements) {
  std::vector<Agreement> pairs;
  for (const Agreement& pair : agreements.pairs) {
    if (pair.shared() >= kLeastShared) pairs.push_back(pair);
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Agreement& a, const Agreement& b) {
    // balance / shared, without rounding
    const std::int64_t left = a.balance() * b.shared();
    const std::int64_t right = b.balance() * a.shared();
    return left != right ? left > right : a.shared() > b.shared();
  });
  return pairs;
}

std::vector<ClaimBalance> contested_claims(const ArgumentMap& map, const Stances& stances) {
  std::vector<ClaimBalance> all(map.claims.size());
  for (const HeldStance& one : stances.held) {
    all[one.claim.index()].claim = one.claim;
    ++count_of(all[one.claim.index()], one.kind);
  }
  std::erase_if(all, [](const ClaimBalance& one) { return !one.claim; });
  std::stable_sort(all.begin(), all.end(), [](const ClaimBalance& a, const ClaimBalance& b) {
    return std::tuple(a.minority(), a.holders()) > std::tuple(b.minority(), b.holders());
  });
  return all;
}

}  // namespace stancemap
