#include "render/selection.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/nearest.h"
#include "render/grounds.h"

namespace stancemap {
namespace {

constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();

Error unknown(std::string_view what, std::string_view name, const std::vector<std::string_view>& known) {
  const auto near = nearest_name(name, known);
  return {near ? fmt::format("no {} is called `{}`; did you mean `{}`?", what, name, *near)
               : fmt::format("no {} is called `{}`", what, name)};
}

template <class Store>
std::vector<std::string_view> ids_of(const Store& store) {
  std::vector<std::string_view> ids;
  for (const auto& entry : store) ids.push_back(entry.id);
  return ids;
}

// ---- --only and --hide ----

struct Selector {
  enum class Kind { kTag, kParticipant, kSource, kGroup };
  Kind kind;
  std::uint32_t index;
};

constexpr std::array<std::string_view, 4> kSelectorKinds{"tag", "participant", "source", "group"};

std::vector<std::string_view> ids_of(const ArgumentMap& map, Selector::Kind kind) {
  switch (kind) {
    case Selector::Kind::kTag:
      return ids_of(map.tags);
    case Selector::Kind::kParticipant:
      return ids_of(map.participants);
    case Selector::Kind::kSource:
      return ids_of(map.sources);
    case Selector::Kind::kGroup:
      return ids_of(map.groups);
  }
  return {};
}

Result<Selector> parsed_selector(const ArgumentMap& map, std::string_view word) {
  const std::size_t colon = word.find(':');
  const auto kind = std::find(kSelectorKinds.begin(), kSelectorKinds.end(), word.substr(0, colon));
  if (colon == std::string_view::npos || kind == kSelectorKinds.end()) {
    return failure(
        fmt::format("`{}` does not say what to look at: write tag:ID, participant:ID, source:ID or group:ID", word));
  }
  const auto which = static_cast<Selector::Kind>(kind - kSelectorKinds.begin());
  const std::string_view name = word.substr(colon + 1);
  const auto known = ids_of(map, which);
  const auto id = std::find(known.begin(), known.end(), name);
  if (id == known.end()) return tl::unexpected(unknown(*kind, name, known));
  return Selector{which, static_cast<std::uint32_t>(id - known.begin())};
}

// The selectors of one option as flags, so that each claim is asked once.
struct Filter {
  std::array<std::vector<bool>, 4> wanted;
  bool empty = true;

  bool has(Selector::Kind kind, std::size_t index) const { return wanted[static_cast<std::size_t>(kind)][index]; }
};

// A group in a chosen group is chosen too. Groups may stand before their parents, and (in a broken map) in a circle.
void choose_subgroups(const ArgumentMap& map, std::vector<bool>& chosen) {
  std::vector<char> state(map.groups.size(), 0);  // 0 unknown, 1 on the way, 2 known
  std::vector<std::size_t> way;
  for (std::size_t start = 0; start < map.groups.size(); ++start) {
    std::size_t at = start;
    way.clear();
    while (state[at] == 0) {
      state[at] = 1;
      way.push_back(at);
      if (chosen[at] || !map.groups[at].parent) break;
      at = map.groups[at].parent.index();
    }
    for (const std::size_t group : way) {
      if (chosen[at]) chosen[group] = true;
      state[group] = 2;
    }
  }
}

Result<Filter> parsed_filter(const ArgumentMap& map, const std::vector<std::string>& words) {
  Filter filter;
  filter.empty = words.empty();
  filter.wanted = {std::vector<bool>(map.tags.size()), std::vector<bool>(map.participants.size()),
                   std::vector<bool>(map.sources.size()), std::vector<bool>(map.groups.size())};
  for (const std::string& word : words) {
    const auto selector = parsed_selector(map, word);
    if (!selector) return tl::unexpected(selector.error());
    filter.wanted[static_cast<std::size_t>(selector->kind)][selector->index] = true;
  }
  choose_subgroups(map, filter.wanted[static_cast<std::size_t>(Selector::Kind::kGroup)]);
  return filter;
}

bool matches_tags(const Filter& filter, const std::vector<TagId>& tags, GroupId group) {
  return (group && filter.has(Selector::Kind::kGroup, group.index())) ||
         std::any_of(tags.begin(), tags.end(), [&](TagId t) { return filter.has(Selector::Kind::kTag, t.index()); });
}

bool matches_source(const Filter& filter, const std::vector<Citation>& citations) {
  return std::any_of(citations.begin(), citations.end(), [&](const Citation& c) {
    return c.source.id && filter.has(Selector::Kind::kSource, c.source.id.index());
  });
}

bool matches_post(const ArgumentMap& map, const Filter& filter, PostId id) {
  const Post& post = map[id];
  if (post.by && filter.has(Selector::Kind::kParticipant, post.by.index())) return true;
  if (!post.thread) return false;
  const SourceId source = map[post.thread].source;
  return source && filter.has(Selector::Kind::kSource, source.index());
}

// Claims that match one of the selectors: by their own tags, group and citations, and by the posts that assert them.
std::vector<bool> matching_claims(const ArgumentMap& map, const Filter& filter) {
  std::vector<bool> matching(map.claims.size(), false);
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    const Claim& claim = map.claims[c];
    matching[c] = matches_tags(filter, claim.tags, claim.group) || matches_source(filter, claim.said) ||
                  matches_source(filter, claim.cites) || (claim.post && matches_post(map, filter, claim.post));
  }
  for (std::size_t p = 0; p < map.posts.size(); ++p) {
    if (!matches_post(map, filter, PostId(p))) continue;
    for (const ClaimAct& act : map.posts[p].acts) {
      if (act.act == PostAct::kAsserts && act.claim.id) matching[act.claim.id.index()] = true;
    }
  }
  return matching;
}

Result<void> apply_filters(const PictureInput& in, Selection& shown) {
  const auto only = parsed_filter(in.map, in.options.only);
  if (!only) return tl::unexpected(only.error());
  const auto hide = parsed_filter(in.map, in.options.hide);
  if (!hide) return tl::unexpected(hide.error());
  if (!only->empty) shown.claims = matching_claims(in.map, *only);
  if (!hide->empty) {
    const std::vector<bool> hidden = matching_claims(in.map, *hide);
    for (std::size_t c = 0; c < hidden.size(); ++c) {
      if (hidden[c]) shown.claims[c] = false;
    }
    for (std::size_t a = 0; a < in.map.arguments.size(); ++a) {
      const Argument& argument = in.map.arguments[a];
      if (matches_tags(*hide, argument.tags, argument.group)) shown.arguments[a] = false;
    }
  }
  return {};
}

// ---- --focus and --depth ----

// Breadth-first search with steps of length 0 and 1 over claims, arguments and relations: one relation or one argument
// away is one step, and what belongs to a reached argument or relation (its premises, its ends) comes with it.
class Nearness {
 public:
  explicit Nearness(const PictureInput& in)
      : map_(in.map),
        graph_(in.graph),
        claims_(map_.claims.size(), kFar),
        arguments_(map_.arguments.size(), kFar),
        relations_(map_.relations.size(), kFar),
        arguments_of_(map_.claims.size()) {
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      for (const auto& premise : map_.arguments[a].premises) {
        if (premise.id) arguments_of_[premise.id.index()].push_back(ArgumentId(a));
      }
    }
  }

