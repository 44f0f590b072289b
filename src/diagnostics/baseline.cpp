#include "diagnostics/baseline.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "diagnostics/escape.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kSchema = "stancemap-baseline";

auto identity(const BaselineEntry& entry) {
  return std::tie(entry.file, entry.rule, entry.fingerprint);
}

void sort_once_each(std::vector<BaselineEntry>& entries) {
  const auto before = [](const BaselineEntry& a, const BaselineEntry& b) { return identity(a) < identity(b); };
  const auto same = [](const BaselineEntry& a, const BaselineEntry& b) { return identity(a) == identity(b); };
  std::stable_sort(entries.begin(), entries.end(), before);  // stable: of several the first stays, with its words
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
  std::sort(entries.begin(), entries.end());
}

std::size_t line_of(std::string_view text, std::size_t byte) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

Result<json> parsed_json(std::string_view text) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    return failure(fmt::format("line {} is not JSON", line_of(text, error.byte > 0 ? error.byte - 1 : 0)));
  } catch (const json::exception&) {  // a number that no double can hold
    return failure("it holds a number that is too large");
  }
}

bool read_text(const json& entry, const char* key, std::string& out) {
  const auto at = entry.find(key);
  if (at == entry.end() || !at->is_string()) return false;
  out = at->get_ref<const std::string&>();
  return true;
}

bool read_entry(const json& from, BaselineEntry& entry) {
  if (!from.is_object()) return false;
  read_text(from, "subject", entry.subject);
  return read_text(from, "file", entry.file) && read_text(from, "rule", entry.rule) &&
         read_text(from, "fingerprint", entry.fingerprint);
}

Result<void> check_head(const json& document) {
  std::string schema;
  if (!document.is_object() || !read_text(document, "schema", schema) || schema != kSchema)
    return failure(fmt::format("it has no `\"schema\": \"{}\"`", kSchema));
  const auto version = document.find("version");
  if (version == document.end() || !version->is_number_integer()) return failure("it has no `version`");
  if (*version != kBaselineVersion) {
    return failure(
        fmt::format("it is of version {}, and this program reads version {}", version->dump(), kBaselineVersion));
  }
  return {};
}

std::string canonical_folder(const fs::path& folder) {
  std::error_code error;
  const fs::path absolute = fs::absolute(folder.empty() ? fs::path(".") : folder, error);
  const fs::path canonical = fs::weakly_canonical(absolute, error);
  std::string name = (error ? absolute.lexically_normal() : canonical).generic_string();
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  return name;
}

}  // namespace

Result<Baseline> parsed_baseline(std::string_view text) {
  auto document = parsed_json(text);
  if (!document) return tl::unexpected(document.error());
  if (const auto head = check_head(*document); !head) return tl::unexpected(head.error());
  const auto findings = document->find("findings");
  if (findings == document->end() || !findings->is_array()) return failure("it has no list `findings`");
  Baseline baseline;
  baseline.entries.reserve(findings->size());
  for (const json& from : *findings) {
    if (!read_entry(from, baseline.entries.emplace_back())) {
      return failure(
          fmt::format("entry {} of `findings` has no `file`, `rule` and `fingerprint`", baseline.entries.size()));
    }
  }
  sort_once_each(baseline.entries);
  return baseline;
}

std::string written_baseline(const Baseline& baseline) {
  std::string out =
      fmt::format("{{\n  \"schema\": \"{}\",\n  \"version\": {},\n  \"findings\": [", kSchema, kBaselineVersion);
  const auto add = [&](std::string_view key, std::string_view value) {
    out += key;
    append_json_string(out, value);
  };
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    const BaselineEntry& entry = baseline.entries[i];
    out += i == 0 ? "\n    " : ",\n    ";
    add("{\"file\": ", entry.file);
    add(", \"rule\": ", entry.rule);
    add(", \"subject\": ", entry.subject);
    add(", \"fingerprint\": ", entry.fingerprint);
    out += "}";
  }
  out += baseline.entries.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return out;
}

BaselineNames::BaselineNames(const fs::path& folder) : folder_(canonical_folder(folder)) {}

std::string BaselineNames::operator()(std::string_view name) const {
  if (name == "-") return std::string(shown_name(name));
  const fs::path path(name);
  const fs::path file = fs::path(canonical_folder(path.parent_path())) / path.filename();
  return file.lexically_relative(folder_).generic_string();
}

std::vector<BaselineEntry> baseline_entries(std::span<const Finding> findings, const SourceSet& sources,
                                            const BaselineNames& names, std::span<const Rule* const> suppressible) {
  std::vector<std::string> file_names(sources.size());  // filled at the first question: asking the file system is slow
  const auto name_of = [&](const Finding& finding) -> std::string {
    if (!finding.span.valid()) return finding.file.empty() ? std::string() : names(finding.file);
    std::string& name = file_names[finding.span.file.index()];
    if (name.empty()) name = names(sources[finding.span.file].name());
    return name;
  };
  std::vector<std::string> named;
  named.reserve(findings.size());
  for (const Finding& finding : findings) named.push_back(name_of(finding));
  const std::vector<std::string> prints = fingerprints(findings, named);
  std::vector<BaselineEntry> entries(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    const auto is_its_rule = [&](const Rule* rule) { return rule->id == finding.rule; };
    if (std::none_of(suppressible.begin(), suppressible.end(), is_its_rule)) continue;
    // Hostile texts are repaired here, once, so that what is written is what is read again.
    entries[i] = {with_valid_utf8(named[i]), std::string(finding.rule),
                  with_valid_utf8(finding.subject.empty() ? finding.message : finding.subject), prints[i]};
  }
  return entries;
}

std::vector<bool> known_findings(const Baseline& baseline, std::span<const BaselineEntry> today,
                                 std::vector<bool>& occurs) {
  const std::vector<BaselineEntry>& entries = baseline.entries;
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return identity(entries[a]) < identity(entries[b]); });
  occurs.resize(entries.size());
  std::vector<bool> known(today.size());
  for (std::size_t i = 0; i < today.size(); ++i) {
    if (today[i].fingerprint.empty()) continue;
    const auto at = std::lower_bound(order.begin(), order.end(), identity(today[i]),
                                     [&](std::size_t a, const auto& wanted) { return identity(entries[a]) < wanted; });
    if (at == order.end() || identity(entries[*at]) != identity(today[i])) continue;
    known[i] = true;
    occurs[*at] = true;
  }
  return known;
}

Baseline updated_baseline(const Baseline& baseline, const std::vector<bool>& gone,
                          std::span<const BaselineEntry> today) {
  Baseline updated;
  for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
    if (i >= gone.size() || !gone[i]) updated.entries.push_back(baseline.entries[i]);
  }
  std::copy_if(today.begin(), today.end(), std::back_inserter(updated.entries),
               [](const BaselineEntry& entry) { return !entry.fingerprint.empty(); });
  sort_once_each(updated.entries);
  return updated;
}

}  // namespace stancemap
