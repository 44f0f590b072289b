#include "formats/native/native.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "formats/native/comments.h"
#include "formats/native/formatter_readers.h"
#include "formats/writing.h"

namespace stancemap::native {

void note_comments(const Reading& reading, Losses& losses) {
  const bool broken = std::any_of(reading.findings.begin(), reading.findings.end(),
                                  [](const Finding& finding) { return finding.severity == Severity::kError; });
  for (const FileId file : reading.map.files) {
    const SourceFile& source = reading.sources[file];
    const std::string text = with_plain_line_ends(source.text());
    if (text.find('#') == std::string::npos && text.find('/') == std::string::npos) continue;
    const std::size_t first = text.find_first_not_of(" \t\n");
    const bool json = source.name().ends_with(".json") || (source.name() == "-" && text[first] == '{');
    const TreeReading tree = broken ? TreeReading() : json ? json_tree(text) : yaml_tree(text);
    if (broken || !tree.refusal.empty()) {
      losses.add("comments, if there are any", {file, 0, 0});
      continue;
    }
    // The comments' places are those of a copy, so each is named by its words.
    for (const std::string_view comment : comment_texts(tree.tree)) losses.add("comments", {}, comment);
  }
}

Reading read_text(NamedText text, Losses& losses) {
  std::vector<NamedText> files;
  files.push_back(std::move(text));
  Reading reading = read_map(std::move(files));
  note_comments(reading, losses);
  return reading;
}

std::string write_yaml(const ArgumentMap& map, Losses&) {
  return written_yaml(map);
}

std::string write_json(const ArgumentMap& map, Losses&) {
  return written_json(map);
}

}  // namespace stancemap::native
