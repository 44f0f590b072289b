#pragma once
// The argument map as values: what a person annotated, with the place of everything. Start reading at `ArgumentMap` at
// the end. No behaviour that a check, a report or a picture would own lives here.
//
// Ownership: all `string_view`s point into the map's own TextPool and live as long as the map (moving it keeps them).
// Order: every store is in the order of the files (sorted by name) and of the text within a file.
// Absent: an empty string_view, an id that is not valid(), an empty vector, an empty optional.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/source_set.h"

namespace stancemap {

using ClaimId = Id<struct ClaimTag>;
using ArgumentId = Id<struct ArgumentTag>;
using RelationId = Id<struct RelationTag>;
using SourceId = Id<struct SourceTag>;
using ParticipantId = Id<struct ParticipantTag>;
using ThreadId = Id<struct ThreadTag>;
using PostId = Id<struct PostTag>;
using GroupId = Id<struct GroupTag>;
using TagId = Id<struct TagTag>;

/// A value and where it stands. `text` is empty and `span` not valid when it is absent.
struct Text {
  std::string_view text;
  Span span;
  bool empty() const { return text.empty(); }
};

/// A reference to an entity and the place where it is written.
template <class IdType>
struct Ref {
  IdType id;
  Span span;
};

/// A part of an entity that few have: where it is absent it costs a pointer, and reads as an empty T.
template <class T>
class Rare {
 public:
  Rare() = default;
  Rare(const Rare& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(Rare other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~Rare() = default;

  const T& operator*() const { return value_ ? *value_ : kNothing; }
  const T* operator->() const { return &**this; }
  /// For writing; it is there from then on.
  T& edit() {
    if (!value_) value_ = std::make_unique<T>();
    return *value_;
  }

 private:
  static constexpr T kNothing{};
  std::unique_ptr<T> value_;
};

enum class SourceKind : std::uint8_t {
  kUnknown,
  kArticle,
  kBlogPost,
  kForumPost,
  kBook,
  kChapter,
  kPaper,
  kReport,
  kNews,
  kInterview,
  kSpeech,
  kLaw,
  kDataset,
  kVideo,
  kWebPage,
  kOther
};

/// A document. Reliability and credibility are the Admiralty code, judged apart ('F' and 6: cannot be judged).
struct Source {
  std::string_view id;
  Span id_span, span;
  Text title, publisher, date, url, archived, accessed, language, note;
  Text qualifications;  // of the author: what makes them speak on this
  Text published_in;    // the journal, newspaper, book or site that it is part of
  Text volume, issue, pages, doi, isbn;
  std::vector<Text> authors;
  SourceKind kind = SourceKind::kUnknown;
  Text kind_text;                // as written
  std::vector<Text> marks;       // opinion, ai-generated, repost, anonymous, second-hand, primary, retracted
  Text file;                     // `text:` name of the file that holds the source's text
  Text sha256;                   // of that text as UTF-8, NFC, LF, without BOM or trailing blanks
  char reliability = 0;          // 'A'..'F', 0 when absent
  std::uint8_t credibility = 0;  // 1..6, 0 when absent
  std::vector<Ref<SourceId>> derives_from;
};

struct CitationDetails {
  Text prefix, suffix;                                        // what stands around the quote
  std::optional<std::uint64_t> position_begin, position_end;  // code points from 0, half-open
  Span position_span;                                         // of the whole position
  Ref<SourceId> quoting;                                      // the source that the passage itself quotes
  std::uint8_t credibility = 0;  // of this piece of information, 1..6; 0: that of the source
  Text note;
};

/// A claim's anchor in a source (W3C TextQuoteSelector and TextPositionSelector).
struct Citation {
  Ref<SourceId> source;
  Text at;  // locator: "last paragraph of the post", "comment 5", "p. 12"
  Text quote;
  Rare<CitationDetails> details;
  Span span;
};

struct Participant {
  std::string_view id;
  Span id_span, span;
  Text name, role;
  Text side, team;  // a team is part of a side
  Text url, note;
};

struct Tag {
  std::string_view id;
  Span id_span;  // of its definition, or of its first use
  Text note;
};

struct Group {
  std::string_view id;
  Span id_span, span;
  Text title, note;
  GroupId parent;
};

enum class ClaimKind : std::uint8_t { kFact, kValue, kPolicy, kPrediction, kDefinition, kQuestion };
std::string_view claim_kind_name(ClaimKind kind);
std::optional<ClaimKind> claim_kind_from_name(std::string_view name);

/// "Somebody has looked at this entry, and it was like this then."
struct Review {
  Text hash;  // of the content that was looked at, see sourcing/content_hash.h
  Text by, date;
  Span span;  // the value of `reviewed`; not valid: never reviewed
};

struct ClaimDetails {
  Text label;    // a short title for pictures
  Text assumed;  // the reason why it needs no source
  Text note;
  Text annotator, date;
  std::optional<double> confidence;  // the annotator's, 0 to 1
  Text side;                         // whose argument it is, where no post says so
  Ref<ParticipantId> owner;          // who prepares the answer to it
  Review review;
};

struct Claim {
  std::string_view id;
  Span id_span;  // the key
  Span span;     // the whole entry
  Text text;
  Rare<ClaimDetails> details;
  std::vector<Citation> said, cites;
  std::vector<TagId> tags;
  GroupId group;
  PostId post;  // the post in whose `claims` it is written
  ClaimKind kind = ClaimKind::kFact;
  bool thesis = false;
};

/// Premises that only together support (or attack) what the argument's relations point at.
struct Argument {
  std::string_view id;
  Span id_span, span;
  std::vector<Ref<ClaimId>> premises;
  Text scheme, label, note;
  std::vector<TagId> tags;
  GroupId group;
  Rare<Review> review;
};

/// What a relation starts from or points at.
struct Node {
  enum class Kind : std::uint8_t { kNone, kClaim, kArgument, kRelation };
  Kind kind = Kind::kNone;
  std::uint32_t index = 0;

  Node() = default;
  Node(ClaimId id) : kind(Kind::kClaim), index(static_cast<std::uint32_t>(id.index())) {}        // NOLINT
  Node(ArgumentId id) : kind(Kind::kArgument), index(static_cast<std::uint32_t>(id.index())) {}  // NOLINT
  Node(RelationId id) : kind(Kind::kRelation), index(static_cast<std::uint32_t>(id.index())) {}  // NOLINT

  bool is_claim() const { return kind == Kind::kClaim; }
  bool is_argument() const { return kind == Kind::kArgument; }
  bool is_relation() const { return kind == Kind::kRelation; }
  ClaimId claim() const { return is_claim() ? ClaimId(index) : ClaimId(); }
  ArgumentId argument() const { return is_argument() ? ArgumentId(index) : ArgumentId(); }
  RelationId relation() const { return is_relation() ? RelationId(index) : RelationId(); }
  auto operator<=>(const Node&) const = default;
};

enum class RelationKind : std::uint8_t { kSupport, kAttack, kUndercut, kContradiction, kEquivalence };
std::string_view relation_kind_name(RelationKind kind);  // "support", …
std::string_view relation_verb(
    RelationKind kind);  // "supports", "attacks", "undercuts", "contradicts", "is equivalent to"
inline bool is_symmetric(RelationKind kind) {
  return kind == RelationKind::kContradiction || kind == RelationKind::kEquivalence;
}

/// From which end a relation was written.
enum class RelationEnd : std::uint8_t { kFrom, kTo, kOwn };

/// One place where a relation is written: the id at the other end, or the key of its own entry.
struct RelationPlace {
  RelationEnd end = RelationEnd::kFrom;
  Span span;
};

/// What only an entry of `relations` has.
struct RelationDetails {
  Span own_span;  // the whole entry, else not valid
  Text note;
  Review review;
};

/// A directed relation; contradiction and equivalence hold both ways (`from` is the end that wrote it first).
/// support: claim or argument -> claim. attack: claim or argument -> claim. undercut: claim or argument -> argument or
/// relation. contradiction, equivalence: claim - claim.
/// Written at both ends it is one relation with two places. Written twice at the same end it is also one relation, with
/// the same end in two of its places; `duplicate-relation` reports it.
struct Relation {
  RelationKind kind = RelationKind::kSupport;
  Node from, to;
  std::string_view id;  // of its own entry in `relations`, else empty
  RelationPlace place;  // where it is first written
  std::vector<RelationPlace> more_places;
  Rare<RelationDetails> details;
  Span span() const { return place.span; }
};

enum class PostAct : std::uint8_t { kAsserts, kQuestions, kConcedes, kQuotes, kWithdraws };
std::string_view post_act_name(PostAct act);

struct ClaimAct {
  PostAct act = PostAct::kAsserts;
  Ref<ClaimId> claim;
};

/// One utterance of a participant. Claims written in its `claims` are asserts too, and come first in `acts`.
struct Post {
  std::string_view id;  // its key: "5"
  Span id_span, span;
  ThreadId thread;
  ParticipantId by;
  Span by_span;
  std::optional<std::int64_t> votes;
  Text time, note;
  Text speech;  // the speech that it is part of; empty: its id may be that of a speech
  std::vector<Ref<PostId>> replies_to;
  std::vector<Ref<ParticipantId>> mentions;
  std::vector<ClaimAct> acts;
};

enum class SpeechKind : std::uint8_t { kConstructive, kRebuttal };
std::string_view speech_kind_name(SpeechKind kind);  // "constructive", "rebuttal"

/// A turn to speak in a round. New arguments have no place in a rebuttal.
struct Speech {
  std::string_view id;  // "1AC"
  Span id_span, span;
  Text name, side;
  SpeechKind kind = SpeechKind::kConstructive;
};

/// Posts in order; `unit` and a post's id make its locator in the source: "comment 5".
struct Thread {
  std::string_view id;
  Span id_span, span;
  SourceId source;
  Text unit, title;
  Text order;                    // the name of a ready order of speeches: "policy"
  std::vector<Speech> speeches;  // an order of its own, as written
  std::vector<PostId> posts;     // in thread order
};

enum class StanceKind : std::uint8_t { kFavor, kAgainst, kNeutral, kQuery, kComment };
std::string_view stance_kind_name(StanceKind kind);

struct Stance {
  Ref<ParticipantId> who;
  Ref<ClaimId> claim;
  StanceKind kind = StanceKind::kFavor;
  Ref<PostId> post;
  std::optional<Citation> citation;
  Text note;
  Span span;
};

/// How a figure's number is meant.
enum class FigureQualifier : std::uint8_t { kExact, kAbout, kAtMost, kAtLeast, kLessThan, kMoreThan };
std::string_view figure_qualifier_name(FigureQualifier qualifier);  // "exact", "about", "at-most", …

struct Figure {
  std::string_view id;
  Span id_span, span;
  Ref<ClaimId> claim;
  Text quantity, of, period, unit, note;  // `for:` is the period
  double value = 0;
  std::string_view written;  // the number as it was written, "2.70"; empty where it was not read from a text
  Span value_span;
  FigureQualifier qualifier = FigureQualifier::kExact;
  bool planned = false;  // what somebody means to reach, not what is
};

/// "This finding is known and accepted, because …": written as `allow: {rule: reason}` on an entry, or at the top of a
/// file.
struct Suppression {
  std::string_view rule;
  std::string_view reason;
  Span rule_span;  // where it is written
  Span scope;      // findings whose place lies in here are suppressed
};

/// Storage for the texts of a map: chunks that never move.
class TextPool {
 public:
  std::string_view add(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
};

/// The whole map. Fill it with a reader of `src/formats`, or by hand: push into the stores, texts through `texts.add`.
struct ArgumentMap {
  // Compiled once: they are those of everything below.
  ArgumentMap();
  ArgumentMap(ArgumentMap&&) noexcept;
  ArgumentMap& operator=(ArgumentMap&&) noexcept;
  ~ArgumentMap();

  TextPool texts;
  Text title, note;
  Text prepares;              // the side that it prepares: what other sides say wants an answer
  std::vector<FileId> files;  // that it was read from
  std::vector<Source> sources;
  std::vector<Participant> participants;
  std::vector<Tag> tags;
  std::vector<Group> groups;
  std::vector<Claim> claims;
  std::vector<Argument> arguments;
  std::vector<Relation> relations;
  std::vector<Thread> threads;
  std::vector<Post> posts;
  std::vector<Stance> stances;
  std::vector<Figure> figures;
  std::vector<Ref<ClaimId>> theses;  // as listed under `thesis`
  std::vector<Suppression> suppressions;

  const Claim& operator[](ClaimId id) const { return claims[id.index()]; }
  const Argument& operator[](ArgumentId id) const { return arguments[id.index()]; }
  const Relation& operator[](RelationId id) const { return relations[id.index()]; }
  const Source& operator[](SourceId id) const { return sources[id.index()]; }
  const Participant& operator[](ParticipantId id) const { return participants[id.index()]; }
  const Thread& operator[](ThreadId id) const { return threads[id.index()]; }
  const Post& operator[](PostId id) const { return posts[id.index()]; }
  const Group& operator[](GroupId id) const { return groups[id.index()]; }
  const Tag& operator[](TagId id) const { return tags[id.index()]; }

  /// The id as written of a claim, an argument or a relation; "`a` -> `b`" without backticks for one that has no id.
  std::string name(Node node) const;
  /// The key of a claim, argument or relation: where it is defined.
  Span span(Node node) const;
  /// Who speaks the claim: the author of its post; not valid for a claim outside posts.
  ParticipantId speaker(ClaimId id) const {
    const PostId post = claims[id.index()].post;
    return post ? posts[post.index()].by : ParticipantId();
  }
};

}  // namespace stancemap
