#include "cli/checked_map.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/count_words.h"
#include "base/nearest.h"
#include "checks/citation_fields.h"
#include "checks/profiles.h"
#include "checks/table.h"
#include "cli/log.h"
#include "cli/own_schemes.h"
#include "diagnostics/places.h"
#include "sourcing/dates.h"

namespace stancemap::cli {
namespace {

std::string did_you_mean(std::string_view name, std::span<const std::string_view> candidates) {
  const auto nearest = nearest_name(name, candidates);
  return nearest ? fmt::format("; did you mean `{}`?", *nearest) : std::string();
}

Result<const Rule*> known_rule(std::string_view name) {
  if (const Rule* rule = find_rule(name)) return rule;
  const auto nearest = nearest_rule(name);
  return failure(fmt::format("no rule `{}`{}", name, nearest ? fmt::format("; did you mean `{}`?", *nearest) : ""));
}

Result<SeverityOverride> severity_setting(const std::string& setting) {
  const auto equals = setting.find('=');
  const auto level = equals == std::string::npos ? std::nullopt : severity_from_name(setting.substr(equals + 1));
  if (!level) {
    return failure(
        fmt::format("`--severity {}` is not `rule=level` with the level off, info, warning or error", setting));
  }
  SeverityOverride result{setting.substr(0, equals), *level};
  const auto rule = known_rule(result.rule);
  if (!rule) return tl::unexpected(rule.error());
  if (*level == Severity::kOff && is_error_of_reading(**rule)) {
    return failure(fmt::format("`{0}` is an error of reading and cannot be off; `--severity {0}=info` sets it lower",
                               (*rule)->id));
  }
  return result;
}

/// Appends the severities of the profile `name`, the user's own before the built-in ones.
Result<void> add_profile(const std::string& name, const ProjectFile& project, std::vector<SeverityOverride>& out) {
  std::vector<std::string_view> names;
  for (const UserProfile& profile : project.profiles) {
    names.push_back(profile.name);
    if (profile.name != name) continue;
    out.insert(out.end(), profile.severities.begin(), profile.severities.end());
    return {};
  }
  for (const Profile& profile : profile_table()) {
    names.push_back(profile.name);
    if (profile.name != name) continue;
    for (const auto& [rule, severity] : profile.severities) out.push_back({std::string(rule), severity});
    return {};
  }
  return failure(fmt::format("no profile `{}`{}", name, did_you_mean(name, names)));
}

/// The rules of --select and --ignore exist, and may be ignored.
Result<void> check_rule_lists(const PolicyOptions& options) {
  for (const std::string& name : options.select) {
    if (const auto rule = known_rule(name); !rule) return tl::unexpected(rule.error());
  }
  for (const std::string& name : options.ignore) {
    const auto rule = known_rule(name);
    if (!rule) return tl::unexpected(rule.error());
    if (is_error_of_reading(**rule)) {
      return failure(fmt::format(
          "`{0}` is an error of reading and cannot be ignored; `--severity {0}=info` sets it lower", (*rule)->id));
    }
  }
  return {};
}

/// The project file of the map, read after it: its texts join the map's. Fails when one that the user named cannot be
/// read; one that was only found is the map's fault, as any file of it.
Result<ProjectFile> project_of(CheckedMap& checked, const PolicyOptions& options, Findings& findings) {
  if (options.no_config) return ProjectFile{};
  const auto path =
      options.config.empty() ? project_file_for(checked.path) : std::optional<std::filesystem::path>(options.config);
  if (!path) return ProjectFile{};
  checked.settings_files.push_back(path->generic_string());
  SourceSet sources;
  Findings found;
  ProjectFile project = read_project_file(*path, sources, found);
  if (!options.config.empty() && sources.size() == 0) {
    return failure(fmt::format("cannot use `--config {}`: {}", options.config, found.front().message));
  }
  const std::size_t shift = checked.sources.absorb(std::move(sources));
  shift_files(found, shift);
  if (project.schemes) project.schemes->span.file = FileId(project.schemes->span.file.index() + shift);
  findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return project;
}

/// Adds the schemes of --schemes, else those that the project file names. Fails as for the project file.
Result<void> add_own_schemes(CheckedMap& checked, const PolicyOptions& options, Findings& findings) {
  const auto& named = checked.project.schemes;
  if (options.schemes.empty() && !named) return {};
  const std::filesystem::path path = options.schemes.empty() ? named->path : std::filesystem::path(options.schemes);
  auto own = read_schemes(path, checked.sources, findings);
  if (own) {
    checked.settings_files.push_back(path.generic_string());
    checked.settings.schemes.add(std::move(*own));
    return {};
  }
  if (!options.schemes.empty()) {
    return failure(fmt::format("cannot use `--schemes {}`: {}", options.schemes, own.error().message));
  }
  Finding finding;
  finding.rule = "unreadable-file";
  finding.severity = Severity::kError;
  finding.span = named->span;
  finding.message = own.error().message;
  finding.help = "`schemes` names a file, from the folder of the project file";
  finding.subject = path.generic_string();
  findings.push_back(std::move(finding));
  return {};
}

std::vector<const Rule*> suppressible_rules() {
  std::vector<const Rule*> rules;
  for (const Check* check : check_table()) rules.push_back(&check->rule);
  return rules;
}

/// The folders of --sources, else those of the project file.
Result<TextFolders> text_folders(const PolicyOptions& options, const ProjectFile& project) {
  if (options.sources.empty()) return TextFolders(project.source_folders);
  std::vector<std::filesystem::path> folders;
  for (const std::string& folder : options.sources) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
      return failure(fmt::format("`--sources {}` is no folder", folder));
    folders.emplace_back(folder);
  }
  return TextFolders(std::move(folders));
}

}  // namespace

