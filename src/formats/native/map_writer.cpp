// A map becomes the tree that the formatter makes of a canonical file, and that is written.

#include <array>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "formats/native/formatter_order.h"
#include "formats/native/formatter_writers.h"
#include "formats/native/map_writer_entries.h"
#include "formats/native/map_writer_relations.h"
#include "formats/native/map_writer_suppressions.h"
#include "formats/writing.h"

namespace stancemap {
namespace native {
namespace {

class MapWriter {
 public:
  explicit MapWriter(const ArgumentMap& map)
      : map_(map), relations_(map), suppressions_(map), entries_(tree_), post_claims_(map.posts.size()) {
    for (std::size_t i = 0; i < map.claims.size(); ++i) {
      if (map.claims[i].post) post_claims_[map.claims[i].post.index()].push_back(ClaimId(i));
    }
  }

  const Tree& tree() {
    root_ = entries_.mapping(kNoNode, {});
    entries_.integer(root_, "stancemap", 1);
    entries_.prose(root_, "title", map_.title);
    entries_.prose(root_, "note", map_.note);
    add_theses();
    entries_.text(root_, "prepares", map_.prepares);
    add_allowed(root_, suppressions_.at_top());
    add_section("sources", map_.sources, &MapWriter::add_source);
    add_section("participants", map_.participants, &MapWriter::add_participant);
    add_tags();
    add_section("groups", map_.groups, &MapWriter::add_group);
    add_claims();
    add_section("arguments", map_.arguments, &MapWriter::add_argument);
    add_relations();
    add_threads();
    add_stances();
    add_section("figures", map_.figures, &MapWriter::add_figure);
    return tree_;
  }

 private:
  using Ids = std::vector<std::string_view>;

  template <class Store>
  void add_section(std::string_view key, const Store& store,
                   void (MapWriter::*add)(NodeIndex, const typename Store::value_type&)) {
    if (store.empty()) return;
    const NodeIndex section = entries_.mapping(root_, key);
    for (const auto& entity : store) (this->*add)(section, entity);
  }

  template <class Refs, class Id>
  void add_ids(NodeIndex parent, std::string_view key, const Refs& refs, Id&& id) {
    Ids ids;
    for (const auto& ref : refs) ids.push_back(id(ref));
    entries_.list(parent, key, ids, Wording::kId);
  }

  void add_texts(NodeIndex parent, std::string_view key, const std::vector<Text>& texts) {
    Ids all;
    for (const Text& text : texts) all.push_back(text.text);
    entries_.list(parent, key, all, Wording::kText);
  }

  void add_allowed(NodeIndex parent, const std::vector<SuppressionPlan::Allowed>& allowed) {
    if (allowed.empty()) return;
    const NodeIndex all = entries_.mapping(parent, "allow", Layout::kFlow);
    for (const auto& [rule, reason] : allowed) entries_.scalar(all, rule, reason, Wording::kProse);
  }

  /// Those listed, and then those that are marked without being listed.
  void add_theses() {
    std::vector<bool> listed(map_.claims.size());
    Ids ids;
    for (const Ref<ClaimId>& ref : map_.theses) {
      ids.push_back(map_[ref.id].id);
      listed[ref.id.index()] = true;
    }
    for (std::size_t i = 0; i < listed.size(); ++i) {
      if (map_.claims[i].thesis && !listed[i]) ids.push_back(map_.claims[i].id);
    }
    entries_.list(root_, "thesis", ids, Wording::kId);
  }

