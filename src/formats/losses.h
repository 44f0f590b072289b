#pragma once
// What a conversion drops. Readers and writers of formats note each thing that has no place on the other side; the user
// is told a line a kind.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"

namespace stancemap {

/// One thing that was dropped: where it is written, and what a person would call it. Both may be missing.
struct LostPlace {
  Span span;
  std::string subject;
};

/// All things of one kind that were dropped.
struct Loss {
  std::string kind;  // "the field `abstract`", "stances"
  std::size_t count = 0;
  std::vector<LostPlace> first;  // at most kFirstPlaces
};

class Losses {
 public:
  static constexpr std::size_t kFirstPlaces = 3;
  static constexpr std::size_t kMostKinds = 200;  // what is of more kinds is counted as `other things`

  void add(std::string_view kind, Span span, std::string_view subject = {}, std::size_t count = 1);

  /// In the order in which a thing of the kind was dropped first.
  const std::vector<Loss>& all() const { return losses_; }
  bool empty() const { return losses_.empty(); }

 private:
  std::vector<Loss> losses_;
  std::map<std::string, std::size_t, std::less<>> index_;  // by kind
};

/// "not kept: the field `abstract`, 2 times: refs.bib:3:5 (`lee2020`), refs.bib:9:3 (`kim2021`)", one line a kind
/// without line breaks. Names are as the user wrote them: writers escape.
std::vector<std::string> loss_report(const Losses& losses, const SourceSet& sources);

}  // namespace stancemap
