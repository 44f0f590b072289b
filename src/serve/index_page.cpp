#include "serve/index_page.h"

#include <string_view>

#include <fmt/format.h>

#include "render/safe_text.h"
#include "sourcing/sha256.h"

namespace stancemap::serve {
namespace {

constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:48rem;padding:0 "
    "1rem}"
    "li{margin:.6rem 0}small{display:block}";

}  // namespace

std::string link_to(const std::string& name) {
  std::string out = "/";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~' || c == '/';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return name.empty() ? out : out + "/";
}

std::string index_policy() {
  return fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
                     sha256_base64(kStyle));
}

std::string index_page(std::span<const ServedMap> maps) {
  std::string items;
  for (const ServedMap& map : maps) {
    const std::string title = markup_text(map.title.empty() ? map.name : map.title);
    items += fmt::format("<li><a href=\"{}\">{}</a><small>{}: {}</small>", link_to(map.name), title,
                         markup_text(map.name), markup_text(map.summary));
    if (!map.trouble.empty()) items += fmt::format("<small>cannot be read: {}</small>", markup_text(map.trouble));
    items += "</li>\n";
  }
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Argument maps</title>\n"
      "<style>{}</style>\n</head>\n<body>\n<main>\n<h1>Argument maps</h1>\n<ul dir=\"auto\">\n{}</ul>\n</main>\n"
      "</body>\n</html>\n",
      kStyle, items);
}

}  // namespace stancemap::serve
