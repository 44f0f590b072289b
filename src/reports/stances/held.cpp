// The sections about single stances: all that are held, those that changed, and what shows each.

#include "debate/stance_changes.h"
#include "reports/stances/rows.h"

namespace stancemap::stance_sections {

DocumentSection stances_section(const Context& context) {
  DocumentSection section{
      .name = "stances",
      .title = "Stances",
      .about =
          "What each participant holds on each claim at the end, since which post, and on what ground: `through` is "
          "what they assert that attacks or contradicts the claim.",
      .numbers = {},
      .table = {.title = "Stances, by participant",
                .columns = {{"participant"},
                            {"claim"},
                            {"text", false, true},
                            {"stance"},
                            {"thread", false, false, ""},
                            {"since"},
                            {"ground"},
                            {"through", false, false, ""},
                            {"cited", false, false, ""},
                            {"changed", false, false, "no"},
                            {"place", false, true}},
                .rows = {}},
      .empty = "Nobody is known to hold anything.",
  };
  for (const HeldStance& one : context.facts.stances.held) {
    if (!is_asked(context, one.who, one.claim) || !takes_row(context, section)) continue;
    const StanceEvent& event = context.facts.stances.events[since(context.facts.stances, one)];
    section.table.rows.push_back({std::string(context.map[one.who].id), std::string(context.map[one.claim].id),
                                  text_cell(context, one.claim), std::string(stance_kind_name(one.kind)),
                                  thread_cell(context, event.post), post_cell(context, event.post),
                                  std::string(stance_reason_name(event.reason)), through_cell(context, event),
                                  cited_cell(context, event), one.changed ? "yes" : "no", place_cell(context, event)});
  }
  return section;
}

DocumentSection changes_section(const Context& context) {
  DocumentSection section{
      .name = "changes",
      .title = "Who changed",
      .about = "Participants who held something else on a claim before, and the post in which they moved.",
      .numbers = {},
      .table = {.title = "Changes, by participant",
                .columns = {{"participant"},
                            {"claim"},
                            {"text", false, true},
                            {"from"},
                            {"to"},
                            {"thread", false, false, ""},
                            {"post"},
                            {"ground"},
                            {"through", false, false, ""},
                            {"cited", false, false, ""},
                            {"place", false, true}},
                .rows = {}},
      .empty = "Nobody changed a stance.",
  };
  for (const StanceChange& change : changes_of(context.facts.stances)) {
    if (!is_asked(context, change.who, change.claim) || !takes_row(context, section)) continue;
    const StanceEvent& event = context.facts.stances.events[change.event];
    section.table.rows.push_back({std::string(context.map[change.who].id), std::string(context.map[change.claim].id),
                                  text_cell(context, change.claim), std::string(stance_kind_name(change.from)),
                                  std::string(stance_kind_name(change.to)), thread_cell(context, event.post),
                                  post_cell(context, event.post), std::string(stance_reason_name(event.reason)),
                                  through_cell(context, event), cited_cell(context, event),
                                  place_cell(context, event)});
  }
  return section;
}

DocumentSection events_section(const Context& context) {
  DocumentSection section{
      .name = "events",
      .title = "Why: what shows each stance",
      .about =
          "Everything that shows a stance, in order of time. The last of favor, against and neutral decides; where "
          "there is none of them, the last event.",
      .numbers = {},
      .table = {.title = "Events, by participant, claim and time",
                .columns = {{"participant"},
                            {"claim"},
                            {"thread", false, false, ""},
                            {"post"},
                            {"shows"},
                            {"ground"},
                            {"through", false, false, ""},
                            {"cited", false, false, ""},
                            {"decides"},
                            {"place"}},
                .rows = {}},
      .empty = "Nothing shows a stance.",
  };
  for (const HeldStance& one : context.facts.stances.held) {
    if (!is_asked(context, one.who, one.claim)) continue;
    for (std::uint32_t i = one.first; i < one.last; ++i) {
      if (!takes_row(context, section)) continue;
      const StanceEvent& event = context.facts.stances.events[i];
      section.table.rows.push_back(
          {std::string(context.map[one.who].id), std::string(context.map[one.claim].id),
           thread_cell(context, event.post), post_cell(context, event.post), std::string(stance_kind_name(event.kind)),
           std::string(stance_reason_name(event.reason)), through_cell(context, event), cited_cell(context, event),
           i == one.shown_by ? "yes" : "no", place_cell(context, event)});
    }
  }
  return section;
}

}  // namespace stancemap::stance_sections
