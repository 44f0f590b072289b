#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

/// Per source: something in the map points at it.
class Uses {
 public:
  explicit Uses(const ArgumentMap& map) : used_(map.sources.size()) {
    for (const Claim& claim : map.claims) {
      for (const Citation& citation : claim.said) add(citation);
      for (const Citation& citation : claim.cites) add(citation);
    }
    for (const Stance& stance : map.stances) {
      if (stance.citation) add(*stance.citation);
    }
    for (const Thread& thread : map.threads) add(thread.source);
    for (std::size_t s = 0; s < map.sources.size(); ++s) {
      for (const Ref<SourceId>& origin : map.sources[s].derives_from) {
        if (origin.id != SourceId(s)) add(origin.id);
      }
    }
  }
  bool operator[](std::size_t source) const { return used_[source]; }

 private:
  void add(SourceId id) {
    if (id) used_[id.index()] = true;
  }
  void add(const Citation& citation) {
    add(citation.source.id);
    add(citation.details->quoting.id);
  }

  std::vector<bool> used_;
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const Uses uses(in.map);
  for (std::size_t s = 0; s < in.map.sources.size(); ++s) {
    if (uses[s]) continue;
    const Source& source = in.map.sources[s];
    out.push_back(finding_at(self, source.id_span, fmt::format("nothing cites the source `{}`", source.id),
                             "cite it where a claim rests on it, or take it out", std::string(source.id)));
  }
}

}  // namespace

constinit const Check unused_source{
    .rule =
        {
            .id = "unused-source",
            .summary = "a source that nothing in the map points at",
            .why = "Either a citation was forgotten, and the claim that rests on the source looks unsourced, or the "
                   "source is left over from an earlier state of the map and makes its list of sources longer than "
                   "its ground. Cite it, or take it out.\n\n"
                   "A source is used by a `cite` or `said` of a claim, the `cite` of a stance, a citation's `quoting`, "
                   "another source's `derives-from`, and as the `source` of a thread.",
            .bad = R"(stancemap: 1
claims:
  ice-is-thinner:
    text: The ice on the lake is thinner than it was.
    cite: ice-records
sources:
  ice-records: {title: Records of the harbour master}
  lake-book: {title: The book of the lake}
)",
            .good = R"(stancemap: 1
claims:
  ice-is-thinner:
    text: The ice on the lake is thinner than it was.
    cite: [ice-records, lake-book]
sources:
  ice-records: {title: Records of the harbour master}
  lake-book: {title: The book of the lake}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
