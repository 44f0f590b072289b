#include <array>

#include <fmt/format.h>

#include "reports/audit/backing.h"
#include "reports/audit/sections.h"

namespace stancemap::audit {
namespace {

constexpr std::size_t kKinds = 6;

using Counts = std::array<std::size_t, kBackings>;

std::size_t sum(const Counts& counts) {
  std::size_t all = 0;
  for (const std::size_t count : counts) all += count;
  return all;
}

std::vector<std::string> row(std::string_view kind, const Counts& counts) {
  std::vector<std::string> cells{std::string(kind), fmt::format("{}", sum(counts))};
  for (const std::size_t count : counts) cells.push_back(fmt::format("{}", count));
  return cells;
}

}  // namespace

DocumentSection coverage_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  std::array<Counts, kKinds> counts{};
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    const auto backing = static_cast<std::size_t>(backing_of(map, context.in.graph, ClaimId(i)));
    ++counts[static_cast<std::size_t>(map.claims[i].kind)][backing];
  }
  const Counts& facts = counts[static_cast<std::size_t>(ClaimKind::kFact)];
  const std::size_t all = sum(facts);
  DocumentSection section{
      .name = "coverage",
      .title = "Coverage",
      .about =
          "What the claims of fact stand on. A claim counts once, in the first column that fits: a citation of its "
          "own (`cite`), support by claims that are backed, or an assumption with its reason. Other kinds need no "
          "source; they are counted for comparison.",
      .numbers = {{"claims of fact", all},
                  {"backed by a citation", facts[0], all},
                  {"backed by support", facts[1], all},
                  {"assumed", facts[2], all},
                  {"without a source", facts[3], all}},
      .parts = true,
      .table = {.title = "Claims by kind and backing",
                .columns = {{"kind"},
                            {"claims", true},
                            {"cited", true},
                            {"by support", true},
                            {"assumed", true},
                            {"not backed", true}},
                .rows = {}},
      .empty = "The map has no claims.",
      .left_out = 0,
      .whole = true,
  };
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    if (sum(counts[kind]) == 0) continue;
    section.table.rows.push_back(row(claim_kind_name(static_cast<ClaimKind>(kind)), counts[kind]));
  }
  return section;
}

}  // namespace stancemap::audit
