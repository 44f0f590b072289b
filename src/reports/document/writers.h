#pragma once
// Writers turn a report into bytes. Adding one is one file and one line in `writers.cpp`.

#include <span>
#include <string>
#include <string_view>

#include "reports/document/document.h"

namespace stancemap {

struct DocumentWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(Document document);
};

/// text, markdown, csv, json, html. In the order of the help page.
std::span<const DocumentWriter> document_writers();
const DocumentWriter* document_writer(std::string_view name);

namespace documents {

std::string as_text(Document document);      // for a terminal: long cells are shortened
std::string as_markdown(Document document);  // for a document
std::string as_csv(Document document);       // the tables, one after the other with an empty line between them
std::string as_json(Document document);      // everything, numbers as numbers
std::string as_html(Document document);      // one page that prints, without script or anything from elsewhere

/// A sentence of a report with its names, which are in backticks, in code type. In Markdown the element is written: a
/// backslash does not escape inside Markdown's own code spans.
std::string sentence_html(std::string_view text);
std::string sentence_markdown(std::string_view text);
/// A page up to its body: nothing in it is fetched or run.
std::string html_head(std::string_view title, std::string_view more_style = {});

/// "Sourcing audit: Arms and peace".
std::string heading(const Document& document);
/// The numbers of a section that a document for people shows.
std::vector<DocumentNumber> shown_numbers(const DocumentSection& section);
/// "18 (45 %)": the value, and its share where it has a whole.
std::string number_text(const DocumentNumber& number);
/// "5 more rows are left out.", or empty.
std::string left_out_text(const DocumentSection& section);
/// Why there is no table: there is nothing to show, or all rows are left out.
std::string sentence_for_no_rows(const DocumentSection& section);

}  // namespace documents
}  // namespace stancemap
