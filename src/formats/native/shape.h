#pragma once
// The shape of a native map file as one table: every key of every entity, in canonical order. The reader checks against
// it, the JSON Schema and the documentation are made from it, the formatter orders keys by it, and a mistyped key is
// compared with it. To add a key: one line here, and the line in the reader that stores it.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace stancemap::native {

/// The mappings that a file is made of. kThread is the one under `thread`, kKeyedThread one of those under `threads`.
enum class Entity : std::uint8_t {
  kMap,
  kSource,
  kParticipant,
  kTag,
  kGroup,
  kClaim,
  kReview,
  kCitation,
  kPosition,
  kArgument,
  kRelation,
  kThread,
  kKeyedThread,
  kSpeech,
  kPost,
  kStance,
  kFigure,
  kNone
};

/// What one value is.
enum class KeyType : std::uint8_t {
  kVersion,    // the number 1
  kText,       // a string, or a number as it is written
  kNewId,      // an id that is given here
  kReference,  // the id of something; see Key::refers
  kChoice,     // one of Key::choices
  kInteger,    // from Key::min to Key::max
  kNumber,     // from Key::min to Key::max
  kSha256,     // 64 hexadecimal digits
  kReasons,    // a mapping of rule ids to reasons
  kEntity      // a mapping (or its short form): Key::nested
};

/// How many: one, a list (where a single value may stand without brackets), or a mapping by id.
enum class KeyForm : std::uint8_t { kOne, kList, kById };

/// kExactlyOne: of all such keys of the entity there must be exactly one; kAtLeastOne: one or more.
enum class KeyNeed : std::uint8_t { kOptional, kRequired, kExactlyOne, kAtLeastOne };

/// What a reference may point at. kNode: claim, argument or relation.
enum class Refers : std::uint8_t {
  kNothing,
  kSource,
  kParticipant,
  kTag,
  kGroup,
  kClaim,
  kClaimOrArgument,
  kArgumentOrRelation,
  kNode,
  kPost
};

struct Key {
  std::string_view name;
  std::string_view doc;  // one line, lower-case start, no full stop
  KeyType type = KeyType::kText;
  KeyForm form = KeyForm::kOne;
  KeyNeed need = KeyNeed::kOptional;
  Refers refers = Refers::kNothing;
  Entity nested = Entity::kNone;
  std::span<const std::string_view> choices = {};
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
};

struct EntityShape {
  Entity entity = Entity::kNone;
  std::string_view name;          // "claim"
  std::string_view with_article;  // "a claim"
  std::string_view doc;
  std::span<const Key> keys;   // in canonical order
  std::string_view bare = {};  // the key that a bare text stands for; empty: a bare text is no short form
  bool may_be_empty = false;   // `id:` with nothing behind it is fine
};

