#pragma once
// Argumentation schemes: patterns of reasoning that people use every day, and the critical questions that each of them
// raises. The patterns are those of Walton, Reed & Macagno, Argumentation Schemes (2008); the words are our own. Users
// bring schemes of their own in files: `scheme_file.h`.
//
// `scheme:` of an argument names one. A question is addressed when the argument, or a claim that is joined to it, has
// its tag: `cq-` and the question's id.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap {

struct CriticalQuestion {
  std::string id;    // unique in its scheme: "field"
  std::string text;  // a full question
};

struct Scheme {
  std::string name;  // as `scheme:` has it: "expert-opinion"
  std::string form;  // what the premises say, and what follows from them; may be empty for one of a user
  std::vector<CriticalQuestion> questions;
};

/// The schemes that ship, in order of their names.
std::vector<Scheme> built_in_schemes();

/// The schemes that a run knows: those that ship, and the user's own.
class Schemes {
 public:
  Schemes() : schemes_(built_in_schemes()) {}

  /// In order of their names.
  std::span<const Scheme> all() const { return schemes_; }
  const Scheme* find(std::string_view name) const;
  /// The scheme that was most likely meant.
  std::optional<std::string_view> nearest(std::string_view name) const;

  /// Each of `own` takes the place of the one with its name. O(n log n).
  void add(std::vector<Scheme> own);

 private:
  std::vector<Scheme> schemes_;
};

inline constexpr std::string_view kQuestionTagPrefix = "cq-";

/// A page on one scheme, Markdown: its form, its questions and their tags. Safe for a terminal.
std::string scheme_page(const Scheme& scheme);

}  // namespace stancemap