  void add_source(NodeIndex section, const Source& source) {
    const NodeIndex at = entries_.mapping(section, source.id);
    entries_.prose(at, "title", source.title);
    add_texts(at, "author", source.authors);
    entries_.text(at, "qualifications", source.qualifications);
    entries_.text(at, "published-in", source.published_in);
    entries_.text(at, "publisher", source.publisher);
    if (!source.kind_text.empty()) {
      entries_.text(at, "kind", source.kind_text);
    } else if (source.kind != SourceKind::kUnknown) {
      entries_.scalar(at, "kind", shape::kSourceKinds[static_cast<std::size_t>(source.kind) - 1], Wording::kText);
    }
    entries_.text(at, "date", source.date);
    entries_.text(at, "volume", source.volume);
    entries_.text(at, "issue", source.issue);
    entries_.text(at, "pages", source.pages);
    entries_.text(at, "doi", source.doi);
    entries_.text(at, "isbn", source.isbn);
    entries_.text(at, "url", source.url);
    entries_.text(at, "archived", source.archived);
    entries_.text(at, "accessed", source.accessed);
    entries_.text(at, "language", source.language);
    add_texts(at, "marks", source.marks);
    if (source.reliability != 0) {
      entries_.scalar(at, "reliability", tree_.texts.add({&source.reliability, 1}), Wording::kText);
    }
    if (source.credibility != 0) entries_.integer(at, "credibility", source.credibility);
    add_ids(at, "derives-from", source.derives_from, [&](const auto& ref) { return map_[ref.id].id; });
    entries_.text(at, "text", source.file);
    entries_.text(at, "sha256", source.sha256);
    entries_.prose(at, "note", source.note);
    add_allowed(at, suppressions_.at(source.span));
  }

  void add_participant(NodeIndex section, const Participant& participant) {
    const NodeIndex at = entries_.mapping(section, participant.id, Layout::kFlow);
    entries_.prose(at, "name", participant.name);
    entries_.text(at, "role", participant.role);
    entries_.text(at, "side", participant.side);
    entries_.text(at, "team", participant.team);
    entries_.text(at, "url", participant.url);
    entries_.prose(at, "note", participant.note);
  }

  /// Tags need no entry, unless they have a note or their order would change without.
  void add_tags() {
    if (map_.tags.empty()) return;
    const bool all = !first_uses_are_in_order();
    NodeIndex section = kNoNode;
    for (const Tag& tag : map_.tags) {
      if (!all && tag.note.empty()) continue;
      if (section == kNoNode) section = entries_.mapping(root_, "tags");
      if (tag.note.empty()) {
        entries_.mapping(section, tag.id, Layout::kFlow);
      } else {
        entries_.scalar(section, tag.id, tag.note.text, Wording::kProse);
      }
    }
  }

  /// Whether a reader who sees only the entries of tags with notes would number all tags as they are.
  bool first_uses_are_in_order() const {
    std::size_t next = 0;
    while (next < map_.tags.size() && !map_.tags[next].note.empty()) ++next;
    for (std::size_t i = next; i < map_.tags.size(); ++i) {
      if (!map_.tags[i].note.empty()) return false;
    }
    bool in_order = true;
    const auto use = [&](const std::vector<TagId>& tags) {
      for (const TagId tag : tags) {
        if (tag.index() > next) in_order = false;
        if (tag.index() == next) ++next;
      }
    };
    for (const Claim& claim : map_.claims) {
      if (!claim.post) use(claim.tags);
    }
    for (const Argument& argument : map_.arguments) use(argument.tags);
    for (const Thread& thread : map_.threads) {
      for (const PostId post : thread.posts) {
        for (const ClaimId claim : post_claims_[post.index()]) use(map_[claim].tags);
      }
    }
    return in_order && next == map_.tags.size();
  }

  void add_group(NodeIndex section, const Group& group) {
    const NodeIndex at = entries_.mapping(section, group.id, Layout::kFlow);
    entries_.prose(at, "title", group.title);
    if (group.parent) entries_.id(at, "parent", map_[group.parent].id);
    entries_.prose(at, "note", group.note);
  }

  void add_claims() {
    NodeIndex section = kNoNode;
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      if (map_.claims[i].post) continue;
      if (section == kNoNode) section = entries_.mapping(root_, "claims");
      add_claim(section, ClaimId(i));
    }
  }

