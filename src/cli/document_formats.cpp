#include "cli/document_formats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/picture_options.h"
#include "render/selection.h"
#include "reports/map_tables.h"
#include "reports/outline/outline.h"

namespace stancemap::cli {
namespace {

std::string claims_csv(const OutlineInput& in) {
  return table_writer("csv")->write(claims_table(in));
}
std::string relations_csv(const OutlineInput& in) {
  return table_writer("csv")->write(relations_table(in));
}

// Documents show the same part of the map as a picture with these options.
template <std::string (*kWrite)(const OutlineInput&)>
Result<std::string> document(const PictureInput& in) {
  const auto shown = selection(in);
  if (!shown) return tl::unexpected(shown.error());
  return kWrite({in.map, shown->claims, shown->arguments, shown->relations});
}

constexpr std::array kDocuments{
    PictureFormat{"outline", ".md", "", "the map as a nested list in Markdown", false, document<outline_document>},
    PictureFormat{"essay", ".essay.md", "", "the plan of an essay in Markdown, with its sources as footnotes", false,
                  document<essay_document>},
    PictureFormat{"claims", ".claims.csv", ".csv", "the claims as a table", false, document<claims_csv>},
    PictureFormat{"relations", ".relations.csv", "", "the relations as a table", false, document<relations_csv>},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_in(std::string_view name, std::string_view extension) {
  if (extension.empty() || name.size() <= extension.size()) return false;
  name.remove_prefix(name.size() - extension.size());
  return std::equal(name.begin(), name.end(), extension.begin(), [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::span<const PictureFormat> rendered_formats() {
  static const std::vector<PictureFormat> all = [] {
    std::vector<PictureFormat> formats(picture_formats().begin(), picture_formats().end());
    formats.push_back({kPageFormat, ".html", ".htm", "a page that opens anywhere", false, nullptr});
    formats.insert(formats.end(), kDocuments.begin(), kDocuments.end());
    return formats;
  }();
  return all;
}

const PictureFormat* rendered_format(std::string_view name) {
  const auto all = rendered_formats();
  const auto found = std::find_if(all.begin(), all.end(), [name](const PictureFormat& f) { return f.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> rendered_format_names() {
  std::vector<std::string> names;
  for (const PictureFormat& format : rendered_formats()) names.emplace_back(format.name);
  return names;
}

const PictureFormat* rendered_format_of(std::string_view file_name) {
  const PictureFormat* best = nullptr;
  std::size_t longest = 0;
  for (const PictureFormat& format : rendered_formats()) {
    for (const std::string_view extension : {format.extension, format.other_extension}) {
      if (extension.size() <= longest || !ends_in(file_name, extension)) continue;
      best = &format;
      longest = extension.size();
    }
  }
  return best;
}

std::string rendered_format_index() {
  std::string text = "| format | files | what it is |\n|---|---|---|\n";
  for (const PictureFormat& format : rendered_formats()) {
    const std::string other = format.other_extension.empty() ? "" : fmt::format(", `{}`", format.other_extension);
    text += fmt::format("| `{}` | `{}`{} | {} |\n", format.name, format.extension, other, format.summary);
  }
  return text;
}

}  // namespace stancemap::cli
