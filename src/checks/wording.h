#pragma once
// How messages of checks write names, numbers and paths.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/finding.h"
#include "diagnostics/rule.h"
#include "graph/rest_count.h"
#include "model/argument_map.h"

namespace stancemap {

/// A finding of `rule` at its severity, without related places.
Finding finding_at(const Rule& rule, Span span, std::string message, std::string help, std::string subject);

/// At most this many steps of a path are in a message; the related places have all of them.
inline constexpr std::size_t kMostStepsShown = 20;

/// The name in backticks.
std::string quoted(const ArgumentMap& map, Node node);
std::string quoted(const ArgumentMap& map, SourceId source);
std::string quoted(const ArgumentMap& map, ParticipantId who);

/// "comment 5 of `joyner`", as the locator in the source is; "post 5 of `joyner`" where the thread has no unit.
std::string post_text(const ArgumentMap& map, PostId post);

/// "no claim rests on it", "at least 5 claims rest on it".
std::string resting_text(const RestCount& rests, std::string_view on = "it");

/// "`a`", "`a` and `b`", "`a`, `b` and 3 more": names as given, at most `most` of them.
std::string list_text(std::span<const std::string> names, std::size_t most);

/// "no claim", "1 claim", "5 claims".
std::string counted_noun(std::uint64_t count, std::string_view noun);

/// "`a` -> `b` -> `c`"; after kMostStepsShown steps "… and 7 more".
std::string path_text(const ArgumentMap& map, std::span<const Node> nodes, std::string_view arrow = "->");

/// "a -> b -> c", whole: the subject of a finding.
std::string path_subject(const ArgumentMap& map, std::span<const Node> nodes, std::string_view arrow = "->");

}  // namespace stancemap
