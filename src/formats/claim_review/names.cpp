#include "formats/claim_review/names.h"

#include "formats/json_ld.h"

namespace stancemap::claim_review {

NodeNames::NodeNames(const ArgumentMap& map) : relations(map.relations.size()) {
  for (const Claim& claim : map.claims) claims.push_back(name_urn({"claim", claim.id, claim.text.text}));
  for (const Argument& argument : map.arguments) {
    const std::string_view premise =
        argument.premises.empty() ? std::string_view() : map[argument.premises.front().id].text.text;
    arguments.push_back(name_urn({"argument", argument.id, premise}));
  }
  std::vector<bool> is_node(map.relations.size());
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    const Relation& relation = map.relations[i];
    if (!relation.id.empty() || !relation.details->note.empty() || !relation.details->review.hash.empty())
      is_node[i] = true;
    if (relation.to.is_relation()) is_node[relation.to.index] = true;
  }
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    if (!is_node[i]) continue;
    const std::string name = map.name(RelationId(i));
    relations[i] = name_urn({"relation", relation_kind_name(map.relations[i].kind), name, map.title.text});
  }
}

const std::string& NodeNames::operator[](Node node) const {
  if (node.is_claim()) return claims[node.index];
  return node.is_argument() ? arguments[node.index] : relations[node.index];
}

}  // namespace stancemap::claim_review
