#pragma once
// Which requests are answered. Everything that runs in the user's browser can send requests to this machine, and a
// website can let its own name lead here (DNS rebinding), so that the browser takes our answers for the website's. So a
// request must name this machine in its Host, and may come from no other origin. Reference: W3C Fetch Metadata; OWASP,
// DNS rebinding.

#include <optional>
#include <string_view>
#include <vector>

namespace stancemap::serve {

/// What the rules look at. Each list has every header of that name.
struct RequestFacts {
  std::string_view method;
  std::vector<std::string_view> hosts, origins;
  std::string_view site, mode, destination;  // Sec-Fetch-Site, -Mode, -Dest; "" where the browser sends none
};

struct Refusal {
  int status;
  std::string_view message;  // for people; says nothing of what was sent
};

/// Why a request to the server at `port` is not answered.
std::optional<Refusal> refusal(const RequestFacts& request, int port);

}  // namespace stancemap::serve
