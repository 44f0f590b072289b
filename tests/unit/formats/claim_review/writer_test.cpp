#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "formats/claim_review/claim_review.h"
#include "formats/reading.h"
#include "support/parsed_json.h"

using namespace stancemap;
using nlohmann::json;

namespace {

constexpr std::string_view kMap = R"(stancemap: 1
thesis: good
sources:
  survey: {title: Survey, kind: report, author: [Ann Lee], url: "https://example.org/s", marks: [primary], reliability: B, date: 2020-05}
  press: {title: Press, kind: news, derives-from: survey}
participants: {ann: Ann}
claims:
  good: {text: Uniforms are good., kind: policy, annotator: Kim, date: 2024-01-02}
  cheap: {text: Uniforms cost less., supports: good, said: press, cite: {source: survey, quote: cheaper}, tags: [money]}
  fair: {text: Uniforms are fair.}
  unfair: {text: Uniforms are unfair., contradicts: fair}
  small: {text: The survey is small.}
arguments:
  both: {premises: [cheap, fair], supports: good, undercut-by: small, scheme: practical}
relations:
  doubt: {from: unfair, attacks: good, note: in the assembly}
thread:
  id: assembly
  posts:
    1: {by: ann, claims: {shoes: {text: Shoes show it., undercuts: doubt}}}
)";

struct Written {
  Losses losses;
  std::string text;
  std::map<std::string, json> nodes;           // by @id; each is defined once
  std::map<std::string, std::string> by_name;  // @id by "Type identifier"
  explicit Written(std::string_view map) {
    const Reading reading = read_map({{"map.yaml", std::string(map)}});
    REQUIRE(reading.findings.empty());
    text = claim_review::write(reading.map, losses);
    const json document = test::parsed_json(text);
    CHECK(document.at("@context")[0] == "https://schema.org");
    CHECK(document.at("@context")[1].at("stancemap").get<std::string>().starts_with("urn:uuid:"));
    for (const json& node : document.at("@graph")) {
      CHECK(nodes.emplace(node.at("@id"), node).second);
      const std::string name = node.value("identifier", "");
      by_name[fmt::format("{} {}", node.at("@type").get<std::string>(), name)] = node.at("@id");
    }
  }
  const json& operator[](const std::string& name) const { return nodes.at(by_name.at(name)); }
  std::string id(const std::string& name) const { return by_name.at(name); }
  const json* review(const std::string& claim) const {
    for (const auto& [id, node] : nodes) {
      if (node.at("@type") == "ClaimReview" && node.at("itemReviewed").at("@id") == by_name.at(claim)) return &node;
    }
    return nullptr;
  }
  bool lost(std::string_view kind) const {
    return std::any_of(losses.all().begin(), losses.all().end(), [&](const Loss& loss) { return loss.kind == kind; });
  }
};

/// Every `{"@id": …}` of a node leads to a node of the graph.
void check_references(const json& value, const Written& written) {
  if (value.is_object() && value.size() == 1 && value.contains("@id")) CHECK(written.nodes.contains(value.at("@id")));
  if (value.is_structured()) {
    for (const json& child : value) check_references(child, written);
  }
}

}  // namespace

TEST_CASE("claims are Claims with their sources, speakers and relations") {
  const Written written(kMap);
  const json& cheap = written["Claim cheap"];
  CHECK(cheap.at("text") == "Uniforms cost less.");
  CHECK(cheap.at("appearance").at("@id") == written.id("NewsArticle press"));
  CHECK(cheap.at("citation").at("@id") == "https://example.org/s");
  CHECK(cheap.at("keywords") == json::array({"money"}));
  CHECK(cheap.at("stancemap:supports").at("@id") == written.id("Claim good"));
  CHECK(written["Claim good"].at("stancemap:thesis") == true);
  CHECK(written["Claim good"].at("stancemap:kind") == "policy");
  CHECK(written["Claim unfair"].at("stancemap:contradicts").at("@id") == written.id("Claim fair"));
  CHECK(written["Claim shoes"].at("author").at("name") == "Ann");
  for (const auto& [id, node] : written.nodes) check_references(node, written);
}

