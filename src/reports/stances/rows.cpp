#include "reports/stances/rows.h"

#include <fmt/format.h>

namespace stancemap::stance_sections {

std::string post_cell(const Context& context, PostId post) {
  return post ? std::string(context.map[post].id) : std::string();
}

std::string thread_cell(const Context& context, PostId post) {
  if (!post || context.map.threads.size() < 2) return {};
  return std::string(context.map[context.map[post].thread].id);
}

std::string through_cell(const Context& context, const StanceEvent& event) {
  if (!event.via) return {};
  const Relation& relation = context.map[event.via];
  const bool is_target = relation.to == Node(event.claim);
  return context.map.name(is_target ? relation.from : relation.to);
}

std::string cited_cell(const Context& context, const StanceEvent& event) {
  if (event.reason != StanceReason::kDeclared) return {};
  const std::optional<Citation>& citation = context.map.stances[event.stance].citation;
  return citation ? citation_text(context.map, *citation) : std::string();
}

std::string place_cell(const Context& context, const StanceEvent& event) {
  return place_text(context.places, context.sources, event.span);
}

std::string number_cell(std::uint64_t number) {
  return fmt::format("{}", number);
}

std::string text_cell(const Context& context, ClaimId claim) {
  return std::string(context.map[claim].text.text);
}

bool is_asked(const Context& context, ParticipantId who, ClaimId claim) {
  const StancesReportOptions& options = context.options;
  return (!options.participant || options.participant == who) && (!options.on || options.on == claim);
}

bool takes_row(const Context& context, DocumentSection& section) {
  if (section.table.rows.size() < context.options.rows) return true;
  ++section.left_out;
  return false;
}

}  // namespace stancemap::stance_sections
