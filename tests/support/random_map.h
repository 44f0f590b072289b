#pragma once
// Random maps that a reader accepts, with hostile texts and ids, and a map's content as text, for comparing.
// The same seed gives the same map everywhere: only std::mt19937_64 and integer arithmetic decide.

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "formats/native/shape.h"
#include "model/argument_map.h"

namespace stancemap::test {

class RandomMap {
 public:
  explicit RandomMap(std::uint64_t seed) : random_(seed) {}

  /// Every store holds up to about `size` entities.
  ArgumentMap map(std::size_t size) {
    map_ = ArgumentMap();
    map_.title = maybe_text();
    map_.note = maybe_text();
    add_sources(below(size) + 1);
    add_participants(below(size) + 1);
    add_groups(below(3));
    for (std::size_t i = below(4); i-- > 0;) map_.tags.push_back({id(taken_tags_), {}, maybe_text()});
    add_claims(below(size) + 2, PostId());
    add_arguments(below(size));
    add_threads(below(3), size);
    add_relations(below(3 * size));
    add_stances(below(size));
    add_figures(below(size));
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      if (!chance(5)) continue;
      map_.claims[i].thesis = true;
      map_.theses.push_back({ClaimId(i), {}});
    }
    add_suppressions();
    return std::move(map_);
  }

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(random_() % limit); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

 private:
  static constexpr std::array<std::string_view, 48> kPieces = {
      "a",          "claim", "yes",   "No",       "null", "~",    "1",   "007",  "0x1F", "1e3", ".5",        "12:30:00",
      "2001-01-01", "日本",  "עברית", "ελληνικά", "😀",   "x: y", "b:",  "a, b", "[z]",  "{k}", "#h",        " #i",
      "- d",        "-",     "?",     "? q",      "&a",   "*b",   "!t",  "%d",   "@e",   "`",   "'q'",       "\"r\"",
      "\\",         "|",     ">",     "<<",       "=",    "---",  "...", "//",   "/*",   "*/",  "</script>", "é"};
  static constexpr std::array<std::string_view, 14> kOddities = {
      "\n",           "\r\n",         "\t",           "\x01",         "\x1b[31m",     "\x7f", "\xC2\x85",
      "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\xE2\x80\xAE", "\xEF\xBF\xBE", "  ",   "\n\n "};

  std::string_view keep(const std::string& text) { return map_.texts.add(text); }

  std::string_view id(std::set<std::string, std::less<>>& taken) {
    std::string text(kPieces[below(kPieces.size())]);
    if (chance(3)) text += kPieces[below(kPieces.size())];
    if (chance(60)) text += std::string(1100, 'k');
    while (text.front() == ' ') text.erase(0, 1);
    std::replace(text.begin(), text.end(), '/', '|');  // a slash parts a thread from its post
    for (std::size_t i = 0; !taken.insert(text).second; ++i) text += std::to_string(i);
    return keep(text);
  }

  Text some_text() {
    std::string text;
    do {
      text += chance(6) ? kOddities[below(kOddities.size())] : kPieces[below(kPieces.size())];
      if (chance(2)) text += ' ';
    } while (!chance(5));
    if (chance(20)) text += std::string(below(200), 'w');
    return {keep(text), {}};
  }
  Text maybe_text() { return chance(3) ? some_text() : Text(); }
  void fill(std::initializer_list<Text*> texts) {
    for (Text* text : texts) *text = maybe_text();
  }
  Span next_span() {
    const std::uint32_t begin = span_ += 2;
    return {FileId(0), begin, begin + 1};
  }
  template <class IdType, class Store>
  IdType any(const Store& store) {
    return IdType(below(store.size()));
  }

  void add_sources(std::size_t count) {
    while (count-- > 0) {
      Source source;
      source.id = id(taken_sources_);
      source.span = next_span();
      fill({&source.title, &source.publisher, &source.date, &source.url, &source.archived, &source.accessed,
            &source.language, &source.note, &source.file, &source.qualifications, &source.published_in, &source.volume,
            &source.issue, &source.pages, &source.doi, &source.isbn});
      for (std::size_t i = below(4); i-- > 0;) source.authors.push_back(some_text());
      for (std::size_t i = below(3); i-- > 0;) source.marks.push_back({native::shape::kMarks[below(7)], {}});
      if (chance(2)) {
        source.kind = static_cast<SourceKind>(1 + below(std::size(native::shape::kSourceKinds)));
        source.kind_text.text = native::shape::kSourceKinds[static_cast<std::size_t>(source.kind) - 1];
      }
      if (chance(3)) source.reliability = static_cast<char>('A' + below(6));
      if (chance(3)) source.credibility = static_cast<std::uint8_t>(1 + below(6));
      if (chance(3)) source.sha256 = {keep(std::string(64, chance(2) ? '1' : 'e')), {}};
      if (!map_.sources.empty() && chance(3)) source.derives_from.push_back({any<SourceId>(map_.sources), {}});
      map_.sources.push_back(std::move(source));
    }
  }

