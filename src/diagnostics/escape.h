#pragma once
// Making text of unknown origin harmless where it is shown.

#include <string>
#include <string_view>

namespace stancemap {

/// Whether a terminal would act on the code point instead of showing it: control characters (C0, DEL, C1), line and
/// paragraph separators, and the bidirectional embeddings, overrides and isolates, which show text in an order that is
/// not its own. (Direction marks such as U+200E are left: honest Hebrew and Arabic texts use them.)
bool acts_on_terminal(char32_t code_point);

/// Appends the code point as it is, or as `\u{1b}` where it acts on a terminal.
void append_terminal_safe(std::string& out, char32_t code_point);

/// Appends a JSON string with its quotes. Broken UTF-8 becomes U+FFFD; what acts on a terminal is written as \uXXXX.
void append_json_string(std::string& out, std::string_view text);

}  // namespace stancemap
