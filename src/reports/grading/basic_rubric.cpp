#include <algorithm>
#include <array>

#include "reports/grading/rubric.h"

namespace stancemap::grading {
namespace {

constexpr std::string_view kBasic =
    R"yaml(# What an argument map is marked by. Change it as you like: docs/grading.md says what each key does.
rubric: 1
title: Argument map
points: 20
criteria:
  form:
    name: The file is written well
    points: 2
    rules:
      yaml-syntax: {each: 1, sentence: "The program cannot read this part of your file. Look at the blanks, colons and quotes here."}
      json-syntax: {each: 1, sentence: "The program cannot read this part of your file. Look at the commas, braces and quotes here."}
      unknown-key: {each: 0.5, sentence: "This word is not one that the program knows. Look at its spelling."}
      unknown-id: {each: 0.5, sentence: "You name something that is nowhere in your map. Look at its spelling."}
      duplicate-id: {each: 0.5, sentence: "You use the same name for two things."}
      missing-key: {each: 0.5, sentence: "Something that has to be here is left out."}
      wrong-type: {each: 0.5, sentence: "What you write here has another form than it needs."}
      bad-value: {each: 0.5, sentence: "What you write here is none of the words that can stand here."}
  shape:
    name: The map hangs together
    points: 4
    rules:
      missing-thesis: {each: 2, sentence: "Your map does not say which claim it is about."}
      isolated-claim: {each: 1, most: 2, sentence: "This claim stands alone. Say what it is for or against."}
      off-thesis: {each: 1, most: 2, sentence: "This claim has nothing to do with your thesis yet. Join it to what it is for or against."}
      support-cycle: {each: 2, sentence: "Your reasons go in a circle: in the end a claim is its own reason."}
      self-support: {each: 1, sentence: "A claim cannot be its own reason."}
      self-attack: {each: 1, sentence: "A claim that speaks against itself cannot be right."}
      conflicting-relation: {each: 1, sentence: "You say that one claim is for another and also against it. It can only be one of them."}
  reasons:
    name: Claims have reasons
    points: 3
    rules:
      unsupported-claim: {each: 1, sentence: "You give no reason for this. Why should others believe it?"}
  sources:
    name: Facts have sources
    points: 3
    rules:
      unsourced-claim: {each: 1, sentence: "You say that this is a fact. Say where you know it from."}
  reading:
    name: Sources are used
    points: 2
    measure: cited-sources
    steps: {1: 1, 2: 2}
    sentence: Good maps use what others found out.
  other-side:
    name: The other side is heard
    points: 2
    measure: balance
    steps: {10: 1, 25: 2}
    sentence: Write down what speaks for your thesis and what speaks against it.
  answers:
    name: Attacks are answered
    points: 2
    measure: rebuttal-rate
    steps: {25: 1, 50: 2}
    sentence: Say what can be answered to what speaks against a claim.
  depth:
    name: Reasons have reasons
    points: 2
    measure: depth
    steps: {2: 1, 3: 2}
    sentence: "Ask \"why?\" again for each reason that you give."
marks: {A: 90 %, B: 75 %, C: 60 %, D: 45 %, E: 0}
)yaml";

constexpr std::array kRubrics{
    BuiltInRubric{"basic", "form, reasons, sources and the other side, for 20 points", kBasic},
};

}  // namespace

std::span<const BuiltInRubric> built_in_rubrics() {
  return kRubrics;
}

const BuiltInRubric* built_in_rubric(std::string_view name) {
  const auto it =
      std::find_if(kRubrics.begin(), kRubrics.end(), [name](const BuiltInRubric& r) { return r.name == name; });
  return it == kRubrics.end() ? nullptr : &*it;
}

}  // namespace stancemap::grading
