#include "checks/schemes.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/shown_text.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

/// A user's own scheme may hold anything.
std::string shown(std::string_view text) {
  return terminal_safe(one_line(text));
}

std::string in_cell(std::string_view text) {
  std::string out;
  for (const char c : shown(text)) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

const Scheme* Schemes::find(std::string_view name) const {
  const auto it = std::lower_bound(schemes_.begin(), schemes_.end(), name,
                                   [](const Scheme& scheme, std::string_view wanted) { return scheme.name < wanted; });
  return it != schemes_.end() && it->name == name ? &*it : nullptr;
}

std::optional<std::string_view> Schemes::nearest(std::string_view name) const {
  std::vector<std::string_view> names;
  for (const Scheme& scheme : schemes_) names.emplace_back(scheme.name);
  return nearest_name(name, names);
}

void Schemes::add(std::vector<Scheme> own) {
  std::vector<Scheme> all = std::move(own);
  std::reverse(all.begin(), all.end());  // of several with one name, the first in this order stays: the latest
  std::move(schemes_.begin(), schemes_.end(), std::back_inserter(all));
  std::stable_sort(all.begin(), all.end(), [](const Scheme& a, const Scheme& b) { return a.name < b.name; });
  const auto same = [](const Scheme& a, const Scheme& b) { return a.name == b.name; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  schemes_ = std::move(all);
}

std::string scheme_page(const Scheme& scheme) {
  std::string page = fmt::format("# {}\n", shown(scheme.name));
  if (!scheme.form.empty()) page += fmt::format("\n{}\n", shown(scheme.form));
  page += "\n## Critical questions\n\n";
  if (scheme.questions.empty()) return page + "It raises none.\n";
  page += "| tag | question |\n|---|---|\n";
  for (const CriticalQuestion& question : scheme.questions) {
    page += fmt::format("| `{}{}` | {} |\n", kQuestionTagPrefix, question.id, in_cell(question.text));
  }
  page +=
      "\nA question is addressed when the argument, one of its premises, or a claim that a relation joins to one of "
      "them has its tag. `open-critical-question` lists those that are not.\n";
  return page;
}

}  // namespace stancemap
