#pragma once
// The anchors of a YAML file. A subtree is one stretch of values, so an anchor is a range.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/native/document.h"

namespace stancemap::native {

class YamlAnchors {
 public:
  struct Range {
    ValueIndex begin = Document::kNone;
    ValueIndex end = Document::kNone;  // kNone while the collection is open
    std::uint32_t height = 0;          // levels of collections
  };

  void add_scalar(std::string_view name, ValueIndex value) { ranges_[std::string(name)] = {value, value + 1, 0}; }
  void add_collection(std::string_view name, ValueIndex value) {
    ranges_[std::string(name)] = {value, Document::kNone, 0};
    open_.emplace_back(value, std::string(name));
  }
  /// Tells that the collection `value` is closed, and the values end at `end`.
  void close(ValueIndex value, ValueIndex end, std::uint32_t height) {
    if (open_.empty() || open_.back().first != value) return;
    if (const auto found = ranges_.find(open_.back().second); found->second.begin == value) {
      found->second = {value, end, height};
    }
    open_.pop_back();
  }
  /// Forgets the anchors of values from `size` on.
  void cut(ValueIndex size) {
    std::erase_if(ranges_, [&](const auto& entry) { return entry.second.begin >= size; });
    while (!open_.empty() && open_.back().first >= size) open_.pop_back();
  }
  const Range* find(std::string_view name) const {
    const auto found = ranges_.find(std::string(name));
    return found == ranges_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string, Range> ranges_;  // never iterated for output
  std::vector<std::pair<ValueIndex, std::string>> open_;
};

}  // namespace stancemap::native
