#include "checks/wording.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/count_words.h"

namespace stancemap {

Finding finding_at(const Rule& rule, Span span, std::string message, std::string help, std::string subject) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.span = span;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.subject = std::move(subject);
  return finding;
}

std::string quoted(const ArgumentMap& map, Node node) {
  return fmt::format("`{}`", map.name(node));
}

std::string quoted(const ArgumentMap& map, SourceId source) {
  return fmt::format("`{}`", map[source].id);
}

std::string quoted(const ArgumentMap& map, ParticipantId who) {
  return fmt::format("`{}`", map[who].id);
}

std::string post_text(const ArgumentMap& map, PostId post) {
  const Thread& thread = map[map[post].thread];
  return fmt::format("{} {} of `{}`", thread.unit.empty() ? "post" : thread.unit.text, map[post].id, thread.id);
}

std::string resting_text(const RestCount& rests, std::string_view on) {
  if (rests.exact && rests.count == 0) return fmt::format("no claim rests on {}", on);
  return fmt::format("{}{} rest{} on {}", rests.exact ? "" : "at least ", counted_noun(rests.count, "claim"),
                     rests.count == 1 ? "s" : "", on);
}

std::string list_text(std::span<const std::string> names, std::size_t most) {
  std::string text;
  const std::size_t shown = names.size() <= most ? names.size() : most;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  if (shown < names.size()) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

std::string counted_noun(std::uint64_t count, std::string_view noun) {
  return count == 0 ? fmt::format("no {}", noun) : count_words(count, noun);
}

std::string path_text(const ArgumentMap& map, std::span<const Node> nodes, std::string_view arrow) {
  std::string text;
  const std::size_t shown = std::min(nodes.size(), kMostStepsShown + 1);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += fmt::format(" {} ", arrow);
    text += quoted(map, nodes[i]);
  }
  if (shown < nodes.size()) text += fmt::format(" … and {} more", nodes.size() - shown);
  return text;
}

std::string path_subject(const ArgumentMap& map, std::span<const Node> nodes, std::string_view arrow) {
  std::string text;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i > 0) text += fmt::format(" {} ", arrow);
    text += map.name(nodes[i]);
  }
  return text;
}

}  // namespace stancemap
