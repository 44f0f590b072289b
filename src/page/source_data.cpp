#include "base/utf8.h"
#include "page/data.h"
#include "render/safe_text.h"
#include "sourcing/grades.h"

namespace stancemap::page {
namespace {

constexpr std::size_t kAround = 320;  // bytes of a passage on each side of the quote

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What stands before or behind a quote, up to the paragraph's end. A blank at the quote is kept.
std::string before(std::string_view text, std::size_t end) {
  std::size_t begin = end > kAround ? end - kAround : 0;
  while (begin < end && begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  const std::string_view part = text.substr(begin, end - begin);
  const std::size_t paragraph = part.rfind("\n\n");
  const bool whole = paragraph != std::string_view::npos || begin == 0;
  std::string out = plain_text(paragraph == std::string_view::npos ? part : part.substr(paragraph + 2));
  if (!whole) out = "… " + out;
  if (!part.empty() && is_blank(part.back()) && !out.empty()) out += ' ';
  return out;
}

std::string behind(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.size(), begin + kAround);
  while (end > begin && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  const std::string_view part = text.substr(begin, end - begin);
  const std::size_t paragraph = part.find("\n\n");
  const bool whole = paragraph != std::string_view::npos || end == text.size();
  std::string out = plain_text(part.substr(0, paragraph));
  if (!part.empty() && is_blank(part.front()) && !out.empty()) out.insert(0, " ");
  if (!whole) out += " …";
  return out;
}

class SourceData {
 public:
  SourceData(const PageInput& in, Json& out) : in_(in), map_(in.graph.map()), cited_(cited_sources(map_)), out_(out) {}

  void add() {
    Json sources = Json::array();
    for (std::size_t s = 0; s < map_.sources.size(); ++s) sources.push_back(source(s));
    out_["sources"] = std::move(sources);
    // Quotes come in the order in which the citations are walked here.
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      Json& claim = out_["claims"][c];
      add_citations(claim, "said", map_.claims[c].said, CitationPlace::In::kSaid, c);
      add_citations(claim, "cites", map_.claims[c].cites, CitationPlace::In::kCite, c);
    }
  }

 private:
  Json source(std::size_t index) const {
    const Source& source = map_.sources[index];
    Json one{{"id", shown(source.id)}};
    set(one, "title", source.title.text);
    Json authors = Json::array(), marks = Json::array(), from = Json::array();
    for (const Text& author : source.authors) authors.push_back(shown(author.text));
    for (const Text& mark : source.marks) marks.push_back(shown(mark.text));
    for (const auto& origin : source.derives_from) {
      if (origin.id) from.push_back(origin.id.index());
    }
    if (!authors.empty()) one["authors"] = std::move(authors);
    if (!marks.empty()) one["marks"] = std::move(marks);
    if (!from.empty()) one["from"] = std::move(from);
    set(one, "kind", source.kind_text.text);
    set(one, "publisher", source.publisher.text);
    set(one, "in", source.published_in.text);
    set(one, "date", source.date.text);
    set(one, "url", safe_link(source.url.text));
    set(one, "archived", safe_link(source.archived.text));
    set(one, "language", source.language.text);
    set(one, "qualifications", source.qualifications.text);
    set(one, "note", source.note.text);
    if (source.reliability != 0) one["reliability"] = std::string(1, source.reliability);
    if (source.credibility != 0) one["credibility"] = source.credibility;
    if (index < in_.anchoring.sources.size())
      one["state"] = source_text_status_name(in_.anchoring.sources[index].status);
    return one;
  }

  const QuoteAnchor* anchor(CitationPlace::In in, std::size_t owner, std::size_t index) {
    if (next_ >= in_.anchoring.quotes.size()) return nullptr;
    const QuoteAnchor& at = in_.anchoring.quotes[next_];
    if (at.citation.in != in || at.citation.owner != owner || at.citation.index != index) return nullptr;
    ++next_;
    return &at;
  }

  void add_anchor(Json& one, const QuoteAnchor& found) const {
    one["status"] = quote_status_name(found.status);
    if (found.passages.empty()) return;
    const Passage& passage = found.passages.front();
    set(one, "where", passage.locator);
    if (!in_.options.passages || !passage.span.valid()) return;
    const std::string_view text = in_.sources[passage.span.file].text();
    one["passage"] = {before(text, passage.span.begin), plain_text(in_.sources.text(passage.span)),
                      behind(text, passage.span.end)};
  }

  void add_citations(Json& claim, const char* key, const std::vector<Citation>& citations, CitationPlace::In in,
                     std::size_t owner) {
    Json list = Json::array();
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const Citation& citation = citations[i];
      Json one = Json::object();
      if (citation.source.id) one["source"] = citation.source.id.index();
      set(one, "at", citation.at.text);
      set(one, "quote", citation.quote.text);
      set(one, "note", citation.details->note.text);
      if (citation.details->quoting.id) one["quoting"] = citation.details->quoting.id.index();
      if (in == CitationPlace::In::kCite) {
        if (const auto weak = weaknesses(map_, citation, cited_); !weak.empty()) one["weak"] = weak;
      }
      if (const QuoteAnchor* found = anchor(in, owner, i)) add_anchor(one, *found);
      list.push_back(std::move(one));
    }
    if (!list.empty()) claim[key] = std::move(list);
  }

  const PageInput& in_;
  const ArgumentMap& map_;
  std::vector<bool> cited_;
  Json& out_;
  std::size_t next_ = 0;
};

}  // namespace

void add_sources(const PageInput& in, Json& out) {
  SourceData(in, out).add();
}

}  // namespace stancemap::page
