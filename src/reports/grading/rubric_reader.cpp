#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "checks/table.h"
#include "formats/reading.h"
#include "reports/grading/rubric.h"
#include "reports/grading/value_reader.h"

namespace stancemap::grading {
namespace {

constexpr std::string_view kVersion = "1";

class RubricReader {
 public:
  RubricReader(const Document& document, Findings& findings) : document_(document), in_(document, findings) {}

  Rubric read() {
    if (document_.root == Document::kNone) return {};
    static constexpr std::array<std::string_view, 5> kKeys{"rubric", "title", "points", "criteria", "marks"};
    bool is_rubric = false;
    for (const auto& [key, value] : in_.entries(document_.root, "the rubric")) {
      if (key.text == "rubric") {
        is_rubric = true;
        read_version(value);
      } else if (key.text == "title") {
        rubric_.title = in_.text(value, "`title`").value_or("");
      } else if (key.text == "points") {
        points_at_ = value;
        full_ = in_.some(value, "`points`");
      } else if (key.text == "criteria") {
        has_criteria_ = true;
        for (const auto& [id, criterion] : in_.entries(value, "`criteria`")) read_criterion(id, criterion);
      } else if (key.text == "marks") {
        marks_ = value;
      } else {
        in_.unknown_key(key, "a rubric", kKeys);
      }
    }
    if (!is_rubric)
      missing(document_[document_.root], "the file does not say that it is a rubric", "write `rubric: 1` first");
    if (!has_criteria_ || rubric_.criteria.empty()) {
      missing(document_[document_.root], "the rubric has no criteria", "list under `criteria` what maps are marked by");
    }
    check_sum();
    if (marks_ != Document::kNone) read_marks();
    return std::move(rubric_);
  }

 private:
  void missing(const Value& at, std::string message, std::string help) {
    in_.add("missing-key", at, std::move(message), std::move(help));
  }

  void read_version(ValueIndex value) {
    const auto version = in_.text(value, "`rubric`");
    if (version && *version != kVersion) {
      in_.add("unsupported-version", document_[value], fmt::format("there is no version `{}` of rubrics", *version),
              "write `rubric: 1`");
    }
  }

  void read_criterion(const Value& id, ValueIndex value) {
    static constexpr std::array<std::string_view, 6> kKeys{"name", "points", "rules", "measure", "steps", "sentence"};
    Criterion criterion;
    criterion.id = criterion.name = id.text;
    ValueIndex rules = Document::kNone;
    ValueIndex measure = Document::kNone;
    ValueIndex steps = Document::kNone;
    bool has_points = false;
    if (in_.value(value).type != ValueType::kMapping) {
      in_.entries(value, fmt::format("criterion `{}`", id.text));
      return;
    }
    for (const auto& [key, at] : in_.entries(value, "a criterion")) {
      if (key.text == "name") {
        criterion.name = in_.text(at, "`name`").value_or(criterion.name);
      } else if (key.text == "points") {
        has_points = true;
        criterion.points = in_.some(at, "`points`").value_or(0);
      } else if (key.text == "rules") {
        rules = at;
      } else if (key.text == "measure") {
        measure = at;
      } else if (key.text == "steps") {
        steps = at;
      } else if (key.text == "sentence") {
        criterion.sentence = in_.text(at, "`sentence`").value_or("");
      } else {
        in_.unknown_key(key, "a criterion", kKeys);
      }
    }
    if (!has_points) missing(id, fmt::format("criterion `{}` has no `points`", id.text), "say how many it is worth");
    check_kind(id, rules, measure, steps);
    if (rules != Document::kNone) read_rules(criterion, rules);
    if (measure != Document::kNone) read_measure(criterion, measure);
    if (steps != Document::kNone) read_steps(criterion, steps);
    rubric_.criteria.push_back(std::move(criterion));
  }

  void check_kind(const Value& id, ValueIndex rules, ValueIndex measure, ValueIndex steps) {
    const bool has_rules = rules != Document::kNone;
    const bool has_measure = measure != Document::kNone;
    const bool has_steps = steps != Document::kNone;
    if (!has_rules && !has_measure) {
      missing(id, fmt::format("criterion `{}` says nothing to look at", id.text),
              "write `rules`, or `measure` with its `steps`");
    } else if (has_rules && has_measure) {
      in_.add("bad-value", document_[measure], fmt::format("criterion `{}` has both `rules` and `measure`", id.text),
              "make two criteria of it");
    } else if (has_measure != has_steps) {
      missing(id,
              fmt::format("criterion `{}` has `{}` without `{}`", id.text, has_measure ? "measure" : "steps",
                          has_measure ? "steps" : "measure"),
              "write both: `measure: depth` with `steps: {2: 1, 3: 2}`");
    }
  }

  void read_rules(Criterion& criterion, ValueIndex value) {
    for (const auto& [key, at] : in_.entries(value, "`rules`")) {
      const Rule* rule = find_rule(key.text);
      if (rule == nullptr) {
        const auto nearest = nearest_rule(key.text);
        in_.add("unknown-rule", key, fmt::format("there is no rule `{}`", key.text),
                nearest ? fmt::format("did you mean `{}`?", *nearest) : "`stancemap rules` lists them");
        continue;
      }
      if (!rules_.insert(rule->id).second) {
        in_.add("bad-value", key, fmt::format("the rule `{}` is in another criterion too", rule->id),
                "one fault takes points away once");
        continue;
      }
      RuleDeduction deduction;
      deduction.rule = rule->id;
      read_deduction(deduction, key, at);
      criterion.rules.push_back(std::move(deduction));
    }
  }

