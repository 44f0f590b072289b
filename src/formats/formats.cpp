#include "formats/formats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "formats/bibtex/bibtex.h"
#include "formats/claim_review/claim_review.h"
#include "formats/csl_json/csl_json.h"
#include "formats/native/native.h"
#include "formats/web_annotation/web_annotation.h"

namespace stancemap {
namespace {

using Extension = std::string_view;

constexpr std::array<Extension, 2> kYaml{".yaml", ".yml"};
constexpr std::array<Extension, 1> kJson{".json"};
constexpr std::array<Extension, 2> kBibtex{".bib", ".bibtex"};

constexpr std::array<Extension, 3> kCslJson{".csl.json", ".csljson", ".json"};

constexpr std::array<Extension, 1> kClaimReview{".claims.jsonld"};
constexpr std::array<Extension, 1> kWebAnnotation{".annotations.jsonld"};

constexpr Format kFormats[] = {
    {.name = "yaml",
     .summary = "map files as people write them",
     .extensions = kYaml,
     .read = native::read_text,
     .write = native::write_yaml},
    {.name = "json",
     .summary = "map files for programs, of the same shape as YAML",
     .extensions = kJson,
     .read = native::read_text,
     .write = native::write_json},
    {.name = "bibtex",
     .summary = "sources of BibTeX and BibLaTeX",
     .extensions = kBibtex,
     .read = bibtex::read,
     .rules = bibtex::rules},
    {.name = "claim-review",
     .summary = "claims, sources and relations as schema.org data",
     .extensions = kClaimReview,
     .write = claim_review::write},
    {.name = "csl-json",
     .summary = "sources of citation processors and Zotero",
     .extensions = kCslJson,
     .read = csl_json::read,
     .recognises = csl_json::recognises},
    {.name = "web-annotation",
     .summary = "quotes as W3C Web Annotations",
     .extensions = kWebAnnotation,
     .write = web_annotation::write},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_in(std::string_view name, Extension extension) {
  if (name.size() < extension.size()) return false;
  name.remove_prefix(name.size() - extension.size());
  return std::equal(name.begin(), name.end(), extension.begin(), [](char a, char b) { return lower(a) == b; });
}

// The length of the longest of the format's extensions that the name ends in; 0 for none.
std::size_t fit(const Format& format, std::string_view name) {
  std::size_t longest = 0;
  for (const Extension extension : format.extensions) {
    if (ends_in(name, extension)) longest = std::max(longest, extension.size());
  }
  return longest;
}

template <class Can>
std::vector<const Format*> best_fits(std::string_view name, Can can) {
  std::vector<const Format*> best;
  std::size_t longest = 1;
  for (const Format& format : kFormats) {
    const std::size_t length = can(format) ? fit(format, name) : 0;
    if (length < longest) continue;
    if (length > longest) best.clear();
    longest = length;
    best.push_back(&format);
  }
  return best;
}

}  // namespace

std::span<const Format> format_table() {
  return kFormats;
}

const Format* format_named(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(kFormats), std::end(kFormats), [&](const Format& format) { return format.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

const Format* format_to_read(std::string_view file_name, std::string_view text) {
  const auto fits = best_fits(file_name, [](const Format& format) { return format.read != nullptr; });
  const Format* otherwise = nullptr;
  for (const Format* format : fits) {
    if (format->recognises == nullptr) {
      if (otherwise == nullptr) otherwise = format;
    } else if (fits.size() == 1 || format->recognises(text)) {
      return format;
    }
  }
  return otherwise;
}

const Format* format_to_write(std::string_view file_name) {
  const auto fits = best_fits(file_name, [](const Format& format) { return format.write != nullptr; });
  return fits.empty() ? nullptr : fits.front();
}

std::span<const Rule* const> format_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all;
    for (const Format& format : kFormats) {
      if (format.rules == nullptr) continue;
      for (const Rule& rule : format.rules()) all.push_back(&rule);
    }
    std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
    return all;
  }();
  return rules;
}

std::string format_index() {
  std::string text = "| format | holds | files | read | written |\n|---|---|---|---|---|\n";
  for (const Format& format : kFormats) {
    std::string files;
    for (const Extension extension : format.extensions) {
      files += fmt::format("{}`{}`", files.empty() ? "" : ", ", extension);
    }
    text += fmt::format("| `{}` | {} | {} | {} | {} |\n", format.name, format.summary, files,
                        format.read != nullptr ? "yes" : "", format.write != nullptr ? "yes" : "");
  }
  return text;
}

}  // namespace stancemap
