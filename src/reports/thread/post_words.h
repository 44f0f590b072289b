#pragma once
// What the writers of threads say of a post, as sentences with names in backticks; writers escape them.

#include <string>
#include <vector>

#include "reports/thread/thread_report.h"

namespace stancemap::thread_parts {

/// Posts deeper than this are set in as far as this one; a word tells how deep they are.
inline constexpr std::uint32_t kDeepest = 12;

/// The name of the author, else the id, else "nobody named".
std::string author_text(const ThreadPost& post);
/// "negative, First negative constructive, 3 votes, 2024-05-13 14:05"; empty where nothing is known.
std::string facts_text(const ThreadPost& post);
/// "also answers 3, ~> 4; the replies go in a circle here; level 15"; empty mostly.
std::string place_text(const ThreadPost& post);
/// "asserts `x`: …"
std::string said_text(const SaidClaim& said);
/// "attacks `a`; supports `b`"; empty for none.
std::string relations_text(const SaidClaim& said);
/// "against `a` through `x`; for `b`, was against": stances that do not follow from what is asserted, asked or quoted
/// alone; empty for none.
std::string stances_text(const ThreadPost& post);
/// "24 posts by 11 participants; 13 replies, 2 of them derived from mentions."
std::string counts_text(const ThreadPage& page);
/// "The source, thread `t`": what the thread is called.
std::string heading(const ThreadPage& page);
/// "by time" or why it is not.
std::string timeline_text(const ThreadPage& page);
/// "asserts a, b; concedes c": the ids of what a post says.
std::string acts_text(const ThreadPost& post);

}  // namespace stancemap::thread_parts
