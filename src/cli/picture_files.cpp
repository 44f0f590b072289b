#include "cli/picture_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/document_formats.h"
#include "cli/file_names.h"
#include "cli/log.h"

namespace stancemap::cli {
namespace {

constexpr const char* kTwinFormat = "outline";

/// One picture of the files: all of the map, or one thesis.
struct Part {
  std::string file;
  std::string leads_to;  // id of the thesis; empty: all
};

bool is_picture(const std::string& format) {
  return picture_format(format) != nullptr;
}

// The first option that only pictures follow; "" where the user said none.
std::string_view picture_option(const PictureArguments& arguments) {
  const std::array<std::pair<bool, std::string_view>, 8> options{{
      {!arguments.theme.empty(), "--theme"},
      {!arguments.rankdir.empty(), "--rankdir"},
      {!arguments.layout.empty(), "--layout"},
      {arguments.text != PictureArguments().text, "--text"},
      {!arguments.color_by.empty(), "--color-by"},
      {!arguments.as_seen_by.empty(), "--as-seen-by"},
      {arguments.unanswered, "--unanswered"},
      {arguments.no_legend, "--no-legend"},
  }};
  const auto given = std::find_if(options.begin(), options.end(), [](const auto& option) { return option.first; });
  return given == options.end() ? std::string_view() : given->second;
}

// What a page or a document would not follow is refused, rather than shown as if nothing had been said.
Result<void> refused(const PictureArguments& arguments, const FilesWanted& wanted) {
  const bool pdf = wanted.format == "pdf";
  if (wanted.format == kPageFormat) {
    if (!arguments.focus.empty())
      return failure(
          fmt::format("`--focus` is for pictures and documents; a page holds the whole map, and opens near a claim "
                      "when its address ends in `#focus={}`",
                      arguments.focus.front()));
    if (!arguments.only.empty() || !arguments.hide.empty())
      return failure(
          "`--only` and `--hide` are for pictures and documents; a page holds the whole map and has filters");
  }
  if (arguments.depth && arguments.focus.empty()) return failure("`--depth` is for `--focus`: how far from what?");
  if (const auto option = picture_option(arguments); !option.empty() && !is_picture(wanted.format))
    return failure(fmt::format("`{}` is for pictures; a page and a document do not follow it", option));
  if (arguments.embed_passages && wanted.format != kPageFormat)
    return failure("`--embed-passages` is for pages: name a file that ends in .html, or say `--format html`");
  if (!arguments.fold.empty() && !is_picture(wanted.format))
    return failure("`--fold` is for pictures; a page folds what its reader folds, and a list has no boxes");
  if ((arguments.png_width || arguments.png_dpi) && wanted.format != "png")
    return failure("`--width` and `--dpi` are for PNG: name a file that ends in .png, or say `--format png`");
  if (!wanted.paper.empty() && !pdf)
    return failure("`--pages` is for PDF: name a file that ends in .pdf, or say `--format pdf`");
  if (wanted.by_thesis && wanted.format == kPageFormat)
    return failure("`--split` is for pictures and documents; the page shows one thesis with its search");
  if (wanted.by_thesis && !pdf && wanted.output == "-")
    return failure("`--split thesis` writes several files; name them with `-o FILE`, or choose PDF");
  if (wanted.twin && !is_picture(wanted.format)) return failure("`--twin` is for pictures");
  if (wanted.twin && wanted.output == "-") return failure("`--twin` writes beside the picture; name it with `-o FILE`");
  return {};
}

void say_left_out(const CheckedMap& checked) {
  const std::vector<bool>& reaches = checked.graph->reaches_thesis();
  const auto left = std::count(reaches.begin(), reaches.end(), false);
  if (left == 1) log_warning("1 claim leads to no thesis, and is in none of the pictures");
  if (left > 1) log_warning(fmt::format("{} claims lead to no thesis, and are in none of the pictures", left));
}

std::vector<Part> parts_of(const CheckedMap& checked, const FilesWanted& wanted, const std::vector<ClaimId>& theses) {
  if (!wanted.by_thesis) return {{wanted.output, ""}};
  std::vector<std::string_view> ids;
  for (const ClaimId thesis : theses) ids.push_back(checked.map[thesis].id);
  const std::vector<std::string> names = file_name_parts(ids);
  const PictureFormat& format = *rendered_format(wanted.format);
  const std::string stem = without_ending(wanted.output, format);
  const std::string ending = wanted.output.substr(stem.size());
  const std::size_t digits = std::to_string(ids.size()).size();
  std::vector<Part> parts;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    parts.push_back({fmt::format("{}-{:0{}}-{}{}", stem, i + 1, digits, names[i], ending), std::string(ids[i])});
  }
  return parts;
}

Result<std::string> document_of(const CheckedMap& checked, const std::vector<PictureOptions>& options) {
  std::vector<PictureInput> pictures;
  for (const PictureOptions& one : options) pictures.push_back({checked.map, *checked.graph, checked.findings, one});
  return pdf_document(pictures);
}

Result<std::string> part_drawn(const CheckedMap& checked, const PictureArguments& arguments, const Part& part,
                               const std::string& format) {
  if (format == kPageFormat) return drawn(checked, arguments, format);
  PictureOptions options = picture_options(checked, arguments);
  options.leads_to = part.leads_to;
  return rendered_format(format)->draw({checked.map, *checked.graph, checked.findings, options});
}

}  // namespace

