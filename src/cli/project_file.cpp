#include "cli/project_file.h"

#include <array>
#include <charconv>
#include <functional>

#include <fmt/format.h>

#include "base/files.h"
#include "base/nearest.h"
#include "checks/citation_fields.h"
#include "checks/profiles.h"
#include "checks/table.h"
#include "formats/native/document.h"
#include "formats/reading.h"
#include "sourcing/dates.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;
using native::Document;
using native::Value;
using native::ValueIndex;
using native::ValueType;

/// Walks a parsed project file and stores what is well-formed. Faults use the readers' rules.
class ProjectReader {
 public:
  ProjectReader(const Document& document, fs::path base, Findings& findings)
      : document_(document), base_(std::move(base)), findings_(findings) {}

  ProjectFile read() {
    if (document_.root == Document::kNone) return std::move(project_);
    for_each_entry(document_.root, "the project file",
                   [&](const Value& key, ValueIndex value) { read_key(key, value); });
    check_theme();
    return std::move(project_);
  }

 private:
  struct Key {
    std::string_view name;
    void (ProjectReader::*read)(ValueIndex);
  };

  void read_key(const Value& key, ValueIndex value) {
    static constexpr std::array<Key, 13> kKeys{{{"profile", &ProjectReader::read_profile},
                                                {"profiles", &ProjectReader::read_profiles},
                                                {"severity", &ProjectReader::read_severities},
                                                {"fail-on", &ProjectReader::read_fail_on},
                                                {"sources", &ProjectReader::read_sources},
                                                {"baseline", &ProjectReader::read_baseline},
                                                {"citation-style", &ProjectReader::read_citation_style},
                                                {"as-of", &ProjectReader::read_as_of},
                                                {"stale-after", &ProjectReader::read_stale_after},
                                                {"schemes", &ProjectReader::read_schemes},
                                                {"layout", &ProjectReader::read_layout},
                                                {"theme", &ProjectReader::read_theme},
                                                {"themes", &ProjectReader::read_themes}}};
    std::vector<std::string_view> names;
    for (const Key& known : kKeys) {
      if (known.name == key.text) return (this->*known.read)(value);
      names.push_back(known.name);
    }
    const auto nearest = nearest_name(key.text, names);
    add("unknown-key", key, fmt::format("a project file has no key `{}`", key.text),
        nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("its keys are {}", fmt::join(names, ", ")));
  }

  void read_profile(ValueIndex value) { project_.profile = text_of(value, "`profile`"); }
  void read_layout(ValueIndex value) {
    const auto name = text_of(value, "`layout`");
    if (!name) return;
    if (*name == "auto" || *name == "dot" || *name == "fast")
      project_.layout = *name;
    else
      add("bad-value", document_[value], fmt::format("there is no layout `{}`", *name), "write auto, dot or fast");
  }
  void read_theme(ValueIndex value) {
    project_.theme = text_of(value, "`theme`");
    theme_value_ = value;
  }

  /// Once all keys are read, for `themes` may stand below `theme`.
  void check_theme() {
    if (!project_.theme) return;
    std::vector<std::string_view> names;
    for (const Theme& known : stancemap::themes()) names.push_back(known.name);
    for (const UserTheme& own : project_.themes) names.push_back(own.name);
    if (std::find(names.begin(), names.end(), *project_.theme) != names.end()) return;
    const auto nearest = nearest_name(*project_.theme, names);
    add("bad-value", document_[theme_value_], fmt::format("there is no theme `{}`", *project_.theme),
        nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("there are {}", fmt::join(names, ", ")));
    project_.theme.reset();
  }

  void read_themes(ValueIndex value) {
    for_each_entry(value, "`themes`", [&](const Value& key, ValueIndex colors) {
      UserTheme& own = project_.themes.emplace_back(UserTheme{std::string(key.text), *theme("light"), {}});
      if (document_[colors].type == ValueType::kMapping) read_base(own, colors);
      for_each_entry(colors, "a theme", [&](const Value& name, ValueIndex color) { read_color(own, name, color); });
    });
  }

