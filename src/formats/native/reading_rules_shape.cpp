// Rules about keys and values.

#include "formats/native/reading_rules.h"

namespace stancemap::native {
namespace {

constexpr Rule kShapeRules[] = {
    {.id = "bad-value",
     .summary = "a value is not one of those that its key can have",
     .why = "Some keys take one of a few words, a number within limits, 64 hexadecimal digits, or an id. Ids are not "
            "empty, "
            "and hold neither control characters nor white space at their ends. The value is left out; the rest of the "
            "entry is used.",
     .bad = R"(stancemap: 1
claims:
  uniforms-help:
    kind: opinion
    text: Uniforms make school fairer.
)",
     .good = R"(stancemap: 1
claims:
  uniforms-help:
    kind: value
    text: Uniforms make school fairer.
)",
     .severity = Severity::kError},
    {.id = "duplicate-key",
     .summary = "a key stands twice in one entry",
     .why = "Only one of the two can count, and which one is a guess: here it is the first. Join the two, mostly as a "
            "list. "
            "Sections such as `claims` are read both times, so that nothing that points into them is lost.",
     .bad = R"(stancemap: 1
claims:
  cheap: Uniforms are cheaper than fashion.
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    supported-by: cheap
    supported-by: fair
)",
     .good = R"(stancemap: 1
claims:
  cheap: Uniforms are cheaper than fashion.
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    supported-by: [cheap, fair]
)",
     .severity = Severity::kError},
    {.id = "missing-key",
     .summary = "an entry lacks a key that it must have",
     .why = "A claim needs its text, an argument its premises, a post its author: without it the entry says nothing.",
     .bad = R"(stancemap: 1
claims:
  uniforms-help:
    kind: value
)",
     .good = R"(stancemap: 1
claims:
  uniforms-help:
    kind: value
    text: Uniforms make school fairer.
)",
     .severity = Severity::kError},
    {.id = "missing-reason",
     .summary = "a finding is allowed without a reason",
     .why = "`allow` hides a finding from everybody who reads the map after you. The reason is what they have instead: "
            "why "
            "it is no fault here.",
     .bad = R"(stancemap: 1
claims:
  sky-is-blue:
    text: The sky is blue.
    allow: {unsourced-claim: ""}
)",
     .good = R"(stancemap: 1
claims:
  sky-is-blue:
    text: The sky is blue.
    allow: {unsourced-claim: everybody can look}
)",
     .severity = Severity::kError},
    {.id = "unknown-key",
     .summary = "an entry has a key that the format does not know",
     .why = "Mostly a mistyped key: its value would be lost without a word. The finding names the known key that is "
            "nearest. "
            "For remarks of your own use `note`, or a comment after `#`.",
     .bad = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    suported-by: fair
)",
     .good = R"(stancemap: 1
claims:
  fair: Uniforms make school fairer.
  good:
    text: Uniforms are good.
    supported-by: fair
)",
     .severity = Severity::kError},
    {.id = "wrong-type",
     .summary = "a value is of another type than its key takes",
     .why =
         "A text is wanted and a list stands there, or a mapping is wanted and a text stands there. In YAML the usual "
         "reasons are a wrong indentation, a `- ` before what should be a key, a key with nothing behind it, or an "
         "unquoted `true` where the word is meant.",
     .bad = R"(stancemap: 1
claims:
  - uniforms-help
)",
     .good = R"(stancemap: 1
claims:
  uniforms-help: Uniforms make school fairer.
)",
     .severity = Severity::kError},
};

}  // namespace

std::span<const Rule> shape_rules() {
  return kShapeRules;
}

}  // namespace stancemap::native
