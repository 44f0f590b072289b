#pragma once
// Sources of CSL-JSON, the format of citation processors and of Zotero's export. docs/formats/csl-json.md says what of
// it is read.

#include <string_view>

#include "formats/losses.h"
#include "formats/reading.h"

namespace stancemap::csl_json {

/// A map that holds nothing but the sources. Linear in the text.
Reading read(NamedText text, Losses& losses);

/// Whether a JSON text is a list, which a native map never is.
bool recognises(std::string_view text);

}  // namespace stancemap::csl_json
