#include "debate/commitments.h"

#include <map>
#include <string_view>
#include <utility>

#include "debate/utterances.h"

namespace stancemap {
namespace {

constexpr std::uint64_t kAtTheEnd = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint32_t kHoldsRank = 1U << 30;  // what is given up in a post comes first
constexpr std::uint32_t kDeclaredRank = 1U << 31;
constexpr std::uint32_t kNoThread = std::numeric_limits<std::uint32_t>::max();

class CommitmentCollector {
 public:
  explicit CommitmentCollector(const MapGraph& graph)
      : map_(graph.map()), names_(graph.equivalence_names()), said_(map_) {}

  std::vector<Commitment> run() {
    std::vector<std::uint64_t> times(map_.posts.size(), kAtTheEnd);
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < map_.threads.size(); ++i) {
      for (const PostId post : said_.posts(ThreadId(i))) {
        times[post.index()] = time++;
        add_post(post, times[post.index()]);
      }
    }
    std::uint32_t rank = kDeclaredRank;
    for (const Stance& stance : map_.stances) {
      ++rank;
      const bool holds = stance.kind == StanceKind::kFavor;
      const bool gives_up = stance.kind == StanceKind::kAgainst || stance.kind == StanceKind::kNeutral;
      if (!stance.who.id || !stance.claim.id || (!holds && (!gives_up || !stance.post.id))) continue;
      const std::uint64_t when = stance.post.id ? times[stance.post.id.index()] : kAtTheEnd;
      add({stance.who.id, stance.claim.id, stance.post.id, stance.span}, when, rank,
          holds ? CommitmentKind::kHolds : CommitmentKind::kGivesUp);
    }
    return std::move(out_);
  }

 private:
  void add_post(PostId id, std::uint64_t time) {
    const Post& post = map_[id];
    if (!post.by) return;
    std::uint32_t rank = 0;
    for (const ClaimAct& act : post.acts) {
      ++rank;
      const Assertion assertion{post.by, act.claim.id, id, act.claim.span};
      if (act.act == PostAct::kAsserts) add(assertion, time, kHoldsRank + rank, CommitmentKind::kHolds);
      if (act.act == PostAct::kWithdraws) add(assertion, time, rank, CommitmentKind::kGivesUp);
      if (act.act == PostAct::kConcedes) add(assertion, time, rank, CommitmentKind::kConcedes);
    }
  }

  void add(const Assertion& assertion, std::uint64_t time, std::uint32_t rank, CommitmentKind kind) {
    if (kind == CommitmentKind::kHolds && map_[assertion.claim].kind == ClaimKind::kQuestion) return;
    const auto of = static_cast<Vertex>(names_[assertion.claim.index()].index());
    const auto number = static_cast<std::uint32_t>(out_.size());
    out_.push_back({assertion, of, time, rank, kind, team_of(assertion), number});
  }

  std::uint32_t team_of(const Assertion& assertion) {
    if (assertion.post && map_[assertion.post].by == assertion.who) {
      const Moment& moment = said_.moment(assertion.post);
      if (moment.turn != Round::kNoTurn && moment.side != Moment::kNoSide)
        return team_called(moment.thread, said_.sides()[moment.side]);
    }
    const std::string_view team = map_[assertion.who].team.text;
    return team.empty() ? Commitment::kNoTeam : team_called(kNoThread, team);
  }

  std::uint32_t team_called(std::uint32_t thread, std::string_view name) {
    return teams_.emplace(std::pair(thread, name), static_cast<std::uint32_t>(teams_.size())).first->second;
  }

  const ArgumentMap& map_;
  const std::vector<ClaimId>& names_;
  Utterances said_;
  std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> teams_;
  std::vector<Commitment> out_;
};

}  // namespace

std::vector<Commitment> commitments(const MapGraph& graph) {
  return CommitmentCollector(graph).run();
}

}  // namespace stancemap
