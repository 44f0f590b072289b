#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

Node other_end(const Relation& r, Node node) {
  return r.from == node ? r.to : r.from;
}

std::string opposing_text(const ArgumentMap& map, const Relation& r) {
  return fmt::format("{} {} {} here", quoted(map, r.from), relation_verb(r.kind), quoted(map, r.to));
}

// For each node: its attacks and contradictions are noted at the claims that they point at, then its supports look
// there.
class OpposedClaims {
 public:
  explicit OpposedClaims(const CheckInput& in) : in_(in), noted_(in.map.claims.size()) {}

  void note(Node from) {
    ++round_;
    for (const RelationId id : in_.graph.relations_from(from)) note(from, id);
    for (const RelationId id : in_.graph.relations_to(from)) {
      if (in_.map[id].kind == RelationKind::kContradiction) note(from, id);
    }
  }

  RelationId opposing(ClaimId claim) const {
    const Note& found = noted_[claim.index()];
    return found.round == round_ ? found.relation : RelationId();
  }

 private:
  struct Note {
    std::uint32_t round = 0;
    RelationId relation;
  };

  void note(Node from, RelationId id) {
    const Relation& r = in_.map[id];
    if (r.kind != RelationKind::kAttack && r.kind != RelationKind::kContradiction) return;
    const Node to = other_end(r, from);
    if (!to.is_claim()) return;
    Note& place = noted_[to.index];
    if (place.round == round_ && place.relation < id) return;
    place = {round_, id};
  }

  const CheckInput& in_;
  std::vector<Note> noted_;
  std::uint32_t round_ = 0;
};

void report(const CheckInput& in, const Rule& self, Node from, OpposedClaims& opposed, Findings& out) {
  bool noted = false;
  for (const RelationId id : in.graph.relations_from(from)) {
    const Relation& support = in.map[id];
    if (support.kind != RelationKind::kSupport || !support.to.is_claim()) continue;
    if (!noted) opposed.note(from);
    noted = true;
    const RelationId opposing_id = opposed.opposing(support.to.claim());
    if (!opposing_id) continue;
    const Relation& opposing = in.map[opposing_id];
    const bool support_is_later = support.span() > opposing.span();
    const Relation& later = support_is_later ? support : opposing;
    const Relation& earlier = support_is_later ? opposing : support;
    Finding finding = finding_at(self, later.span(),
                                 fmt::format("{} both supports and {} {}", quoted(in.map, from),
                                             relation_verb(opposing.kind), quoted(in.map, support.to)),
                                 "keep the one that is meant; where both are, split the claim in two",
                                 fmt::format("{} -> {}", in.map.name(from), in.map.name(support.to)));
    finding.related.push_back({earlier.span(), opposing_text(in.map, earlier)});
    out.push_back(std::move(finding));
  }
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  OpposedClaims opposed(in);
  for (std::size_t i = 0; i < in.map.claims.size(); ++i) report(in, self, ClaimId(i), opposed, out);
  for (std::size_t i = 0; i < in.map.arguments.size(); ++i) report(in, self, ArgumentId(i), opposed, out);
}

}  // namespace

constinit const Check conflicting_relation{
    .rule =
        {
            .id = "conflicting-relation",
            .summary = "the same two are joined by a support and by an attack or a contradiction",
            .why =
                "One statement cannot speak for and against the same claim. Either one of the two relations was "
                "written by "
                "mistake, or the statement says two things: then make two claims of it.\n\n"
                "An argument counts by itself: a claim may attack what an argument supports that has it as a premise.",
            .bad = R"(stancemap: 1
claims:
  uniforms-save-money:
    text: School uniforms save families money.
  uniforms-cost-forty:
    text: A school uniform costs forty pounds.
    supports: uniforms-save-money
    attacks: uniforms-save-money
)",
            .good = R"(stancemap: 1
claims:
  uniforms-save-money:
    text: School uniforms save families money.
  uniforms-cost-forty:
    text: A school uniform costs forty pounds.
    attacks: uniforms-save-money
  other-clothes-last-longer:
    text: With a uniform, a pupil's other clothes last longer.
    supports: uniforms-save-money
)",
            .severity = Severity::kWarning,
        },
    .run = run,
};

}  // namespace stancemap
