#include "model/argument_map.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

TEST_CASE("pooled texts stay where they are while the pool grows and moves") {
  TextPool pool;
  std::vector<std::string_view> views;
  for (int i = 0; i < 20'000; ++i) views.push_back(pool.add("text " + std::to_string(i)));
  const std::string large(200'000, 'l');
  const std::string_view big = pool.add(large);
  const std::string_view after = pool.add("after");
  const TextPool moved = std::move(pool);
  for (int i = 0; i < 20'000; ++i) {
    if (views[static_cast<std::size_t>(i)] != "text " + std::to_string(i)) FAIL("text " << i);
  }
  CHECK(big == large);
  CHECK(after == "after");
}

TEST_CASE("an empty text needs no room") {
  TextPool pool;
  CHECK(pool.add("").empty());
  CHECK(pool.add("x") == "x");
}

TEST_CASE("a claim, an argument and a named relation have their ids as names") {
  MapBuilder b;
  b.argument("arg", {"a"}).support("arg", "b", "rel");
  CHECK(b.map.name(b.node("a")) == "a");
  CHECK(b.map.name(b.node("arg")) == "arg");
  CHECK(b.map.name(b.node("rel")) == "rel");
  CHECK(b.map.name(Node()).empty());
}

TEST_CASE("a relation without an id is named by its ends") {
  MapBuilder b;
  b.support("a", "b");
  const RelationId support = b.last_relation();
  b.undercut("c", support);
  CHECK(b.map.name(support) == "a -> b");
  CHECK(b.map.name(b.last_relation()) == "c -> a -> b");
}

TEST_CASE("a node's span is its key, a relation's where it is first written") {
  MapBuilder b;
  b.argument("arg", {"a"}).support("arg", "b");
  b.map.claims[0].id_span = {FileId(0), 1, 2};
  b.map.arguments[0].id_span = {FileId(0), 3, 4};
  b.map.relations[0].place.span = {FileId(0), 5, 6};
  CHECK(b.map.span(b.node("a")).begin == 1);
  CHECK(b.map.span(b.node("arg")).begin == 3);
  CHECK(b.map.span(b.last_relation()).begin == 5);
  CHECK_FALSE(b.map.span(Node()).valid());
}

TEST_CASE("a claim is spoken by the author of its post, and by nobody outside posts") {
  MapBuilder b;
  b.claims({"a", "b"});
  b.map.participants.emplace_back();
  b.map.posts.emplace_back().by = ParticipantId(0);
  b.claim("a").post = PostId(0);
  CHECK(b.map.speaker(b.id("a")) == ParticipantId(0));
  CHECK_FALSE(b.map.speaker(b.id("b")).valid());
}

TEST_CASE("a node knows what it is, and its other ids are nothing") {
  const Node node{ArgumentId(3)};
  CHECK(node.argument() == ArgumentId(3));
  CHECK_FALSE(node.claim().valid());
  CHECK_FALSE(node.relation().valid());
  CHECK_FALSE(Node().is_claim());
}

TEST_CASE("the name of every kind of claim gives the kind back") {
  for (const ClaimKind kind : {ClaimKind::kFact, ClaimKind::kValue, ClaimKind::kPolicy, ClaimKind::kPrediction,
                               ClaimKind::kDefinition, ClaimKind::kQuestion}) {
    CHECK(claim_kind_from_name(claim_kind_name(kind)) == kind);
  }
  CHECK_FALSE(claim_kind_from_name("opinion"));
}

TEST_CASE("contradiction and equivalence hold both ways, the others do not") {
  CHECK(is_symmetric(RelationKind::kContradiction));
  CHECK(is_symmetric(RelationKind::kEquivalence));
  CHECK_FALSE(is_symmetric(RelationKind::kSupport));
  CHECK(relation_verb(RelationKind::kContradiction) == "contradicts");
  CHECK(relation_kind_name(RelationKind::kUndercut) == "undercut");
}
