#include <algorithm>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/html_style.h"
#include "reports/document/wording.h"
#include "reports/document/writers.h"

namespace stancemap::documents {
namespace {

// Nothing is fetched and nothing runs, should a browser ever be talked into it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A path may break after each slash.
std::string cell_html(std::string_view text) {
  std::string out;
  for (const char c : html_escaped(text)) {
    out += c;
    if (c == '/') out += "<wbr>";
  }
  return out;
}

/// A place as it is found from the map that the page names: without the folder, which is the same in every row.
std::string_view place_in_map(std::string_view place, std::string_view map_name) {
  if (map_name.empty() || !place.starts_with(map_name)) return place;
  const std::string_view rest = place.substr(map_name.size());
  if (rest.starts_with('/')) return rest.substr(1);
  if (map_name.ends_with('/')) return rest;
  if (rest.starts_with(':')) return place.substr(map_name.rfind('/') + 1);
  return place;
}

class Page {
 public:
  std::string written(Document&& document) {
    map_name_ = document.map_name;
    head(document);
    opening(document);
    out_ += "<main>\n";
    for (DocumentSection& section : document.sections) add(std::move(section));
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void head(const Document& document) { out_ += html_head(heading(document)); }

  void opening(const Document& document) {
    out_ += "<header>\n";
    if (!document.title.empty()) append("<p class=\"kind\">{}</p>\n", html_escaped(document.kind));
    append("<h1 dir=\"auto\">{}</h1>\n", html_escaped(document.title.empty() ? document.kind : document.title));
    if (!document.map_name.empty())
      append("<p class=\"map\">Map: <code>{}</code></p>\n", html_escaped(document.map_name));
    if (!document.summary.empty()) {
      out_ += "<div class=\"summary\">\n<h2>In short</h2>\n<ul>\n";
      for (const std::string& one : document.summary) append("<li>{}</li>\n", sentence_html(one));
      out_ += "</ul>\n</div>\n";
    }
    for (const std::string& note : document.notes)
      append("<p class=\"note\"><strong>Note:</strong> {}</p>\n", sentence_html(note));
    out_ += "</header>\n";
    if (document.sections.size() < 2) return;
    out_ += "<nav aria-label=\"Sections\">\n<ul>\n";
    for (const DocumentSection& section : document.sections) {
      append("<li><a href=\"#{}\">{}</a></li>\n", section.name, html_escaped(section.title));
    }
    out_ += "</ul>\n</nav>\n";
  }

  void add(DocumentSection&& section) {
    append("<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 id=\"{0}-title\">{1}</h2>\n", section.name,
           html_escaped(section.title));
    append("<p class=\"about\">{}</p>\n", sentence_html(section.about));
    add_numbers(section);
    if (section.table.rows.empty()) {
      append("<p class=\"empty\">{}</p>\n", sentence_html(sentence_for_no_rows(section)));
    } else {
      add(table_for_people(std::move(section.table)));
      if (const std::string more = left_out_text(section); !more.empty()) append("<p class=\"more\">{}</p>\n", more);
    }
    out_ += "</section>\n";
  }

  void add_numbers(const DocumentSection& section) {
    const std::vector<DocumentNumber> numbers = shown_numbers(section);
    if (numbers.empty()) return;
    const bool bar = section.parts && numbers.front().value > 0;
    if (bar) add_bar(numbers);
    out_ += "<dl class=\"numbers\">\n";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const DocumentNumber& number = numbers[i];
      const std::string swatch = bar && i > 0 ? fmt::format("<span class=\"swatch part-{}\"></span>", i) : "";
      append("<div><dt>{}{}</dt><dd>{}", swatch, html_escaped(number.name), number.value);
      const std::string share = number.of ? share_text(number.value, *number.of) : std::string();
      if (!share.empty()) append(" <span class=\"share\">{}</span>", share);
      out_ += "</dd></div>\n";
    }
    out_ += "</dl>\n";
  }

  /// The parts of the first number, side by side with a gap of the ground's colour. Read aloud, the list below says it.
  void add_bar(const std::vector<DocumentNumber>& numbers) {
    constexpr std::uint64_t kWidth = 1000;
    constexpr std::uint64_t kGap = 3;
    out_ += "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";
    std::uint64_t sum = 0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      const std::uint64_t begin = kWidth * sum / numbers[0].value;
      sum += numbers[i].value;
      const std::uint64_t end = kWidth * sum / numbers[0].value;
      if (numbers[i].value == 0) continue;
      const std::uint64_t gap = end < kWidth && end - begin > kGap ? kGap : 0;
      append("<rect class=\"part-{}\" x=\"{}\" width=\"{}\" height=\"10\"/>", i, begin,
             std::max<std::uint64_t>(end - begin - gap, 1));
    }
    out_ += "</svg>\n";
  }

  void add(const Table& table) {
    append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
        "aria-label=\"{0}\">\n<table{1}>\n<caption>{0}</caption>\n",
        html_escaped(table.title), table_class(table));
    // The first column that is no number names the row.
    const auto named =
        std::find_if(table.columns.begin(), table.columns.end(), [](const Column& c) { return !c.number; });
    const auto name = static_cast<std::size_t>(named - table.columns.begin());
    const std::vector<std::string> classes = classes_of(table);
    out_ += "<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      append("<th scope=\"col\"{}>{}</th>", classes[i], html_escaped(table.columns[i].name));
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view dir = table.columns[i].number ? "" : " dir=\"auto\"";
        const std::string text =
            cell_html(table.columns[i].name == "place" ? place_in_map(row[i], map_name_) : std::string_view(row[i]));
        if (i == name) {
          append("<th scope=\"row\"{}{}>{}</th>", classes[i], dir, text);
        } else {
          append("<td{}{}>{}</td>", classes[i], dir, text);
        }
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  /// A table of numbers need not be as wide as the page, and a short one is kept on one sheet of paper.
  static std::string_view table_class(const Table& table) {
    constexpr std::size_t kShort = 8;
    const bool wide = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& c) { return c.prose; });
    if (table.rows.size() > kShort) return wide ? "" : " class=\"narrow\"";
    return wide ? " class=\"short\"" : " class=\"narrow short\"";
  }

  static std::vector<std::string> classes_of(const Table& table) {
    std::vector<std::string> classes;
    bool first = true;
    for (const Column& column : table.columns) {
      if (column.prose) {
        classes.emplace_back(first ? " class=\"p first\"" : " class=\"p\"");
        first = false;
      } else {
        classes.emplace_back(column.number ? " class=\"n\"" : "");
      }
    }
    return classes;
  }

  std::string map_name_;
  std::string out_;
};

}  // namespace

std::string sentence_html(std::string_view text) {
  std::string out;
  bool inside = false;
  while (!text.empty()) {
    const auto tick = text.find('`');
    out += html_escaped(text.substr(0, tick));
    if (tick == std::string_view::npos) break;
    out += inside ? "</code>" : "<code dir=\"auto\">";
    inside = !inside;
    text.remove_prefix(tick + 1);
  }
  return inside ? out + "</code>" : out;
}

std::string html_head(std::string_view title, std::string_view more_style) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", kPolicy);
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  return out + fmt::format("<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n", html_escaped(one_line(title)),
                           kHtmlStyle, more_style);
}

std::string as_html(Document document) {
  return Page().written(std::move(document));
}

}  // namespace stancemap::documents
