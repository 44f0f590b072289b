#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/backed_lines.h"
#include "graph/derivations.h"

namespace stancemap {
namespace {

constexpr std::size_t kMostSteps = 20'000'000;  // for the theses of one map together

/// A source where it first backs something.
struct Backing {
  SourceId source;
  ClaimId claim;
  const Citation* cite;
};

class SameOrigin {
 public:
  SameOrigin(const CheckInput& in, const Rule& self, Findings& out) : in_(in), self_(self), out_(out) {}

  void run() {
    if (derivations_.places.empty()) return;
    for (std::size_t c = 0; c < in_.map.claims.size(); ++c) {
      const std::vector<Backing> cited = backings({ClaimId(c)});
      for (const SharedOrigin& pair : shared(cited)) {
        joined_.insert(sources_of(cited, pair));
        report_claim(ClaimId(c), cited, pair);
      }
    }
    run_theses();
  }

 private:
  void run_theses() {
    const std::vector<ClaimId> all = theses(in_.map);
    if (all.empty()) return;
    const BackedLines lines(in_.graph);
    const std::size_t steps = lines.forwards().edge_count() + 1;
    const std::size_t most = std::max<std::size_t>(1, kMostSteps / steps);
    for (std::size_t t = 0; t < std::min(all.size(), most); ++t) {
      const std::vector<Backing> below = backings(lines.claims_below(all[t], steps));
      for (const SharedOrigin& pair : shared(below)) {
        if (joined_.insert(sources_of(below, pair)).second) report_thesis(all[t], below, pair);
      }
    }
  }

  /// The sources that these claims cite, each once.
  std::vector<Backing> backings(const std::vector<ClaimId>& claims) {
    std::vector<Backing> found;
    for (const ClaimId claim : claims) {
      for (const Citation& cite : in_.map[claim].cites) {
        const std::size_t source = cite.source.id.index();
        if (listed_[source]) continue;
        listed_[source] = true;
        found.push_back({cite.source.id, claim, &cite});
      }
    }
    for (const Backing& backing : found) listed_[backing.source.index()] = false;
    return found;
  }

  std::vector<SharedOrigin> shared(const std::vector<Backing>& backings) {
    if (backings.size() < 2) return {};
    std::vector<SourceId> sources;
    for (const Backing& backing : backings) sources.push_back(backing.source);
    return finder_.shared(sources);
  }

  static std::pair<SourceId, SourceId> sources_of(const std::vector<Backing>& backings, const SharedOrigin& pair) {
    return std::minmax(backings[pair.first].source, backings[pair.second].source);
  }

  /// "`b` derives from `a`", "both derive from `c`".
  std::string derivation_text(const Backing& a, const Backing& b, SourceId origin) const {
    if (origin == a.source)
      return fmt::format("{} derives from {}", quoted(in_.map, b.source), quoted(in_.map, origin));
    if (origin == b.source)
      return fmt::format("{} derives from {}", quoted(in_.map, a.source), quoted(in_.map, origin));
    return fmt::format("both derive from {}", quoted(in_.map, origin));
  }

  void report_claim(ClaimId claim, const std::vector<Backing>& cited, const SharedOrigin& pair) {
    const Backing& a = cited[pair.first];
    const Backing& b = cited[pair.second];
    report(claim, a, b, pair,
           fmt::format("{} cites {} and {}, but {}", quoted(in_.map, claim), quoted(in_.map, a.source),
                       quoted(in_.map, b.source), derivation_text(a, b, pair.origin)));
  }

  void report_thesis(ClaimId thesis, const std::vector<Backing>& below, const SharedOrigin& pair) {
    const Backing& a = below[pair.first];
    const Backing& b = below[pair.second];
    report(thesis, a, b, pair,
           fmt::format("thesis {} is backed by {} and by {}, but {}", quoted(in_.map, thesis),
                       quoted(in_.map, a.source), quoted(in_.map, b.source), derivation_text(a, b, pair.origin)));
  }

  void report(ClaimId claim, const Backing& a, const Backing& b, const SharedOrigin& pair, std::string message) {
    Finding finding =
        finding_at(self_, b.cite->source.span, std::move(message),
                   "count them as one, and look for a source that is independent of them",
                   fmt::format("{}: {}, {}", in_.map.name(claim), in_.map[a.source].id, in_.map[b.source].id));
    finding.related.push_back(
        {a.cite->source.span, fmt::format("{} cites {} here", quoted(in_.map, a.claim), quoted(in_.map, a.source))});
    add_way(finding, a.source, pair.first_way);
    add_way(finding, b.source, pair.second_way);
    finding.weight = in_.graph.rest_counts()[claim.index()].count;
    out_.push_back(std::move(finding));
  }

  void add_way(Finding& finding, SourceId from, const std::vector<EdgeIndex>& way) const {
    for (const EdgeIndex edge : way) {
      const SourceId to = derivations_.origins[edge];
      finding.related.push_back({derivations_.places[edge],
                                 fmt::format("{} derives from {} here", quoted(in_.map, from), quoted(in_.map, to))});
      from = to;
    }
  }

  const CheckInput& in_;
  const Rule& self_;
  Findings& out_;
  Derivations derivations_ = derivations(in_.map);
  OriginFinder finder_{derivations_};
  std::vector<bool> listed_ = std::vector<bool>(in_.map.sources.size());
  std::set<std::pair<SourceId, SourceId>> joined_;  // pairs that a finding has named
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  SameOrigin(in, self, out).run();
}

}  // namespace

constinit const Check same_origin{
    .rule =
        {
            .id = "same-origin",
            .summary = "two sources count twice although they come from one",
            .why = "Two newspapers that print one agency's report are one witness, not two. Here two sources back the "
                   "same claim, or the same thesis by different ways, although one of them derives from the other or "
                   "both from a third. To cite both is no mistake, but they confirm each other in nothing. Look for a "
                   "source that saw for itself.\n\n"
                   "`derives-from` is followed through others too, and around circles; from each source at most "
                   "100 others, the nearest. For a claim its own `cite`s are compared, for a thesis all sources on its "
                   "backed lines of support. Where three sources come from one, two findings say so. A pair that is "
                   "reported at a claim is not reported again at a thesis. In maps with very many theses the search "
                   "stops after 20 million steps.",
            .bad = R"(stancemap: 1
claims:
  bridge-closed:
    text: The old bridge was closed in March.
    cite: [morning-news, evening-news]
sources:
  morning-news: {title: Bridge closed, publisher: Morning News, derives-from: agency}
  evening-news: {title: No way over the river, publisher: Evening News, derives-from: agency}
  agency: {title: Bridge closed in March, publisher: News Agency}
)",
            .good = R"(stancemap: 1
claims:
  bridge-closed:
    text: The old bridge was closed in March.
    cite: [morning-news, council-minutes]
sources:
  morning-news: {title: Bridge closed, publisher: Morning News, derives-from: agency}
  council-minutes: {title: Minutes of the council, publisher: Town Hall, marks: primary}
  agency: {title: Bridge closed in March, publisher: News Agency}
)",
            .severity = Severity::kWarning,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
