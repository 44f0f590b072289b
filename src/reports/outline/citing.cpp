#include "reports/outline/citing.h"

#include <fmt/format.h>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "formats/json_ld.h"
#include "reports/table.h"

namespace stancemap::outline {
namespace {

constexpr std::size_t kMostOfTitle = 80, kMostOfName = 60;  // code points, where it may stand often

// What would end a link of Markdown, or be marked up in it.
std::string link_target(std::string_view address) {
  constexpr std::string_view kSyntax = "()<>[]\\`*|";
  std::string out;
  for (const char c : address) {
    kSyntax.find(c) == std::string_view::npos ? out += c : out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string address_of(const Source& source) {
  for (const Text& url : {source.url, source.archived}) {
    if (const auto address = web_address(url.text)) return link_target(*address);
  }
  return source.doi.text.starts_with("10.") ? link_target(doi_address(source.doi.text)) : std::string();
}

std::string escaped(std::string_view text) {
  return markdown_escaped(one_line(text));
}

std::string_view title_of(const Source& source) {
  return source.title.empty() ? source.id : source.title.text;
}

std::string quote_text(const Reference& reference) {
  return reference.quote.empty() ? std::string() : fmt::format(". “{}”", escaped(reference.quote));
}

std::string locator_of(const ArgumentMap& map, const Post& post) {
  const std::string_view unit = post.thread ? map[post.thread].unit.text : std::string_view();
  return fmt::format("{} {}", unit.empty() ? "post" : unit, post.id);
}

std::vector<Reference> references(const std::vector<Citation>& citations) {
  std::vector<Reference> all;
  for (const Citation& citation : citations) {
    if (citation.source.id) all.push_back({citation.source.id, std::string(citation.at.text), citation.quote.text});
  }
  return all;
}

}  // namespace

std::string line_text(std::string_view text) {
  std::string line = escaped(text);
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')'))
    line.insert(digits, 1, '\\');
  return line;
}

std::string first_words(std::string_view text, std::size_t code_points) {
  const std::string line = one_line(text);
  std::size_t at = 0, last_blank = 0;
  for (std::size_t count = 0; at < line.size(); ++count) {
    if (line[at] == ' ') last_blank = at;
    if (count == code_points) return line.substr(0, last_blank == 0 ? at : last_blank) + " …";
    next_code_point(line, at);
  }
  return line;
}

std::string speaker_text(const ArgumentMap& map, ClaimId claim) {
  const ParticipantId who = map.speaker(claim);
  if (!who) return {};
  const std::string_view name = map[who].name.empty() ? map[who].id : map[who].name.text;
  return fmt::format("{}, {}", escaped(first_words(name, kMostOfName)),
                     escaped(first_words(locator_of(map, map[map[claim].post]), kMostOfName)));
}

std::vector<Reference> cited(const ArgumentMap& map, ClaimId claim) {
  return references(map[claim].cites);
}

std::vector<Reference> said(const ArgumentMap& map, ClaimId claim) {
  std::vector<Reference> all = references(map[claim].said);
  if (!all.empty() || !map[claim].post) return all;
  const Post& post = map[map[claim].post];
  if (post.thread && map[post.thread].source) all.push_back({map[post.thread].source, locator_of(map, post), {}});
  return all;
}

std::string short_reference(const ArgumentMap& map, const Reference& reference) {
  const Source& source = map[reference.source];
  const std::string address = address_of(source);
  std::string text = escaped(first_words(title_of(source), kMostOfTitle));
  if (!address.empty()) text = fmt::format("[{}](<{}>)", text, address);
  if (!reference.at.empty()) text += ", " + escaped(reference.at);
  return text;
}

std::string full_reference(const ArgumentMap& map, const Reference& reference) {
  const Source& source = map[reference.source];
  std::string text;
  for (const Text& author : source.authors) text += fmt::format("{}{}", text.empty() ? "" : ", ", escaped(author.text));
  text += fmt::format("{}*{}*", text.empty() ? "" : ": ", escaped(title_of(source)));
  std::string details = escaped(source.published_in.text);
  const auto add = [&details](std::string_view detail) {
    if (!detail.empty()) details += fmt::format("{}{}", details.empty() ? "" : ", ", escaped(detail));
  };
  add(source.volume.text);
  if (!source.issue.empty()) details += fmt::format(" ({})", escaped(source.issue.text));
  add(source.publisher.text);
  add(source.date.text);
  add(reference.at);
  if (!details.empty()) text += ". " + details;
  if (const std::string address = address_of(source); !address.empty()) text += fmt::format(". <{}>", address);
  return text + quote_text(reference);
}

std::string repeated_reference(const ArgumentMap& map, const Reference& reference) {
  std::string text = fmt::format("*{}*", escaped(first_words(title_of(map[reference.source]), kMostOfTitle)));
  if (!reference.at.empty()) text += ", " + escaped(reference.at);
  return text + quote_text(reference);
}

}  // namespace stancemap::outline