  /// `based-on` comes first, wherever it stands: the colours change what it gives.
  void read_base(UserTheme& own, ValueIndex colors) {
    for (ValueIndex key = document_[colors].first; key != Document::kNone; key = document_[document_[key].next].next) {
      if (document_[key].text != "based-on") continue;
      const auto name = text_of(document_[key].next, "`based-on`");
      if (!name) continue;
      if (const Theme* base = theme(*name))
        own.theme = *base;
      else
        add("bad-value", document_[document_[key].next], fmt::format("there is no theme `{}`", *name),
            "write light, dark or print");
    }
  }

  void read_color(UserTheme& own, const Value& name, ValueIndex color) {
    if (name.text == "based-on") return;
    std::vector<std::string_view> names{"based-on"};
    for (const ThemeColor& known : theme_colors()) {
      names.push_back(known.name);
      if (known.name != name.text) continue;
      const auto text = text_of(color, "a colour");
      if (!text) return;
      if (is_color(*text))
        known.of(own.theme) = own.colors.emplace_back(*text);
      else
        add("bad-value", document_[color], fmt::format("`{}` is no colour", *text),
            "write it as \"#rrggbb\", in quotes");
      return;
    }
    const auto nearest = nearest_name(name.text, names);
    add("unknown-key", name, fmt::format("a theme has no colour `{}`", name.text),
        nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("its keys are {}", fmt::join(names, ", ")));
  }

  void read_profiles(ValueIndex value) {
    for_each_entry(value, "`profiles`", [&](const Value& key, ValueIndex severities) {
      project_.profiles.push_back({std::string(key.text), severities_of(severities)});
    });
  }

  void read_severities(ValueIndex value) { project_.severities = severities_of(value); }

  void read_fail_on(ValueIndex value) {
    const auto name = text_of(value, "`fail-on`");
    if (!name) return;
    if (*name == "never") {
      project_.fail_on = Severity::kOff;
      return;
    }
    project_.fail_on = level_of(value, *name, "info, warning, error or never");
  }

  void read_baseline(ValueIndex value) {
    if (const auto file = text_of(value, "`baseline`")) project_.baseline = base_ / *file;
  }

  void read_schemes(ValueIndex value) {
    if (const auto file = text_of(value, "`schemes`")) project_.schemes = {base_ / *file, document_[value].span};
  }

  void read_citation_style(ValueIndex value) {
    const auto name = text_of(value, "`citation-style`");
    if (!name) return;
    project_.citation_style = citation_style_from_name(*name);
    if (project_.citation_style) return;
    add("bad-value", document_[value], fmt::format("there is no citation style `{}`", *name),
        "write basic, debate, newsroom or academic");
  }

  void read_as_of(ValueIndex value) {
    const auto text = text_of(value, "`as-of`");
    if (!text) return;
    if (date_range(*text))
      project_.as_of = *text;
    else
      add("bad-value", document_[value], fmt::format("`{}` is no date that can be read", *text),
          "write it like 2024-05-13");
  }

