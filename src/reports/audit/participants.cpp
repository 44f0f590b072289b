#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "checks/unsourced_facts.h"
#include "reports/audit/sections.h"

namespace stancemap::audit {
namespace {

struct Says {
  std::size_t posts = 0, claims = 0, facts = 0, backed = 0, assumed = 0, unsourced = 0;
};

std::vector<Says> counted_per_participant(const Context& context) {
  const ArgumentMap& map = context.in.map;
  std::vector<Says> says(map.participants.size());
  for (const Post& post : map.posts) {
    if (post.by) ++says[post.by.index()].posts;
  }
  for (const auto& [claim, participant] : context.utterers.assertions()) {
    Says& one = says[participant.index()];
    ++one.claims;
    if (map[claim].kind != ClaimKind::kFact) continue;
    ++one.facts;
    if (is_unsourced(map, context.in.graph, claim)) {
      ++one.unsourced;
    } else {
      ++(context.in.graph.backed()[claim.index()] ? one.backed : one.assumed);
    }
  }
  return says;
}

}  // namespace

DocumentSection participants_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  DocumentSection section{
      .name = "participants",
      .title = "Participants",
      .about = "Who asserts how much without a source. A claim counts for each participant who asserts it in a post.",
      .numbers = {},
      .table = {.title = "Participants, most claims of fact without a source first",
                .columns = {{"participant"},
                            {"name"},
                            {"side", false, false, ""},
                            {"posts", true},
                            {"claims", true},
                            {"facts", true},
                            {"backed", true},
                            {"assumed", true, false, "0"},
                            {"without a source", true}},
                .rows = {}},
      .empty = "The map lists no participants.",
  };
  if (map.participants.empty()) return section;
  const std::vector<Says> says = counted_per_participant(context);
  std::vector<std::size_t> order(map.participants.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return says[a].unsourced != says[b].unsourced ? says[a].unsourced > says[b].unsourced
                                                  : says[a].claims > says[b].claims;
  });
  std::size_t with_gaps = 0;
  std::size_t speaking = 0;
  for (const std::size_t i : order) {
    const Says& one = says[i];
    if (one.unsourced > 0) ++with_gaps;
    if (one.claims == 0) continue;
    ++speaking;
    std::vector<std::string> cells{std::string(map.participants[i].id), participant_name(map, ParticipantId(i)),
                                   std::string(map.participants[i].side.text)};
    for (const std::size_t count : {one.posts, one.claims, one.facts, one.backed, one.assumed, one.unsourced}) {
      cells.push_back(fmt::format("{}", count));
    }
    section.table.rows.push_back(std::move(cells));
  }
  section.empty = "No participant asserts a claim in a post.";
  section.numbers = {{"participants", map.participants.size()},
                     {"who assert claims", speaking, map.participants.size()},
                     {"with a claim of fact without a source", with_gaps, map.participants.size()}};
  return section;
}

}  // namespace stancemap::audit
