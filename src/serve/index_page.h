#pragma once
// The list of the maps of a folder, as HTML.

#include <span>
#include <string>

#include "serve/board.h"

namespace stancemap::serve {

/// A link to each map, what was found in it, and what keeps it from being read. Texts are data in it, never markup.
std::string index_page(std::span<const ServedMap> maps);

/// The Content-Security-Policy of that page: its own style and nothing else.
std::string index_policy();

/// The path of a map on the server, as it is written in a link: "/spring%20term/one/".
std::string link_to(const std::string& name);

}  // namespace stancemap::serve
