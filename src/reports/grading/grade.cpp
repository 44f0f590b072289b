#include "reports/grading/grade.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "checks/table.h"
#include "diagnostics/places.h"
#include "reports/document/wording.h"

namespace stancemap::grading {
namespace {

constexpr std::size_t kMostNotes = 10;
constexpr std::size_t kMostOfLine = 120;  // code points

/// Lower-case start and no full stop are the checks' style; a pupil reads sentences.
std::string as_sentence(std::string_view message) {
  std::string text(message);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.empty() ? text : text + ".";
}

class Grader {
 public:
  Grader(const Rubric& rubric, const PupilMap& pupil) : rubric_(rubric), pupil_(pupil), places_(pupil.sources) {}

  PupilGrade run() {
    out_.name = with_valid_utf8(pupil_.name);
    out_.file = with_valid_utf8(pupil_.file);
    out_.title = with_valid_utf8(one_line(pupil_.map.title.text));
    out_.criteria.resize(rubric_.criteria.size(), 0);
    out_.state = state();
    add_notes();
    if (out_.state == PupilState::kNotRead) return std::move(out_);
    if (out_.state != PupilState::kNoClaim) {
      collect_findings();
      const MapMeasures measures = measures_of(pupil_.graph);
      for (std::size_t c = 0; c < rubric_.criteria.size(); ++c) {
        const Points points = rubric_.criteria[c].measure != nullptr ? by_measure(c, measures) : by_rules(c);
        out_.criteria[c] = points;
        out_.points += points;
      }
    }
    out_.mark = with_valid_utf8(rubric_.mark(out_.points));
    return std::move(out_);
  }

 private:
  static bool is_of_reading(const Finding& finding) {
    const Rule* rule = find_rule(finding.rule);
    return rule != nullptr && is_error_of_reading(*rule);
  }

  PupilState state() const {
    if (pupil_.nothing_read) return PupilState::kNotRead;
    const bool faults = std::any_of(pupil_.findings.begin(), pupil_.findings.end(), is_of_reading);
    if (pupil_.map.claims.empty()) return faults ? PupilState::kNotRead : PupilState::kNoClaim;
    return faults ? PupilState::kReadInPart : PupilState::kRead;
  }

  /// Errors of reading that no criterion will show: the pupil and the teacher must know that something is missing.
  void add_notes() {
    const bool shown = out_.state == PupilState::kReadInPart;
    const std::vector<std::string_view> rules = rules_of(rubric_);
    std::size_t more = 0;
    for (const Finding& finding : pupil_.findings) {
      if (!is_of_reading(finding)) continue;
      if (shown && std::find(rules.begin(), rules.end(), finding.rule) != rules.end()) continue;
      if (out_.notes.size() == kMostNotes) {
        ++more;
        continue;
      }
      const auto [file, line] = place(finding);
      const std::string at = line == 0 ? file : fmt::format("{}:{}", file, line);
      out_.notes.push_back(with_valid_utf8(fmt::format("{}: {}", at, finding.message)));
    }
    if (more != 0) out_.notes.push_back(fmt::format("and {} more", more));
    if (out_.state == PupilState::kNoClaim)
      out_.notes.emplace_back("The map holds no claim: there is nothing to mark.");
  }

  void collect_findings() {
    for (const Finding& finding : pupil_.findings) by_rule_[finding.rule].push_back(&finding);
  }

  Points by_rules(std::size_t c) {
    const Criterion& criterion = rubric_.criteria[c];
    Points left = criterion.points;
    for (const RuleDeduction& deduction : criterion.rules) {
      const auto found = by_rule_.find(deduction.rule);
      if (found == by_rule_.end()) continue;
      Points left_of_rule = deduction.most.value_or(criterion.points);
      for (const Finding* finding : found->second) {
        const Points taken = std::min({deduction.each, left_of_rule, left});
        left -= taken;
        left_of_rule -= taken;
        add(of_finding(c, taken, deduction, *finding));
      }
    }
    return left;
  }

