#include <algorithm>
#include <array>

#include "render/theme.h"

namespace stancemap {
namespace {

Color& line_of(Theme& theme, RelationKind kind) {
  return theme.relations[static_cast<std::size_t>(kind)];
}

constexpr std::array kColors{
    ThemeColor{"argument", [](Theme& t) -> Color& { return t.argument.fill; }},
    ThemeColor{"argument-edge", [](Theme& t) -> Color& { return t.argument.line; }},
    ThemeColor{"attack", [](Theme& t) -> Color& { return line_of(t, RelationKind::kAttack); }},
    ThemeColor{"canvas", [](Theme& t) -> Color& { return t.canvas; }},
    ThemeColor{"claim", [](Theme& t) -> Color& { return t.claim.fill; }},
    ThemeColor{"claim-edge", [](Theme& t) -> Color& { return t.claim.line; }},
    ThemeColor{"contradiction", [](Theme& t) -> Color& { return line_of(t, RelationKind::kContradiction); }},
    ThemeColor{"equivalence", [](Theme& t) -> Color& { return line_of(t, RelationKind::kEquivalence); }},
    ThemeColor{"group", [](Theme& t) -> Color& { return t.group.fill; }},
    ThemeColor{"group-edge", [](Theme& t) -> Color& { return t.group.line; }},
    ThemeColor{"muted", [](Theme& t) -> Color& { return t.muted; }},
    ThemeColor{"premise", [](Theme& t) -> Color& { return t.premise; }},
    ThemeColor{"support", [](Theme& t) -> Color& { return line_of(t, RelationKind::kSupport); }},
    ThemeColor{"text", [](Theme& t) -> Color& { return t.text; }},
    ThemeColor{"thesis", [](Theme& t) -> Color& { return t.thesis.fill; }},
    ThemeColor{"thesis-edge", [](Theme& t) -> Color& { return t.thesis.line; }},
    ThemeColor{"undercut", [](Theme& t) -> Color& { return line_of(t, RelationKind::kUndercut); }},
};

}  // namespace

std::span<const ThemeColor> theme_colors() {
  return kColors;
}

bool is_color(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

}  // namespace stancemap
