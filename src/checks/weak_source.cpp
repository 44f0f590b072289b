// A claim is strongly backed when it is backed by citations that are not weak alone: the least fixpoint of backing with
// the weak ones left out (linear). What is backed but not strongly so has a weak source on every line of support.
//
// Below a claim that is weak for its own citations everything that rests on it is weak too, and saying so for each
// would bury the cause; so claims that are no thesis are reported only where they cite a weak source themselves.

#include <algorithm>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/backed_lines.h"
#include "graph/backing.h"
#include "sourcing/grades.h"

namespace stancemap {
namespace {

constexpr std::size_t kHeavyCount = 5;   // so many claims resting on one are much in any map
constexpr std::size_t kHeavyShare = 10;  // in small ones a tenth of the map
constexpr std::size_t kHeavyLeast = 2;
constexpr std::size_t kMostSourcesNamed = 3;
constexpr std::size_t kMostCitesShown = 20;
constexpr std::size_t kMostEdgesBelow = 1'000;  // looked at below a thesis for what to name; keeps the check linear

bool is_heavy(const RestCount& rests, std::size_t claims) {
  return rests.count >= kHeavyCount || (rests.count >= kHeavyLeast && rests.count * kHeavyShare >= claims);
}

struct WeakCite {
  ClaimId claim;
  const Citation* cite;
  std::string reasons;
};

/// All weak citations of a map, by claim.
class WeakCites {
 public:
  explicit WeakCites(const ArgumentMap& map) {
    const std::vector<bool> cited = cited_sources(map);
    for (std::size_t c = 0; c < map.claims.size(); ++c) {
      first_.push_back(cites_.size());
      for (const Citation& cite : map.claims[c].cites) {
        const std::vector<std::string> reasons = weaknesses(map, cite, cited);
        if (!reasons.empty()) cites_.push_back({ClaimId(c), &cite, fmt::format("{}", fmt::join(reasons, ", "))});
      }
    }
    first_.push_back(cites_.size());
  }
  bool empty() const { return cites_.empty(); }
  std::span<const WeakCite> of(ClaimId claim) const {
    return std::span(cites_).subspan(first_[claim.index()], first_[claim.index() + 1] - first_[claim.index()]);
  }

 private:
  std::vector<WeakCite> cites_;
  std::vector<std::size_t> first_;  // of each claim in `cites_`
};

class WeakSources {
 public:
  WeakSources(const CheckInput& in, const Rule& self, Findings& out) : in_(in), self_(self), out_(out) {}

  void run() {
    if (weak_.empty()) return;
    const std::size_t claims = in_.map.claims.size();
    std::vector<bool> sound(claims);
    for (std::size_t c = 0; c < claims; ++c) sound[c] = in_.map.claims[c].cites.size() > weak_.of(ClaimId(c)).size();
    const std::vector<bool> strongly = backed_claims(in_.map, in_.graph.support(), sound);
    std::vector<bool> is_thesis(claims);
    for (const ClaimId thesis : theses(in_.map)) is_thesis[thesis.index()] = true;
    for (std::size_t c = 0; c < claims; ++c) {
      if (strongly[c] || !in_.graph.backed()[c]) continue;
      if (is_thesis[c])
        report_thesis(ClaimId(c));
      else if (!weak_.of(ClaimId(c)).empty() && is_heavy(in_.graph.rest_counts()[c], claims))
        report(ClaimId(c), fmt::format("`{}`", in_.map.claims[c].id), {ClaimId(c)});
    }
  }

 private:
  void report_thesis(ClaimId thesis) {
    if (!lines_) lines_.emplace(in_.graph);
    report(thesis, fmt::format("thesis `{}`", in_.map[thesis].id), lines_->claims_below(thesis, kMostEdgesBelow));
  }

  /// The first weak citations of these claims.
  std::vector<WeakCite> first_weak(const std::vector<ClaimId>& claims) const {
    std::vector<WeakCite> found;
    for (const ClaimId claim : claims) {
      for (const WeakCite& cite : weak_.of(claim)) {
        if (found.size() == kMostCitesShown) return found;
        found.push_back(cite);
      }
    }
    return found;
  }

