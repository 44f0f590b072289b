#include "debate/look_budget.h"

namespace stancemap {

LookBudget::LookBudget(const ArgumentMap& map) {
  std::uint64_t size = map.stances.size() + map.relations.size();
  for (const Post& post : map.posts) size += post.acts.size();
  for (const Argument& argument : map.arguments) size += argument.premises.size();
  constexpr std::uint64_t kLooksEach = 50;
  left_ += kLooksEach * size;
}

}  // namespace stancemap
