#pragma once
// The columns of a flow sheet, and in which one each post stands.

#include <cstdint>
#include <span>
#include <vector>

#include "debate/flow/sheet.h"
#include "debate/speeches.h"

namespace stancemap::flow {

/// Replies deeper than this share the last column: a sheet of more columns cannot be read side by side.
inline constexpr std::uint32_t kMostLevels = 7;

struct Columns {
  std::vector<Column> columns;         // the first is "before", for what no post says
  std::vector<std::uint32_t> of_post;  // per post of the map; 0 for those of other threads

  static constexpr std::uint32_t kBefore = 0;
};

/// `posts` are those of the round's thread as they were spoken. Linear.
Columns columns_of(const ArgumentMap& map, const Round& round, std::span<const PostId> posts, ColumnsBy by);

}  // namespace stancemap::flow
