#include "support/map_builder.h"

#include <utility>

namespace stancemap::test {

Node MapBuilder::node(std::string_view id) {
  const auto it = nodes_.find(id);
  if (it != nodes_.end()) return it->second;
  Claim claim;
  claim.id = map.texts.add(id);
  claim.text.text = map.texts.add("Text of " + std::string(id) + ".");
  map.claims.push_back(std::move(claim));
  return nodes_.emplace(std::string(id), ClaimId(map.claims.size() - 1)).first->second;
}

ClaimId MapBuilder::id(std::string_view claim) {
  return node(claim).claim();
}

Claim& MapBuilder::claim(std::string_view claim_id) {
  return map.claims[node(claim_id).index];
}

RelationId MapBuilder::last_relation() const {
  return RelationId(map.relations.size() - 1);
}

MapBuilder& MapBuilder::claims(std::initializer_list<std::string_view> ids) {
  for (const std::string_view one : ids) node(one);
  return *this;
}

MapBuilder& MapBuilder::thesis(std::string_view claim_id) {
  claim(claim_id).thesis = true;
  map.theses.push_back({id(claim_id), {}});
  return *this;
}

MapBuilder& MapBuilder::cite(std::string_view claim_id) {
  claim(claim_id).cites.emplace_back();
  return *this;
}

SourceId MapBuilder::source(std::string_view source_id) {
  for (std::size_t s = 0; s < map.sources.size(); ++s) {
    if (map.sources[s].id == source_id) return SourceId(s);
  }
  map.sources.emplace_back().id = map.texts.add(source_id);
  return SourceId(map.sources.size() - 1);
}

MapBuilder& MapBuilder::cite(std::string_view claim_id, std::string_view source_id) {
  const SourceId cited = source(source_id);
  claim(claim_id).cites.emplace_back().source.id = cited;
  return *this;
}

MapBuilder& MapBuilder::derives(std::string_view from, std::string_view to) {
  const SourceId derived = source(from);
  const SourceId origin = source(to);
  map.sources[derived.index()].derives_from.push_back({origin, {}});
  return *this;
}

MapBuilder& MapBuilder::mark(std::string_view source_id, std::string_view word) {
  const SourceId marked = source(source_id);
  map.sources[marked.index()].marks.push_back({map.texts.add(word), {}});
  return *this;
}

MapBuilder& MapBuilder::argument(std::string_view argument_id, std::initializer_list<std::string_view> premises) {
  Argument argument;
  argument.id = map.texts.add(argument_id);
  for (const std::string_view premise : premises) argument.premises.push_back({id(premise), {}});
  map.arguments.push_back(std::move(argument));
  nodes_.emplace(std::string(argument_id), ArgumentId(map.arguments.size() - 1));
  return *this;
}

MapBuilder& MapBuilder::relation(RelationKind kind, Node from, Node to, std::string_view relation_id) {
  Relation relation;
  relation.kind = kind;
  relation.from = from;
  relation.to = to;
  relation.id = map.texts.add(relation_id);
  map.relations.push_back(std::move(relation));
  if (!relation_id.empty()) nodes_.emplace(std::string(relation_id), last_relation());
  return *this;
}

MapBuilder& MapBuilder::support(std::string_view from, std::string_view to, std::string_view relation_id) {
  return between(RelationKind::kSupport, from, to, relation_id);
}

MapBuilder& MapBuilder::attack(std::string_view from, std::string_view to, std::string_view relation_id) {
  return between(RelationKind::kAttack, from, to, relation_id);
}

MapBuilder& MapBuilder::undercut(std::string_view from, std::string_view to, std::string_view relation_id) {
  return between(RelationKind::kUndercut, from, to, relation_id);
}

MapBuilder& MapBuilder::undercut(std::string_view from, RelationId to) {
  return relation(RelationKind::kUndercut, node(from), to);
}

MapBuilder& MapBuilder::contradict(std::string_view a, std::string_view b) {
  return between(RelationKind::kContradiction, a, b, {});
}

MapBuilder& MapBuilder::equal(std::string_view a, std::string_view b) {
  return between(RelationKind::kEquivalence, a, b, {});
}

MapBuilder& MapBuilder::between(RelationKind kind, std::string_view from, std::string_view to,
                                std::string_view relation_id) {
  const Node from_node = node(from);  // before `to`, so that claims are numbered as they are mentioned
  return relation(kind, from_node, node(to), relation_id);
}

}  // namespace stancemap::test