namespace shape {

constexpr Key text(std::string_view name, std::string_view doc) {
  return {.name = name, .doc = doc};
}
constexpr Key reference(std::string_view name, Refers refers, std::string_view doc) {
  return {.name = name, .doc = doc, .type = KeyType::kReference, .refers = refers};
}
constexpr Key choice(std::string_view name, std::span<const std::string_view> choices, std::string_view doc) {
  return {.name = name, .doc = doc, .type = KeyType::kChoice, .choices = choices};
}
constexpr Key ranged(std::string_view name, KeyType type, double min, double max, std::string_view doc) {
  return {.name = name, .doc = doc, .type = type, .min = min, .max = max};
}
constexpr Key entity(std::string_view name, Entity nested, std::string_view doc) {
  return {.name = name, .doc = doc, .type = KeyType::kEntity, .nested = nested};
}
constexpr Key typed(std::string_view name, KeyType type, std::string_view doc) {
  return {.name = name, .doc = doc, .type = type};
}
constexpr Key allow() {
  return typed("allow", KeyType::kReasons, "findings that are known and accepted here: `{rule: reason}`");
}
constexpr Key reviewed() {
  return entity("reviewed", Entity::kReview, "that somebody has looked at the entry; `stancemap review` writes it");
}
constexpr Key note() {
  return text("note", "a remark for people who read the map");
}

constexpr Key list_of(Key key) {
  key.form = KeyForm::kList;
  return key;
}
constexpr Key by_id(Key key) {
  key.form = KeyForm::kById;
  return key;
}
constexpr Key needed(Key key, KeyNeed need = KeyNeed::kRequired) {
  key.need = need;
  return key;
}

inline constexpr double kLargestInteger = 9007199254740991.0;  // the largest integer that JSON programs agree on

inline constexpr std::string_view kSourceKinds[] = {"article", "blog-post", "forum-post", "book",      "chapter",
                                                    "paper",   "report",    "news",       "interview", "speech",
                                                    "law",     "dataset",   "video",      "web-page",  "other"};
inline constexpr std::string_view kMarks[] = {"opinion",     "ai-generated", "repost",   "anonymous",
                                              "second-hand", "primary",      "retracted"};
inline constexpr std::string_view kReliabilities[] = {"A", "B", "C", "D", "E", "F"};
inline constexpr std::string_view kClaimKinds[] = {"fact", "value", "policy", "prediction", "definition", "question"};
inline constexpr std::string_view kSpeechOrders[] = {"british-parliamentary", "lincoln-douglas", "policy",
                                                     "public-forum"};
inline constexpr std::string_view kSpeechKinds[] = {"constructive", "rebuttal"};
inline constexpr std::string_view kStances[] = {"favor", "against", "neutral", "query", "comment"};
inline constexpr std::string_view kQualifiers[] = {"exact",     "about",     "at-most", "at-least",
                                                   "less-than", "more-than", "planned"};

inline constexpr Key kMapKeys[] = {
    needed(typed("stancemap", KeyType::kVersion, "the version of the format: 1")),
    text("title", "the title of the map"),
    note(),
    list_of(reference("thesis", Refers::kClaim, "the claims that the map is about")),
    text("prepares", "the side that the map prepares: each argument of another side wants an answer"),
    allow(),
    by_id(entity("sources", Entity::kSource, "the documents that are cited")),
    by_id(entity("participants", Entity::kParticipant, "the persons and bodies that speak")),
    by_id(entity("tags", Entity::kTag, "what tags mean; a tag may be used without standing here")),
    by_id(entity("groups", Entity::kGroup, "groups of claims and arguments, for pictures")),
    by_id(entity("claims", Entity::kClaim, "what is claimed")),
    by_id(entity("arguments", Entity::kArgument, "premises that only together support or attack something")),
    by_id(entity("relations", Entity::kRelation, "relations that need an id or a note of their own")),
    entity("thread", Entity::kThread, "the discussion, when the file holds one"),
    by_id(entity("threads", Entity::kKeyedThread, "the discussions, when the file holds several")),
    list_of(entity("stances", Entity::kStance, "who holds what")),
    by_id(entity("figures", Entity::kFigure, "the numbers that claims state, made comparable")),
};

inline constexpr Key kSourceKeys[] = {
    text("title", "its title"),
    list_of(text("author", "its author or authors")),
    text("qualifications", "what makes its author speak on this: post, training, experience"),
    text("published-in", "the journal, newspaper, book or site that it is part of"),
    text("publisher", "who published it"),
    choice("kind", kSourceKinds, "what kind of document it is"),
    text("date", "when it was published"),
    text("volume", "the volume of what it is published in"),
    text("issue", "the issue of what it is published in"),
    text("pages", "the pages of what it is published in: `12-15`"),
    text("doi", "its DOI"),
    text("isbn", "the ISBN of the book"),
    text("url", "where it is on the web"),
    text("archived", "the address of an archived copy"),
    text("accessed", "when it was looked at"),
    text("language", "the language it is written in"),
    list_of(choice("marks", kMarks, "what a reader should know about its quality")),
    choice("reliability", kReliabilities, "reliability of the source by the Admiralty code; F: cannot be judged"),
    ranged("credibility", KeyType::kInteger, 1, 6,
           "credibility of what it says by the Admiralty code; 6: cannot be judged"),
    list_of(reference("derives-from", Refers::kSource, "the sources that it takes its content from")),
    text("text", "the name of the file that holds its text"),
    typed("sha256", KeyType::kSha256, "the SHA-256 of that text as UTF-8, NFC, LF, without BOM or trailing blanks"),
    note(),
    allow(),
};

inline constexpr Key kParticipantKeys[] = {
    text("name", "the name to show; the id when there is none"),
    text("role", "the role in the debate: moderator, author, first speaker"),
    text("side", "the side in the debate: participants of one side do not answer each other"),
    text("team", "the team within the side: `Opening Government`"),
    text("url", "a page about the participant"),
    note(),
};

inline constexpr Key kTagKeys[] = {text("note", "what the tag means")};

inline constexpr Key kGroupKeys[] = {
    text("title", "the title to show; the id when there is none"),
    reference("parent", Refers::kGroup, "the group that it is part of"),
    list_of(reference("claims", Refers::kClaimOrArgument, "its claims and arguments; the other end of their `group`")),
    note(),
};

inline constexpr Key kClaimKeys[] = {
    needed(text("text", "the claim as one sentence")),
    text("label", "a short title for pictures"),
    choice("kind", kClaimKinds, "what kind of claim it is; `fact` when left out"),
    list_of(entity("said", Entity::kCitation, "where it is claimed; this backs nothing")),
    list_of(entity("cite", Entity::kCitation, "the evidence that backs it")),
    text("assumed", "the reason why it needs no source"),
    list_of(reference("supports", Refers::kClaim, "the claims that it speaks for")),
    list_of(reference("supported-by", Refers::kClaimOrArgument, "the claims and arguments that speak for it")),
    list_of(reference("attacks", Refers::kNode,
                      "what it speaks against; attacking an argument or a relation is an undercut")),
    list_of(reference("attacked-by", Refers::kClaimOrArgument, "the claims and arguments that speak against it")),
    list_of(reference("undercuts", Refers::kArgumentOrRelation,
                      "the arguments and relations that do not hold because of it")),
    list_of(reference("undercut-by", Refers::kClaimOrArgument, "for arguments; a claim is attacked: `attacked-by`")),
    list_of(reference("contradicts", Refers::kClaim, "the claims that cannot be true together with it")),
    list_of(reference("equivalent-to", Refers::kClaim, "the claims that say the same")),
    reference("group", Refers::kGroup, "the group that it belongs to"),
    list_of(reference("tags", Refers::kTag, "its tags")),
    text("annotator", "who wrote this entry"),
    text("date", "when this entry was written"),
    text("side", "whose argument it is, where it stands in no post"),
    reference("owner", Refers::kParticipant, "who prepares the answer to it"),
    ranged("confidence", KeyType::kNumber, 0, 1, "how sure the annotator is of the entry, from 0 to 1"),
    reviewed(),
    note(),
    allow(),
};

inline constexpr Key kReviewKeys[] = {
    needed(text("hash", "the hash of what was looked at: the review is suspect when it differs")),
    text("by", "who looked at it"),
    text("date", "when"),
};

inline constexpr Key kCitationKeys[] = {
    needed(reference("source", Refers::kSource, "the source")),
    text("at", "the place in the source: `p. 12`, `last paragraph`"),
    text("quote", "the words of the source, exactly"),
    text("prefix", "the words just before the quote, where the quote alone is not unique"),
    text("suffix", "the words just after the quote"),
    entity("position", Entity::kPosition, "the place of the quote in the source's text"),
    reference("quoting", Refers::kSource, "the source that this passage itself quotes"),
    ranged("credibility", KeyType::kInteger, 1, 6,
           "credibility of what is said here, where it differs from that of the source"),
    note(),
};

inline constexpr Key kPositionKeys[] = {
    needed(
        ranged("start", KeyType::kInteger, 0, kLargestInteger, "the first character, counted in code points from 0")),
    needed(ranged("end", KeyType::kInteger, 0, kLargestInteger, "the character behind the last one")),
};

inline constexpr Key kArgumentKeys[] = {
    needed(list_of(reference("premises", Refers::kClaim, "the claims that only together carry the conclusion"))),
    list_of(reference("supports", Refers::kClaim, "the conclusion")),
    list_of(reference("attacks", Refers::kNode,
                      "what it speaks against; attacking an argument or a relation is an undercut")),
    list_of(reference("undercuts", Refers::kArgumentOrRelation,
                      "the arguments and relations that do not hold because of it")),
    list_of(reference("undercut-by", Refers::kClaimOrArgument,
                      "the claims and arguments because of which it does not hold")),
    text("scheme", "the name of the argumentation scheme"),
    text("label", "a short title for pictures"),
    reference("group", Refers::kGroup, "the group that it belongs to"),
    list_of(reference("tags", Refers::kTag, "its tags")),
    reviewed(),
    note(),
    allow(),
};

inline constexpr Key kRelationKeys[] = {
    needed(reference("from", Refers::kClaimOrArgument, "the claim or argument that it starts from")),
    needed(reference("supports", Refers::kClaim, "the claim that `from` speaks for"), KeyNeed::kExactlyOne),
    needed(reference("attacks", Refers::kNode, "what `from` speaks against"), KeyNeed::kExactlyOne),
    needed(reference("undercuts", Refers::kArgumentOrRelation,
                     "the argument or relation that does not hold because of `from`"),
           KeyNeed::kExactlyOne),
    needed(reference("contradicts", Refers::kClaim, "the claim that cannot be true together with `from`"),
           KeyNeed::kExactlyOne),
    needed(reference("equivalent-to", Refers::kClaim, "the claim that says the same as `from`"), KeyNeed::kExactlyOne),
    reviewed(),
    note(),
    allow(),
};

inline constexpr Key kThreadKeys[] = {
    needed(typed("id", KeyType::kNewId, "its id; the id of its source when left out"), KeyNeed::kAtLeastOne),
    needed(reference("source", Refers::kSource, "the source that it can be read in"), KeyNeed::kAtLeastOne),
    text("unit", "what a post is called there: `comment`"),
    text("title", "its title"),
    choice("order", kSpeechOrders, "the order of speeches, when it is a round"),
    by_id(entity("speeches", Entity::kSpeech, "an order of speeches of its own")),
    by_id(entity("posts", Entity::kPost, "its posts by number, in order")),
};

inline constexpr Key kKeyedThreadKeys[] = {needed(kThreadKeys[1], KeyNeed::kOptional),
                                           kThreadKeys[2],
                                           kThreadKeys[3],
                                           kThreadKeys[4],
                                           kThreadKeys[5],
                                           kThreadKeys[6]};

inline constexpr Key kSpeechKeys[] = {
    text("name", "the name to show; the id when there is none"),
    text("side", "the side that speaks"),
    choice("kind", kSpeechKinds, "`constructive` when left out; new arguments have no place in a rebuttal"),
};

inline constexpr Key kPostKeys[] = {
    needed(reference("by", Refers::kParticipant, "who wrote it")),
    text("time", "when it was written"),
    text("speech", "the speech that it is part of; left out where its number is the name of one"),
    ranged("votes", KeyType::kInteger, -kLargestInteger, kLargestInteger, "the votes that it got"),
    list_of(reference("replies-to", Refers::kPost, "the posts that it answers: `5`, or `thread/5` in another thread")),
    list_of(reference("mentions", Refers::kParticipant, "the participants that it names")),
    by_id(entity("claims", Entity::kClaim, "what is claimed here for the first time")),
    list_of(reference("asserts", Refers::kClaim, "the claims of others that it repeats as its own")),
    list_of(reference("questions", Refers::kClaim, "the claims that it asks about")),
    list_of(reference("concedes", Refers::kClaim, "the claims that it gives in to")),
    list_of(reference("quotes", Refers::kClaim, "the claims that it repeats without a position of its own")),
    list_of(reference("withdraws", Refers::kClaim, "the claims that its author no longer holds")),
    note(),
    allow(),
};

inline constexpr Key kStanceKeys[] = {
    needed(reference("who", Refers::kParticipant, "whose stance it is")),
    needed(reference("claim", Refers::kClaim, "the claim that it is about")),
    needed(choice("stance", kStances, "the position")),
    reference("post", Refers::kPost, "the post that shows it"),
    entity("cite", Entity::kCitation, "the place that shows it, where it is no post"),
    note(),
};

inline constexpr Key kFigureKeys[] = {
    needed(reference("claim", Refers::kClaim, "the claim that states it")),
    needed(text("quantity", "what is measured; figures of one quantity are compared")),
    text("of", "what it is measured of: `Japan`"),
    text("for", "the time that it holds for: `2027`"),
    needed(typed("value", KeyType::kNumber, "the number")),
    text("unit", "its unit: `percent`, `trillion yen`, `km`"),
    list_of(choice("qualifier", kQualifiers,
                   "how it is meant, `exact` when left out; `planned` can stand beside another one")),
    note(),
};

}  // namespace shape

