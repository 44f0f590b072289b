#include <array>
#include <string_view>

#include <fmt/format.h>

#include "reports/document/wording.h"
#include "reports/outline/citing.h"
#include "reports/outline/outline.h"
#include "reports/table.h"

namespace stancemap {
namespace {

// By OutlineLink.
constexpr std::array<std::string_view, 9> kWords{"",
                                                 "",
                                                 "Premise",
                                                 "Supported by",
                                                 "Attacked by",
                                                 "Undercut by",
                                                 "This step is undercut by",
                                                 "Contradicts",
                                                 "Says the same as"};

class OutlineWriter {
 public:
  explicit OutlineWriter(const OutlineInput& in) : map_(in.map), outline_(outline_of(in)) {}

  std::string written() && {
    out_ = fmt::format("# {}\n\n", outline::line_text(map_.title.empty() ? "Argument map" : map_.title.text));
    if (!map_.note.empty()) out_ += outline::line_text(map_.note.text) + "\n\n";
    out_ += opening();
    for (const OutlineEntry& entry : outline_.entries) write(entry);
    return std::move(out_);
  }

 private:
  std::string opening() const {
    std::size_t claims = 0, theses = 0;
    for (const OutlineEntry& entry : outline_.entries) {
      claims += entry.here && entry.node.is_claim() ? 1 : 0;
      theses += is_thesis(entry) ? 1 : 0;
    }
    return fmt::format("{} below {}. Numbers say where a claim that stands in several places is written out.\n",
                       documents::count_text(claims, "claim"),
                       theses == 1   ? "one thesis"
                       : theses == 0 ? "no thesis"
                                     : fmt::format("{} theses", theses));
  }

  bool is_thesis(const OutlineEntry& entry) const {
    return entry.link == OutlineLink::kTop && entry.node.is_claim() && map_[entry.node.claim()].thesis;
  }

  void write(const OutlineEntry& entry) {
    if (is_thesis(entry)) return head("Thesis", entry);
    if (entry.link == OutlineLink::kContinued) return head("More on", entry);
    if (entry.link == OutlineLink::kTop && !beside_) {
      out_ += "\n## Not connected with a thesis\n\n";
      beside_ = true;
      level_ = 0;
    }
    item(entry);
  }

  void head(std::string_view what, const OutlineEntry& entry) {
    level_ = 1;
    out_ += fmt::format("\n## {} ({}): {}\n\n", what, entry.number,
                        markdown_escaped(outline::first_words(title_of(entry.node), outline::kMostOfHeading)));
    if (entry.here) out_ += fmt::format("{}\n\n", outline::line_text(claim_text(entry.node)) + remarks(entry.node));
  }

  // `level_`: the depth of the entries that stand at the margin.
  void item(const OutlineEntry& entry) {
    out_ += std::string(2 * (entry.depth - level_), ' ') + "- ";
    const std::string_view word = kWords[static_cast<std::size_t>(entry.link)];
    if (entry.node.is_argument()) {
      out_ += word.empty() ? "**Argument** " : fmt::format("**{} the argument** ", word);
    } else if (!word.empty()) {
      out_ += fmt::format("**{}** ", word);
    }
    out_ += fmt::format("({}) ", entry.number);
    if (!entry.here) {
      out_ += fmt::format("{} *(see there)*",
                          markdown_escaped(outline::first_words(title_of(entry.node), outline::kMostOfMention)));
    } else {
      out_ += labelled(entry.node) + remarks(entry.node);
    }
    if (entry.continued) out_ += fmt::format(" *More on ({}) below.*", entry.number);
    out_ += '\n';
  }

  std::string_view title_of(Node node) const {
    if (node.is_argument()) {
      const Argument& argument = map_[node.argument()];
      return !argument.label.empty()    ? argument.label.text
             : !argument.scheme.empty() ? argument.scheme.text
                                        : argument.id;
    }
    const Claim& claim = map_[node.claim()];
    return !claim.details->label.empty() ? claim.details->label.text : claim_text(node);
  }

  std::string_view claim_text(Node node) const {
    if (!node.is_claim()) return {};
    const Claim& claim = map_[node.claim()];
    return claim.text.empty() ? claim.id : claim.text.text;
  }

  std::string labelled(Node node) const {
    if (node.is_argument()) return fmt::format("**{}**", markdown_escaped(title_of(node)));
    const std::string_view label = map_[node.claim()].details->label.text;
    const std::string text = markdown_escaped(claim_text(node));
    return label.empty() ? text : fmt::format("**{}:** {}", markdown_escaped(label), text);
  }

  // " — *value · Ann, comment 3 · cites [Title](…), p. 12*"
  std::string remarks(Node node) const {
    if (!node.is_claim()) return {};
    const ClaimId id = node.claim();
    std::string text;
    const auto add = [&text](const std::string& remark) {
      if (!remark.empty()) text += (text.empty() ? " — *" : " · ") + remark;
    };
    if (map_[id].kind != ClaimKind::kFact) add(std::string(claim_kind_name(map_[id].kind)));
    add(outline::speaker_text(map_, id));
    if (!map_.speaker(id)) {
      for (const auto& where : outline::said(map_, id)) add("in " + outline::short_reference(map_, where));
    }
    for (const auto& cited : outline::cited(map_, id)) add("cites " + outline::short_reference(map_, cited));
    if (const auto& assumed = map_[id].details->assumed; !assumed.empty())
      add("assumed: " + markdown_escaped(assumed.text));
    return text.empty() ? text : text + "*";
  }

  const ArgumentMap& map_;
  const Outline outline_;
  std::string out_;
  std::size_t level_ = 0;
  bool beside_ = false;
};

}  // namespace

std::string outline_document(const OutlineInput& in) {
  return OutlineWriter(in).written();
}

}  // namespace stancemap