  void add_claim(NodeIndex section, ClaimId id) {
    const Claim& claim = map_[id];
    const NodeIndex at = entries_.mapping(section, claim.id);
    entries_.scalar(at, "text", claim.text.text, Wording::kProse);
    entries_.prose(at, "label", claim.details->label);
    if (claim.kind != ClaimKind::kFact) entries_.scalar(at, "kind", claim_kind_name(claim.kind), Wording::kText);
    add_citations(at, "said", claim.said);
    add_citations(at, "cite", claim.cites);
    entries_.prose(at, "assumed", claim.details->assumed);
    add_inline_relations(at, id);
    if (claim.group) entries_.id(at, "group", map_[claim.group].id);
    add_ids(at, "tags", claim.tags, [&](TagId tag) { return map_[tag].id; });
    entries_.text(at, "annotator", claim.details->annotator);
    entries_.text(at, "date", claim.details->date);
    entries_.text(at, "side", claim.details->side);
    if (claim.details->owner.id) entries_.id(at, "owner", map_[claim.details->owner.id].id);
    if (claim.details->confidence) entries_.number(at, "confidence", *claim.details->confidence);
    add_review(at, claim.details->review);
    entries_.prose(at, "note", claim.details->note);
    add_allowed(at, suppressions_.at(claim.span));
  }

  void add_review(NodeIndex parent, const Review& review) {
    if (review.hash.empty()) return;
    if (review.by.empty() && review.date.empty()) {
      return entries_.scalar(parent, "reviewed", review.hash.text, Wording::kText);
    }
    const NodeIndex at = entries_.mapping(parent, "reviewed", Layout::kFlow);
    entries_.text(at, "hash", review.hash);
    entries_.text(at, "by", review.by);
    entries_.text(at, "date", review.date);
  }

  void add_citations(NodeIndex parent, std::string_view key, const std::vector<Citation>& citations) {
    if (citations.size() == 1) return add_citation(parent, key, citations.front());
    if (citations.empty()) return;
    const NodeIndex all = entries_.sequence(parent, key, Layout::kBlock);
    for (const Citation& citation : citations) add_citation(all, {}, citation);
  }

  /// In a sequence the key is empty.
  void add_citation(NodeIndex parent, std::string_view key, const Citation& citation) {
    const std::string_view source = citation.source.id ? map_[citation.source.id].id : std::string_view();
    const bool bare = citation.at.empty() && citation.quote.empty() && citation.details->prefix.empty() &&
                      citation.details->suffix.empty() && citation.details->note.empty() && !has_position(citation) &&
                      !citation.details->quoting.id && citation.details->credibility == 0;
    if (bare && key.empty()) return entries_.item(parent, source, Wording::kId);
    if (bare) return entries_.id(parent, key, source);
    const NodeIndex at = key.empty() ? entries_.item_mapping(parent) : entries_.mapping(parent, key, Layout::kFlow);
    entries_.id(at, "source", source);
    entries_.text(at, "at", citation.at);
    entries_.prose(at, "quote", citation.quote);
    entries_.prose(at, "prefix", citation.details->prefix);
    entries_.prose(at, "suffix", citation.details->suffix);
    if (has_position(citation)) {
      const NodeIndex position = entries_.mapping(at, "position", Layout::kFlow);
      entries_.position(position, "start", *citation.details->position_begin);
      entries_.position(position, "end", *citation.details->position_end);
    }
    if (citation.details->quoting.id) entries_.id(at, "quoting", map_[citation.details->quoting.id].id);
    if (citation.details->credibility != 0) entries_.integer(at, "credibility", citation.details->credibility);
    entries_.prose(at, "note", citation.details->note);
  }

  static bool has_position(const Citation& citation) {
    return citation.details->position_begin && citation.details->position_end;
  }