  void add_participants(std::size_t count) {
    while (count-- > 0) {
      Participant participant;
      participant.id = id(taken_participants_);
      fill({&participant.name, &participant.role, &participant.side, &participant.url, &participant.note});
      map_.participants.push_back(participant);
    }
  }

  void add_groups(std::size_t count) {
    while (count-- > 0) {
      Group group;
      group.id = id(taken_groups_);
      fill({&group.title, &group.note});
      if (!map_.groups.empty() && chance(2)) group.parent = any<GroupId>(map_.groups);
      map_.groups.push_back(group);
    }
  }

  Review maybe_review() {
    if (!chance(4)) return {};
    return {.hash = some_text(), .by = maybe_text(), .date = maybe_text(), .span = next_span()};
  }

  Citation citation() {
    Citation citation;
    citation.source.id = any<SourceId>(map_.sources);
    CitationDetails& details = citation.details.edit();
    fill({&citation.at, &citation.quote, &details.prefix, &details.suffix, &details.note});
    if (chance(4)) {
      details.position_begin = below(1000);
      details.position_end = *details.position_begin + below(std::size_t{1} << 50);
    }
    if (chance(6)) details.quoting.id = any<SourceId>(map_.sources);
    if (chance(6)) details.credibility = static_cast<std::uint8_t>(1 + below(6));
    return citation;
  }

  std::vector<TagId> some_tags() {
    std::set<std::size_t> tags;
    for (std::size_t i = map_.tags.empty() ? 0 : below(3); i-- > 0;) tags.insert(below(map_.tags.size()));
    std::vector<TagId> out;
    for (const std::size_t tag : tags) out.push_back(TagId(tag));
    return out;
  }

  void add_claims(std::size_t count, PostId post) {
    while (count-- > 0) {
      Claim claim;
      claim.id = id(taken_nodes_);
      claim.span = next_span();
      claim.text = some_text();
      ClaimDetails& details = claim.details.edit();
      fill({&details.label, &details.assumed, &details.note, &details.annotator, &details.date});
      details.review = maybe_review();
      claim.tags = some_tags();
      claim.post = post;
      if (chance(4)) details.confidence = static_cast<double>(below(1000003)) / 1000003.0;
      for (std::size_t i = below(3); i-- > 0;) claim.said.push_back(citation());
      for (std::size_t i = below(3); i-- > 0;) claim.cites.push_back(citation());
      if (!map_.groups.empty() && chance(3)) claim.group = any<GroupId>(map_.groups);
      claim.kind = static_cast<ClaimKind>(below(6));
      map_.claims.push_back(std::move(claim));
    }
  }

  void add_arguments(std::size_t count) {
    while (count-- > 0) {
      Argument argument;
      argument.id = id(taken_nodes_);
      argument.span = next_span();
      argument.tags = some_tags();
      fill({&argument.scheme, &argument.label, &argument.note});
      for (std::size_t i = 1 + below(3); i-- > 0;) argument.premises.push_back({any<ClaimId>(map_.claims), {}});
      if (!map_.groups.empty() && chance(3)) argument.group = any<GroupId>(map_.groups);
      argument.review.edit() = maybe_review();
      map_.arguments.push_back(std::move(argument));
    }
  }

  void add_threads(std::size_t count, std::size_t size) {
    for (std::size_t i = 0; i < count; ++i) {
      Thread thread;
      thread.id = id(taken_threads_);
      fill({&thread.unit, &thread.title});
      thread.source = any<SourceId>(map_.sources);
      std::set<std::string, std::less<>> taken_posts;
      const std::size_t first = map_.posts.size();
      for (std::size_t posts = below(size); posts-- > 0;) add_post(ThreadId(i), first, id(taken_posts));
      for (std::size_t p = first; p < map_.posts.size(); ++p) thread.posts.push_back(PostId(p));
      map_.threads.push_back(std::move(thread));
    }
  }

