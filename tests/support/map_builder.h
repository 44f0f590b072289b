#pragma once
// Maps by hand, for tests of rooms that must not know a format. An id that was not declared becomes a claim, so a graph
// can be given by its relations alone:
//
//   MapBuilder b;
//   b.thesis("a").support("b", "a").argument("arg", {"c", "d"}).support("arg", "b");
//   b.attack("e", "a").undercut("f", b.last_relation());
//   const ArgumentMap& map = b.map;

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "model/argument_map.h"

namespace stancemap::test {

struct MapBuilder {
  ArgumentMap map;

  /// The claim, argument or named relation called `id`; a new claim when there is none.
  Node node(std::string_view id);
  ClaimId id(std::string_view claim);
  Claim& claim(std::string_view claim_id);
  RelationId last_relation() const;

  MapBuilder& claims(std::initializer_list<std::string_view> ids);
  MapBuilder& thesis(std::string_view claim_id);
  MapBuilder& cite(std::string_view claim_id);
  /// The source called `source_id`; a new one when there is none.
  SourceId source(std::string_view source_id);
  MapBuilder& cite(std::string_view claim_id, std::string_view source_id);
  MapBuilder& derives(std::string_view from, std::string_view to);
  MapBuilder& mark(std::string_view source_id, std::string_view word);
  MapBuilder& argument(std::string_view argument_id, std::initializer_list<std::string_view> premises);
  MapBuilder& relation(RelationKind kind, Node from, Node to, std::string_view relation_id = {});
  MapBuilder& support(std::string_view from, std::string_view to, std::string_view relation_id = {});
  MapBuilder& attack(std::string_view from, std::string_view to, std::string_view relation_id = {});
  MapBuilder& undercut(std::string_view from, std::string_view to, std::string_view relation_id = {});
  MapBuilder& undercut(std::string_view from, RelationId to);
  MapBuilder& contradict(std::string_view a, std::string_view b);
  MapBuilder& equal(std::string_view a, std::string_view b);

 private:
  MapBuilder& between(RelationKind kind, std::string_view from, std::string_view to, std::string_view relation_id);

  std::map<std::string, Node, std::less<>> nodes_;
};

}  // namespace stancemap::test