  void add_inline_relations(NodeIndex parent, Node node) {
    const std::vector<InlineRelation>& all = relations_.at(node);
    for (std::size_t i = 0; i < all.size();) {
      const std::string_view key = all[i].key;
      Ids ids;
      for (; i < all.size() && all[i].key == key; ++i) ids.push_back(relations_.id(all[i].other));
      entries_.list(parent, key, ids, Wording::kId);
    }
  }

  void add_argument(NodeIndex section, const Argument& argument) {
    const NodeIndex at = entries_.mapping(section, argument.id, Layout::kFlow);
    const NodeIndex premises = entries_.sequence(at, "premises");
    for (const Ref<ClaimId>& premise : argument.premises) {
      entries_.item(premises, map_[premise.id].id, Wording::kId);
    }
    add_inline_relations(at, ArgumentId(static_cast<std::size_t>(&argument - map_.arguments.data())));
    entries_.text(at, "scheme", argument.scheme);
    entries_.prose(at, "label", argument.label);
    if (argument.group) entries_.id(at, "group", map_[argument.group].id);
    add_ids(at, "tags", argument.tags, [&](TagId tag) { return map_[tag].id; });
    add_review(at, *argument.review);
    entries_.prose(at, "note", argument.note);
    add_allowed(at, suppressions_.at(argument.span));
  }

  void add_relations() {
    if (relations_.own_entries().empty()) return;
    const NodeIndex section = entries_.mapping(root_, "relations");
    for (const RelationId id : relations_.own_entries()) {
      const Relation& relation = map_[id];
      const NodeIndex at = entries_.mapping(section, relations_.id(id), Layout::kFlow);
      entries_.id(at, "from", relations_.id(relation.from));
      entries_.id(at, relation_key(relation.kind, true), relations_.id(relation.to));
      add_review(at, relation.details->review);
      entries_.prose(at, "note", relation.details->note);
      add_allowed(at, suppressions_.at(relation.details->own_span));
    }
  }

  void add_threads() {
    if (map_.threads.size() == 1) {
      const Thread& thread = map_.threads.front();
      const NodeIndex at = entries_.mapping(root_, "thread");
      if (!thread.source || thread.id != map_[thread.source].id) entries_.id(at, "id", thread.id);
      return add_thread(at, thread);
    }
    if (map_.threads.empty()) return;
    const NodeIndex section = entries_.mapping(root_, "threads");
    for (const Thread& thread : map_.threads) add_thread(entries_.mapping(section, thread.id), thread);
  }

  void add_thread(NodeIndex at, const Thread& thread) {
    if (thread.source) entries_.id(at, "source", map_[thread.source].id);
    entries_.text(at, "unit", thread.unit);
    entries_.prose(at, "title", thread.title);
    entries_.text(at, "order", thread.order);
    add_speeches(at, thread);
    if (thread.posts.empty()) return;
    const NodeIndex posts = entries_.mapping(at, "posts");
    for (const PostId post : thread.posts) add_post(posts, post);
  }

  void add_speeches(NodeIndex parent, const Thread& thread) {
    if (thread.speeches.empty()) return;
    const NodeIndex section = entries_.mapping(parent, "speeches");
    for (const Speech& speech : thread.speeches) {
      const NodeIndex at = entries_.mapping(section, speech.id, Layout::kFlow);
      entries_.prose(at, "name", speech.name);
      entries_.text(at, "side", speech.side);
      if (speech.kind != SpeechKind::kConstructive)
        entries_.scalar(at, "kind", speech_kind_name(speech.kind), Wording::kText);
    }
  }