/// All entities, in the order of the enumeration.
inline constexpr EntityShape kEntities[] = {
    {Entity::kMap, "map", "a map", "the whole file", shape::kMapKeys},
    {Entity::kSource, "source", "a source", "a document: article, post, book, data set", shape::kSourceKeys},
    {Entity::kParticipant, "participant", "a participant", "a person or body that speaks", shape::kParticipantKeys,
     "name", true},
    {Entity::kTag, "tag", "a tag", "a word that marks claims and arguments", shape::kTagKeys, "note", true},
    {Entity::kGroup, "group", "a group", "claims and arguments that belong together", shape::kGroupKeys, "title"},
    {Entity::kClaim, "claim", "a claim", "a sentence that can be supported or attacked", shape::kClaimKeys, "text"},
    {Entity::kReview, "review", "a review", "that somebody has looked at an entry", shape::kReviewKeys, "hash"},
    {Entity::kCitation, "citation", "a citation", "a place in a source", shape::kCitationKeys, "source"},
    {Entity::kPosition, "position", "a position", "a range of characters in a source's text", shape::kPositionKeys},
    {Entity::kArgument, "argument", "an argument", "premises that together support or attack something",
     shape::kArgumentKeys},
    {Entity::kRelation, "relation", "a relation", "a relation with an entry of its own", shape::kRelationKeys},
    {Entity::kThread, "thread", "a thread", "a discussion", shape::kThreadKeys},
    {Entity::kKeyedThread, "thread", "a thread under `threads`", "a discussion whose id is its key",
     shape::kKeyedThreadKeys},
    {Entity::kSpeech, "speech", "a speech", "a turn to speak in a round", shape::kSpeechKeys, "side", true},
    {Entity::kPost, "post", "a post", "what a participant wrote at once", shape::kPostKeys},
    {Entity::kStance, "stance", "a stance", "a participant's position on a claim", shape::kStanceKeys},
    {Entity::kFigure, "figure", "a figure", "a number that a claim states", shape::kFigureKeys},
};

constexpr const EntityShape& shape_of(Entity entity) {
  return kEntities[static_cast<std::size_t>(entity)];
}

/// The place of a key in its entity's canonical order; the number of keys when the entity has no such key.
constexpr std::size_t key_slot(Entity entity, std::string_view name) {
  const std::span<const Key> keys = shape_of(entity).keys;
  std::size_t slot = 0;
  while (slot < keys.size() && keys[slot].name != name) ++slot;
  return slot;
}

/// The key, or nullptr.
const Key* find_key(Entity entity, std::string_view name);

/// "a claim id", "a claim or argument id", …
std::string_view reference_name(Refers refers);

/// What the value of a key should be, in words: "a text", "a list of claim ids", "one of `favor`, `against`, …".
std::string expected_value(const Key& key);

/// The same for one item of a list.
std::string expected_item(const Key& key);

/// `names` in backticks with commas: "`a`, `b`, `c`".
std::string quoted_list(std::span<const std::string_view> names);

}  // namespace stancemap::native
