#include "unit/debate/speaking.h"

namespace stancemap::test {

std::string policy_round(std::string_view posts, std::string_view more) {
  return std::string(R"(participants: {ann: {side: affirmative}, ben: {side: negative}, eve: Eve}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
)") + std::string(posts) +
         std::string(more);
}

std::string forum(std::string_view posts, std::string_view more) {
  return std::string(R"(participants:
  ann: {side: pro}
  ada: {side: pro}
  ben: {side: con}
  bob: {side: con}
  eve: Eve
sources: {s: {title: S}}
thread:
  source: s
  unit: comment
  posts:
)") + std::string(posts) +
         std::string(more);
}

ClaimId claim_named(const ArgumentMap& map, std::string_view id) {
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    if (map.claims[i].id == id) return ClaimId(i);
  }
  return {};
}

std::string id_of(const ArgumentMap& map, PostId post) {
  return post ? std::string(map[post].id) : "none";
}

}  // namespace stancemap::test
