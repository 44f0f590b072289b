#pragma once
// The lexical side of JSON: what may stand between values, and what went wrong at a syntax error, in plain words.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/finding.h"
#include "formats/native/document_builder.h"
#include "formats/native/document_text.h"

namespace stancemap::native {

/// The first byte from `offset` on that is neither white space nor in a comment.
std::size_t skip_json_space(std::string_view text, std::size_t offset);
/// The same, and `,` and `:` are skipped too.
std::size_t skip_json_separators(std::string_view text, std::size_t offset);
/// The end of the number (RFC 8259, section 6) that starts at `begin`.
std::size_t json_number_end(std::string_view text, std::size_t begin);

/// `text` with one digit and spaces instead of each number, so that none is too large for a double.
std::string with_small_numbers(std::string_view text);

/// The finding for a syntax error behind the byte `after` (the end of the last value or bracket that was read), found
/// by a parser that had read up to the byte `read`.
Finding json_problem(const DocumentText& text, std::span<const OpenCollection> open, std::size_t after,
                     std::size_t read);

}  // namespace stancemap::native