  Deduction of_finding(std::size_t c, Points taken, const RuleDeduction& deduction, const Finding& finding) {
    const std::string& own = deduction.sentence.empty() ? rubric_.criteria[c].sentence : deduction.sentence;
    Deduction out;
    out.criterion = c;
    out.points = taken;
    out.rule = deduction.rule;
    out.finding = with_valid_utf8(finding.message);
    out.sentence = with_valid_utf8(own.empty() ? as_sentence(finding.message) : own);
    std::tie(out.file, out.line) = place(finding);
    if (out.line != 0) out.line_text = line_text(finding.span, out.line);
    return out;
  }

  std::pair<std::string, std::uint32_t> place(const Finding& finding) {
    if (finding.span.valid()) return place(finding.span);
    return {finding.file.empty() ? out_.file : with_valid_utf8(finding.file), 0};
  }
  std::pair<std::string, std::uint32_t> place(const Span& span) {
    return {with_valid_utf8(shown_name(pupil_.sources[span.file].name())), places_.begin(span).line};
  }

  /// A line may be a whole map of JSON: only as much is looked at as can be shown.
  std::string line_text(const Span& span, std::uint32_t line) const {
    const std::string_view text = pupil_.sources[span.file].line_text(line).substr(0, 4 * kMostOfLine);
    return documents::shortened(one_line(with_valid_utf8(text)), kMostOfLine);
  }

  Points by_measure(std::size_t c, const MapMeasures& measures) {
    const Criterion& criterion = rubric_.criteria[c];
    const Amount amount = criterion.measure->of(measures);
    Points earned = 0;
    const Step* next = nullptr;
    for (const Step& step : criterion.steps) {
      if (step.from > amount.value) {
        next = &step;
        break;
      }
      earned = step.points;
    }
    if (next == nullptr) return earned;
    const std::string_view unit = criterion.measure->share ? " %" : "";
    Deduction out;
    out.criterion = c;
    out.points = criterion.points - earned;
    out.sentence = with_valid_utf8(fmt::format("{}{}{}: {}; {}{} or more earn {} of {} points.", criterion.sentence,
                                               criterion.sentence.empty() ? "" : " ", criterion.measure->words,
                                               amount.text, points_text(next->from), unit, points_text(next->points),
                                               points_text(criterion.points)));
    out.file = out_.file;
    const Mend mend = criterion.measure->mend(pupil_.graph);
    out.finding = with_valid_utf8(mend.sentence);
    if (mend.span.valid()) {
      std::tie(out.file, out.line) = place(mend.span);
      out.line_text = line_text(mend.span, out.line);
    }
    add(std::move(out));
    return earned;
  }

  void add(Deduction deduction) {
    if (out_.deductions.size() < kMostDeductions) {
      out_.deductions.push_back(std::move(deduction));
    } else {
      ++out_.left_out;
    }
  }

  const Rubric& rubric_;
  const PupilMap& pupil_;
  Places places_;
  std::unordered_map<std::string_view, std::vector<const Finding*>> by_rule_;
  PupilGrade out_;
};

}  // namespace

std::string_view pupil_state_name(PupilState state) {
  constexpr std::array<std::string_view, 4> kNames{"read", "read in part", "no claim", "not read"};
  return kNames[static_cast<std::size_t>(state)];
}

PupilGrade graded(const Rubric& rubric, const PupilMap& pupil) {
  return Grader(rubric, pupil).run();
}

std::size_t GradeBook::count(PupilState state) const {
  return static_cast<std::size_t>(
      std::count_if(pupils.begin(), pupils.end(), [state](const PupilGrade& pupil) { return pupil.state == state; }));
}

std::vector<std::string_view> rules_of(const Rubric& rubric) {
  std::vector<std::string_view> rules;
  for (const Criterion& criterion : rubric.criteria) {
    for (const RuleDeduction& deduction : criterion.rules) rules.push_back(deduction.rule);
  }
  return rules;
}

}  // namespace stancemap::grading
