#include "page/page.h"

#include <array>

#include <fmt/format.h>

#include "page/assets.h"
#include "page/data.h"
#include "render/safe_text.h"
#include "sourcing/sha256.h"

namespace stancemap {
namespace {

using page::Json;

// In the order in which they go into the page.
constexpr std::array<std::string_view, 15> kScripts{
    "model.js",           "shown.js",  "scene.js",   "panel.js",  "filters.js",
    "left_by_filters.js", "search.js", "lists.js",   "debate.js", "print.js",
    "map_view.js",        "folds.js",  "address.js", "live.js",   "main.js"};

std::string_view asset(std::string_view name) {
  for (const page::Asset& one : page::assets()) {
    if (one.name == name) return one.text;
  }
  return {};
}

std::string script() {
  std::string out = "\"use strict\";\n";
  for (const std::string_view name : kScripts) out += asset(name);
  return out;
}

/// Nothing but what the page itself holds; a page that is served may ask its server for changes.
std::string policy(std::string_view script, std::string_view style, bool live) {
  return fmt::format(
      "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'{}; base-uri 'none'; "
      "form-action 'none'",
      sha256_base64(script), sha256_base64(style), live ? "; connect-src 'self'" : "");
}

/// `{{name}}` in the text becomes what `parts` says.
std::string filled(std::string_view text, std::span<const std::pair<std::string_view, std::string>> parts) {
  std::string out;
  while (true) {
    const std::size_t open = text.find("{{");
    const std::size_t close = open == std::string_view::npos ? open : text.find("}}", open);
    if (close == std::string_view::npos) return out.append(text);
    out.append(text.substr(0, open));
    const std::string_view name = text.substr(open + 2, close - open - 2);
    for (const auto& [key, value] : parts) {
      if (key == name) out += value;
    }
    text.remove_prefix(close + 2);
  }
}

std::string file_of(std::string_view title, std::string_view data, bool live, std::string_view version) {
  const std::string code = script(), style(asset("page.css"));
  const std::array<std::pair<std::string_view, std::string>, 6> parts{{
      {"title", title.empty() ? "Argument map" : markup_text(title)},
      {"policy", policy(code, style, live)},
      {"style", style},
      {"version", version.empty() ? "" : fmt::format(" data-version=\"{}\"", markup_text(version))},
      {"data", std::string(data)},
      {"script", code},
  }};
  return filled(asset("page.html"), parts);
}

}  // namespace

std::string page_data(const PageInput& in) {
  Json data{{"format", "stancemap-page"}, {"version", 1}};
  page::add_map(in, data);
  page::add_people(in, data);
  page::add_sources(in, data);
  page::add_findings(in, data);
  page::add_themes(data);
  if (in.options.live) data["live"] = true;
  const std::string json = data.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    // It stands in a <script>, which `</script` or `<!--` would end or change.
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

std::string page_policy(bool live) {
  return policy(script(), asset("page.css"), live);
}

std::string live_page(std::string_view title, std::string_view data, std::string_view version) {
  return file_of(title, data, true, version);
}

std::string html_page(const PageInput& in) {
  return file_of(in.graph.map().title.text, page_data(in), in.options.live, {});
}

}  // namespace stancemap