  void add_post(ThreadId thread, std::size_t first, std::string_view post_id) {
    const PostId self(map_.posts.size());
    Post post;
    post.id = post_id;
    post.span = next_span();
    post.thread = thread;
    fill({&post.time, &post.note});
    post.by = any<ParticipantId>(map_.participants);
    if (chance(2)) post.votes = static_cast<std::int64_t>(below(2000)) - 1000;
    // Only earlier posts; those of other threads are written with their thread.
    if (self.index() > 0 && chance(2)) post.replies_to.push_back({PostId(below(self.index())), {}});
    if (self.index() > first && chance(3)) post.replies_to.push_back({PostId(self.index() - 1), {}});
    if (chance(4)) post.mentions.push_back({any<ParticipantId>(map_.participants), {}});
    const std::size_t own = map_.claims.size();
    for (std::size_t act = 0; act < 5; ++act) {
      if (chance(5)) post.acts.push_back({static_cast<PostAct>(act), {ClaimId(below(own)), {}}});
    }
    add_claims(below(3), self);
    for (std::size_t i = map_.claims.size(); i-- > own;) {
      post.acts.insert(post.acts.begin(), {PostAct::kAsserts, {ClaimId(i), {}}});
    }
    map_.posts.push_back(std::move(post));
  }

  Node claim_or_argument() {
    if (!map_.arguments.empty() && chance(4)) return any<ArgumentId>(map_.arguments);
    return any<ClaimId>(map_.claims);
  }

  void add_relations(std::size_t count) {
    std::set<std::tuple<RelationKind, Node, Node>> taken;
    while (count-- > 0) {
      Relation relation;
      relation.kind = static_cast<RelationKind>(below(5));
      relation.from = is_symmetric(relation.kind) ? Node(any<ClaimId>(map_.claims)) : claim_or_argument();
      relation.to = any<ClaimId>(map_.claims);
      if (relation.kind == RelationKind::kUndercut && !set_undercut_target(relation)) continue;
      if (is_symmetric(relation.kind) && relation.to <= relation.from) continue;
      if (!taken.insert({relation.kind, relation.from, relation.to}).second) continue;
      set_places(relation);
      map_.relations.push_back(std::move(relation));
    }
  }

  bool set_undercut_target(Relation& relation) {
    std::vector<Node> targets;
    for (std::size_t i = 0; i < map_.arguments.size(); ++i) targets.push_back(ArgumentId(i));
    for (std::size_t i = 0; i < map_.relations.size(); ++i) {
      if (!map_.relations[i].id.empty()) targets.push_back(RelationId(i));
    }
    if (targets.empty()) return false;
    relation.to = targets[below(targets.size())];
    return true;
  }

  void set_places(Relation& relation) {
    std::vector<RelationEnd> ends;
    if (chance(4)) {
      relation.id = id(taken_nodes_);
      relation.details.edit() = {.own_span = next_span(), .note = maybe_text(), .review = maybe_review()};
      ends.push_back(RelationEnd::kOwn);
      if (chance(3)) ends.push_back(RelationEnd::kFrom);
    } else if (!relation.to.is_relation() && chance(4)) {
      ends.push_back(RelationEnd::kTo);
      if (chance(2)) ends.push_back(RelationEnd::kFrom);
    } else {
      ends.push_back(RelationEnd::kFrom);
    }
    relation.place.end = ends.front();
    for (std::size_t i = 1; i < ends.size(); ++i) relation.more_places.push_back({ends[i], {}});
  }

  void add_stances(std::size_t count) {
    while (count-- > 0) {
      Stance stance;
      stance.who.id = any<ParticipantId>(map_.participants);
      stance.claim.id = any<ClaimId>(map_.claims);
      stance.kind = static_cast<StanceKind>(below(5));
      if (!map_.posts.empty() && chance(2)) stance.post.id = any<PostId>(map_.posts);
      if (chance(3)) stance.citation = citation();
      stance.note = maybe_text();
      map_.stances.push_back(std::move(stance));
    }
  }

  void add_figures(std::size_t count) {
    constexpr std::array<double, 6> kValues = {0, -2.5, 1e30, 4.9e-324, 0.1, 1234567.875};
    while (count-- > 0) {
      Figure figure;
      figure.id = id(taken_figures_);
      figure.quantity = some_text();
      fill({&figure.of, &figure.period, &figure.unit, &figure.note});
      figure.claim.id = any<ClaimId>(map_.claims);
      figure.value = kValues[below(kValues.size())];
      figure.qualifier = static_cast<FigureQualifier>(below(6));
      figure.planned = below(3) == 0;
      map_.figures.push_back(figure);
    }
  }

