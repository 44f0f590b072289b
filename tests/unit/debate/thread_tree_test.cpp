#include "debate/thread_tree.h"

#include "support/large.h"
#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

namespace {

/// "1 (2 (3) 4)": ids in the order of the tree; `~` before a derived one, `!` where a circle is cut open, `+5` for
/// another target.
std::string shown(std::string_view posts) {
  const ThreadMap m(
      "participants: {ann: Ann, ben: Ben, cy: Cy}\nsources: {s: {title: S}}\nthread:\n  source: s\n  posts:\n" +
      std::string(posts));
  std::string out;
  std::uint32_t depth = 0;
  for (const TreePost& one : thread_tree(m.map(), ThreadId(0), replies_of(m.map()))) {
    if (one.depth > depth) out += " (";
    for (; depth > one.depth; --depth) out += ")";
    if (!out.empty() && out.back() != '(') out += " ";
    depth = one.depth;
    out += (one.derived ? "~" : "") + std::string(m.map()[one.post].id) + (one.closes_circle ? "!" : "");
    for (const Reply& other : one.others) out += "+" + std::string(m.map()[other.to].id);
  }
  for (; depth > 0; --depth) out += ")";
  return out;
}

}  // namespace

TEST_CASE("each post stands below the one that it answers, in thread order") {
  CHECK(shown(R"(    1: {by: ann}
    2: {by: ben, replies-to: 1}
    3: {by: ann}
    4: {by: cy, replies-to: 2}
    5: {by: cy, replies-to: 1}
)") == "1 (2 (4) 5) 3");
}

TEST_CASE("a post with several targets stands below the first and names the others") {
  CHECK(shown(R"(    1: {by: ann}
    2: {by: ben}
    3: {by: cy, replies-to: [2, 1]}
)") == "1 2 (3+1)");
}

TEST_CASE("a reply that only a mention tells of is marked") {
  CHECK(shown(R"(    1: {by: ann}
    2: {by: ben, mentions: ann}
    3: {by: cy, replies-to: 2, mentions: ann}
)") == "1 (~2 (3+1))");
}

TEST_CASE("a circle of replies is cut open above its first post") {
  CHECK(shown(R"(    1: {by: ann, replies-to: 3}
    2: {by: ben, replies-to: 1}
    3: {by: cy, replies-to: 2}
    4: {by: ann, replies-to: 3}
)") == "1!+3 (2 (3 (4)))");
  CHECK(shown("    1: {by: ann, replies-to: 1}\n    2: {by: ben, replies-to: 1}\n") == "1!+1 (2)");
}

TEST_CASE("a walk that runs into a circle from outside does not become its top") {
  CHECK(shown(R"(    1: {by: ann, replies-to: 3}
    2: {by: ben, replies-to: 3}
    3: {by: cy, replies-to: 2}
)") == "2!+3 (3 (1))");
}

TEST_CASE("a thread as deep as it is long is walked without recursion") {
  constexpr std::uint32_t kMany = test::large(20'000);
  std::string posts = "    0: {by: ann}\n";
  for (std::uint32_t i = 1; i < kMany; ++i)
    posts += "    " + std::to_string(i) + ": {by: ben, replies-to: " + std::to_string(i - 1) + "}\n";
  const ThreadMap m("participants: {ann: Ann, ben: Ben}\nsources: {s: {title: S}}\nthread:\n  source: s\n  posts:\n" +
                    posts);
  const auto tree = thread_tree(m.map(), ThreadId(0), replies_of(m.map()));
  REQUIRE(tree.size() == kMany);
  CHECK(tree.back().depth == kMany - 1);
}
