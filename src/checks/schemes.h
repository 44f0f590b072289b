#pragma once
// Argumentation schemes: patterns of reasoning that people use every day, and the critical questions that each of them
// raises. The patterns are those of Walton, Reed & Macagno, Argumentation Schemes (2008); the words are our own.
//
// `scheme:` of an argument names one. A question is addressed when the argument, or a claim that is joined to it, has
// its tag: `cq-` and the question's id.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stancemap {

struct CriticalQuestion {
  std::string_view id;    // kebab-case, unique in its scheme: "field"
  std::string_view text;  // a full question
};

struct Scheme {
  std::string_view name;  // kebab-case, as `scheme:` has it: "expert-opinion"
  std::string_view form;  // what the premises say, and what follows from them
  std::span<const CriticalQuestion> questions;
};

/// In order of their names.
std::span<const Scheme> scheme_table();
const Scheme* find_scheme(std::string_view name);
/// The scheme that was most likely meant.
std::optional<std::string_view> nearest_scheme(std::string_view name);

inline constexpr std::string_view kQuestionTagPrefix = "cq-";

/// A page on one scheme, Markdown: its form, its questions and their tags.
std::string scheme_page(const Scheme& scheme);

}  // namespace stancemap