void shift_files(Findings& findings, std::size_t shift) {
  const auto move = [&](Span& span) {
    if (span.valid()) span.file = FileId(span.file.index() + shift);
  };
  for (Finding& finding : findings) {
    move(finding.span);
    for (RelatedPlace& place : finding.related) move(place.span);
  }
}

void add_policy_options(CLI::App& app, PolicyOptions& options) {
  const std::string group = "Findings";
  add_option(app, "--sources", options.sources, "look for the texts of sources in this folder; can be given again")
      .value_name("DIR")
      .one_word()
      .group(group);
  add_schemes_option(app, options.schemes).group(group);
  add_option(app, "--select", options.select, "of the checks only these; errors of reading always show")
      .separated_by_commas()
      .one_word()
      .value_name("RULE,...")
      .group(group);
  add_option(app, "--ignore", options.ignore, "not these rules")
      .separated_by_commas()
      .one_word()
      .value_name("RULE,...")
      .group(group);
  add_option(app, "--severity", options.severities, "set a rule's level: off, info, warning, error")
      .separated_by_commas()
      .one_word()
      .value_name("RULE=LEVEL,...")
      .group(group);
  add_option(app, "--profile", options.profile,
             "settings for a use: academic, audit, debate, newsroom, teaching, or one of the project file")
      .value_name("NAME")
      .group(group);
  add_option(app, "--citation-style", options.citation_style, "what a citation must have [basic]")
      .one_of({"basic", "debate", "newsroom", "academic"})
      .group(group);
  add_option(app, "--as-of", options.as_of, "count the age of sources to this day [the newest date in the map]")
      .value_name("DATE")
      .group(group);
  add_option(app, "--stale-after", options.stale_after_years, "after so many years a source is old [5]")
      .value_name("YEARS")
      .between(0U, kMostYears)
      .group(group);
  add_option(app, "--config", options.config, "the project file to use").value_name("FILE").group(group);
  add_flag(app, "--no-config", options.no_config, "use no project file").group(group);
}

void add_fail_on_option(CLI::App& app, PolicyOptions& options) {
  add_option(app, "--fail-on", options.fail_on, "exit with 1 from this level on; never: findings do not count [error]")
      .one_of({"info", "warning", "error", "never"})
      .group("Findings");
}

Result<FindingPolicy> finding_policy(const PolicyOptions& options, const ProjectFile& project) {
  FindingPolicy policy;
  // The later wins: what the command line says comes behind all that the project file says.
  if (options.profile.empty() && project.profile) {
    const auto added = add_profile(*project.profile, project, policy.severities);
    if (!added) return tl::unexpected(added.error());
  }
  policy.severities.insert(policy.severities.end(), project.severities.begin(), project.severities.end());
  if (!options.profile.empty()) {
    const auto added = add_profile(options.profile, project, policy.severities);
    if (!added) return tl::unexpected(added.error());
  }
  for (const std::string& setting : options.severities) {
    auto severity = severity_setting(setting);
    if (!severity) return tl::unexpected(severity.error());
    policy.severities.push_back(std::move(*severity));
  }
  if (const auto lists = check_rule_lists(options); !lists) return tl::unexpected(lists.error());
  policy.select = options.select;
  policy.ignore = options.ignore;
  return policy;
}

