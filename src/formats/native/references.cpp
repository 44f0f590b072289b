// Second step of reading: every id is known, and the noted references become ids.

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/utf8.h"
#include "formats/native/reader_state.h"

namespace stancemap::native {
namespace {

constexpr std::size_t kMostCandidates = 100'000;

class Resolver {
 public:
  explicit Resolver(ReadState& state) : state_(state), map_(state.map) {}
  void run();

 private:
  void resolve(const NotedReference& reference);
  std::uint32_t found(const Names::Table& table, const Text& name, Refers expected);
  ClaimId claim(const Text& name);
  SourceId source(const Text& name) { return SourceId(found(state_.names.sources, name, Refers::kSource)); }
  ParticipantId participant(const Text& name) {
    return ParticipantId(found(state_.names.participants, name, Refers::kParticipant));
  }
  GroupId group(const Text& name) { return GroupId(found(state_.names.groups, name, Refers::kGroup)); }
  TagId tag(const Text& name);
  PostId post(const Text& name, ThreadId own);
  PostId post_of(std::string_view thread, std::string_view id) const;
  void index_posts_by_file();

  void add_member(Node member, GroupId group, const Text& name);
  void break_parent_circles();
  void leave_out_broken();

  struct FilePost {
    PostId post;
    bool several = false;
  };
  ReadState& state_;
  ArgumentMap& map_;
  NameTable<FilePost> file_posts_;                                   // scope: file
  std::vector<Span> claim_groups_, argument_groups_, parent_spans_;  // where the group of each is written
  std::vector<ClaimId> claims_to_clean_;                             // that have a citation or an act without an id
  std::vector<PostId> posts_to_clean_;
};

// kNone of an Id: the largest index.
constexpr std::uint32_t kNothing = std::numeric_limits<std::uint32_t>::max();

std::uint32_t Resolver::found(const Names::Table& table, const Text& name, Refers expected) {
  if (const std::uint32_t* at = table.find(name.text)) return *at;
  report_unknown(state_, name, expected);
  return kNothing;
}

ClaimId Resolver::claim(const Text& name) {
  const Node* at = state_.names.nodes.find(name.text);
  if (at == nullptr) {
    report_unknown(state_, name, Refers::kClaim);
    return {};
  }
  if (!at->is_claim()) report_wrong_target(state_, name, *at, Refers::kClaim);
  return at->claim();
}

// A tag that has no entry is defined by its first use.
TagId Resolver::tag(const Text& name) {
  const auto [at, is_new] = state_.names.tags.add(name.text, static_cast<std::uint32_t>(map_.tags.size()));
  if (is_new) map_.tags.push_back({map_.texts.add(name.text), name.span, {}});
  return TagId(*at);
}

PostId Resolver::post_of(std::string_view thread, std::string_view id) const {
  const std::uint32_t* scope = state_.names.threads.find(thread);
  if (scope == nullptr) return {};
  const std::uint32_t* at = state_.names.posts.find(id, *scope);
  return at == nullptr ? PostId() : PostId(*at);
}

PostId Resolver::post(const Text& name, ThreadId own) {
  if (own) {
    const std::uint32_t* at = state_.names.posts.find(name.text, static_cast<std::uint32_t>(own.index()));
    if (at != nullptr) return PostId(*at);
  } else {
    const FilePost* at = file_posts_.find(name.text, static_cast<std::uint32_t>(name.span.file.index()));
    if (at != nullptr && !at->several) return at->post;
    if (at != nullptr) {
      report(state_, "unknown-id", name.span, fmt::format("several threads have a post {}", shown(name.text)),
             fmt::format("name the thread: `thread/{}`", name.text));
      return {};
    }
  }
  const std::size_t slash = name.text.rfind('/');
  if (slash != std::string_view::npos) {
    if (const PostId id = post_of(name.text.substr(0, slash), name.text.substr(slash + 1))) return id;
  }
  report_unknown(state_, name, Refers::kPost);
  return {};
}

void Resolver::index_posts_by_file() {
  if (map_.stances.empty()) return;  // only a stance names a post of its file
  for (std::size_t i = 0; i < map_.posts.size(); ++i) {
    const Post& post = map_.posts[i];
    const auto file = static_cast<std::uint32_t>(post.id_span.file.index());
    const auto [at, is_new] = file_posts_.add(post.id, FilePost{PostId(i)}, file);
    if (!is_new && map_[at->post].thread != post.thread) at->several = true;
  }
}

void Resolver::add_member(Node member, GroupId group, const Text& name) {
  if (!group) return;
  GroupId& place = member.is_claim() ? map_.claims[member.index].group : map_.arguments[member.index].group;
  std::vector<Span>& spans = member.is_claim() ? claim_groups_ : argument_groups_;
  spans.resize(std::max<std::size_t>(spans.size(), member.index + std::size_t{1}));
  if (place && place != group) {
    Finding& finding = report(state_, "two-groups", name.span,
                              fmt::format("{} is in the group {} and in the group {}", shown(map_.name(member)),
                                          shown(map_[place].id), shown(map_[group].id)),
                              "leave one of them out; the first one counts until then");
    finding.related.push_back({spans[member.index], fmt::format("put into {} here", shown(map_[place].id))});
    return;
  }
  if (!place) spans[member.index] = name.span;
  place = group;
}

void Resolver::resolve(const NotedReference& reference) {
  const Text& name = reference.name;
  const std::size_t owner = reference.owner;
  switch (reference.slot) {
    case Slot::kThesis:
      if (const ClaimId id = claim(name); id) {
        map_.claims[id.index()].thesis = true;
        map_.theses.push_back({id, name.span});
      }
      break;
    case Slot::kSourceDerivesFrom:
      if (const SourceId id = source(name); id) map_.sources[owner].derives_from.push_back({id, name.span});
      break;
    case Slot::kGroupParent:
      map_.groups[owner].parent = group(name);
      parent_spans_.resize(map_.groups.size());
      parent_spans_[owner] = name.span;
      break;
    case Slot::kGroupMember: {
      const Node* at = state_.names.nodes.find(name.text);
      if (at == nullptr) {
        report_unknown(state_, name, Refers::kClaimOrArgument);
      } else if (at->is_relation()) {
        report_wrong_target(state_, name, *at, Refers::kClaimOrArgument);
      } else {
        add_member(*at, GroupId(owner), name);
      }
      break;
    }
    case Slot::kClaimGroup:
      add_member(ClaimId(owner), group(name), name);
      break;
    case Slot::kArgumentGroup:
      add_member(ArgumentId(owner), group(name), name);
      break;
    case Slot::kClaimTag:
      map_.claims[owner].tags.push_back(tag(name));
      break;
    case Slot::kArgumentTag:
      map_.arguments[owner].tags.push_back(tag(name));
      break;
    case Slot::kClaimOwner:
      if (const ParticipantId id = participant(name); id) map_.claims[owner].details.edit().owner = {id, name.span};
      break;
    case Slot::kClaimSaid:
    case Slot::kClaimCite: {
      std::vector<Citation>& citations =
          reference.slot == Slot::kClaimSaid ? map_.claims[owner].said : map_.claims[owner].cites;
      citations[reference.place].source.id = source(name);
      if (!citations[reference.place].source.id) claims_to_clean_.push_back(ClaimId(owner));
      break;
    }
    case Slot::kSaidQuoting:
    case Slot::kCiteQuoting: {
      std::vector<Citation>& citations =
          reference.slot == Slot::kSaidQuoting ? map_.claims[owner].said : map_.claims[owner].cites;
      if (const SourceId id = source(name); id) citations[reference.place].details.edit().quoting = {id, name.span};
      break;
    }
    case Slot::kArgumentPremise:
      if (const ClaimId id = claim(name); id) map_.arguments[owner].premises.push_back({id, name.span});
      break;
    case Slot::kThreadSource:
      map_.threads[owner].source = source(name);
      break;
    case Slot::kPostBy:
      map_.posts[owner].by = participant(name);
      break;
    case Slot::kPostReply:
      if (const PostId id = post(name, map_.posts[owner].thread); id) {
        map_.posts[owner].replies_to.push_back({id, name.span});
      }
      break;
    case Slot::kPostMention:
      if (const ParticipantId id = participant(name); id) map_.posts[owner].mentions.push_back({id, name.span});
      break;
    case Slot::kPostAct:
      map_.posts[owner].acts[reference.place].claim.id = claim(name);
      if (!map_.posts[owner].acts[reference.place].claim.id) posts_to_clean_.push_back(PostId(owner));
      break;
    case Slot::kStanceWho:
      map_.stances[owner].who = {participant(name), name.span};
      break;
    case Slot::kStanceClaim:
      map_.stances[owner].claim = {claim(name), name.span};
      break;
    case Slot::kStancePost:
      map_.stances[owner].post = {post(name, ThreadId()), name.span};
      break;
    case Slot::kStanceCite:
      map_.stances[owner].citation->source.id = source(name);
      if (!map_.stances[owner].citation->source.id) map_.stances[owner].citation.reset();
      break;
    case Slot::kStanceQuoting:
      if (const SourceId id = source(name); id && map_.stances[owner].citation) {
        map_.stances[owner].citation->details.edit().quoting = {id, name.span};
      }
      break;
    case Slot::kFigureClaim:
      map_.figures[owner].claim = {claim(name), name.span};
      break;
  }
}

// A group inside itself would be drawn for ever: the parent that closes the circle is left out.
void Resolver::break_parent_circles() {
  std::vector<std::uint32_t> walk(map_.groups.size(), 0);  // the number of the walk that came by
  for (std::size_t start = 0; start < map_.groups.size(); ++start) {
    const auto number = static_cast<std::uint32_t>(start + 1);
    std::size_t at = start;
    while (walk[at] == 0) {
      walk[at] = number;
      const GroupId parent = map_.groups[at].parent;
      if (!parent) break;
      if (walk[parent.index()] == number) {
        report(state_, "group-circle", parent_spans_[at],
               fmt::format("the group {} is part of itself", shown(map_.groups[at].id)), "leave this `parent` out");
        map_.groups[at].parent = GroupId();
        break;
      }
      at = parent.index();
    }
  }
}

// Others rely on it that a citation has a source, an act and a figure a claim, and a stance both its ends.
void Resolver::leave_out_broken() {
  for (const ClaimId id : claims_to_clean_) {
    const auto broken = [](const Citation& citation) { return !citation.source.id; };
    std::erase_if(map_.claims[id.index()].said, broken);
    std::erase_if(map_.claims[id.index()].cites, broken);
  }
  for (const PostId id : posts_to_clean_) {
    std::erase_if(map_.posts[id.index()].acts, [](const ClaimAct& act) { return !act.claim.id; });
  }
  std::erase_if(map_.stances, [](const Stance& s) { return !s.who.id || !s.claim.id || !s.span.valid(); });
  std::erase_if(map_.figures, [](const Figure& f) { return !f.claim.id || !f.span.valid(); });
}

void Resolver::run() {
  index_posts_by_file();
  for (const NotedReference& reference : state_.references) resolve(reference);
  state_.references = {};
  break_parent_circles();
  leave_out_broken();
}

template <class Entities>
void add_ids(const Entities& entities, std::vector<std::string_view>& ids) {
  for (const auto& entity : entities) {
    if (ids.size() == kMostCandidates) return;
    if (!entity.id.empty()) ids.push_back(entity.id);
  }
}

std::vector<std::string_view> candidates(const ReadState& state, Refers expected) {
  std::vector<std::string_view> ids;
  const ArgumentMap& map = state.map;
  switch (expected) {
    case Refers::kSource:
      add_ids(map.sources, ids);
      break;
    case Refers::kParticipant:
      add_ids(map.participants, ids);
      break;
    case Refers::kGroup:
      add_ids(map.groups, ids);
      break;
    case Refers::kPost:
      add_ids(map.posts, ids);
      break;
    case Refers::kTag:
    case Refers::kNothing:
      break;
    default:
      if (expected != Refers::kArgumentOrRelation) add_ids(map.claims, ids);
      if (expected != Refers::kClaim) add_ids(map.arguments, ids);
      if (expected == Refers::kArgumentOrRelation || expected == Refers::kNode) add_ids(state.entries, ids);
  }
  return ids;
}

// "claim", "claim or argument": the words of reference_name without "a" and "id".
std::string_view kind_words(Refers expected) {
  std::string_view words = reference_name(expected);
  words.remove_prefix(words.find(' ') + 1);
  if (words.ends_with(" id")) words.remove_suffix(3);
  return words;
}

std::string_view node_words(Node node) {
  constexpr std::array<std::string_view, 4> kWords{"nothing", "a claim", "an argument", "a relation"};
  return kWords[static_cast<std::size_t>(node.kind)];
}

}  // namespace

void resolve_references(ReadState& state) {
  Resolver(state).run();
  resolve_relations(state);
}

Span ReadState::defined_at(Node node) const {
  return node.is_relation() ? entries[node.index].id_span : map.span(node);
}

Finding& report(ReadState& state, std::string_view rule, const Span& span, std::string message, std::string help) {
  constexpr std::size_t kLongestSubject = 100;
  std::string_view subject = state.sources.text(span).substr(0, kLongestSubject);
  subject = subject.substr(0, subject.find_first_of("\r\n"));
  Finding& finding = state.findings.emplace_back();
  finding.rule = rule;
  finding.severity = Severity::kError;
  finding.span = span;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.subject = subject.empty() ? finding.message : with_valid_utf8(subject);
  return finding;
}

std::string shown(std::string_view text) {
  constexpr std::size_t kMostCodePoints = 60;
  std::string out = "`";
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == kMostCodePoints) {
      out += "…";
      break;
    }
    const char32_t c = next_code_point(text, at);
    append_code_point(out, c == '\n' || c == '\r' || c == '\t' ? U' ' : c);
  }
  return out + "`";
}

void report_unknown(ReadState& state, const Text& name, Refers expected) {
  std::string help = fmt::format("define it, or write the id of an existing {}", kind_words(expected));
  if (expected == Refers::kPost) help = "write the number of a post of this thread, or `thread/number`";
  if (state.suggestions_left > 0) {
    --state.suggestions_left;
    const auto nearest = nearest_name(name.text, candidates(state, expected));
    if (nearest) help = fmt::format("did you mean {}?", shown(*nearest));
  }
  report(state, "unknown-id", name.span, fmt::format("there is no {} {}", kind_words(expected), shown(name.text)),
         std::move(help));
}

void report_wrong_target(ReadState& state, const Text& name, Node found, Refers expected, std::string help) {
  Finding& finding = report(
      state, "wrong-target", name.span,
      fmt::format("{} is {}, and {} is expected here", shown(name.text), node_words(found), reference_name(expected)),
      std::move(help));
  finding.related.push_back({state.defined_at(found), fmt::format("{} is defined here", shown(name.text))});
}

}  // namespace stancemap::native