std::vector<ClaimId> listed_theses(const ArgumentMap& map) {
  std::vector<ClaimId> theses;
  std::vector<bool> listed(map.claims.size(), false);
  const auto add = [&](ClaimId id) {
    if (!id || listed[id.index()]) return;
    listed[id.index()] = true;
    theses.push_back(id);
  };
  for (const auto& thesis : map.theses) add(thesis.id);
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (map.claims[c].thesis) add(ClaimId(c));
  }
  return theses;
}

std::string without_ending(const std::string& file, const PictureFormat& format) {
  for (const std::string_view ending : {format.extension, format.other_extension}) {
    if (!ending.empty() && file.size() > ending.size() && file.ends_with(ending))
      return file.substr(0, file.size() - ending.size());
  }
  const std::string extension = std::filesystem::path(file).extension().string();
  return file.substr(0, file.size() - extension.size());
}

Result<std::vector<PictureFile>> picture_files(const CheckedMap& checked, const PictureArguments& arguments,
                                               const FilesWanted& wanted) {
  if (auto fine = refused(arguments, wanted); !fine) return tl::unexpected(fine.error());
  const std::vector<ClaimId> theses = wanted.by_thesis ? listed_theses(checked.map) : std::vector<ClaimId>();
  if (wanted.by_thesis && theses.empty()) return failure("`--split thesis`: the map names no thesis");
  if (wanted.by_thesis) say_left_out(checked);
  const std::vector<Part> parts = parts_of(checked, wanted, theses);
  const PictureFormat& format = *rendered_format(wanted.format);

  std::vector<PictureFile> files;
  if (wanted.format == "pdf" && (wanted.by_thesis || !wanted.paper.empty())) {
    std::vector<PictureOptions> options;
    for (const Part& part : parts) {
      options.push_back(picture_options(checked, arguments));
      options.back().leads_to = part.leads_to;
      options.back().paper = wanted.paper;
    }
    auto bytes = document_of(checked, options);
    if (!bytes) return tl::unexpected(bytes.error());
    files.push_back({wanted.output, std::move(*bytes)});
  } else {
    for (const Part& part : parts) {
      auto bytes = part_drawn(checked, arguments, part, wanted.format);
      if (!bytes) return tl::unexpected(bytes.error());
      files.push_back({part.file, std::move(*bytes)});
    }
  }
  if (!wanted.twin) return files;
  for (std::size_t f = 0, pictures = files.size(); f < pictures; ++f) {
    const bool all = pictures < parts.size();  // a PDF of all theses
    auto text = part_drawn(checked, arguments, all ? Part{wanted.output, ""} : parts[f], kTwinFormat);
    if (!text) return tl::unexpected(text.error());
    const std::string name =
        without_ending(files[f].name, format) + std::string(rendered_format(kTwinFormat)->extension);
    files.push_back({name, std::move(*text)});
  }
  return files;
}

}  // namespace stancemap::cli
