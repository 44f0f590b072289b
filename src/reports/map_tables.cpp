#include "reports/map_tables.h"

#include <unordered_set>

#include <fmt/format.h>

namespace stancemap {
namespace {

void join(std::string& list, std::string_view item) {
  if (!list.empty()) list += "; ";
  list += item;
}

std::string citations_text(const ArgumentMap& map, const std::vector<Citation>& citations) {
  std::string text;
  for (const Citation& citation : citations) {
    if (!citation.source.id) continue;
    const std::string_view at = citation.at.text;
    join(text, fmt::format("{}{}{}", map[citation.source.id].id, at.empty() ? "" : ", ", at));
  }
  return text;
}

std::string quotes_text(const Claim& claim) {
  std::string text;
  for (const auto* citations : {&claim.said, &claim.cites}) {
    for (const Citation& citation : *citations) {
      if (!citation.quote.empty()) join(text, fmt::format("“{}”", citation.quote.text));
    }
  }
  return text;
}

std::string tags_text(const ArgumentMap& map, const std::vector<TagId>& tags) {
  std::string text;
  for (const TagId tag : tags) join(text, map[tag].id);
  return text;
}

std::string group_text(const ArgumentMap& map, GroupId group) {
  return group ? std::string(map[group].id) : std::string();
}

std::vector<std::string> claim_row(const ArgumentMap& map, ClaimId id) {
  const Claim& claim = map[id];
  const ParticipantId who = map.speaker(id);
  const std::string side(who && claim.details->side.empty() ? map[who].side.text : claim.details->side.text);
  return {std::string(claim.id),
          std::string(claim_kind_name(claim.kind)),
          claim.thesis ? "yes" : "",
          std::string(claim.details->label.text),
          std::string(claim.text.text),
          who ? std::string(map[who].id) : "",
          side,
          claim.post ? std::string(map[claim.post].id) : "",
          group_text(map, claim.group),
          tags_text(map, claim.tags),
          citations_text(map, claim.said),
          citations_text(map, claim.cites),
          quotes_text(claim),
          std::string(claim.details->assumed.text),
          std::string(claim.details->note.text)};
}

std::vector<std::string> argument_row(const ArgumentMap& map, const Argument& argument) {
  return {std::string(argument.id),
          "argument",
          "",
          std::string(argument.label.text),
          std::string(argument.scheme.text),
          "",
          "",
          "",
          group_text(map, argument.group),
          tags_text(map, argument.tags),
          "",
          "",
          "",
          "",
          std::string(argument.note.text)};
}

std::vector<Column> columns(std::initializer_list<std::string_view> names) {
  std::vector<Column> all;
  for (const std::string_view name : names) all.push_back({.name = std::string(name)});
  return all;
}

// What each relation is called in the table.
std::vector<std::string> relation_ids(const ArgumentMap& map) {
  std::unordered_set<std::string_view> taken;
  for (const Relation& relation : map.relations) taken.insert(relation.id);
  std::vector<std::string> ids;
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    std::string id(map.relations[r].id);
    if (id.empty()) id = fmt::format("relation-{}", r + 1);
    while (map.relations[r].id.empty() && taken.contains(id)) id += '-';
    ids.push_back(std::move(id));
  }
  return ids;
}

std::string_view kind_of(Node node) {
  return node.is_claim() ? "claim" : node.is_argument() ? "argument" : "relation";
}

}  // namespace

Table claims_table(const OutlineInput& in) {
  Table table{.title = "Claims",
              .columns = columns({"id", "kind", "thesis", "label", "text", "by", "side", "post", "group", "tags",
                                  "said", "cites", "quotes", "assumed", "note"}),
              .rows = {}};
  for (std::size_t c = 0; c < in.map.claims.size(); ++c) {
    if (in.claims[c]) table.rows.push_back(claim_row(in.map, ClaimId(c)));
  }
  for (std::size_t a = 0; a < in.map.arguments.size(); ++a) {
    if (in.arguments[a]) table.rows.push_back(argument_row(in.map, in.map.arguments[a]));
  }
  return table;
}

Table relations_table(const OutlineInput& in) {
  const ArgumentMap& map = in.map;
  Table table{.title = "Relations",
              .columns = columns({"id", "kind", "from", "to", "from-kind", "to-kind", "note"}),
              .rows = {}};
  const std::vector<std::string> ids = relation_ids(map);
  const auto name = [&](Node node) -> std::string { return node.is_relation() ? ids[node.index] : map.name(node); };
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (!in.relations[r]) continue;
    const Relation& relation = map.relations[r];
    table.rows.push_back({ids[r], std::string(relation_kind_name(relation.kind)), name(relation.from),
                          name(relation.to), std::string(kind_of(relation.from)), std::string(kind_of(relation.to)),
                          std::string(relation.details->note.text)});
  }
  for (std::size_t a = 0; a < map.arguments.size(); ++a) {
    if (!in.arguments[a]) continue;
    for (const auto& premise : map.arguments[a].premises) {
      if (!premise.id || !in.claims[premise.id.index()]) continue;
      table.rows.push_back(
          {"", "premise", std::string(map[premise.id].id), std::string(map.arguments[a].id), "claim", "argument", ""});
    }
  }
  return table;
}

}  // namespace stancemap