  void add_suppressions() {
    const auto add = [&](std::string_view rule, Span scope) {
      map_.suppressions.push_back({rule, keep(fmt::format("for {}", some_text().text)), {}, scope});
    };
    if (chance(3)) add("unsourced-claim", {});
    if (chance(3)) add("support-cycle", {});
    for (const Source& source : map_.sources) {
      if (chance(8)) add("unused-source", source.span);
    }
    for (const Claim& claim : map_.claims) {
      if (chance(8)) add("unsourced-claim", claim.span);
    }
    for (const Argument& argument : map_.arguments) {
      if (chance(8)) add("off-thesis", argument.span);
    }
    for (const Relation& relation : map_.relations) {
      if (!relation.id.empty() && chance(8)) add("unanswered-attack", relation.details->own_span);
    }
    for (const Post& post : map_.posts) {
      if (chance(8)) add("unanswered-attack", post.span);
    }
  }

  std::mt19937_64 random_;
  ArgumentMap map_;
  std::uint32_t span_ = 0;
  std::set<std::string, std::less<>> taken_sources_, taken_participants_, taken_groups_, taken_tags_, taken_nodes_,
      taken_threads_, taken_figures_;
};

/// Everything that a map says, but for places and the order of relations and suppressions: one line a fact.
class MapContent {
 public:
  explicit MapContent(const ArgumentMap& map) : map_(map) {}

  std::string text() {
    line("map", text_of(map_.title), text_of(map_.note));
    for (const auto& ref : map_.theses) line("thesis", map_[ref.id].id);
    for (const Source& s : map_.sources) add(s);
    for (const Participant& p : map_.participants) {
      line("participant", p.id, text_of(p.name), text_of(p.role), text_of(p.side), text_of(p.url), text_of(p.note));
    }
    for (const Tag& tag : map_.tags) line("tag", tag.id, text_of(tag.note));
    for (const Group& g : map_.groups) {
      line("group", g.id, text_of(g.title), text_of(g.note), g.parent ? map_[g.parent].id : "none");
    }
    for (const Claim& claim : map_.claims) add(claim);
    for (const Argument& argument : map_.arguments) add(argument);
    for (const Thread& thread : map_.threads) add(thread);
    for (const Post& post : map_.posts) add(post);
    for (const Stance& s : map_.stances) {
      line("stance", map_[s.who.id].id, map_[s.claim.id].id, stance_kind_name(s.kind), text_of(s.note),
           s.post.id ? post_name(s.post.id) : "none");
      if (s.citation) add(" cite", *s.citation);
    }
    for (const Figure& f : map_.figures) {
      line("figure", f.id, map_[f.claim.id].id, text_of(f.quantity), text_of(f.of), text_of(f.period), text_of(f.unit),
           text_of(f.note), fmt::format("{}", f.value), static_cast<int>(f.qualifier), f.planned);
    }
    add_sorted();
    return out_;
  }

 private:
  template <class... Values>
  static std::string joined(const Values&... values) {
    std::string out;
    ((out += fmt::format("{} | ", values)), ...);
    out += '\n';
    return out;
  }
  template <class... Values>
  void line(const Values&... values) {
    out_ += joined(values...);
  }
  static std::string text_of(const Text& text) { return fmt::format("<{}>", text.text); }

  void add(const Source& s) {
    line("source", s.id, text_of(s.title), text_of(s.publisher), text_of(s.date), text_of(s.url), text_of(s.archived),
         text_of(s.accessed), text_of(s.language), text_of(s.note), text_of(s.kind_text), static_cast<int>(s.kind),
         text_of(s.file), text_of(s.sha256), static_cast<int>(s.reliability), static_cast<int>(s.credibility));
    line(" part", text_of(s.qualifications), text_of(s.published_in), text_of(s.volume), text_of(s.issue),
         text_of(s.pages), text_of(s.doi), text_of(s.isbn));
    for (const Text& author : s.authors) line(" author", text_of(author));
    for (const Text& mark : s.marks) line(" mark", text_of(mark));
    for (const auto& ref : s.derives_from) line(" derives-from", map_[ref.id].id);
  }

