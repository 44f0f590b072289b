#include "families.h"

#include <array>
#include <string>

#include "mixed.h"
#include "prose.h"
#include "threads.h"

namespace stancemap::bench {
namespace {

/// What one claim of a simple family points at.
struct Links {
  std::vector<std::size_t> supports, attacks;
};

using LinksOf = Links (*)(std::size_t claim, std::size_t count, Random& random);

constexpr std::size_t kTree = 1000;    // claims of a tree and of a dag
constexpr std::size_t kComponent = 8;  // claims of a component
constexpr std::size_t kRing = 3;       // claims of a small circle

Links to_one(std::size_t target, bool attack) {
  Links links;
  (attack ? links.attacks : links.supports).push_back(target);
  return links;
}

Links tree_links(std::size_t claim, std::size_t, Random& random) {
  const std::size_t place = claim % kTree;
  if (place == 0) return {};
  return to_one(claim - place + random.below(place), random.chance(300));
}

Links dag_links(std::size_t claim, std::size_t count, Random& random) {
  Links links = tree_links(claim, count, random);
  const std::size_t place = claim % kTree;
  const std::size_t second = place < 2 ? claim : claim - place + random.below(place);
  const bool known = !links.supports.empty() && links.supports.front() == second;
  if (second != claim && !known && random.chance(500)) links.supports.push_back(second);
  return links;
}

Links chain_links(std::size_t claim, std::size_t, Random&) {
  return claim == 0 ? Links{} : to_one(claim - 1, false);
}

Links hub_links(std::size_t claim, std::size_t, Random& random) {
  return claim == 0 ? Links{} : to_one(0, random.chance(300));
}

Links component_links(std::size_t claim, std::size_t, Random& random) {
  const std::size_t place = claim % kComponent;
  return place == 0 ? Links{} : to_one(claim - 1 - random.below(place), random.chance(300));
}

Links ring_links(std::size_t claim, std::size_t count, Random&) {
  const std::size_t begin = claim - claim % kRing;
  const std::size_t next = claim + 1 < begin + kRing ? claim + 1 : begin;
  return next >= count || next == claim ? Links{} : to_one(next, false);
}

Links circle_links(std::size_t claim, std::size_t count, Random&) {
  return count < 2 ? Links{} : to_one((claim + 1) % count, false);
}

void write_links(std::string_view key, const std::vector<std::size_t>& targets, const Prose& prose, Emitter& out) {
  if (targets.empty()) return;
  std::vector<std::string> ids;
  for (const std::size_t target : targets) ids.push_back(prose.id(target));
  out.key(key);
  out.texts(ids);
}

template <LinksOf links_of>
void write_simple(const Spec& spec, Emitter& out) {
  Random random(spec.seed);
  Prose prose(random);
  out.begin_map();
  out.key("stancemap");
  out.number(1);
  out.key("title");
  out.text(prose.phrase(4));
  out.key("thesis");
  out.text(prose.id(0));
  out.key("claims");
  out.begin_map();
  for (std::size_t claim = 0; claim < spec.claims; ++claim) {
    const Links links = links_of(claim, spec.claims, random);
    out.key(prose.id(claim));
    out.begin_map();
    out.key("text");
    out.text(prose.sentence());
    write_links("supports", links.supports, prose, out);
    write_links("attacks", links.attacks, prose, out);
    out.end_map();
  }
  out.end_map();
  out.end_map();
}

constexpr std::array<Family, 9> kFamilies{{
    {"trees", "trees of 1,000 claims, each claim pointing at an earlier one", write_simple<tree_links>},
    {"dags", "the same with a second support for every other claim", write_simple<dag_links>},
    {"chain", "each claim supports the one before", write_simple<chain_links>},
    {"hub", "every claim points at the first", write_simple<hub_links>},
    {"components", "trees of 8 claims", write_simple<component_links>},
    {"cycles", "circles of three supports", write_simple<ring_links>},
    {"circle", "all claims in one circle of support", write_simple<circle_links>},
    {"mixed", "debates of 500 claims with 1.5 relations a claim, sources, posts, stances", write_mixed},
    {"threads", "one thread of a forum, a post a claim, a participant for ten posts", write_threads},
}};

}  // namespace

std::span<const Family> families() {
  return kFamilies;
}

const Family* find_family(std::string_view name) {
  for (const Family& family : kFamilies) {
    if (family.name == name) return &family;
  }
  return nullptr;
}

}  // namespace stancemap::bench
