#include "reports/grading/mending.h"

#include <algorithm>

#include <fmt/format.h>

#include "checks/wording.h"
#include "debate/answers.h"
#include "graph/thesis_depth.h"

namespace stancemap::grading {
namespace {

/// The first claim for which `is_wanted` holds; theses come first.
template <class IsWanted>
ClaimId first_claim(const ArgumentMap& map, IsWanted is_wanted) {
  for (const bool theses : {true, false}) {
    for (std::size_t c = 0; c < map.claims.size(); ++c) {
      if (map.claims[c].thesis == theses && is_wanted(ClaimId(c))) return ClaimId(c);
    }
  }
  return {};
}

Mend at_claim(const ArgumentMap& map, ClaimId claim, std::string sentence) {
  return {std::move(sentence), map[claim].id_span};
}

/// Whether something known speaks for the claim, or against it.
bool has_support(const MapGraph& graph, ClaimId claim) {
  const auto relations = graph.relations_to(claim);
  return std::any_of(relations.begin(), relations.end(), [&](RelationId id) {
    const Relation& r = graph.map()[id];
    return r.kind == RelationKind::kSupport && r.from.kind != Node::Kind::kNone;
  });
}

bool has_attack(const MapGraph& graph, ClaimId claim) {
  const auto is_against = [&](RelationId id) {
    const Relation& r = graph.map()[id];
    if (r.kind == RelationKind::kContradiction) return true;
    return r.kind == RelationKind::kAttack && r.to == Node(claim) && r.from.kind != Node::Kind::kNone;
  };
  const auto to = graph.relations_to(claim);
  const auto from = graph.relations_from(claim);
  return std::any_of(to.begin(), to.end(), is_against) || std::any_of(from.begin(), from.end(), is_against);
}

bool is_attack(const Relation& r) {
  const bool kind = r.kind == RelationKind::kAttack || r.kind == RelationKind::kUndercut;
  return kind && r.from.kind != Node::Kind::kNone && r.to.kind != Node::Kind::kNone;
}

std::size_t count_attacks(const ArgumentMap& map) {
  return static_cast<std::size_t>(std::count_if(map.relations.begin(), map.relations.end(), is_attack));
}

std::size_t count_supports(const ArgumentMap& map) {
  return static_cast<std::size_t>(std::count_if(map.relations.begin(), map.relations.end(),
                                                [](const Relation& r) { return r.kind == RelationKind::kSupport; }));
}

/// Sources that a debate is held in, or where claims are only made, are not there to back claims.
std::vector<bool> sources_of_sayings(const ArgumentMap& map) {
  std::vector<bool> said(map.sources.size());
  for (const Thread& thread : map.threads) {
    if (thread.source) said[thread.source.index()] = true;
  }
  for (const Claim& claim : map.claims) {
    for (const Citation& place : claim.said) {
      if (place.source.id) said[place.source.id.index()] = true;
    }
  }
  return said;
}

SourceId first_unused_source(const ArgumentMap& map) {
  std::vector<bool> used = sources_of_sayings(map);
  for (const Claim& claim : map.claims) {
    for (const Citation& cite : claim.cites) {
      if (cite.source.id) used[cite.source.id.index()] = true;
    }
  }
  const auto it = std::find(used.begin(), used.end(), false);
  return it == used.end() ? SourceId() : SourceId(static_cast<std::size_t>(it - used.begin()));
}

std::string more_text(std::size_t count, std::string_view one, std::string_view many) {
  return count == 0 ? std::string() : fmt::format(" {} more {}.", count, count == 1 ? one : many);
}

}  // namespace

Mend mend_arguments(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  std::size_t supports = 0;
  const ClaimId claim = first_claim(map, [&](ClaimId id) {
    const auto to = graph.relations_to(id);
    supports = static_cast<std::size_t>(std::count_if(to.begin(), to.end(), [&](RelationId r) {
      return map[r].kind == RelationKind::kSupport && map[r].from.is_claim();
    }));
    return supports >= 2;
  });
  if (!claim) return {"Where claims prove something only together, make them the premises of an argument.", {}};
  return at_claim(map, claim,
                  fmt::format("{} claims support {}, each alone. Do some of them prove it only together? Then make "
                              "them the premises of an argument.",
                              supports, quoted(map, claim)));
}

Mend mend_attacks(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  const ClaimId claim = first_claim(map, [&](ClaimId id) { return !has_attack(graph, id); });
  if (!claim) return {"Write down what else speaks against a claim.", {}};
  return at_claim(map, claim,
                  fmt::format("Nothing speaks against {} yet. What could others say against it?", quoted(map, claim)));
}

Mend mend_balance(const MapGraph& graph) {
  const std::size_t supports = count_supports(graph.map());
  const std::size_t attacks = count_attacks(graph.map());
  if (supports == 0 && attacks == 0) return {"Nothing in your map speaks for or against anything yet.", {}};
  if (supports == attacks) return {};
  Mend mend = supports > attacks ? mend_attacks(graph) : mend_supports(graph);
  mend.sentence = fmt::format("Your map has more {}. {}",
                              supports > attacks ? "supports than attacks" : "attacks than supports", mend.sentence);
  return mend;
}

Mend mend_cited_sources(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  if (const SourceId source = first_unused_source(map)) {
    return {fmt::format("You list the source {}, but no claim cites it. Say with `cite` what you know from it.",
                        quoted(map, source)),
            map[source].id_span};
  }
  const ClaimId claim =
      first_claim(map, [&](ClaimId id) { return map[id].kind == ClaimKind::kFact && map[id].cites.empty(); });
  if (!claim) return {"Look for one more source, and cite it.", {}};
  return at_claim(map, claim,
                  fmt::format("Look for one more source, and cite it. {} cites none yet.", quoted(map, claim)));
}

Mend mend_claims(const MapGraph&) {
  return {"Write down one more claim, and what it is for or against.", {}};
}

Mend mend_depth(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  const std::vector<std::int32_t> depths = thesis_depths(graph);
  const auto deepest = std::max_element(depths.begin(), depths.end());
  if (deepest == depths.end() || *deepest == kNoWayToThesis) {
    return {"Your map does not say which claim it is about. Say it with `thesis`.", {}};
  }
  const ClaimId claim(static_cast<std::size_t>(deepest - depths.begin()));
  if (*deepest == 0) {
    return at_claim(
        map, claim,
        fmt::format("Nothing leads to your thesis {} yet. Why should others believe it?", quoted(map, claim)));
  }
  return at_claim(
      map, claim,
      fmt::format("The longest way begins at {}. Say why it is so, or what speaks against it.", quoted(map, claim)));
}

Mend mend_facts(const MapGraph&) {
  return {"Write down one more claim that can be looked up, and where.", {}};
}

Mend mend_rebuttal_rate(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  std::vector<UnansweredAttack> open = unanswered_attacks(graph);
  std::erase_if(open, [&](const UnansweredAttack& one) { return !is_attack(map[one.attack]); });
  if (open.empty()) {
    if (count_attacks(map) != 0) return {};
    return {
        "Nothing in your map attacks a claim yet. Write down what speaks against one, and what can be said to that.",
        {}};
  }
  const Relation& attack = map[open.front().attack];
  const std::string attacker = quoted(map, attack.from);
  return {fmt::format("{} {} {}, and {}. What can be said against {}?{}", attacker, relation_verb(attack.kind),
                      quoted(map, attack.to), open.front().post ? "nobody answers it later" : "nothing answers it",
                      attacker, more_text(open.size() - 1, "attack has no answer", "attacks have no answer")),
          attack.span()};
}

Mend mend_sourced_share(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  ClaimId first;
  std::size_t count = 0;
  bool has_fact = false;
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (map.claims[c].kind != ClaimKind::kFact) continue;
    has_fact = true;
    if (graph.backed()[c]) continue;
    if (count++ == 0) first = ClaimId(c);
  }
  if (!has_fact) return {"Your map has no claim of kind `fact`. Write down one, and where you know it from.", {}};
  if (!first) return {};
  return at_claim(map, first,
                  fmt::format("No source backs {}. Say with `cite` where you know it from.{}", quoted(map, first),
                              more_text(count - 1, "fact has no source", "facts have no source")));
}

Mend mend_supports(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  const ClaimId claim = first_claim(map, [&](ClaimId id) { return !has_support(graph, id); });
  if (!claim) return {"Write down what else speaks for a claim.", {}};
  return at_claim(map, claim,
                  fmt::format("Nothing supports {} yet. Why should others believe it?", quoted(map, claim)));
}

Mend mend_theses(const MapGraph& graph) {
  const auto& claims = graph.map().claims;
  const bool any = std::any_of(claims.begin(), claims.end(), [](const Claim& claim) { return claim.thesis; });
  return {any ? "Name one more claim under `thesis`." : "Say with `thesis` which claim your map is about.", {}};
}

}  // namespace stancemap::grading
