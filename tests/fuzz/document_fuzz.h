#pragma once
// What must hold for every document that the parsers of the native format give back.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/native/document.h"

namespace stancemap::native {

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Links reach each value once, keys have values, and every span lies in the file.
inline void require_sound(const Document& document, const SourceSet& sources, FileId file, const Findings& findings) {
  const std::size_t size = sources[file].text().size();
  std::vector<bool> seen(document.values.size(), false);
  std::vector<ValueIndex> open;
  if (document.root != Document::kNone) open.push_back(document.root);
  while (!open.empty()) {
    const ValueIndex parent = open.back();
    open.pop_back();
    require(parent < document.values.size() && !seen[parent]);
    seen[parent] = true;
    const Value& value = document[parent];
    require(value.span.begin <= value.span.end && value.span.end <= size);
    std::size_t children = 0;
    for (ValueIndex child = value.first; child != Document::kNone; child = document[child].next, ++children) {
      require(children <= document.values.size());
      open.push_back(child);
    }
    require(value.type != ValueType::kMapping || children % 2 == 0);
  }
  for (const bool reached : seen) require(reached);
  for (const Finding& finding : findings) {
    require(!finding.rule.empty() && !finding.message.empty());
    require(finding.span.begin <= finding.span.end && finding.span.end <= size);
  }
}

inline void fuzz_document(const std::uint8_t* data, std::size_t size,
                          Document (*parse)(const SourceSet&, FileId, Findings&)) {
  SourceSet sources;
  const FileId file = sources.add("map", std::string(reinterpret_cast<const char*>(data), size));
  Findings findings;
  const Document document = parse(sources, file, findings);
  require_sound(document, sources, file, findings);
}

}  // namespace stancemap::native