  void start(Node node) { reach(node, 0, 0); }

  void run(std::uint32_t depth) {
    while (!queue_.empty()) {
      const auto [node, distance] = queue_.front();
      queue_.pop_front();
      if (distance == *slot(node) && distance <= depth) leave(node, distance);
    }
  }

  bool near(Node node, std::uint32_t depth) { return *slot(node) <= depth; }

 private:
  std::uint32_t* slot(Node node) {
    switch (node.kind) {
      case Node::Kind::kClaim:
        return &claims_[node.index];
      case Node::Kind::kArgument:
        return &arguments_[node.index];
      case Node::Kind::kRelation:
        return &relations_[node.index];
      case Node::Kind::kNone:
        break;
    }
    return nullptr;
  }

  void reach(Node node, std::uint32_t distance, std::uint32_t step) {
    std::uint32_t* known = slot(node);
    if (known == nullptr || *known <= distance + step) return;
    *known = distance + step;
    step == 0 ? queue_.push_front({node, *known}) : queue_.push_back({node, *known});
  }

  void leave(Node node, std::uint32_t distance) {
    if (node.is_relation()) {
      const Relation& relation = map_.relations[node.index];
      reach(relation.from, distance, 0);
      reach(relation.to, distance, 0);
    } else {
      for (const RelationId r : graph_.relations_from(node)) reach(r, distance, node.is_claim() ? 1 : 0);
    }
    if (node.is_claim()) {
      for (const ArgumentId a : arguments_of_[node.index]) reach(a, distance, 1);
    }
    if (node.is_argument()) {
      for (const auto& premise : map_.arguments[node.index].premises) {
        if (premise.id) reach(premise.id, distance, 0);
      }
    }
    for (const RelationId r : graph_.relations_to(node)) reach(r, distance, 1);
  }

  const ArgumentMap& map_;
  const MapGraph& graph_;
  std::vector<std::uint32_t> claims_, arguments_, relations_;
  std::vector<std::vector<ArgumentId>> arguments_of_;
  std::deque<std::pair<Node, std::uint32_t>> queue_;
};

std::optional<Node> focus_node(const ArgumentMap& map, std::string_view id) {
  const auto named = [id](const auto& entry) { return entry.id == id; };
  const auto claim = std::find_if(map.claims.begin(), map.claims.end(), named);
  if (claim != map.claims.end()) return Node(ClaimId(static_cast<std::size_t>(claim - map.claims.begin())));
  const auto argument = std::find_if(map.arguments.begin(), map.arguments.end(), named);
  if (argument != map.arguments.end())
    return Node(ArgumentId(static_cast<std::size_t>(argument - map.arguments.begin())));
  return std::nullopt;
}

