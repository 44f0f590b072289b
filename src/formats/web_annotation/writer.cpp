#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "formats/json_ld.h"
#include "formats/map_losses.h"
#include "formats/web_annotation/web_annotation.h"

namespace stancemap::web_annotation {
namespace {

bool has_position(const Citation& citation) {
  return citation.details->position_begin && citation.details->position_end;
}

class Writer {
 public:
  Writer(const ArgumentMap& map, Losses& losses) : map_(map), losses_(losses) {}

  std::string write() {
    note_losses();
    const std::string collection = name_urn({"annotations", map_.title.text});
    out_.open_object();
    out_.string("@context", "http://www.w3.org/ns/anno.jsonld");
    out_.string("id", collection);
    out_.string("type", "AnnotationCollection");
    out_.text("label", map_.title);
    out_.number("total", count());
    if (count() > 0) {
      const std::string page = name_urn({"annotations", map_.title.text, "page 1"});
      out_.string("last", page);
      out_.open_object("first");
      out_.string("id", page);
      out_.string("type", "AnnotationPage");
      out_.string("partOf", collection);
      out_.number("startIndex", 0);
      out_.open_array("items");
      for (const Claim& claim : map_.claims) {
        for (const Citation& citation : claim.said) add(claim, citation, "said");
        for (const Citation& citation : claim.cites) add(claim, citation, "cite");
      }
    }
    return std::move(out_).result();
  }

 private:
  std::uint64_t count() const {
    std::uint64_t all = 0;
    for (const Claim& claim : map_.claims) {
      for (const Citation& citation : claim.said) all += selects(citation) ? 1 : 0;
      for (const Citation& citation : claim.cites) all += selects(citation) ? 1 : 0;
    }
    return all;
  }
  static bool selects(const Citation& citation) {
    return citation.source.id && (!citation.quote.empty() || has_position(citation));
  }

  void add(const Claim& claim, const Citation& citation, std::string_view key) {
    if (!selects(citation)) return;
    const Source& source = map_[citation.source.id];
    const std::string target = source_iri(source);
    out_.open_object();
    out_.string("id", annotation_urn(claim, citation, key, target));
    out_.string("type", "Annotation");
    // `said` names what the passage is an utterance of; `cite` ties the claim to what backs it.
    out_.string("motivation", key == "said" ? "identifying" : "linking");
    out_.open_object("body");
    out_.string("id", name_urn({"claim", claim.id, claim.text.text}));
    out_.string("type", "TextualBody");
    out_.string("value", claim.text.text);
    out_.string("format", "text/plain");
    out_.string("purpose", key == "said" ? "identifying" : "linking");
    out_.close();
    out_.open_object("target");
    out_.string("source", target);
    add_selectors(citation);
    out_.close();
    out_.close();
  }

  /// The same when the claim is worded anew or lines move: made of the claim's id and the passage.
  std::string annotation_urn(const Claim& claim, const Citation& citation, std::string_view key,
                             std::string_view target) {
    const std::string position = has_position(citation) ? fmt::format("{}-{}", *citation.details->position_begin,
                                                                      *citation.details->position_end)
                                                        : std::string();
    const std::vector<std::string_view> parts{"annotation",
                                              claim.id,
                                              key,
                                              target,
                                              citation.quote.text,
                                              citation.details->prefix.text,
                                              citation.details->suffix.text,
                                              position};
    std::string urn = name_urn(parts);
    const std::size_t again = seen_[urn]++;
    if (again == 0) return urn;
    std::vector<std::string_view> numbered = parts;
    const std::string number = fmt::format("{}", again + 1);
    numbered.push_back(number);
    return name_urn(numbered);
  }

  void add_selectors(const Citation& citation) {
    const bool quote = !citation.quote.empty();
    const bool both = quote && has_position(citation);
    if (both) out_.open_array("selector");
    if (quote) {
      out_.open_object(both ? "" : "selector");
      out_.string("type", "TextQuoteSelector");
      out_.string("exact", citation.quote.text);
      out_.text("prefix", citation.details->prefix);
      out_.text("suffix", citation.details->suffix);
      out_.close();
    }
    if (has_position(citation)) {
      out_.open_object(both ? "" : "selector");
      out_.string("type", "TextPositionSelector");
      out_.number("start", *citation.details->position_begin);
      out_.number("end", *citation.details->position_end);
      out_.close();
    }
    if (both) out_.close();
  }

  void note_losses() {
    MapLosses lost(map_, losses_);
    lost.parts({.title = true});
    std::vector<bool> cited(map_.sources.size());
    for (const Claim& claim : map_.claims) note_losses_of(claim, lost, cited);
    for (std::size_t i = 0; i < cited.size(); ++i) {
      const Source& source = map_.sources[i];
      if (!cited[i]) {
        losses_.add("sources that no annotation names", source.id_span, source.id);
      } else if (web_address(source.url.text)) {
        lost.source_data(source, {"url"});
      } else {
        lost.source_data(source, {source_iri(source).starts_with("https://doi.org/") ? "doi" : "isbn"});
      }
    }
  }

  void note_losses_of(const Claim& claim, MapLosses& lost, std::vector<bool>& cited) {
    bool written = false;
    for (const auto* citations : {&claim.said, &claim.cites}) {
      for (const Citation& citation : *citations) {
        if (!selects(citation)) {
          losses_.add("citations without a quote or a position", citation.span, claim.id);
          continue;
        }
        written = true;
        cited[citation.source.id.index()] = true;
        lost.citation_data(citation, claim.id, {"quote", "prefix", "suffix", "position"});
      }
    }
    if (written) {
      lost.claim_data(claim, {});
    } else {
      losses_.add("claims without a quote or a position", claim.id_span, claim.id);
    }
  }

  const ArgumentMap& map_;
  Losses& losses_;
  JsonLdWriter out_;
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace

std::string write(const ArgumentMap& map, Losses& losses) {
  return Writer(map, losses).write();
}

}  // namespace stancemap::web_annotation