  void add_post(NodeIndex section, PostId id) {
    const Post& post = map_[id];
    const NodeIndex at = entries_.mapping(section, post.id);
    if (post.by) entries_.id(at, "by", map_[post.by].id);
    entries_.text(at, "time", post.time);
    entries_.text(at, "speech", post.speech);
    if (post.votes) entries_.integer(at, "votes", *post.votes);
    add_ids(at, "replies-to", post.replies_to, [&](const auto& ref) { return post_name(ref.id, post.thread); });
    add_ids(at, "mentions", post.mentions, [&](const auto& ref) { return map_[ref.id].id; });
    if (!post_claims_[id.index()].empty()) {
      const NodeIndex claims = entries_.mapping(at, "claims");
      for (const ClaimId claim : post_claims_[id.index()]) add_claim(claims, claim);
    }
    add_acts(at, id);
    entries_.prose(at, "note", post.note);
    add_allowed(at, suppressions_.at(post.span));
  }

  /// A claim that is written in the post is asserted by that.
  void add_acts(NodeIndex parent, PostId id) {
    std::array<Ids, 5> ids;
    std::size_t own = post_claims_[id.index()].size();
    for (const ClaimAct& act : map_[id].acts) {
      const Claim& claim = map_[act.claim.id];
      if (act.act == PostAct::kAsserts && claim.post == id && own > 0) {
        --own;
      } else {
        ids[static_cast<std::size_t>(act.act)].push_back(claim.id);
      }
    }
    static constexpr std::array<std::string_view, 5> kKeys = {"asserts", "questions", "concedes", "quotes",
                                                              "withdraws"};
    for (std::size_t i = 0; i < ids.size(); ++i) entries_.list(parent, kKeys[i], ids[i], Wording::kId);
  }

  /// The post as it is called within a thread, or, with no thread, within the file.
  std::string_view post_name(PostId id, ThreadId within) {
    const Post& post = map_[id];
    if (post.thread == within || (!within && map_.threads.size() == 1)) return post.id;
    return tree_.texts.add(fmt::format("{}/{}", map_[post.thread].id, post.id));
  }

  void add_stances() {
    if (map_.stances.empty()) return;
    const NodeIndex section = entries_.sequence(root_, "stances", Layout::kBlock);
    for (const Stance& stance : map_.stances) {
      const NodeIndex at = entries_.item_mapping(section);
      entries_.id(at, "who", map_[stance.who.id].id);
      entries_.id(at, "claim", map_[stance.claim.id].id);
      entries_.scalar(at, "stance", stance_kind_name(stance.kind), Wording::kText);
      if (stance.post.id) entries_.id(at, "post", post_name(stance.post.id, ThreadId()));
      if (stance.citation) add_citation(at, "cite", *stance.citation);
      entries_.prose(at, "note", stance.note);
    }
  }

  void add_figure(NodeIndex section, const Figure& figure) {
    const NodeIndex at = entries_.mapping(section, figure.id, Layout::kFlow);
    entries_.id(at, "claim", map_[figure.claim.id].id);
    entries_.scalar(at, "quantity", figure.quantity.text, Wording::kText);
    entries_.text(at, "of", figure.of);
    entries_.text(at, "for", figure.period);
    entries_.number(at, "value", figure.value, figure.written);
    entries_.text(at, "unit", figure.unit);
    std::vector<std::string_view> qualifiers;
    if (figure.planned) qualifiers.push_back("planned");
    if (figure.qualifier != FigureQualifier::kExact) qualifiers.push_back(figure_qualifier_name(figure.qualifier));
    entries_.list(at, "qualifier", qualifiers, Wording::kText);
    entries_.prose(at, "note", figure.note);
  }

  const ArgumentMap& map_;
  RelationPlan relations_;
  SuppressionPlan suppressions_;
  Tree tree_;
  Entries entries_;
  std::vector<std::vector<ClaimId>> post_claims_;
  NodeIndex root_ = kNoNode;
};

}  // namespace
}  // namespace native

std::string written_yaml(const ArgumentMap& map) {
  native::MapWriter writer(map);
  return native::yaml_text(writer.tree());
}

std::string written_json(const ArgumentMap& map) {
  native::MapWriter writer(map);
  return native::json_text(writer.tree());
}

}  // namespace stancemap
