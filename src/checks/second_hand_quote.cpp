#include <algorithm>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "graph/derivations.h"
#include "sourcing/grades.h"

namespace stancemap {
namespace {

class SecondHandQuotes {
 public:
  SecondHandQuotes(const CheckInput& in, const Rule& self, Findings& out) : in_(in), self_(self), out_(out) {}

  void run() {
    for (const Claim& claim : in_.map.claims) {
      for (const std::vector<Citation>* citations : {&claim.said, &claim.cites}) {
        for (const Citation& citation : *citations) judge(claim, citation);
      }
    }
  }

 private:
  void judge(const Claim& claim, const Citation& citation) {
    const Ref<SourceId>& quoted_source = citation.details->quoting;
    if (quoted_source.id) {
      judge_quoting(claim, citation, quoted_source);
    } else if (!citation.quote.empty() && is_second_hand(citation.source.id)) {
      judge_second_hand(claim, citation);
    }
  }

  void judge_quoting(const Claim& claim, const Citation& citation, const Ref<SourceId>& original) {
    const std::string by_way =
        fmt::format("`{}` quotes {} by way of {}", claim.id, quoted(in_.map, original.id), name(citation));
    if (!is_named(claim, original.id)) {
      report(claim, original.span, fmt::format("{}, and does not cite {} itself", by_way, quoted(in_.map, original.id)),
             original.id);
    } else if (is_second_hand(original.id)) {
      report(claim, original.span,
             fmt::format("{}, and {} is known only through others", by_way, quoted(in_.map, original.id)), original.id);
    }
  }

  void judge_second_hand(const Claim& claim, const Citation& citation) {
    if (claim.said.size() + claim.cites.size() > 1) {
      for (const SourceId origin : finder_.origins(citation.source.id)) {
        if (!is_second_hand(origin) && is_named(claim, origin)) return;
      }
    }
    report(claim, citation.source.span,
           fmt::format("`{}` quotes the second-hand source {}, and cites nothing that it derives from", claim.id,
                       name(citation)),
           citation.source.id);
  }

  void report(const Claim& claim, Span span, std::string message, SourceId about) {
    Finding finding = finding_at(self_, span, std::move(message),
                                 "look the words up where they were first said, and cite that as well",
                                 fmt::format("{}: {}", claim.id, in_.map[about].id));
    finding.related.push_back({in_.map[about].id_span, fmt::format("{} is described here", quoted(in_.map, about))});
    finding.weight = in_.graph.rest_counts()[static_cast<std::size_t>(&claim - in_.map.claims.data())].count;
    out_.push_back(std::move(finding));
  }

  std::string name(const Citation& citation) const { return quoted(in_.map, citation.source.id); }
  bool is_second_hand(SourceId source) const { return has_mark(in_.map[source], "second-hand"); }

  static bool is_named(const Claim& claim, SourceId source) {
    const auto names = [source](const Citation& citation) { return citation.source.id == source; };
    return std::any_of(claim.cites.begin(), claim.cites.end(), names) ||
           std::any_of(claim.said.begin(), claim.said.end(), names);
  }

  const CheckInput& in_;
  const Rule& self_;
  Findings& out_;
  Derivations derivations_ = derivations(in_.map);
  OriginFinder finder_{derivations_};
};

void run(const CheckInput& in, const Rule& self, Findings& out) {
  SecondHandQuotes(in, self, out).run();
}

}  // namespace

constinit const Check second_hand_quote{
    .rule =
        {
            .id = "second-hand-quote",
            .summary = "a quote of a quote, without a citation of the original",
            .why =
                "Words change when they are handed on: they lose what stood around them, are shortened, translated, or "
                "given to somebody else. Look them up where they were first said, and cite that place; the text that "
                "led you there can stay beside it.\n\n"
                "A citation of a claim, `said` or `cite`, is reported in two cases. It says that it quotes another "
                "source (`quoting`), and no citation of the claim names that one, or that one is marked `second-hand` "
                "too. Or it has a `quote` from a source that is marked `second-hand`, and no citation of the claim "
                "names a source that this one derives from and that is not second-hand itself. `derives-from` is "
                "followed through others (at most 100 sources, the nearest).",
            .bad = R"(stancemap: 1
claims:
  mayor-promised:
    text: The mayor promised a new playground.
    cite: {source: town-paper, at: p. 3, quote: a place for every child, quoting: speech}
sources:
  town-paper: {title: What the mayor said, publisher: Town Paper}
  speech: {title: The mayor's speech on New Year's Day, kind: speech}
)",
            .good = R"(stancemap: 1
claims:
  mayor-promised:
    text: The mayor promised a new playground.
    cite:
      - {source: town-paper, at: p. 3, quote: a place for every child, quoting: speech}
      - {source: speech, at: minute 12, quote: a place for every child}
sources:
  town-paper: {title: What the mayor said, publisher: Town Paper}
  speech: {title: The mayor's speech on New Year's Day, kind: speech}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
