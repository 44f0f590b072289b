#pragma once
// What the rows of several sections have in common.

#include <string>

#include "reports/stances/sections.h"

namespace stancemap::stance_sections {

/// The id of a post; empty for none.
std::string post_cell(const Context& context, PostId post);
/// The thread of a post, where the map has several.
std::string thread_cell(const Context& context, PostId post);
/// What attacks or contradicts, for a stance that comes from that; else empty.
std::string through_cell(const Context& context, const StanceEvent& event);
/// Where a declared stance is cited: "joyner, paragraph 16"; else empty.
std::string cited_cell(const Context& context, const StanceEvent& event);
std::string place_cell(const Context& context, const StanceEvent& event);
std::string number_cell(std::uint64_t number);
std::string text_cell(const Context& context, ClaimId claim);

/// Whether the options ask for what `who` holds on `claim`.
bool is_asked(const Context& context, ParticipantId who, ClaimId claim);

/// Whether there is room for one more row; counts it as left out where there is none.
bool takes_row(const Context& context, DocumentSection& section);

}  // namespace stancemap::stance_sections