  /// "`a` (reliability E), `b` (retracted) and others".
  std::string names_of(const std::vector<WeakCite>& cites) const {
    std::vector<std::string> names;
    for (const WeakCite& cite : cites) {
      std::string name = fmt::format("{} ({})", quoted(in_.map, cite.cite->source.id), cite.reasons);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    if (names.size() <= kMostSourcesNamed) return list_text(names, kMostSourcesNamed);
    names.resize(kMostSourcesNamed);
    return fmt::format("{} and others", fmt::join(names, ", "));
  }

  /// `claims`: it, and what is below it.
  void report(ClaimId claim, const std::string& what, const std::vector<ClaimId>& claims) {
    const std::vector<WeakCite> cites = first_weak(claims);
    const bool own = !cites.empty() && cites.front().claim == claim;
    const RestCount& rests = in_.graph.rest_counts()[claim.index()];
    Finding finding = finding_at(self_, own ? cites.front().cite->source.span : in_.map[claim].id_span,
                                 fmt::format("every line of support of {} passes through a weak source{}{}; {}", what,
                                             cites.empty() ? "" : ": ", names_of(cites), resting_text(rests)),
                                 "cite a better source besides, or support it with claims that have one",
                                 std::string(in_.map[claim].id));
    for (std::size_t i = own ? 1 : 0; i < cites.size(); ++i) {
      finding.related.push_back(
          {cites[i].cite->source.span, fmt::format("{} cites {} here", quoted(in_.map, cites[i].claim),
                                                   quoted(in_.map, cites[i].cite->source.id))});
    }
    finding.weight = rests.count;
    out_.push_back(std::move(finding));
  }

  const CheckInput& in_;
  const Rule& self_;
  Findings& out_;
  WeakCites weak_{in_.map};
  std::optional<BackedLines> lines_;
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  WeakSources(in, self, out).run();
}

}  // namespace

constinit const Check weak_source{
    .rule =
        {
            .id = "weak-source",
            .summary = "a thesis, or a claim on which much rests, has only weak sources under it",
            .why =
                "A chain of reasons is as good as its weakest link. Here every line of support passes through a source "
                "that the map itself calls weak, so whoever doubts that source doubts all that is built on it. Cite a "
                "better source besides, or give a reason that does not need this one.\n\n"
                "A source is weak when its `reliability` is D or E; its `credibility` is 4 or 5; it is marked "
                "`ai-generated`, `anonymous` or `retracted`; or it is marked `repost`, and the map nowhere cites a "
                "source that it derives from. A `credibility` on the citation counts instead of the source's. F and 6 "
                "mean \"cannot be judged\": that is no bad mark, and neither they nor a source without grades are "
                "weak.\n\n"
                "A line of support goes from a claim through one of its grounds (a `cite`, or a backed claim or "
                "argument "
                "that supports it) down to sources; the line of an argument takes in all its premises, so one weak "
                "premise makes it weak. Reported are theses, and claims that cite a weak source themselves and carry "
                "much: at least 5 claims rest on them, or at least 2 that are a tenth of the map.",
            .bad = R"(stancemap: 1
thesis: open-pool
claims:
  open-pool:
    kind: policy
    text: The pool should open in winter too.
    supported-by: people-want-it
  people-want-it:
    text: Most people in town want to swim in winter.
    cite: wall-post
sources:
  wall-post: {title: What everybody wants, marks: anonymous, reliability: E, credibility: 4}
)",
            .good = R"(stancemap: 1
thesis: open-pool
claims:
  open-pool:
    kind: policy
    text: The pool should open in winter too.
    supported-by: people-want-it
  people-want-it:
    text: Most people in town want to swim in winter.
    cite: [wall-post, survey]
sources:
  wall-post: {title: What everybody wants, marks: anonymous, reliability: E, credibility: 4}
  survey: {title: Survey of the town's people, publisher: Town Hall, reliability: B, credibility: 2}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
