#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "checks/unsourced_facts.h"
#include "graph/thesis_count.h"
#include "reports/audit/accepted.h"
#include "reports/audit/grounds.h"
#include "reports/audit/sections.h"
#include "reports/document/wording.h"

namespace stancemap::audit {
namespace {

enum class Gap : std::uint8_t { kNothing, kOnlySaid, kUnbackedSupport };
constexpr std::array<std::string_view, 3> kGapNames{"no source at all", "only said", "only unbacked support"};

std::vector<bool> supported_vertices(const Digraph& support) {
  std::vector<bool> supported(support.vertex_count());
  for (Vertex v = 0; v < support.vertex_count(); ++v) {
    for (const Vertex to : support.targets(v)) supported[to] = true;
  }
  return supported;
}

std::vector<RestCount> thesis_counts_of(const AuditInput& in) {
  std::vector<Vertex> theses;
  for (const ClaimId id : theses_of(in.map)) theses.push_back(static_cast<Vertex>(id.index()));
  return thesis_counts(in.graph.support(), in.graph.support_components(), in.map.claims.size(), theses);
}

Gap gap_of(const Claim& claim, bool supported) {
  if (supported) return Gap::kUnbackedSupport;
  return claim.said.empty() && !claim.post ? Gap::kNothing : Gap::kOnlySaid;
}

DocumentSection empty_gaps_section() {
  return {
      .name = "gaps",
      .title = "Gaps",
      .about =
          "Claims of fact that no source backs, the one that carries most first. A gap is `no source at all`; or "
          "`only said`: the map tells where the claim is made, which backs nothing; or `only unbacked support`: "
          "other claims support it, but these are not backed themselves.",
      .numbers = {},
      .table = {.title = "Claims of fact without a source, worst first",
                .columns = {{"rank", true},
                            {"claim"},
                            {"text", false, true},
                            {"claims resting on it", true},
                            {"theses resting on it", true},
                            {"counts", false, false, "exact"},
                            {"is a thesis", false, false, "no"},
                            {"gap"},
                            {"said by", false, true, ""},
                            {"said in", false, true, ""},
                            {"accepted because", false, true, ""},
                            {"place", false, true}},
                .rows = {}},
      .empty = "No claim of fact lacks a source.",
  };
}

}  // namespace

DocumentSection gaps_section(const Context& context) {
  const AuditInput& in = context.in;
  DocumentSection section = empty_gaps_section();
  const bool has_facts = std::any_of(in.map.claims.begin(), in.map.claims.end(),
                                     [](const Claim& claim) { return claim.kind == ClaimKind::kFact; });
  if (!has_facts) section.empty = "The map states no facts, so nothing needs a source.";
  const std::vector<ClaimId> gaps = unsourced_facts(in.map, in.graph);
  if (gaps.empty()) return section;

  const std::vector<RestCount>& rests = in.graph.rest_counts();
  const std::vector<RestCount> theses = thesis_counts_of(in);
  const std::vector<bool> supported = supported_vertices(in.graph.support());
  const std::vector<std::string_view> reasons = accepted_reasons(in.map, "unsourced-claim", gaps);
  std::array<std::size_t, 3> by_kind{};
  std::size_t accepted = 0;
  section.table.rows.reserve(gaps.size());
  for (std::size_t rank = 0; rank < gaps.size(); ++rank) {
    const ClaimId id = gaps[rank];
    const Claim& claim = in.map[id];
    const Gap gap = gap_of(claim, supported[id.index()]);
    ++by_kind[static_cast<std::size_t>(gap)];
    if (!reasons[rank].empty()) ++accepted;
    const bool exact = rests[id.index()].exact && theses[id.index()].exact;
    section.table.rows.push_back({fmt::format("{}", rank + 1), std::string(claim.id), std::string(claim.text.text),
                                  fmt::format("{}", rests[id.index()].count),
                                  fmt::format("{}", theses[id.index()].count), exact ? "exact" : "at least",
                                  claim.thesis ? "yes" : "no", std::string(kGapNames[static_cast<std::size_t>(gap)]),
                                  context.utterers.speakers_text(id), said_places_text(in.map, id),
                                  std::string(reasons[rank]), place_text(context.places, in.sources, claim.id_span)});
  }
  section.numbers = {{"gaps", gaps.size()}};
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind) {
    section.numbers.push_back({std::string(kGapNames[kind]), by_kind[kind], gaps.size()});
  }
  if (accepted > 0) section.numbers.push_back({"accepted in the map", accepted, gaps.size()});
  return section;
}

}  // namespace stancemap::audit
