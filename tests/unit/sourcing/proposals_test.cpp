#include "sourcing/proposals.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "formats/reading.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;
using What = AnchorProposal::What;

/// A map and the one text that its source `s` names, looked up.
struct Looked {
  Reading reading;
  Anchoring anchoring;

  Looked(const std::string& text, const std::string& citation, const std::string& source = "") {
    const fs::path folder = fs::temp_directory_path() / ("stancemap-proposals-" + std::to_string(getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "s.txt", std::ios::binary) << text;
    std::vector<NamedText> files;
    files.push_back({"map.yaml", "stancemap: 1\nsources: {s: {title: T, text: s.txt" + source +
                                     "}}\nclaims:\n  a: {text: A., cite: {source: s, " + citation + "}}\n"});
    reading = read_map(std::move(files));
    anchoring = anchored(reading.map, TextFolders({folder}), reading.sources);
    fs::remove_all(folder);
  }

  AnchorProposals proposals(const ProposalOptions& options = {}) const {
    return anchor_proposals(reading.map, anchoring, reading.sources, options);
  }
};

const std::string kText = "The ferry leaves at nine.\n\nNobody doubted that the ferry is late most days.\n";
const std::string kKnown = ", sha256: \"" + std::string(64, '0') + "\"";

std::vector<const AnchorProposal*> of_kind(const AnchorProposals& found, What what) {
  std::vector<const AnchorProposal*> result;
  for (const AnchorProposal& proposal : found.proposals) {
    if (proposal.what == what) result.push_back(&proposal);
  }
  return result;
}

}  // namespace

TEST_CASE("a quote that agrees with its text needs no proposal") {
  const Looked looked(kText, "quote: leaves at nine, at: paragraph 1");
  const AnchorProposals found = looked.proposals();
  REQUIRE(found.proposals.size() == 1);
  CHECK(found.proposals[0].what == What::kFingerprint);
  CHECK(found.proposals[0].text == looked.anchoring.sources[0].sha256);
  CHECK(found.left.empty());
}

TEST_CASE("a misplaced quote is proposed the place where it stands") {
  const Looked looked(kText, "quote: late most days, at: paragraph 1");
  REQUIRE(looked.anchoring.quotes[0].status == QuoteStatus::kMisplaced);
  const AnchorProposals found = looked.proposals();
  const auto places = of_kind(found, What::kLocator);
  REQUIRE(places.size() == 1);
  CHECK(places[0]->text == "paragraph 2");
}

TEST_CASE("a stale position is proposed anew") {
  const Looked looked(kText, "quote: late most days, at: paragraph 2, position: {start: 1, end: 15}");
  const AnchorProposals found = looked.proposals();
  const auto positions = of_kind(found, What::kPosition);
  REQUIRE(positions.size() == 1);
  CHECK(kText.substr(positions[0]->begin, positions[0]->end - positions[0]->begin) == "late most days");
  CHECK(of_kind(found, What::kLocator).empty());
}

TEST_CASE("the text's own letters are proposed only when asked for") {
  const Looked looked(kText, "quote: the FERRY leaves");
  REQUIRE(looked.anchoring.quotes[0].status == QuoteStatus::kNormalised);
  CHECK(of_kind(looked.proposals(), What::kQuote).empty());
  const AnchorProposals found = looked.proposals({.verbatim = true, .positions = true, .accepted_texts = {}});
  REQUIRE(of_kind(found, What::kQuote).size() == 1);
  CHECK(of_kind(found, What::kQuote)[0]->text == "The ferry leaves");
  REQUIRE(of_kind(found, What::kPosition).size() == 1);
  CHECK(of_kind(found, What::kPosition)[0]->end == 16);
}

TEST_CASE("what has several places, or none, is left to the user") {
  CHECK(Looked(kText, "quote: ferry").proposals().left.size() == 1);
  CHECK(Looked(kText, "quote: the bus").proposals().left.size() == 1);
}

TEST_CASE("a changed text gets its fingerprint when it holds every quote, or was accepted") {
  const Looked holds(kText, "quote: leaves at nine", kKnown);
  REQUIRE(holds.anchoring.sources[0].status == SourceTextState::Status::kChanged);
  REQUIRE(of_kind(holds.proposals(), What::kFingerprint).size() == 1);
  const Looked lacks(kText, "quote: leaves at ten", kKnown);
  CHECK(of_kind(lacks.proposals(), What::kFingerprint).empty());
  CHECK(lacks.proposals().left_sources == std::vector{SourceId(0)});
  const ProposalOptions accepted{.verbatim = false, .positions = false, .accepted_texts = {SourceId(0)}};
  CHECK(of_kind(lacks.proposals(accepted), What::kFingerprint).size() == 1);
}

TEST_CASE("without texts there is nothing to propose") {
  std::vector<NamedText> files;
  files.push_back({"map.yaml",
                   "stancemap: 1\nsources: {s: {text: s.txt}}\n"
                   "claims: {a: {text: A., cite: {source: s, quote: q}}}\n"});
  Reading reading = read_map(std::move(files));
  const Anchoring anchoring = anchored(reading.map, {}, reading.sources);
  const AnchorProposals found = anchor_proposals(reading.map, anchoring, reading.sources, {});
  CHECK(found.proposals.empty());
  CHECK(found.left.empty());
}

}  // namespace stancemap
