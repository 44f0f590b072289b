#include "cli/baseline_run.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/files.h"
#include "checks/table.h"
#include "cli/log.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;

/// The rules of checks, and what is said of an `allow` that is not needed; not those of reading maps and texts.
std::vector<const Rule*> rules_to_know() {
  std::vector<const Rule*> rules{find_rule("unused-suppression")};
  for (const Check* check : check_table()) rules.push_back(&check->rule);
  return rules;
}

/// Which entries the run would have met if they still occurred.
class LookedFor {
 public:
  LookedFor(const CheckedMap& checked, const FindingPolicy& policy, const BaselineNames& names) : policy_(policy) {
    std::error_code error;
    has_folder_ = fs::is_directory(checked.path, error);
    // "maps/" is "maps"; the name of the folder itself may end in dots, so a file in it is asked for.
    const std::string inside = names((checked.path / "x").generic_string());
    if (has_folder_) folder_ = inside.substr(0, inside.size() - 1);
    files_.insert(names(checked.path.generic_string()));
    for (std::size_t i = 0; i < checked.sources.size(); ++i) files_.insert(names(checked.sources[FileId(i)].name()));
  }

  bool operator()(const BaselineEntry& entry) const {
    const bool here = files_.contains(entry.file) || (has_folder_ && lies_in_folder(entry.file));
    const Rule* rule = find_rule(entry.rule);
    return here && (rule == nullptr || is_wanted(policy_, rule->id, rule->severity));
  }

 private:
  bool lies_in_folder(std::string_view file) const {
    return folder_.empty() ? !file.starts_with("../") : file.starts_with(folder_);
  }

  const FindingPolicy& policy_;
  std::set<std::string, std::less<>> files_;
  std::string folder_;
  bool has_folder_ = false;
};

std::string entries(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

std::string shown(const fs::path& path) {
  return terminal_safe(path.generic_string());
}

}  // namespace

void add_baseline_options(CLI::App& app, BaselineOptions& options) {
  const std::string group = "Findings";
  add_option(app, "--baseline", options.file, "hide the findings that this file knows").value_name("FILE").group(group);
  add_flag(app, "--update-baseline", options.update, "write today's findings into the baseline").group(group);
  add_flag(app, "--prune-baseline", options.prune, "drop from the baseline what no longer occurs").group(group);
  add_flag(app, "--no-baseline", options.none, "show all findings, whatever the project file says").group(group);
}

Result<BaselineRun::File*> BaselineRun::file_for(const fs::path& path) {
  if (const auto at = files_.find(path); at != files_.end()) return &at->second;
  File file;
  std::error_code error;
  if (fs::exists(path, error)) {
    auto bytes = file_bytes(path, kMaxBaselineBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto baseline = parsed_baseline(*bytes);
    if (!baseline) return failure(fmt::format("{} is no baseline: {}", shown(path), baseline.error().message));
    file.baseline = std::move(*baseline);
  } else if (options_.update) {
    file.is_new = true;
  } else {
    return failure(fmt::format("there is no baseline {}; `--update-baseline` writes one", shown(path)));
  }
  file.occurs.resize(file.baseline.entries.size());
  file.looked_for.resize(file.baseline.entries.size());
  return &files_.emplace(path, std::move(file)).first->second;
}

Result<void> BaselineRun::apply(CheckedMap& checked, const PolicyOptions& options) {
  if (options_.none && (!options_.file.empty() || options_.update || options_.prune)) {
    return failure("`--no-baseline` does not go with other options about baselines");
  }
  if (options_.none) return {};
  const fs::path path = options_.file.empty() ? checked.project.baseline.value_or(fs::path()) : fs::path(options_.file);
  if (path.empty()) {
    if (!options_.update && !options_.prune) return {};
    return failure("there is no baseline to write; name it with `--baseline FILE` or in the project file");
  }
  const auto found = file_for(path);
  if (!found) return tl::unexpected(found.error());
  File& file = **found;
  const auto policy = finding_policy(options, checked.project);
  if (!policy) return tl::unexpected(policy.error());

  const BaselineNames names(path.parent_path());
  const std::vector<const Rule*> rules = rules_to_know();
  std::vector<BaselineEntry> today = baseline_entries(checked.findings, checked.sources, names, rules);
  checked.known = known_findings(file.baseline, today, file.occurs);
  const LookedFor looked_for(checked, *policy, names);
  for (std::size_t i = 0; i < file.baseline.entries.size(); ++i) {
    if (!file.looked_for[i]) file.looked_for[i] = looked_for(file.baseline.entries[i]);
  }
  file.faulty = file.faulty || checked.errors_of_reading() > 0;
  if (!options_.update) return {};
  for (std::size_t i = 0; i < today.size(); ++i) checked.known[i] = !today[i].fingerprint.empty();
  file.today.insert(file.today.end(), today.begin(), today.end());
  return {};
}

Result<void> BaselineRun::finish() {
  for (const auto& [path, file] : files_) {
    if (const auto done = finish(path, file); !done) return done;
  }
  return {};
}

Result<void> BaselineRun::finish(const fs::path& path, const File& file) {
  std::vector<bool> gone(file.baseline.entries.size());
  for (std::size_t i = 0; i < gone.size(); ++i) gone[i] = file.looked_for[i] && !file.occurs[i];
  const auto gone_count = static_cast<std::size_t>(std::count(gone.begin(), gone.end(), true));
  const bool writes = options_.update || options_.prune;
  if (gone_count > 0 && !writes) {
    log_warning(fmt::format("{} of the baseline {} no longer {}; `--prune-baseline` drops {}", entries(gone_count),
                            shown(path), gone_count == 1 ? "occurs" : "occur", gone_count == 1 ? "it" : "them"));
  }
  if (!writes) return {};
  const bool keeps_gone = gone_count > 0 && file.faulty;
  if (keeps_gone) {
    gone.assign(gone.size(), false);
    log_warning(
        fmt::format("nothing is dropped from the baseline {}: the map could not be read without errors", shown(path)));
  }
  const Baseline updated = updated_baseline(file.baseline, gone, file.today);
  const std::size_t dropped = keeps_gone ? 0 : gone_count;
  const std::size_t added = updated.entries.size() - (file.baseline.entries.size() - dropped);
  if (!file.is_new && added == 0 && dropped == 0) {
    log_info(fmt::format("the baseline {} stays as it is", shown(path)));
    return {};
  }
  log_info(fmt::format("the baseline {} has {}: {} new, {} dropped", shown(path), entries(updated.entries.size()),
                       added, dropped));
  return write_file(path, written_baseline(updated));
}

}  // namespace stancemap::cli
