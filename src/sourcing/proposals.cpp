#include "sourcing/proposals.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "sourcing/normalised_text.h"

namespace stancemap {
namespace {

using What = AnchorProposal::What;

QuoteStatus settled_status(const QuoteAnchor& anchor) {
  return anchor.status == QuoteStatus::kTextChanged ? anchor.in_changed_text : anchor.status;
}

bool is_found(QuoteStatus status) {
  return status == QuoteStatus::kExact || status == QuoteStatus::kNormalised;
}

/// The words of the text as a quote has them: on one line.
std::string passage_words(const SourceSet& sources, const Passage& passage) {
  return one_line(NormalisedText(sources.text(passage.span)).text());
}

/// Whether `at` names the place `locator` already: the words "paragraph 7" with no further digit behind them.
bool says(std::string_view at, std::string_view locator) {
  for (std::size_t i = at.find(locator); i != std::string_view::npos; i = at.find(locator, i + 1)) {
    const std::size_t end = i + locator.size();
    if (end == at.size() || std::isdigit(static_cast<unsigned char>(at[end])) == 0) return true;
  }
  return false;
}

class Proposer {
 public:
  Proposer(const ArgumentMap& map, const Anchoring& anchoring, const SourceSet& sources, const ProposalOptions& options)
      : map_(map), anchoring_(anchoring), sources_(sources), options_(options), holds_all_(map.sources.size(), true) {}

  AnchorProposals run() {
    for (std::size_t i = 0; i < anchoring_.quotes.size(); ++i) {
      if (!propose_for(anchoring_.quotes[i])) out_.left.push_back(i);
    }
    for (std::size_t i = 0; i < anchoring_.sources.size(); ++i) propose_fingerprint(SourceId(i));
    return std::move(out_);
  }

 private:
  /// False when the quote has a fault for which nothing can be proposed.
  bool propose_for(const QuoteAnchor& anchor) {
    const QuoteStatus status = settled_status(anchor);
    const Citation& citation = citation_at(map_, anchor.citation);
    if (!is_found(status) && anchor.status == QuoteStatus::kTextChanged) holds_all_[citation.source.id.index()] = false;
    switch (status) {
      case QuoteStatus::kExact:
      case QuoteStatus::kNormalised:
        if (status == QuoteStatus::kNormalised && options_.verbatim) {
          add(anchor, What::kQuote, fmt::format("differs in {}", fmt::join(anchor.differences, ", ")));
        }
        if (options_.positions && !has_position(citation)) add(anchor, What::kPosition, "was found there");
        return true;
      case QuoteStatus::kFuzzy:
        if (anchor.passages.empty()) return false;
        add(anchor, What::kQuote, fmt::format("fuzzy ({:.2f})", anchor.passages.front().score));
        if (has_position(citation) || options_.positions) add(anchor, What::kPosition, "was found there");
        return true;
      case QuoteStatus::kMisplaced:
        return propose_place(anchor, citation);
      case QuoteStatus::kTextNotAtHand:
        return true;  // nothing is known, so nothing is at odds
      default:
        return false;
    }
  }

  bool propose_place(const QuoteAnchor& anchor, const Citation& citation) {
    if (anchor.passages.size() != 1 || anchor.more_passages > 0) return false;
    const Passage& passage = anchor.passages.front();
    bool any = false;
    if (!citation.at.empty() && !passage.locator.empty() && !says(citation.at.text, passage.locator)) {
      add(anchor, What::kLocator, anchor.detail);
      any = true;
    }
    if (has_position(citation) &&
        (citation.details->position_begin != passage.begin || citation.details->position_end != passage.end)) {
      add(anchor, What::kPosition, anchor.detail);
      any = true;
    }
    return any;  // else prefix or suffix are at odds
  }

  static bool has_position(const Citation& citation) { return citation.details->position_begin.has_value(); }

  void add(const QuoteAnchor& anchor, What what, std::string why) {
    const Passage& passage = anchor.passages.front();
    AnchorProposal proposal;
    proposal.what = what;
    proposal.source = citation_at(map_, anchor.citation).source.id;
    proposal.citation = anchor.citation;
    proposal.why = std::move(why);
    proposal.begin = passage.begin;
    proposal.end = passage.end;
    if (what == What::kQuote) proposal.text = passage_words(sources_, passage);
    if (what == What::kLocator) proposal.text = passage.locator;
    out_.proposals.push_back(std::move(proposal));
  }

  void propose_fingerprint(SourceId id) {
    const SourceTextState& state = anchoring_.sources[id.index()];
    const bool changed = state.status == SourceTextState::Status::kChanged;
    if (!changed && state.status != SourceTextState::Status::kNoFingerprint) return;
    const auto& accepted = options_.accepted_texts;
    if (changed && !holds_all_[id.index()] && std::find(accepted.begin(), accepted.end(), id) == accepted.end()) {
      out_.left_sources.push_back(id);
      return;
    }
    AnchorProposal proposal;
    proposal.what = What::kFingerprint;
    proposal.source = id;
    proposal.text = state.sha256;
    proposal.why = !changed                 ? "has no fingerprint"
                   : holds_all_[id.index()] ? "the text changed, and holds every quote"
                                            : "the text changed, and was accepted";
    out_.proposals.push_back(std::move(proposal));
  }

  const ArgumentMap& map_;
  const Anchoring& anchoring_;
  const SourceSet& sources_;
  const ProposalOptions& options_;
  std::vector<bool> holds_all_;  // of each source: the changed text holds every quote
  AnchorProposals out_;
};

}  // namespace

AnchorProposals anchor_proposals(const ArgumentMap& map, const Anchoring& anchoring, const SourceSet& sources,
                                 const ProposalOptions& options) {
  return Proposer(map, anchoring, sources, options).run();
}

}  // namespace stancemap