TEST_CASE("sources are what schema.org calls them") {
  const Written written(kMap);
  const json& survey = written["Report survey"];
  CHECK(survey.at("name") == "Survey");
  CHECK(survey.at("author")[0].at("name") == "Ann Lee");
  CHECK(survey.at("datePublished") == "2020-05");
  CHECK(survey.at("url") == "https://example.org/s");
  CHECK(survey.at("stancemap:reliability") == "B");
  CHECK(survey.at("stancemap:marks") == json::array({"primary"}));
  CHECK(written["NewsArticle press"].at("isBasedOn").at("@id") == "https://example.org/s");
}

TEST_CASE("arguments and relations that are spoken of are nodes") {
  const Written written(kMap);
  const json& both = written["stancemap:Argument both"];
  CHECK(both.at("stancemap:premise").size() == 2);
  CHECK(both.at("stancemap:supports").at("@id") == written.id("Claim good"));
  CHECK(both.at("stancemap:scheme") == "practical");
  CHECK(written["Claim small"].at("stancemap:undercuts").at("@id") == written.id("stancemap:Argument both"));
  const json& doubt = written["stancemap:Relation doubt"];
  CHECK(doubt.at("stancemap:kind") == "attack");
  CHECK(doubt.at("stancemap:from").at("@id") == written.id("Claim unfair"));
  CHECK(doubt.at("stancemap:to").at("@id") == written.id("Claim good"));
  CHECK(doubt.at("stancemap:note") == "in the assembly");
  CHECK(written["Claim shoes"].at("stancemap:undercuts").at("@id") == written.id("stancemap:Relation doubt"));
}

TEST_CASE("a review says what backs and attacks a claim, and gives no rating") {
  const Written written(kMap);
  const json* good = written.review("Claim good");
  REQUIRE(good != nullptr);
  CHECK(good->at("reviewBody") ==
        "Supported by: “Uniforms cost less.”; the argument “both”. Attacked by: “Uniforms are unfair.”.");
  CHECK(good->at("claimReviewed") == "Uniforms are good.");
  CHECK(good->at("author").at("name") == "Kim");
  CHECK(good->at("dateCreated") == "2024-01-02");
  CHECK_FALSE(good->contains("reviewRating"));
  CHECK(written.review("Claim cheap")->at("reviewBody") == "Backed by: Survey.");
  CHECK(written.review("Claim unfair")->at("reviewBody") == "Contradicted by: “Uniforms are fair.”.");
  CHECK(written.review("Claim small") == nullptr);
}

TEST_CASE("what schema.org has no place for is lost, and said so") {
  const Written written(kMap);
  CHECK(written.lost("`quote` of a citation"));
  CHECK(written.lost("threads"));
  CHECK_FALSE(written.lost("relations"));
  CHECK_FALSE(written.lost("`marks` of a source"));
  CHECK_FALSE(written.lost("`annotator` of a claim"));
}

TEST_CASE("long texts and lists are cut, so that the text stays linear in the map") {
  std::string map = "stancemap: 1\nclaims:\n  t: {text: T.}\n";
  for (int i = 0; i < 30; ++i) map += fmt::format("  c{}: {{text: \"{}\", supports: t}}\n", i, std::string(1000, 'x'));
  const Written written(map);
  const std::string body = written.review("Claim t")->at("reviewBody");
  CHECK(body.size() < 20 * 230);
  CHECK(body.ends_with("; and 10 more."));
}

TEST_CASE("hostile text stays in its string") {
  const Written written(
      "stancemap: 1\nsources:\n  s: {title: \"</script>\", url: \"javascript:alert(1)\"}\nclaims:\n  a: {text: "
      "\"</script> "
      "\\u2028 <b>\", cite: s}\n");
  CHECK(written.text.find('<') == std::string::npos);
  CHECK(written.text.find("javascript") == std::string::npos);
  CHECK(written.lost("`url` of a source"));
}

TEST_CASE("the same map gives the same bytes") {
  CHECK(Written(kMap).text == Written(kMap).text);
}
