// Everybody on one claim: what they hold, since when, on what ground.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/stance_changes.h"
#include "reports/stances/rows.h"

namespace stancemap::stance_sections {
namespace {

/// What one participant asserted that bears on the claim directly.
struct Grounds {
  std::vector<std::string> supports, attacks;
};

class GroundsOf {
 public:
  GroundsOf(const Context& context, ClaimId claim)
      : context_(context), supports_(context.map.claims.size()), attacks_(context.map.claims.size()) {
    const MapGraph& graph = context.graph;
    for (const RelationId id : graph.relations_to(claim)) mark(context.map[id].kind, context.map[id].from);
    for (const RelationId id : graph.relations_from(claim)) {
      if (context.map[id].kind == RelationKind::kContradiction) mark(context.map[id].kind, context.map[id].to);
    }
  }

  /// By participant. A claim that they took back later is not a ground.
  std::map<ParticipantId, Grounds> run() const {
    std::map<ParticipantId, Grounds> out;
    for (const HeldStance& one : context_.facts.stances.held) {
      if (one.kind != StanceKind::kFavor) continue;
      const std::string name(context_.map[one.claim].id);
      if (supports_[one.claim.index()]) out[one.who].supports.push_back(name);
      if (attacks_[one.claim.index()]) out[one.who].attacks.push_back(name);
    }
    return out;
  }

 private:
  void mark(RelationKind kind, Node from) {
    if (kind != RelationKind::kSupport && kind != RelationKind::kAttack && kind != RelationKind::kContradiction) return;
    std::vector<bool>& marks = kind == RelationKind::kSupport ? supports_ : attacks_;
    if (from.is_claim()) marks[from.index] = true;
    if (!from.is_argument()) return;
    for (const Ref<ClaimId>& premise : context_.map[from.argument()].premises) {
      if (premise.id) marks[premise.id.index()] = true;
    }
  }

  const Context& context_;
  std::vector<bool> supports_, attacks_;  // per claim
};

/// For, against, neutral, then who only asks or comments.
std::vector<const HeldStance*> holders(const Context& context) {
  std::vector<const HeldStance*> all;
  for (const HeldStance& one : context.facts.stances.held) {
    if (is_asked(context, one.who, one.claim)) all.push_back(&one);
  }
  std::stable_sort(all.begin(), all.end(), [](const HeldStance* a, const HeldStance* b) { return a->kind < b->kind; });
  return all;
}

}  // namespace

DocumentSection on_section(const Context& context) {
  const ArgumentMap& map = context.map;
  DocumentSection section{
      .name = "on",
      .title = "On this claim",
      .about = {},
      .numbers = {},
      .table = {.title = "Who holds what, since when, on what ground",
                .columns = {{"participant"},
                            {"name", false, false, ""},
                            {"side", false, false, ""},
                            {"stance"},
                            {"thread", false, false, ""},
                            {"since"},
                            {"ground"},
                            {"through", false, false, ""},
                            {"cited", false, false, ""},
                            {"changed", false, false, "no"},
                            {"place", false, true},
                            {"supports it with", false, true, ""},
                            {"attacks it with", false, true, ""}},
                .rows = {}},
      .empty = "Nobody is known to hold anything on this claim.",
  };
  if (!context.options.on) {
    section.empty = "Name a claim with `--on`.";
    return section;
  }
  section.about = fmt::format("`{}`: {}", map[context.options.on].id, one_line(map[context.options.on].text.text));
  const std::map<ParticipantId, Grounds> grounds = GroundsOf(context, context.options.on).run();
  for (const HeldStance* one : holders(context)) {
    if (!takes_row(context, section)) continue;
    const StanceEvent& event = context.facts.stances.events[since(context.facts.stances, *one)];
    const auto at = grounds.find(one->who);
    const Grounds known = at == grounds.end() ? Grounds() : at->second;
    section.table.rows.push_back({std::string(map[one->who].id), std::string(map[one->who].name.text),
                                  std::string(map[one->who].side.text), std::string(stance_kind_name(one->kind)),
                                  thread_cell(context, event.post), post_cell(context, event.post),
                                  std::string(stance_reason_name(event.reason)), through_cell(context, event),
                                  cited_cell(context, event), one->changed ? "yes" : "no", place_cell(context, event),
                                  list_text(known.supports, ", "), list_text(known.attacks, ", ")});
  }
  return section;
}

}  // namespace stancemap::stance_sections
