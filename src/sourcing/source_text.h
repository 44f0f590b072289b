#pragma once
// One text of a source, in all the forms that looking for quotes needs.

#include <string_view>

#include "base/source_set.h"
#include "sourcing/folded_text.h"
#include "sourcing/normalised_text.h"
#include "sourcing/text_parts.h"

namespace stancemap {

struct SourceText {
  /// `loaded` is UTF-8 and outlives this.
  SourceText(FileId id, std::string_view loaded)
      : file(id), normal(loaded), folded(normal.text()), parts(normal.text()) {}

  FileId file;
  NormalisedText normal;
  FoldedText folded;
  TextParts parts;
};

}  // namespace stancemap
