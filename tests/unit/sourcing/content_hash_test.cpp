#include "sourcing/content_hash.h"

#include <doctest/doctest.h>

#include "support/map_builder.h"

namespace stancemap {
namespace {

using test::MapBuilder;

Source source(std::string_view id, std::string_view title, std::string_view sha256) {
  Source made;
  made.id = id;
  made.title.text = title;
  made.sha256.text = sha256;
  return made;
}

/// `a` cites a source and supports `b`; the argument `why` of `b` and `c` supports `a`, and `d` undercuts the relation
/// `r`.
MapBuilder sample() {
  MapBuilder b;
  b.claims({"a", "b", "c", "d"});
  b.map.sources.push_back(source("s", "Survey", "00"));
  Citation citation;
  citation.source.id = SourceId(0);
  citation.quote.text = "as it is";
  b.claim("a").cites.push_back(std::move(citation));
  b.support("a", "b").argument("why", {"b", "c"}).support("why", "a");
  b.attack("c", "a", "r").undercut("d", "r");
  b.map.relations[2].place.end = RelationEnd::kOwn;
  return b;
}

std::string hash(MapBuilder& b, std::string_view id) {
  return content_hash(b.map, b.node(id));
}

}  // namespace

TEST_CASE("a hash is sixteen hexadecimal digits and the same each time") {
  MapBuilder b = sample();
  CHECK(hash(b, "a").size() == 16);
  CHECK(hash(b, "a").find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(hash(b, "a") == hash(b, "a"));
  MapBuilder again = sample();
  CHECK(hash(b, "a") == hash(again, "a"));
  // Written in maps of users: it must not change from one version of the program to the next.
  CHECK(hash(b, "a") == "fd742ef67b931a0c");
}

TEST_CASE("what a reviewer sees of a claim changes its hash") {
  const auto changed = [](auto&& change) {
    MapBuilder b = sample();
    const std::string before = hash(b, "a");
    change(b);
    return hash(b, "a") != before;
  };
  CHECK(changed([](MapBuilder& b) { b.claim("a").text.text = "Another text."; }));
  CHECK(changed([](MapBuilder& b) { b.claim("a").kind = ClaimKind::kValue; }));
  CHECK(changed([](MapBuilder& b) { b.claim("a").details.edit().assumed.text = "seen by all"; }));
  CHECK(changed([](MapBuilder& b) { b.claim("a").cites[0].quote.text = "as it was"; }));
  CHECK(changed([](MapBuilder& b) { b.claim("a").cites[0].at.text = "p. 2"; }));
  CHECK(changed([](MapBuilder& b) { b.map.sources[0].sha256.text = "01"; }));
  CHECK(changed([](MapBuilder& b) { b.claim("b").text.text = "Another text."; }));  // it supports `b`
  CHECK(changed([](MapBuilder& b) { b.map.relations[0].kind = RelationKind::kAttack; }));
  CHECK(changed([](MapBuilder& b) { b.support("a", "d"); }));
}

TEST_CASE("ids, labels, notes, tags and what is written elsewhere do not change a claim's hash") {
  const auto changed = [](auto&& change) {
    MapBuilder b = sample();
    const std::string before = hash(b, "a");
    change(b);
    return hash(b, "a") != before;
  };
  CHECK_FALSE(changed([](MapBuilder& b) { b.claim("a").id = "renamed"; }));
  CHECK_FALSE(changed([](MapBuilder& b) { b.claim("b").id = "renamed"; }));
  CHECK_FALSE(changed([](MapBuilder& b) { b.claim("a").details.edit().note.text = "look again"; }));
  CHECK_FALSE(changed([](MapBuilder& b) { b.claim("a").details.edit().label.text = "A"; }));
  CHECK_FALSE(changed([](MapBuilder& b) { b.claim("d").text.text = "Another text."; }));
  CHECK_FALSE(changed([](MapBuilder& b) { b.attack("d", "a"); }));  // written at `d`
}

TEST_CASE("an argument's hash follows its scheme, premises and target, not the order of its premises") {
  MapBuilder b = sample();
  const std::string before = hash(b, "why");
  std::swap(b.map.arguments[0].premises[0], b.map.arguments[0].premises[1]);
  CHECK(hash(b, "why") == before);
  b.claim("c").text.text = "Another text.";
  const std::string other_premise = hash(b, "why");
  CHECK(other_premise != before);
  b.map.arguments[0].scheme.text = "expert-opinion";
  const std::string other_scheme = hash(b, "why");
  CHECK(other_scheme != other_premise);
  b.claim("a").text.text = "Another target.";
  CHECK(hash(b, "why") != other_scheme);
}

TEST_CASE("a relation's hash follows its kind, note and both ends") {
  MapBuilder b = sample();
  const std::string before = hash(b, "r");
  b.map.relations[2].details.edit().note.text = "since 2015";
  const std::string noted = hash(b, "r");
  CHECK(noted != before);
  b.claim("c").text.text = "Another text.";
  const std::string other_end = hash(b, "r");
  CHECK(other_end != noted);
  b.map.relations[2].kind = RelationKind::kSupport;
  CHECK(hash(b, "r") != other_end);
}

TEST_CASE("of a contradiction it does not matter which end wrote it") {
  MapBuilder one, other;
  one.claims({"a", "b"}).contradict("a", "b");
  other.claims({"a", "b"}).contradict("b", "a");
  CHECK(content_hash(one.map, RelationId(0)) == content_hash(other.map, RelationId(0)));
}

TEST_CASE("a relation that is written at its other end belongs to that entry") {
  MapBuilder b;
  b.claims({"a", "b"}).support("a", "b");
  b.map.relations[0].place.end = RelationEnd::kTo;
  const std::string of_a = hash(b, "a"), of_b = hash(b, "b");
  b.map.relations.clear();
  CHECK(hash(b, "a") == of_a);
  CHECK(hash(b, "b") != of_b);
}

TEST_CASE("a long chain of undercuts costs no more than its length") {
  MapBuilder b;
  b.claims({"x", "y"}).attack("x", "y");
  for (int i = 0; i < 20'000; ++i) b.undercut("x", b.last_relation());
  ContentHashes hashes(b.map);
  std::size_t digits = 0;
  for (std::size_t i = 0; i < b.map.relations.size(); ++i) digits += hashes.of(RelationId(i)).size();
  CHECK(digits == 16 * b.map.relations.size());
}

}  // namespace stancemap
