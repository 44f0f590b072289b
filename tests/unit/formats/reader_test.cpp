// What a map file means: each key becomes a value of the model, with its place.

#include <string>

#include <doctest/doctest.h>

#include "formats/native/init_template.h"
#include "formats/reading.h"

namespace stancemap {
namespace {

Reading read_yaml(std::string text) {
  return read_map({{"map.yaml", "stancemap: 1\n" + std::move(text)}});
}

std::string words(const Reading& reading, const Span& span) {
  return std::string(reading.sources.text(span));
}

Position place(const Reading& reading, const Span& span) {
  return reading.sources[span.file].position(span.begin);
}

std::string messages(const Reading& reading) {
  std::string all;
  for (const Finding& finding : reading.findings) {
    const Position at = place(reading, finding.span);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string(finding.rule) + "\n";
  }
  return all;
}

TEST_CASE("the map to start from is read without a finding and uses every section but three") {
  const Reading reading = read_map({{"map.yaml", std::string(native::init_template())}});
  CHECK(messages(reading) == "");
  CHECK(reading.map.claims.size() == 5);
  CHECK(reading.map.theses.size() == 1);
  CHECK(reading.map.arguments.size() == 1);
  CHECK(reading.map.relations.size() == 3);
  CHECK(reading.map.posts.size() == 3);
  CHECK(reading.map.stances.size() == 1);
  CHECK(reading.map.figures.size() == 1);
}

TEST_CASE("a claim keeps its values with their lines and columns") {
  const Reading reading = read_yaml(R"(sources: {s: {}}
claims:
  主張:
    text: "A: b"
    kind: value
    cite: {source: s, at: 5, quote: q, position: {start: 3, end: 7}}
    said: [s, {source: s, prefix: p, suffix: x, note: n}]
    assumed: so
    confidence: 0.5
    tags: [t, 2024]
    label: L
    annotator: me
    date: 2024-01-02
    note: N
)");
  REQUIRE(messages(reading) == "");
  REQUIRE(reading.map.claims.size() == 1);
  const Claim& claim = reading.map.claims[0];
  CHECK(claim.id == "主張");
  CHECK(words(reading, claim.id_span) == "主張");
  CHECK(place(reading, claim.id_span) == Position{4, 3});
  CHECK(claim.text.text == "A: b");
  CHECK(words(reading, claim.text.span) == "\"A: b\"");
  CHECK(place(reading, claim.text.span) == Position{5, 11});
  CHECK(claim.kind == ClaimKind::kValue);
  REQUIRE(claim.cites.size() == 1);
  CHECK(claim.cites[0].at.text == "5");
  CHECK(claim.cites[0].quote.text == "q");
  CHECK(claim.cites[0].details->position_begin == 3);
  CHECK(claim.cites[0].details->position_end == 7);
  CHECK(words(reading, claim.cites[0].source.span) == "s");
  CHECK(place(reading, claim.cites[0].source.span) == Position{7, 20});
  REQUIRE(claim.said.size() == 2);
  CHECK(claim.said[0].source.id == SourceId(0));
  CHECK(claim.said[1].details->prefix.text == "p");
  CHECK(claim.said[1].details->suffix.text == "x");
  CHECK(claim.said[1].details->note.text == "n");
  CHECK(claim.details->assumed.text == "so");
  CHECK(claim.details->confidence == 0.5);
  REQUIRE(claim.tags.size() == 2);
  CHECK(reading.map[claim.tags[1]].id == "2024");
  CHECK(claim.details->label.text == "L");
  CHECK(claim.details->annotator.text == "me");
  CHECK(claim.details->date.text == "2024-01-02");
  CHECK(claim.details->note.text == "N");
  CHECK(reading.sources.text(claim.span).starts_with("主張:"));
  CHECK(reading.sources.text(claim.span).find("note: N") != std::string_view::npos);
}

TEST_CASE("sources, participants, groups and tags keep all their values") {
  const Reading reading = read_yaml(R"(sources:
  s: {title: T, author: [A, B], publisher: P, kind: web-page, date: 2023, url: u, archived: v, accessed: w, language: en,
      marks: opinion, reliability: F, credibility: 6, text: t.txt, note: n}
  t: {derives-from: s, kind: article}
participants:
  a: Ann
  b:
  c: {name: C, role: r, side: s, url: u, note: n}
tags: {x: what it means}
groups:
  g: Group
  h: {title: H, parent: g, claims: [k]}
claims:
  k: K.
  l: {text: L., group: g}
)");
  REQUIRE(messages(reading) == "");
  const Source& source = reading.map.sources[0];
  CHECK(source.title.text == "T");
  REQUIRE(source.authors.size() == 2);
  CHECK(source.authors[1].text == "B");
  CHECK(source.kind == SourceKind::kWebPage);
  CHECK(source.date.text == "2023");
  CHECK(source.marks.size() == 1);
  CHECK(source.reliability == 'F');
  CHECK(source.credibility == 6);
  CHECK(source.file.text == "t.txt");
  REQUIRE(reading.map.sources[1].derives_from.size() == 1);
  CHECK(reading.map.sources[1].derives_from[0].id == SourceId(0));
  CHECK(reading.map.sources[1].kind == SourceKind::kArticle);
  CHECK(reading.map.participants[0].name.text == "Ann");
  CHECK(reading.map.participants[1].name.empty());
  CHECK(reading.map.participants[2].side.text == "s");
  CHECK(reading.map.tags[0].note.text == "what it means");
  CHECK(reading.map.groups[1].parent == GroupId(0));
  CHECK(reading.map.claims[0].group == GroupId(1));
  CHECK(reading.map.claims[1].group == GroupId(0));
}

TEST_CASE("a thread gives its posts, their claims and acts, with own claims first") {
  const Reading reading = read_yaml(R"(participants: {ann: , ben: }
claims: {a: A.}
thread:
  id: t
  unit: comment
  posts:
    1: {by: ann, asserts: a}
    5:
      by: ben
      votes: -3
      time: noon
      concedes: [a]
      claims: {b: B.}
      replies-to: 1
      mentions: ann
    6: {by: ann, replies-to: [t/5]}
stances:
  - {who: ben, claim: a, stance: against, post: 5, note: n}
)");
  REQUIRE(messages(reading) == "");
  REQUIRE(reading.map.posts.size() == 3);
  CHECK(reading.map.threads[0].posts.size() == 3);
  CHECK(reading.map.threads[0].unit.text == "comment");
  const Post& post = reading.map.posts[1];
  CHECK(post.id == "5");
  CHECK(post.by == ParticipantId(1));
  CHECK(place(reading, post.by_span) == Position{10, 11});
  CHECK(post.votes == -3);
  REQUIRE(post.acts.size() == 2);
  CHECK(post.acts[0].act == PostAct::kAsserts);
  CHECK(reading.map[post.acts[0].claim.id].id == "b");
  CHECK(post.acts[1].act == PostAct::kConcedes);
  CHECK(place(reading, post.acts[1].claim.span) == Position{13, 18});
  REQUIRE(post.replies_to.size() == 1);
  CHECK(post.replies_to[0].id == PostId(0));
  CHECK(place(reading, post.replies_to[0].span) == Position{15, 19});
  CHECK(post.mentions.size() == 1);
  CHECK(reading.map.posts[2].replies_to[0].id == PostId(1));
  CHECK(reading.map.claims[1].post == PostId(1));
  CHECK(reading.map.speaker(ClaimId(1)) == ParticipantId(1));
  CHECK(reading.map.stances[0].post.id == PostId(1));
  CHECK(reading.map.stances[0].kind == StanceKind::kAgainst);
}

TEST_CASE("a mention is not turned into a reply") {
  const Reading reading =
      read_yaml("participants: {ann: , ben: }\nthread: {id: t, posts: {1: {by: ann}, 2: {by: ben, mentions: ann}}}\n");
  REQUIRE(messages(reading) == "");
  CHECK(reading.map.posts[1].replies_to.empty());
}

TEST_CASE("a figure keeps its number, period and qualifier") {
  const Reading reading = read_yaml(
      "claims: {a: A.}\nfigures: {f: {claim: a, quantity: q, for: 2027, value: -2.5e1, unit: u, qualifier: "
      "at-least}}\n");
  REQUIRE(messages(reading) == "");
  const Figure& figure = reading.map.figures[0];
  CHECK(figure.value == -25);
  CHECK(figure.period.text == "2027");
  CHECK(figure.qualifier == FigureQualifier::kAtLeast);
  CHECK_FALSE(figure.planned);
  CHECK(figure.written == "-2.5e1");
  CHECK(words(reading, figure.value_span) == "-2.5e1");
}

TEST_CASE("a figure can be planned and a bound at once") {
  const Reading reading = read_yaml(
      "claims: {a: A.}\nfigures:\n  f: {claim: a, quantity: q, value: 2.70, qualifier: [planned, less-than]}\n"
      "  g: {claim: a, quantity: q, value: 2, qualifier: planned}\n");
  REQUIRE(messages(reading) == "");
  CHECK(reading.map.figures[0].qualifier == FigureQualifier::kLessThan);
  CHECK(reading.map.figures[0].planned);
  CHECK(reading.map.figures[0].written == "2.70");
  CHECK(reading.map.figures[1].qualifier == FigureQualifier::kExact);
  CHECK(reading.map.figures[1].planned);
}

TEST_CASE("of two qualifiers that do not go together the first counts") {
  const Reading reading =
      read_yaml("claims: {a: A.}\nfigures: {f: {claim: a, quantity: q, value: 2, qualifier: [at-most, at-least]}}\n");
  CHECK(messages(reading) == "3:69 bad-value\n");
  CHECK(reading.map.figures[0].qualifier == FigureQualifier::kAtMost);
}

TEST_CASE("an allowed finding is kept with the entry that it holds for") {
  const Reading reading = read_yaml("allow: {r: all}\nclaims: {a: {text: A., allow: {q: here}}}\n");
  REQUIRE(messages(reading) == "");
  REQUIRE(reading.map.suppressions.size() == 2);
  CHECK(reading.map.suppressions[0].scope.begin == 0);
  CHECK(reading.map.suppressions[1].rule == "q");
  CHECK(reading.map.suppressions[1].reason == "here");
  CHECK(words(reading, reading.map.suppressions[1].rule_span) == "q");
  CHECK(reading.map.suppressions[1].scope == reading.map.claims[0].span);
}

TEST_CASE("a section that stands there twice is read both times") {
  const Reading reading = read_yaml("claims: {a: A.}\ntitle: T\nclaims: {b: {text: B., supports: a}}\n");
  CHECK(messages(reading) == "4:1 duplicate-key\n");
  CHECK(reading.map.claims.size() == 2);
  CHECK(reading.map.relations.size() == 1);
}

TEST_CASE("one fault gives one finding, at its place, and the rest is read") {
  struct Case {
    std::string_view text, findings;
  };
  constexpr Case kCases[] = {
      {"claims: {a: {text: [A]}}\n", "2:20 wrong-type\n"},
      {"claims: {a: }\nthesis: a\n", "2:13 wrong-type\n"},
      {"claims: {a: {text: A., kind: facts}}\n", "2:30 bad-value\n"},
      {"claims: {a: {text: A., knd: fact}}\n", "2:24 unknown-key\n"},
      {"claims: {a: {kind: fact}}\n", "2:10 missing-key\n"},
      {"claims: {a: A., b: B., a: C.}\n", "2:24 duplicate-id\n"},
      {"claims: {a: A.}\narguments: {a: {premises: a}}\n", "3:13 duplicate-id\n"},
      {"claims: {a: {text: A., supports: [b, a]}}\n", "2:35 unknown-id\n"},
      {"claims: {a: {text: A., cite: s}}\n", "2:30 unknown-id\n"},
      {"claims: {a: {text: A., cite: [{source: s}]}}\n", "2:40 unknown-id\n"},
      {"claims: {a: {text: A., group: g}}\n", "2:31 unknown-id\n"},
      {"thesis: [a]\n", "2:10 unknown-id\n"},
      {"sources: {s: {derives-from: t}}\n", "2:29 unknown-id\n"},
      {"participants: {p: }\nthread: {id: t, posts: {1: {by: p, replies-to: 2}}}\n", "3:48 unknown-id\n"},
      {"participants: {p: }\nthread: {id: t, posts: {1: {by: p, mentions: q}}}\n", "3:46 unknown-id\n"},
      {"participants: {p: }\nthread: {id: t, posts: {1: {by: p, quotes: q}}}\n", "3:44 unknown-id\n"},
      {"thread: {id: t, posts: {1: {by: p}}}\n", "2:33 unknown-id\n"},
      {"thread: {source: s}\n", "2:18 unknown-id\n"},
      {"participants: {p: }\nstances: {who: p, claim: c, stance: favor}\n", "3:26 unknown-id\n"},
      {"figures: {f: {claim: c, quantity: q, value: 1}}\n", "2:22 unknown-id\n"},
      {"claims: {a: A.}\nrelations: {r: {from: b, supports: a}}\n", "3:23 unknown-id\n"},
      {"claims: {a: A.}\narguments: {x: {premises: [a, x]}}\n", "3:31 wrong-target\n"},
      {"claims: {a: {text: A., cite: {source: s, position: {start: 5, end: 2}}}}\nsources: {s: {}}\n",
       "2:68 bad-value\n"},
      {"participants: {p: }\nthread: {id: t, posts: {1: {by: p}, 1: {by: p}}}\n", "3:37 duplicate-id\n"},
      {"claims: {? [a] : A.}\n", "2:12 wrong-type\n"},
  };
  for (const Case& one : kCases) {
    CAPTURE(one.text);
    CHECK(messages(read_yaml(std::string(one.text))) == one.findings);
  }
}

TEST_CASE("help names the nearest key, word and id") {
  CHECK(read_yaml("clams: {}\n").findings.at(0).help == "did you mean `claims`?");
  CHECK(read_yaml("claims: {a: {text: A., kind: poliy}}\n").findings.at(0).help == "did you mean `policy`?");
  CHECK(read_yaml("claims: {uniforms: A.}\nthesis: unifroms\n").findings.at(0).help == "did you mean `uniforms`?");
  CHECK(read_yaml("sources: {survey: {}}\nclaims: {servey: {text: A., cite: servey}}\n").findings.at(0).help ==
        "did you mean `survey`?");
}

TEST_CASE("a duplicate names the first place") {
  const Reading reading = read_yaml("claims: {a: A.}\nrelations: {a: {from: a, supports: a}}\n");
  REQUIRE(reading.findings.size() == 1);
  REQUIRE(reading.findings[0].related.size() == 1);
  CHECK(place(reading, reading.findings[0].related[0].span) == Position{2, 10});
}

TEST_CASE("a fault of syntax is not followed by others that come of it") {
  const Reading reading = read_yaml("claims:\n  a: A: b\n  b: {text: B., supports: a}\n");
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].rule == "yaml-syntax");
  CHECK(reading.map.claims.size() == 1);
}

TEST_CASE("a file of another version is not read further") {
  const Reading reading = read_map({NamedText{"map.yaml", "stancemap: 2\nclaims: {a: }\nnew: thing\n"}});
  CHECK(messages(reading) == "1:12 unsupported-version\n");
  CHECK(reading.map.claims.empty());
  CHECK(reading.nothing_read);
}

}  // namespace
}  // namespace stancemap
