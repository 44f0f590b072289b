#include "unit/render/sample_map.h"

#include <utility>

namespace stancemap {

Text MapBuilder::text(std::string_view value) {
  return {map.texts.add(value), {}};
}

std::string_view MapBuilder::word(std::string_view value) {
  return map.texts.add(value);
}

ClaimId MapBuilder::claim(std::string_view id, std::string_view words, bool thesis) {
  Claim claim;
  claim.id = word(id);
  claim.text = text(words);
  claim.thesis = thesis;
  map.claims.push_back(claim);
  return ClaimId(map.claims.size() - 1);
}

RelationId MapBuilder::relate(RelationKind kind, Node from, Node to, std::string_view id) {
  Relation relation;
  relation.kind = kind;
  relation.from = from;
  relation.to = to;
  relation.id = word(id);
  map.relations.push_back(relation);
  return RelationId(map.relations.size() - 1);
}

ArgumentId MapBuilder::argument(std::string_view id, const std::vector<ClaimId>& premises, std::string_view scheme) {
  Argument argument;
  argument.id = word(id);
  for (const ClaimId premise : premises) argument.premises.push_back({premise, {}});
  argument.scheme = text(scheme);
  map.arguments.push_back(argument);
  return ArgumentId(map.arguments.size() - 1);
}

SourceId MapBuilder::source(std::string_view id, std::string_view title, std::string_view url) {
  Source source;
  source.id = word(id);
  source.title = text(title);
  source.url = text(url);
  map.sources.push_back(source);
  return SourceId(map.sources.size() - 1);
}

ParticipantId MapBuilder::participant(std::string_view id, std::string_view name) {
  Participant participant;
  participant.id = word(id);
  participant.name = text(name);
  map.participants.push_back(participant);
  return ParticipantId(map.participants.size() - 1);
}

ThreadId MapBuilder::thread(std::string_view id, SourceId source) {
  Thread thread;
  thread.id = word(id);
  thread.source = source;
  thread.unit = text("comment");
  map.threads.push_back(thread);
  return ThreadId(map.threads.size() - 1);
}

PostId MapBuilder::post(std::string_view id, ThreadId thread, ParticipantId by) {
  Post post;
  post.id = word(id);
  post.thread = thread;
  post.by = by;
  map.posts.push_back(post);
  map.threads[thread.index()].posts.push_back(PostId(map.posts.size() - 1));
  return PostId(map.posts.size() - 1);
}

void MapBuilder::say(PostId post, ClaimId claim) {
  map.claims[claim.index()].post = post;
  map.posts[post.index()].acts.push_back({PostAct::kAsserts, {claim, {}}});
}

GroupId MapBuilder::group(std::string_view id, std::string_view title, GroupId parent) {
  Group group;
  group.id = word(id);
  group.title = text(title);
  group.parent = parent;
  map.groups.push_back(group);
  return GroupId(map.groups.size() - 1);
}

TagId MapBuilder::tag(std::string_view id) {
  Tag tag;
  tag.id = word(id);
  map.tags.push_back(tag);
  return TagId(map.tags.size() - 1);
}

void MapBuilder::cite(ClaimId claim, SourceId source, std::string_view at, std::string_view quote) {
  Citation citation;
  citation.source.id = source;
  citation.at = text(at);
  citation.quote = text(quote);
  map.claims[claim.index()].said.push_back(citation);
}

Finding finding(std::string_view rule, Severity severity, Span span, std::string subject) {
  Finding out;
  out.rule = rule;
  out.severity = severity;
  out.span = span;
  out.message = "what is wrong";
  out.subject = std::move(subject);
  return out;
}

ArgumentMap debate() {
  MapBuilder b;
  b.map.title = b.text("Does preparing for war keep the peace?");
  const SourceId post =
      b.source("joyner", "Japan's Shift to Robust Military Ally", "https://example.org/japan?a=1&b=2");
  const ParticipantId joyner = b.participant("joyner", "James Joyner");
  const ParticipantId steve = b.participant("steve", "steve");
  const ParticipantId ann = b.participant("ann", "Ann O'Neill");
  const ThreadId thread = b.thread("joyner", post);
  const GroupId peace = b.group("peace", "Peace by strength");

  const ClaimId peace_claim = b.claim("prepare-for-war", "A state that prepares for war keeps the peace.", true);
  const ClaimId dilemma = b.claim(
      "security-dilemma", "Arming for safety makes others arm, and leaves everyone less safe than they were before.");
  const ClaimId thin = b.claim("line-is-thin", "Little separates preparing for war from provoking it.");
  const ClaimId deter =
      b.claim("deterrence", "An aggressor counts the costs, and stays at home when they are too high.");
  const ClaimId rational = b.claim("aggressors-count", "Aggressors weigh costs and gains before they attack.");
  const ClaimId benign = b.claim("benign-before-iraq", "The US was seen as more benign before Iraq and Afghanistan.");
  const ClaimId hegemon = b.claim("us-is-benign-hegemon", "The United States is a benign hegemon.");
  const ClaimId never = b.claim("never-benign", "No hegemon has ever been benign to those it did not ask.");
  const ClaimId strong = b.claim("strength-works", "Strength is what keeps a peace.");
  for (const ClaimId c : {deter, rational}) b.map.claims[c.index()].group = peace;
  b.map.claims[strong.index()].group = peace;
  b.map.claims[deter.index()].details.edit().label = b.text("Deterrence");
  b.map.claims[never.index()].kind = ClaimKind::kValue;
  b.map.claims[thin.index()].tags.push_back(b.tag("escalation"));
  b.map.theses.push_back({peace_claim, {}});
  b.cite(peace_claim, post, "last paragraph of the post", "prepare for war");
  b.cite(dilemma, post, "last paragraph of the post", "the security dilemma");
  b.say(b.post("5", thread, steve), benign);
  b.say(b.post("6", thread, joyner), hegemon);
  b.say(b.post("9", thread, ann), never);

  b.relate(RelationKind::kAttack, dilemma, peace_claim);
  const RelationId support = b.relate(RelationKind::kSupport, thin, dilemma);
  b.relate(RelationKind::kUndercut, benign, support);
  const ArgumentId works = b.argument("fine-line", {deter, rational}, "practical-reasoning");
  b.relate(RelationKind::kSupport, works, peace_claim);
  b.relate(RelationKind::kAttack, benign, hegemon);
  b.relate(RelationKind::kSupport, hegemon, works.valid() ? Node(peace_claim) : Node());
  b.relate(RelationKind::kContradiction, never, hegemon);
  b.relate(RelationKind::kEquivalence, strong, deter);
  return std::move(b.map);
}

}  // namespace stancemap
