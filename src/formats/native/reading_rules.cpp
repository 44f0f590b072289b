#include "formats/native/reading_rules.h"

#include <algorithm>
#include <vector>

#include "formats/reading.h"

namespace stancemap {
namespace native {
namespace {

constexpr Rule kFileRules[] = {
    {.id = "empty-file",
     .summary = "a file holds nothing",
     .why = "A map file starts with the version of the format. A file that holds nothing, or only comments, is most "
            "likely "
            "one that was not saved or not finished.",
     .bad = "# to be written\n",
     .good = "stancemap: 1\n",
     .severity = Severity::kError},
    {.id = "missing-version",
     .summary = "a file does not say which version of the format it is written in",
     .why =
         "Each file of a map has the line `stancemap: 1`. It tells a map from other YAML files in the same folder, and "
         "later versions of the program from which rules the file was written by.",
     .bad = "title: School uniforms\n",
     .good = "stancemap: 1\ntitle: School uniforms\n",
     .severity = Severity::kError},
    {.id = "no-map",
     .summary = "a folder holds no map",
     .why =
         "A folder was named, and there is no file in it or below it that ends in `.yaml`, `.yml` or `.json`. Hidden "
         "files and the project file `stancemap.config.yaml` do not count. Check the name of the folder.",
     .bad = {},
     .good = "stancemap: 1\n",
     .severity = Severity::kError},
    {.id = "unreadable-file",
     .summary = "a file cannot be read",
     .why = "The file does not exist, may not be read, is too large, or is no regular file. The other files of the map "
            "are "
            "read; what they point at in this file will be reported too.",
     .bad = {},
     .good = "stancemap: 1\n",
     .severity = Severity::kError},
    {.id = "unsupported-version",
     .summary = "a file is written in a version of the format that this program does not know",
     .why =
         "Reading it by the rules of another version could give it another meaning, so the file is left out. Use the "
         "program that wrote it, or a newer one.",
     .bad = "stancemap: 2\nclaims:\n  uniforms-help: Uniforms make school fairer.\n",
     .good = "stancemap: 1\nclaims:\n  uniforms-help: Uniforms make school fairer.\n",
     .severity = Severity::kError},
};

}  // namespace

std::span<const Rule> file_rules() {
  return kFileRules;
}

}  // namespace native

std::span<const Rule* const> reading_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (const auto part :
         {native::file_rules(), native::syntax_rules(), native::shape_rules(), native::reference_rules()}) {
      for (const Rule& rule : part) all.push_back(&rule);
    }
    std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
    return all;
  }();
  return rules;
}

}  // namespace stancemap
