#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

// The first place of each end.
using FirstPlaces = std::array<std::optional<Span>, 3>;

std::string relation_text(const ArgumentMap& map, const Relation& r) {
  return fmt::format("{} {} {}", quoted(map, r.from), relation_verb(r.kind), quoted(map, r.to));
}

void look_at(const CheckInput& in, const Rule& self, const Relation& r, const RelationPlace& place, FirstPlaces& firsts,
             Findings& out) {
  std::optional<Span>& first = firsts[static_cast<std::size_t>(place.end)];
  if (!first) {
    first = place.span;
    return;
  }
  const std::string text = relation_text(in.map, r);
  Finding finding =
      finding_at(self, place.span, fmt::format("{}, and that is already written", text), "drop one of the two",
                 fmt::format("{} {} {}", in.map.name(r.from), relation_verb(r.kind), in.map.name(r.to)));
  finding.related.push_back({*first, fmt::format("{} here", text)});
  out.push_back(std::move(finding));
}

// `same`: relations of one kind with the same ends, in file order; a reader mostly makes one of them.
void look_at_same(const CheckInput& in, const Rule& self, std::span<const RelationId> same, Findings& out) {
  FirstPlaces firsts;
  for (const RelationId id : same) {
    const Relation& r = in.map[id];
    look_at(in, self, r, r.place, firsts, out);
    for (const RelationPlace& place : r.more_places) look_at(in, self, r, place, firsts, out);
  }
}

void look_at_node(const CheckInput& in, const Rule& self, Node node, std::vector<RelationId>& ids, Findings& out) {
  const auto from = in.graph.relations_from(node);
  ids.assign(from.begin(), from.end());
  std::erase_if(ids, [&](RelationId id) { return in.map[id].from != node; });
  const auto key = [&](RelationId id) { return std::tuple(in.map[id].kind, in.map[id].to, id); };
  std::sort(ids.begin(), ids.end(), [&](RelationId a, RelationId b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && in.map[ids[end]].kind == in.map[ids[i]].kind &&
           in.map[ids[end]].to == in.map[ids[i]].to) {
      ++end;
    }
    look_at_same(in, self, std::span(ids).subspan(i, end - i), out);
    i = end;
  }
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  std::vector<RelationId> ids;
  for (std::size_t i = 0; i < in.map.claims.size(); ++i) look_at_node(in, self, ClaimId(i), ids, out);
  for (std::size_t i = 0; i < in.map.arguments.size(); ++i) look_at_node(in, self, ArgumentId(i), ids, out);
}

}  // namespace

constinit const Check duplicate_relation{
    .rule =
        {
            .id = "duplicate-relation",
            .summary = "a relation is written twice at the same end",
            .why =
                "The second line adds nothing, and who changes one of them later forgets the other. Often the second "
                "name "
                "was meant to be another one.\n\n"
                "A relation may be written at both of its ends (`supports` at one claim, `supported-by` at the other): "
                "that is one relation with two places, and fine.",
            .bad = R"(stancemap: 1
claims:
  phones-distract:
    text: Phones distract pupils.
  messages-all-day:
    text: Pupils get messages all day.
    supports: [phones-distract, phones-distract]
)",
            .good = R"(stancemap: 1
claims:
  phones-distract:
    text: Phones distract pupils.
    supported-by: messages-all-day
  messages-all-day:
    text: Pupils get messages all day.
    supports: phones-distract
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