  void read_stale_after(ValueIndex value) {
    const auto text = text_of(value, "`stale-after`");
    if (!text) return;
    unsigned years = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), years);
    if (error == std::errc() && end == text->data() + text->size() && years <= kMostYears)
      project_.stale_after_years = years;
    else
      add("bad-value", document_[value], fmt::format("`{}` is no number of years", *text),
          fmt::format("write a whole number from 0 to {}", kMostYears));
  }

  void read_sources(ValueIndex value) {
    if (document_[value].type != ValueType::kSequence) {
      if (const auto folder = text_of(value, "`sources`")) project_.source_folders.push_back(base_ / *folder);
      return;
    }
    for (ValueIndex item = document_[value].first; item != Document::kNone; item = document_[item].next) {
      if (const auto folder = text_of(item, "a folder of `sources`"))
        project_.source_folders.push_back(base_ / *folder);
    }
  }

  std::vector<SeverityOverride> severities_of(ValueIndex value) {
    std::vector<SeverityOverride> severities;
    for_each_entry(value, "a list of severities", [&](const Value& key, ValueIndex level) {
      const Rule* rule = find_rule(key.text);
      if (rule == nullptr) {
        const auto nearest = nearest_rule(key.text);
        add("unknown-rule", key, fmt::format("there is no rule `{}`", key.text),
            nearest ? fmt::format("did you mean `{}`?", *nearest) : "`stancemap rules` lists them");
        return;
      }
      const auto name = text_of(level, "a severity");
      const auto severity = name ? level_of(level, *name, "off, info, warning or error") : std::nullopt;
      if (severity == Severity::kOff && is_error_of_reading(*rule)) {
        add("bad-value", document_[level], fmt::format("`{}` is an error of reading and cannot be off", rule->id),
            "write info, warning or error");
        return;
      }
      if (severity) severities.push_back({std::string(key.text), *severity});
    });
    return severities;
  }

  std::optional<Severity> level_of(ValueIndex value, const std::string& name, std::string_view choices) {
    const auto severity = severity_from_name(name);
    if (!severity)
      add("bad-value", document_[value], fmt::format("`{}` is no level", name), fmt::format("write {}", choices));
    return severity;
  }

  std::optional<std::string> text_of(ValueIndex value, std::string_view what) {
    const Value& found = document_[value];
    if (found.type == ValueType::kString || found.type == ValueType::kNumber) return std::string(found.text);
    add("wrong-type", found, fmt::format("{} is {}, not a text", what, value_type_name(found.type)), "");
    return std::nullopt;
  }

  template <class Entry>
  void for_each_entry(ValueIndex mapping, std::string_view what, const Entry& entry) {
    const Value& found = document_[mapping];
    if (found.type != ValueType::kMapping) {
      add("wrong-type", found, fmt::format("{} is {}, not a mapping", what, value_type_name(found.type)), "");
      return;
    }
    std::vector<std::string_view> seen;
    for (ValueIndex key = found.first; key != Document::kNone; key = document_[document_[key].next].next) {
      const Value& name = document_[key];
      if (std::find(seen.begin(), seen.end(), name.text) != seen.end()) {
        add("duplicate-key", name, fmt::format("the key `{}` is here twice", name.text), "keep one of them");
        continue;
      }
      constexpr std::size_t kMostKeys = 1'000;  // far more than there are rules; keeps the search above bounded
      if (seen.size() < kMostKeys) seen.push_back(name.text);
      entry(name, name.next);
    }
  }

  void add(std::string_view rule, const Value& at, std::string message, std::string help) {
    findings_.push_back({.rule = rule,
                         .severity = rule == "unknown-rule" ? Severity::kWarning : Severity::kError,
                         .span = at.span,
                         .message = message,
                         .help = std::move(help),
                         .related = {},
                         .subject = message,
                         .weight = 0,
                         .file = {}});
  }

  const Document& document_;
  fs::path base_;
  Findings& findings_;
  ProjectFile project_;
  ValueIndex theme_value_ = Document::kNone;
};

}  // namespace

std::optional<fs::path> project_file_for(const fs::path& map) {
  if (map == "-") return std::nullopt;
  std::error_code error;
  fs::path folder = fs::absolute(map, error).lexically_normal();
  if (!fs::is_directory(folder, error)) folder = folder.parent_path();
  if (!folder.has_filename()) folder = folder.parent_path();  // "maps/" is "maps"
  while (true) {
    const fs::path candidate = folder / kProjectFile;
    if (fs::is_regular_file(candidate, error)) {
      const fs::path shown = candidate.lexically_proximate(fs::current_path(error));
      return shown;
    }
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

ProjectFile parse_project_file(const SourceSet& sources, FileId file, const fs::path& base, Findings& findings) {
  const Document document = native::parse_yaml(sources, file, findings);
  return ProjectReader(document, base, findings).read();
}

ProjectFile read_project_file(const fs::path& path, SourceSet& sources, Findings& findings) {
  constexpr std::uint64_t kMostBytes = 1 << 20;
  auto bytes = file_bytes(path, kMostBytes);
  if (!bytes) {
    Finding finding;
    finding.rule = "unreadable-file";
    finding.severity = Severity::kError;
    finding.message = bytes.error().message;
    finding.subject = path.generic_string();
    finding.file = path.generic_string();
    findings.push_back(std::move(finding));
    return {};
  }
  const FileId file = sources.add(path.generic_string(), std::move(*bytes));
  return parse_project_file(sources, file, path.parent_path(), findings);
}

}  // namespace stancemap::cli
