#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/grading/html_style.h"
#include "reports/grading/tables.h"
#include "reports/grading/writers.h"

namespace stancemap::grading {
namespace {

// Nothing is fetched and nothing runs, should a browser ever be talked into it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string html_line(std::string_view text) {
  return html_escaped(one_line(text));
}

class Page {
 public:
  explicit Page(const GradeBook& book) : book_(book), rubric_(*book.rubric) {}

  std::string written() {
    head();
    out_ += "<a class=\"skip\" href=\"#overview\">To the overview</a>\n<header>\n";
    append("<h1 dir=\"auto\">{}</h1>\n<p>{}</p>\n</header>\n<main>\n", html_line(title_of(book_)), counts_text(book_));
    overview();
    for (std::size_t p = 0; p < book_.pupils.size(); ++p) pupil(book_.pupils[p], p + 1);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    append("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", kPolicy);
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    append("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n", html_line(title_of(book_)), kHtmlStyle);
  }

  void overview() {
    out_ += "<section id=\"overview\" aria-labelledby=\"overview-title\">\n";
    out_ += "<h2 id=\"overview-title\">Overview</h2>\n";
    out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Points of all pupils\">\n";
    out_ +=
        "<table class=\"overview\">\n<caption>Points of all pupils</caption>\n<thead><tr><th scope=\"col\">pupil</th>";
    append("<th scope=\"col\">map</th><th scope=\"col\" class=\"n\">points ({})</th>", points_text(rubric_.points));
    if (!rubric_.marks.empty()) out_ += "<th scope=\"col\">mark</th>";
    for (const Criterion& criterion : rubric_.criteria) {
      append("<th scope=\"col\" class=\"n\" dir=\"auto\">{} ({})</th>", html_line(criterion.name),
             points_text(criterion.points));
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t p = 0; p < book_.pupils.size(); ++p) row(book_.pupils[p], p + 1);
    out_ += "</tbody>\n</table>\n</div>\n</section>\n";
  }

  void row(const PupilGrade& pupil, std::size_t number) {
    const bool has_points = pupil.state != PupilState::kNotRead;
    append(
        "<tr><th scope=\"row\" dir=\"auto\"><a href=\"#pupil-{}\">{}</a></th><td class=\"state\">{}</td><td "
        "class=\"n\">{}</td>",
        number, html_line(pupil.name), pupil_state_name(pupil.state), has_points ? points_text(pupil.points) : "");
    if (!rubric_.marks.empty()) append("<td dir=\"auto\">{}</td>", html_line(pupil.mark));
    for (const Points points : pupil.criteria) {
      append("<td class=\"n\">{}</td>", has_points ? points_text(points) : "");
    }
    out_ += "</tr>\n";
  }

  void pupil(const PupilGrade& pupil, std::size_t number) {
    append("<section class=\"pupil\" id=\"pupil-{0}\" aria-labelledby=\"pupil-{0}-name\">\n", number);
    append("<p class=\"kind\" dir=\"auto\">{}</p>\n", html_line(title_of(book_)));
    append("<h2 id=\"pupil-{}-name\" dir=\"auto\">{}</h2>\n", number, html_line(pupil.name));
    append("<p class=\"result\">{}</p>\n", html_line(result_text(rubric_, pupil)));
    if (!pupil.title.empty()) append("<p dir=\"auto\">Map: {}</p>\n", html_line(pupil.title));
    append("<p>File: <code>{}</code></p>\n", html_line(pupil.file));
    for (const std::string& note : pupil.notes) {
      append("<p class=\"note\"><strong>Note:</strong> {}</p>\n", html_line(note));
    }
    if (pupil.state != PupilState::kNotRead) {
      criteria(pupil);
      deductions(pupil);
    }
    out_ += "<p class=\"back\"><a href=\"#overview\">Back to the overview</a></p>\n</section>\n";
  }

  void criteria(const PupilGrade& pupil) {
    out_ += "<table>\n<caption>Points</caption>\n<thead><tr><th scope=\"col\">criterion</th>";
    out_ += "<th scope=\"col\" class=\"n\">points</th><th scope=\"col\" class=\"n\">of</th></tr></thead>\n<tbody>\n";
    for (std::size_t c = 0; c < rubric_.criteria.size(); ++c) {
      append("<tr><th scope=\"row\" dir=\"auto\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
             html_line(rubric_.criteria[c].name), points_text(pupil.criteria[c]),
             points_text(rubric_.criteria[c].points));
    }
    append(
        "</tbody>\n<tfoot><tr><th scope=\"row\">all</th><td class=\"n\">{}</td><td class=\"n\">{}</td></tr></tfoot>\n",
        points_text(pupil.points), points_text(rubric_.points));
    out_ += "</table>\n";
  }

  void deductions(const PupilGrade& pupil) {
    if (pupil.deductions.empty()) {
      if (pupil.notes.empty()) out_ += "<p>Nothing to take off.</p>\n";
      return;
    }
    std::size_t open = rubric_.criteria.size();  // the criterion whose list is open
    for (const Deduction& one : pupil.deductions) {
      if (one.criterion != open) {
        if (open != rubric_.criteria.size()) out_ += "</ul>\n";
        append("<h3 dir=\"auto\">{}</h3>\n<ul class=\"deductions\">\n",
               html_line(rubric_.criteria[one.criterion].name));
      }
      open = one.criterion;
      deduction(one);
    }
    out_ += "</ul>\n";
    if (pupil.left_out != 0) append("<p>{}</p>\n", left_out_text(pupil));
  }

  void deduction(const Deduction& one) {
    append("<li><p dir=\"auto\"><strong>{}</strong> {}</p>\n", deduction_points_text(one), with_code(one.sentence));
    if (one.line == 0) {
      append("<p class=\"where\"><code>{}</code></p>\n", html_line(one.file));
    } else {
      append("<p class=\"where\"><code>{}</code>, line {}: <code dir=\"auto\">{}</code></p>\n", html_line(one.file),
             one.line, html_line(one.line_text));
    }
    // A finding without a place is about the whole file, and its sentence says it.
    const bool is_told = one.finding.empty() || (one.line == 0 && !one.rule.empty());
    if (!is_told) append("<p class=\"where\" dir=\"auto\">{}</p>\n", with_code(one.finding));
    out_ += "</li>\n";
  }

  /// Names stand in backticks.
  static std::string with_code(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    bool inside = false;
    for (std::string_view rest = line; !rest.empty();) {
      const auto tick = rest.find('`');
      out += html_escaped(rest.substr(0, tick));
      if (tick == std::string_view::npos) break;
      out += inside ? "</code>" : "<code dir=\"auto\">";
      inside = !inside;
      rest.remove_prefix(tick + 1);
    }
    return inside ? out + "</code>" : out;
  }

  const GradeBook& book_;
  const Rubric& rubric_;
  std::string out_;
};

}  // namespace

std::string as_html(const GradeBook& book) {
  return Page(book).written();
}

}  // namespace stancemap::grading
