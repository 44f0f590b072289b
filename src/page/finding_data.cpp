#include <map>
#include <string_view>

#include <fmt/format.h>

#include "checks/table.h"
#include "diagnostics/places.h"
#include "page/data.h"
#include "render/safe_text.h"
#include "render/theme.h"

namespace stancemap::page {
namespace {

Json tint(const Tint& one) {
  return {one.fill, one.line};
}

template <std::size_t n>
Json tints(const std::array<Tint, n>& all) {
  Json out = Json::array();
  for (const Tint& one : all) out.push_back(tint(one));
  return out;
}

Json colors(const Theme& theme) {
  return {{"canvas", theme.canvas},       {"text", theme.text},           {"muted", theme.muted},
          {"claim", tint(theme.claim)},   {"thesis", tint(theme.thesis)}, {"argument", tint(theme.argument)},
          {"group", tint(theme.group)},   {"strip", tint(theme.strip)},   {"participants", tints(theme.participants)},
          {"relations", theme.relations}, {"premise", theme.premise},     {"severities", tints(theme.severities)}};
}

}  // namespace

std::string shown(std::string_view text) {
  return plain_text(text);
}

void set(Json& object, const char* key, std::string_view text) {
  if (std::string line = shown(text); !line.empty()) object[key] = std::move(line);
}

void add_themes(Json& out) {
  Json all = Json::object();
  for (const Theme& theme : themes()) all[std::string(theme.name)] = colors(theme);
  out["themes"] = std::move(all);
}

void add_findings(const PageInput& in, Json& out) {
  Places places(in.sources);
  Json findings = Json::array(), rules = Json::object(), helps = Json::array();
  std::map<std::string_view, std::size_t> help_at;  // most findings of a rule have the same help
  for (const Finding& finding : in.findings) {
    Json one{{"rule", finding.rule}, {"severity", severity_name(finding.severity)}};
    set(one, "message", finding.message);
    if (!finding.help.empty()) {
      const auto [at, is_new] = help_at.try_emplace(finding.help, helps.size());
      if (is_new) helps.push_back(shown(finding.help));
      one["help"] = at->second;
    }
    if (finding.span.valid()) {
      const Position at = places.begin(finding.span);
      set(one, "place", fmt::format("{}:{}:{}", shown_name(in.sources[finding.span.file].name()), at.line, at.column));
    } else {
      set(one, "place", finding.file);
    }
    findings.push_back(std::move(one));
    const std::string id(finding.rule);
    if (const Rule* rule = find_rule(id); rule != nullptr && !rules.contains(id)) rules[id] = rule->summary;
  }
  out["findings"] = std::move(findings);
  out["helps"] = std::move(helps);
  out["rules"] = std::move(rules);
}

}  // namespace stancemap::page
