#include "serve/request_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

namespace stancemap::serve {
namespace {

constexpr int kPortOfHttp = 80;  // which browsers leave out

bool same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_own_host(std::string_view host, int port) {
  constexpr std::array<std::string_view, 3> kNames{"127.0.0.1", "localhost", "[::1]"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return same_but_for_case(host, fmt::format("{}:{}", name, port)) ||
           (port == kPortOfHttp && same_but_for_case(host, name));
  });
}

bool is_own_origin(std::string_view origin, int port) {
  constexpr std::string_view kScheme = "http://";
  return origin.starts_with(kScheme) && is_own_host(origin.substr(kScheme.size()), port);
}

/// Whether another website asks for it, but for a link there that the reader followed.
bool is_from_elsewhere(const RequestFacts& request) {
  if (request.site.empty() || request.site == "same-origin" || request.site == "none") return false;
  return request.mode != "navigate" || request.destination != "document";
}

}  // namespace

std::optional<Refusal> refusal(const RequestFacts& request, int port) {
  if (request.hosts.size() != 1 || !is_own_host(request.hosts.front(), port)) {
    return Refusal{403, "This server answers only to the names 127.0.0.1 and localhost.\n"};
  }
  if (request.origins.size() > 1 || (request.origins.size() == 1 && !is_own_origin(request.origins.front(), port)) ||
      is_from_elsewhere(request)) {
    return Refusal{403, "This server does not answer to other websites.\n"};
  }
  if (request.method != "GET" && request.method != "HEAD") {
    return Refusal{405, "This server only shows maps: GET and HEAD.\n"};
  }
  return std::nullopt;
}

}  // namespace stancemap::serve
