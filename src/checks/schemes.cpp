#include "checks/schemes.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"

namespace stancemap {

const Scheme* find_scheme(std::string_view name) {
  const auto schemes = scheme_table();
  const auto it = std::lower_bound(schemes.begin(), schemes.end(), name,
                                   [](const Scheme& scheme, std::string_view wanted) { return scheme.name < wanted; });
  return it != schemes.end() && it->name == name ? &*it : nullptr;
}

std::optional<std::string_view> nearest_scheme(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Scheme& scheme : scheme_table()) names.push_back(scheme.name);
  return nearest_name(name, names);
}

std::string scheme_page(const Scheme& scheme) {
  std::string page =
      fmt::format("# {}\n\n{}\n\n## Critical questions\n\n| tag | question |\n|---|---|\n", scheme.name, scheme.form);
  for (const CriticalQuestion& question : scheme.questions) {
    page += fmt::format("| `{}{}` | {} |\n", kQuestionTagPrefix, question.id, question.text);
  }
  page +=
      "\nA question is addressed when the argument, one of its premises, or a claim that a relation joins to one of "
      "them "
      "has its tag. `open-critical-question` lists those that are not.\n";
  return page;
}

}  // namespace stancemap