  void add(std::string_view key, const Citation& c) {
    line(key, map_[c.source.id].id, text_of(c.at), text_of(c.quote), text_of(c.details->prefix),
         text_of(c.details->suffix), text_of(c.details->note),
         c.details->quoting.id ? map_[c.details->quoting.id].id : "none", static_cast<int>(c.details->credibility),
         c.details->position_begin ? fmt::format("{}-{}", *c.details->position_begin, *c.details->position_end)
                                   : "none");
  }

  void add(const Review& r) {
    if (!r.hash.empty()) line(" reviewed", text_of(r.hash), text_of(r.by), text_of(r.date));
  }

  void add(const Claim& c) {
    const ClaimDetails& d = *c.details;
    line("claim", c.id, text_of(c.text), text_of(d.label), text_of(d.assumed), text_of(d.note), text_of(d.annotator),
         text_of(d.date), d.confidence ? fmt::format("{}", *d.confidence) : "none", claim_kind_name(c.kind), c.thesis,
         c.group ? map_[c.group].id : "none", c.post ? post_name(c.post) : "none");
    add(d.review);
    for (const Citation& citation : c.said) add(" said", citation);
    for (const Citation& citation : c.cites) add(" cite", citation);
    for (const TagId tag : c.tags) line(" tag", map_[tag].id);
  }

  void add(const Argument& a) {
    line("argument", a.id, text_of(a.scheme), text_of(a.label), text_of(a.note), a.group ? map_[a.group].id : "none");
    add(*a.review);
    for (const auto& premise : a.premises) line(" premise", map_[premise.id].id);
    for (const TagId tag : a.tags) line(" tag", map_[tag].id);
  }

  void add(const Thread& t) {
    line("thread", t.id, t.source ? map_[t.source].id : "none", text_of(t.unit), text_of(t.title));
    for (const PostId post : t.posts) line(" post", post_name(post));
  }

  void add(const Post& p) {
    line("post", p.id, map_[p.thread].id, p.by ? map_[p.by].id : "none", p.votes ? fmt::format("{}", *p.votes) : "none",
         text_of(p.time), text_of(p.note));
    for (const auto& ref : p.replies_to) line(" replies-to", post_name(ref.id));
    for (const auto& ref : p.mentions) line(" mentions", map_[ref.id].id);
    for (const ClaimAct& act : p.acts) line(" act", post_act_name(act.act), map_[act.claim.id].id);
  }

  /// Of a symmetric relation both ends are alike, so a place at either is "end".
  std::string relation(const Relation& r) {
    std::array<std::string, 2> ends = {map_.name(r.from), map_.name(r.to)};
    if (is_symmetric(r.kind)) std::sort(ends.begin(), ends.end());
    std::set<std::string> places;
    const auto add_place = [&](RelationEnd end) {
      if (end == RelationEnd::kOwn) {
        places.insert("own");
      } else {
        places.insert(is_symmetric(r.kind) ? "end" : end == RelationEnd::kFrom ? "from" : "to");
      }
    };
    add_place(r.place.end);
    for (const RelationPlace& place : r.more_places) add_place(place.end);
    return joined("relation", relation_kind_name(r.kind), ends[0], ends[1], r.id, text_of(r.details->note),
                  text_of(r.details->review.hash), fmt::format("{}", fmt::join(places, ",")));
  }

  void add_sorted() {
    std::multiset<std::string> lines;
    for (const Relation& r : map_.relations) lines.insert(relation(r));
    for (const Suppression& s : map_.suppressions) lines.insert(joined("allow", s.rule, s.reason, owner(s.scope)));
    for (const std::string& one : lines) out_ += one;
  }

  std::string owner(const Span& scope) {
    if (!scope.valid()) return "map";
    for (const Source& s : map_.sources) {
      if (s.span == scope) return fmt::format("source {}", s.id);
    }
    for (const Claim& c : map_.claims) {
      if (c.span == scope) return fmt::format("claim {}", c.id);
    }
    for (const Argument& a : map_.arguments) {
      if (a.span == scope) return fmt::format("argument {}", a.id);
    }
    for (const Relation& r : map_.relations) {
      if (r.details->own_span == scope) return fmt::format("relation {}", r.id);
    }
    for (const Post& p : map_.posts) {
      if (p.span == scope) return fmt::format("post {} of {}", p.id, map_[p.thread].id);
    }
    return "map";
  }

  std::string post_name(PostId id) { return fmt::format("{}/{}", map_[map_[id].thread].id, map_[id].id); }

  const ArgumentMap& map_;
  std::string out_;
};

inline std::string map_content(const ArgumentMap& map) {
  return MapContent(map).text();
}

}  // namespace stancemap::test