  void read_deduction(RuleDeduction& out, const Value& rule, ValueIndex value) {
    static constexpr std::array<std::string_view, 3> kKeys{"each", "most", "sentence"};
    if (in_.value(value).type != ValueType::kMapping) {
      out.each = in_.some(value, fmt::format("the deduction of `{}`", rule.text)).value_or(0);
      return;
    }
    bool has_each = false;
    for (const auto& [key, at] : in_.entries(value, "a deduction")) {
      if (key.text == "each") {
        has_each = true;
        out.each = in_.some(at, "`each`").value_or(0);
      } else if (key.text == "most") {
        out.most = in_.some(at, "`most`");
      } else if (key.text == "sentence") {
        out.sentence = in_.text(at, "`sentence`").value_or("");
      } else {
        in_.unknown_key(key, "a deduction", kKeys);
      }
    }
    if (!has_each) {
      missing(rule, fmt::format("the deduction of `{}` has no `each`", rule.text),
              "say how many points each finding takes away");
    }
  }

  void read_measure(Criterion& criterion, ValueIndex value) {
    const auto name = in_.text(value, "`measure`");
    if (!name) return;
    criterion.measure = grade_measure(*name);
    if (criterion.measure != nullptr) return;
    std::vector<std::string_view> names;
    for (const GradeMeasure& known : grade_measures()) names.push_back(known.name);
    const auto nearest = nearest_grade_measure(*name);
    in_.add(
        "bad-value", document_[value], fmt::format("there is no measure `{}`", *name),
        nearest ? fmt::format("did you mean `{}`?", *nearest) : fmt::format("there are {}", fmt::join(names, ", ")));
  }

  void read_steps(Criterion& criterion, ValueIndex value) {
    ValueIndex last = Document::kNone;
    for (const auto& [key, at] : in_.entries(value, "`steps`")) {
      const auto from = in_.number(key, key.text, "a step");
      const auto points = in_.some(at, "what a step earns");
      if (!from || !points) return;
      if (!criterion.steps.empty() &&
          (*from <= criterion.steps.back().from || *points <= criterion.steps.back().points)) {
        in_.add("bad-value", key, "the steps do not rise", "write the lowest first; a higher one earns more points");
        return;
      }
      criterion.steps.push_back({*from, *points});
      last = at;
    }
    if (last == Document::kNone || criterion.points == 0) return;
    if (criterion.steps.back().points != criterion.points) {
      in_.add("bad-value", document_[last],
              fmt::format("the last step earns {} of {}", points_text(criterion.steps.back().points),
                          points_words(criterion.points)),
              "let the last step earn all points of its criterion");
    }
  }

  void check_sum() {
    for (const Criterion& criterion : rubric_.criteria) rubric_.points += criterion.points;
    if (full_ && rubric_.points != 0 && *full_ != rubric_.points) {
      in_.add("bad-value", document_[points_at_],
              fmt::format("the criteria add up to {}, not {}", points_words(rubric_.points), points_text(*full_)),
              "change one of them, or leave the sum out");
    }
  }

  /// Behind everything else: a mark may be a share of all points.
  void read_marks() {
    for (const auto& [key, at] : in_.entries(marks_, "`marks`")) {
      auto written = in_.text(at, "a mark");
      if (!written) continue;
      const bool share = written->ends_with('%');
      if (share) written->pop_back();
      while (written->ends_with(' ')) written->pop_back();
      const auto number = in_.number(document_[at], *written, "what a mark takes");
      if (!number) continue;
      // A share of points is rounded up: 90 % of 15 points is 13.5 points, and 13.49 do not reach it.
      const Points from = share ? (*number * rubric_.points + 100 * kOnePoint - 1) / (100 * kOnePoint) : *number;
      if (from > rubric_.points) {
        in_.add("bad-value", document_[at], fmt::format("nobody can reach the mark `{}`", key.text),
                fmt::format("there are {} in all", points_words(rubric_.points)));
      }
      const bool twice =
          std::any_of(rubric_.marks.begin(), rubric_.marks.end(), [&](const Mark& mark) { return mark.from == from; });
      if (twice) {
        in_.add("bad-value", document_[at], fmt::format("the mark `{}` takes as many points as another", key.text),
                "give each mark a lowest number of points of its own");
      }
      rubric_.marks.push_back({std::string(key.text), from});
    }
    std::stable_sort(rubric_.marks.begin(), rubric_.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.from > b.from; });
  }

  const Document& document_;
  ValueReader in_;
  Rubric rubric_;
  std::set<std::string_view> rules_;  // of all criteria
  std::optional<Points> full_;
  ValueIndex points_at_ = Document::kNone;
  ValueIndex marks_ = Document::kNone;
  bool has_criteria_ = false;
};

}  // namespace

std::string_view Rubric::mark(Points reached) const {
  const auto it =
      std::find_if(marks.begin(), marks.end(), [&](const Mark& candidate) { return candidate.from <= reached; });
  return it == marks.end() ? std::string_view() : std::string_view(it->name);
}

Rubric parse_rubric(const SourceSet& sources, FileId file, Findings& findings) {
  const bool json = is_json(sources[file].name(), sources[file].text());
  const Document document =
      json ? native::parse_json(sources, file, findings) : native::parse_yaml(sources, file, findings);
  return RubricReader(document, findings).read();
}

}  // namespace stancemap::grading
