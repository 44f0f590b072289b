#include <doctest/doctest.h>

#include "checks/reviews.h"
#include "marked_map.h"

using namespace stancemap;

namespace {

/// The map with each `HASH` replaced by the content hash of the entry that is named behind it: `HASH(a)`.
std::string reviewed(std::string text) {
  std::vector<NamedText> files;
  files.push_back({"map.yaml", "stancemap: 1\n" + text});
  const Reading reading = read_map(std::move(files));
  for (const Node node : reviewable_entries(reading.map)) {
    const std::string wanted = "HASH(" + reading.map.name(node) + ")";
    const std::size_t at = text.find(wanted);
    if (at != std::string::npos) text.replace(at, wanted.size(), "\"" + content_hash(reading.map, node) + "\"");
  }
  return text;
}

const std::string kMap = R"(sources: {s: {title: Survey}}
claims:
  a: {text: A., kind: value, cite: {source: s, quote: words}, supports: b, reviewed: HASH(a)}
  b: {text: B., reviewed: {hash: HASH(b), by: Ann}}
  c: {text: C.}
arguments:
  why: {premises: [b, c], supports: a, reviewed: HASH(why)}
relations:
  r: {from: c, attacks: a, note: since then, reviewed: HASH(r)}
)";

std::vector<std::string> messages(const std::string& text) {
  std::vector<std::string> out;
  for (const Finding& finding : CheckRun("suspect-review", text).findings) out.push_back(finding.message);
  return out;
}

std::vector<std::string> after(std::string_view from, std::string_view to) {
  std::string text = reviewed(kMap);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return messages(text.replace(at, from.size(), to));
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("what is as it was reviewed is not suspect, and what nobody reviewed is not either") {
  CHECK(messages(reviewed(kMap)) == Messages{});
}

TEST_CASE("a changed text makes the reviews suspect that looked at it") {
  CHECK(after("text: C.", "text: C!") ==
        Messages{"the review of `why` is suspect: its scheme, premises or relations changed",
                 "the review of `r` is suspect: its kind, its note or a text at its ends changed"});
  CHECK(after("quote: words", "quote: word") ==
        Messages{"the review of `a` is suspect: its text, citations or relations changed"});
  CHECK(after("since then", "since now") ==
        Messages{"the review of `r` is suspect: its kind, its note or a text at its ends changed"});
}

TEST_CASE("a new relation makes the review of the claim suspect that writes it") {
  CHECK(after("text: B.,", "text: B., supports: c,") ==
        Messages{"the review of `b` (by Ann) is suspect: its text, citations or relations changed"});
}

TEST_CASE("ids, order, layout and notes of claims leave reviews as they are") {
  CHECK(after("text: B.,", "note: look again, text: B.,") == Messages{});
  CHECK(after("premises: [b, c]", "premises:\n    [c, b]") == Messages{});
  CHECK(after("arguments:", "# the arguments\narguments:") == Messages{});
}

TEST_CASE("the finding stands at the review") {
  const std::string text = R"(claims:
  a: {text: A., reviewed: «0123456789abcdef»}
  b:
    text: B.
    reviewed:
      «hash: 0123456789abcdef
      by: Ann»
)";
  check_marks("suspect-review", text);
}

TEST_CASE("a cited source whose text changed makes the review suspect, each source named once") {
  std::string text = reviewed(R"(sources: {s: {title: S, text: s.txt}, t: {title: T, text: t.txt}}
claims:
  a: {text: A., said: s, cite: [s, {source: t, at: p. 2}], reviewed: HASH(a)}
)");
  std::vector<NamedText> files;
  files.push_back({"map.yaml", "stancemap: 1\n" + text});
  const Reading reading = read_map(std::move(files));
  Anchoring anchoring;
  anchoring.sources.resize(2);
  anchoring.sources[0].status = SourceTextState::Status::kChanged;
  anchoring.sources[1].status = SourceTextState::Status::kAsCited;
  const auto fault = [&] {
    Reviews reviews(reading.map, anchoring);
    return review_fault(reading.map, reviews.state(ClaimId(0)));
  };
  CHECK(fault() == "the cited text of `s` changed");
  anchoring.sources[1].status = SourceTextState::Status::kChanged;
  CHECK(fault() == "the cited texts of `s`, `t` changed");
  anchoring.sources[0].status = anchoring.sources[1].status = SourceTextState::Status::kNotAtHand;
  CHECK(fault().empty());
}

TEST_CASE("a reviewer is named as far as known") {
  Review review;
  CHECK(reviewer(review).empty());
  review.date.text = "2024-05-13";
  CHECK(reviewer(review) == "2024-05-13");
  review.by.text = "Ann";
  CHECK(reviewer(review) == "by Ann, 2024-05-13");
}
