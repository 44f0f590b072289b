#include "formats/claim_review/review_body.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"

namespace stancemap::claim_review {
namespace {

constexpr std::size_t kMostCodePoints = 200;
constexpr std::size_t kMostItems = 20;

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == kMostCodePoints) return std::string(text.substr(0, at)) + "…";
    next_code_point(text, at);
  }
  return std::string(text);
}

// One sentence: its opening words and what it lists.
class Sentence {
 public:
  explicit Sentence(std::string_view opening) : text_(opening) {}

  void add(std::string item) {
    if (++count_ > kMostItems) return;
    text_ += count_ == 1 ? ": " : "; ";
    text_ += item;
  }
  void append_to(std::string& body) const {
    if (count_ == 0) return;
    if (!body.empty()) body += ' ';
    body += text_;
    if (count_ > kMostItems) body += fmt::format("; and {} more", count_ - kMostItems);
    body += '.';
  }

 private:
  std::string text_;
  std::size_t count_ = 0;
};

}  // namespace

ReviewBodies::ReviewBodies(const ArgumentMap& map) : map_(map), to_claims_(map.claims.size()) {
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    const Relation& relation = map.relations[i];
    if (relation.to.is_claim()) to_claims_[relation.to.index].push_back(RelationId(i));
    if (is_symmetric(relation.kind) && relation.from.is_claim())
      to_claims_[relation.from.index].push_back(RelationId(i));
  }
}

std::string ReviewBodies::words(Node node) const {
  if (node.is_claim()) return fmt::format("“{}”", shortened(map_[node.claim()].text.text));
  const Argument& argument = map_[node.argument()];
  return fmt::format("the argument “{}”", shortened(argument.label.empty() ? argument.id : argument.label.text));
}

std::string ReviewBodies::of(ClaimId claim) const {
  Sentence backed("Backed by");
  for (const Citation& citation : map_[claim].cites) {
    if (!citation.source.id) continue;
    const Source& source = map_[citation.source.id];
    backed.add(shortened(source.title.empty() ? source.id : source.title.text));
  }
  std::array<Sentence, 5> by_kind{Sentence("Supported by"), Sentence("Attacked by"), Sentence("Undercut by"),
                                  Sentence("Contradicted by"), Sentence("Also said as")};
  for (const RelationId id : to_claims_[claim.index()]) {
    const Relation& relation = map_[id];
    const Node other = relation.to == Node(claim) ? relation.from : relation.to;
    by_kind[static_cast<std::size_t>(relation.kind)].add(words(other));
  }
  std::string body;
  backed.append_to(body);
  for (const Sentence& sentence : by_kind) sentence.append_to(body);
  return body;
}

}  // namespace stancemap::claim_review