Result<CheckSettings> check_settings(const PolicyOptions& options, const ProjectFile& project) {
  CheckSettings settings;
  const std::string profile = !options.profile.empty() ? options.profile : project.profile.value_or("");
  const auto is_own = [&](const UserProfile& own) { return own.name == profile; };
  if (std::none_of(project.profiles.begin(), project.profiles.end(), is_own)) {
    for (const Profile& known : profile_table()) {
      if (known.name == profile) settings.citation_style = known.citation_style;
    }
  }
  settings.citation_style = project.citation_style.value_or(settings.citation_style);
  settings.citation_style = citation_style_from_name(options.citation_style).value_or(settings.citation_style);
  settings.as_of = !options.as_of.empty() ? options.as_of : project.as_of.value_or("");
  if (!settings.as_of.empty() && !date_range(settings.as_of)) {
    return failure(fmt::format("`--as-of {}` is no date that can be read; write it like 2024-05-13", settings.as_of));
  }
  settings.stale_after_years =
      options.stale_after_years.value_or(project.stale_after_years.value_or(settings.stale_after_years));
  return settings;
}

std::size_t CheckedMap::errors_of_reading() const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    const Rule* rule = finding.severity == Severity::kError ? find_rule(finding.rule) : nullptr;
    return rule != nullptr && is_error_of_reading(*rule);
  }));
}

std::string first_error(const CheckedMap& checked) {
  const auto error = std::find_if(checked.findings.begin(), checked.findings.end(),
                                  [](const Finding& finding) { return finding.severity == Severity::kError; });
  if (error == checked.findings.end()) return "a part of it is missing";
  if (!error->span.valid()) return error->message;
  const Position at = Places(checked.sources).begin(error->span);
  return fmt::format("{}:{}:{}: {}", shown_name(checked.sources[error->span.file].name()), at.line, at.column,
                     error->message);
}

Result<void> require_read(const CheckedMap& checked) {
  if (checked.nothing_read) return failure(first_error(checked));
  const std::size_t count = checked.errors_of_reading();
  if (count == 0) return {};
  log_warning(fmt::format("{} of reading; `stancemap check` shows {}", count_words(count, "error"),
                          count == 1 ? "it" : "them"));
  return {};
}

int CheckedMap::status() const {
  if (nothing_read) return 2;
  if (fail_on == Severity::kOff) return 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].severity >= fail_on && (known.empty() || !known[i])) return 1;
  }
  return 0;
}

std::unique_ptr<CheckedMap> unchecked_map(const std::filesystem::path& path) {
  auto read = std::make_unique<CheckedMap>();
  read->path = path;
  Reading reading = read_map(path);
  read->sources = std::move(reading.sources);
  read->map = std::move(reading.map);
  read->findings = std::move(reading.findings);
  read->broken = reading.broken;
  read->nothing_read = reading.nothing_read;
  read->graph = std::make_unique<MapGraph>(read->map);
  return read;
}

Result<std::unique_ptr<CheckedMap>> checked_map(const std::filesystem::path& path, const PolicyOptions& options,
                                                const std::filesystem::path& without) {
  auto checked = std::make_unique<CheckedMap>();
  checked->path = path;
  Reading reading = read_map(path, without);
  checked->sources = std::move(reading.sources);
  checked->map = std::move(reading.map);
  checked->broken = reading.broken;
  checked->nothing_read = reading.nothing_read;
  Findings findings = std::move(reading.findings);
  auto project = project_of(*checked, options, findings);
  if (!project) return tl::unexpected(project.error());
  checked->project = std::move(*project);

  const auto policy = finding_policy(options, checked->project);
  if (!policy) return tl::unexpected(policy.error());
  if (!options.fail_on.empty()) {
    checked->fail_on = severity_from_name(options.fail_on).value_or(Severity::kOff);  // "never"
  } else {
    checked->fail_on = checked->project.fail_on.value_or(Severity::kError);
  }

  const auto settings = check_settings(options, checked->project);
  if (!settings) return tl::unexpected(settings.error());
  checked->settings = *settings;
  if (const auto added = add_own_schemes(*checked, options, findings); !added) return tl::unexpected(added.error());

  auto folders = text_folders(options, checked->project);
  if (!folders) return tl::unexpected(folders.error());
  checked->anchoring = anchored(checked->map, *folders, checked->sources);
  findings.insert(findings.end(), checked->anchoring.findings.begin(), checked->anchoring.findings.end());

  checked->graph = std::make_unique<MapGraph>(checked->map);
  if (!checked->nothing_read) {
    run_checks({checked->map, *checked->graph, checked->anchoring, checked->settings}, *policy, findings);
  }
  std::vector<AllowedFinding> allowed;
  for (const Suppression& s : checked->map.suppressions) {
    if (find_rule(s.rule) == nullptr) continue;  // `unknown-rule` has said so
    allowed.push_back({s.rule, s.reason, s.rule_span, s.scope});
  }
  const auto rules = suppressible_rules();
  PipelineResult result = apply_policy(std::move(findings), *policy, allowed, rules);
  checked->findings = std::move(result.findings);
  checked->suppressed = result.suppressed;
  return checked;
}

}  // namespace stancemap::cli