Result<void> apply_focus(const PictureInput& in, Selection& shown) {
  if (in.options.focus.empty()) return {};
  Nearness nearness(in);
  for (const std::string& id : in.options.focus) {
    const auto node = focus_node(in.map, id);
    if (!node) {
      auto known = ids_of(in.map.claims);
      for (const Argument& argument : in.map.arguments) known.push_back(argument.id);
      return tl::unexpected(unknown("claim or argument", id, known));
    }
    nearness.start(*node);
  }
  const auto depth = static_cast<std::uint32_t>(std::min<std::size_t>(in.options.depth, kFar - 1));
  nearness.run(depth);
  for (std::size_t c = 0; c < shown.claims.size(); ++c) {
    if (!nearness.near(ClaimId(c), depth)) shown.claims[c] = false;
  }
  for (std::size_t a = 0; a < shown.arguments.size(); ++a) {
    if (!nearness.near(ArgumentId(a), depth)) shown.arguments[a] = false;
  }
  return {};
}

// ---- what leads to one claim ----

Result<void> apply_leads_to(const PictureInput& in, Selection& shown) {
  if (in.options.leads_to.empty()) return {};
  const auto known = ids_of(in.map.claims);
  const auto claim = std::find(known.begin(), known.end(), in.options.leads_to);
  if (claim == known.end()) return tl::unexpected(unknown("claim", in.options.leads_to, known));
  const Grounds grounds = grounds_of(in, ClaimId(static_cast<std::size_t>(claim - known.begin())));
  for (std::size_t c = 0; c < shown.claims.size(); ++c) {
    if (!grounds.claims[c]) shown.claims[c] = false;
  }
  for (std::size_t a = 0; a < shown.arguments.size(); ++a) {
    if (!grounds.arguments[a]) shown.arguments[a] = false;
  }
  return {};
}

// ---- what follows from the claims ----

void keep_whole_arguments(const ArgumentMap& map, Selection& shown) {
  for (std::size_t a = 0; a < map.arguments.size(); ++a) {
    const auto& premises = map.arguments[a].premises;
    const bool has_premise = std::any_of(premises.begin(), premises.end(),
                                         [&](const auto& p) { return p.id && shown.claims[p.id.index()]; });
    if (!has_premise && !premises.empty()) shown.arguments[a] = false;
  }
}

// A relation that ends on a relation is shown when that one is; so hiding goes backwards along undercuts.
void keep_whole_relations(const PictureInput& in, Selection& shown) {
  const auto is_shown = [&](Node node) {
    if (node.is_claim()) return static_cast<bool>(shown.claims[node.index]);
    if (node.is_argument()) return static_cast<bool>(shown.arguments[node.index]);
    return node.is_relation();
  };
  std::vector<RelationId> hidden;
  for (std::size_t r = 0; r < in.map.relations.size(); ++r) {
    const Relation& relation = in.map.relations[r];
    shown.relations[r] = is_shown(relation.from) && is_shown(relation.to);
    if (!shown.relations[r]) hidden.push_back(RelationId(r));
  }
  while (!hidden.empty()) {
    const RelationId target = hidden.back();
    hidden.pop_back();
    for (const RelationId r : in.graph.relations_to(target)) {
      if (!shown.relations[r.index()]) continue;
      shown.relations[r.index()] = false;
      hidden.push_back(r);
    }
  }
}

std::size_t count(const std::vector<bool>& flags) {
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
}

}  // namespace

Result<Selection> selection(const PictureInput& in) {
  Selection shown{.claims = std::vector<bool>(in.map.claims.size(), true),
                  .arguments = std::vector<bool>(in.map.arguments.size(), true),
                  .relations = std::vector<bool>(in.map.relations.size(), true)};
  if (auto done = apply_filters(in, shown); !done) return tl::unexpected(done.error());
  if (auto done = apply_focus(in, shown); !done) return tl::unexpected(done.error());
  if (auto done = apply_leads_to(in, shown); !done) return tl::unexpected(done.error());
  keep_whole_arguments(in.map, shown);
  keep_whole_relations(in, shown);
  shown.claim_count = count(shown.claims);
  shown.argument_count = count(shown.arguments);
  shown.relation_count = count(shown.relations);
  shown.everything = shown.claim_count == in.map.claims.size() && shown.argument_count == in.map.arguments.size() &&
                     shown.relation_count == in.map.relations.size();
  if (shown.claim_count == 0 && !in.map.claims.empty()) {
    return failure("nothing is left to draw: no claim passes `--focus`, `--only` and `--hide` together");
  }
  return shown;
}

}  // namespace stancemap
