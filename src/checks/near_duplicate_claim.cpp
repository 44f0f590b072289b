// Two claims are near-duplicates when the Jaccard similarity of their sets of words is at least 0.8 (words:
// `word_sets.h`; how the pairs are found in nearly linear time, and the limits: `similar_sets.h`).

#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/similar_sets.h"
#include "checks/wording.h"

namespace stancemap {
namespace {

WordSets words_of_claims(const ArgumentMap& map) {
  std::size_t bytes = 0;
  for (const Claim& claim : map.claims) bytes += claim.text.text.size();
  WordSets sets;
  sets.reserve(map.claims.size(), bytes / 5);
  for (const Claim& claim : map.claims) sets.add(claim.text.text);
  return sets;
}

std::size_t relation_count(const CheckInput& in, ClaimId id) {
  return in.graph.relations_from(id).size() + in.graph.relations_to(id).size();
}

bool is_joined(const CheckInput& in, ClaimId a, ClaimId b) {
  if (relation_count(in, b) < relation_count(in, a)) std::swap(a, b);
  for (const auto& ids : {in.graph.relations_from(a), in.graph.relations_to(a)}) {
    for (const RelationId id : ids) {
      const Relation& r = in.map[id];
      if (r.from == Node(b) || r.to == Node(b)) return true;
    }
  }
  return false;
}

bool is_better(const SimilarPair& a, const SimilarPair& b) {
  const std::uint64_t left = std::uint64_t{a.shared} * b.together, right = std::uint64_t{b.shared} * a.together;
  return left != right ? left > right : a.earlier < b.earlier;
}

// The most similar earlier claim of each claim; of equally similar ones the first. In file order.
std::vector<SimilarPair> best_pairs(std::span<const SimilarPair> pairs, std::size_t claim_count) {
  std::vector<SimilarPair> best(claim_count);
  for (const SimilarPair& pair : pairs) {
    SimilarPair& held = best[pair.later];
    if (held.together == 0 || is_better(pair, held)) held = pair;
  }
  std::erase_if(best, [](const SimilarPair& pair) { return pair.together == 0; });
  return best;
}

Finding finding_of(const CheckInput& in, const Rule& self, const SimilarPair& pair) {
  const Claim& later = in.map.claims[pair.later];
  const Claim& earlier = in.map.claims[pair.earlier];
  const std::string message = pair.shared == pair.together
                                  ? fmt::format("`{}` has the same words as `{}`", later.id, earlier.id)
                                  : fmt::format("`{}` says nearly the same as `{}`: they share {} of {} words",
                                                later.id, earlier.id, pair.shared, pair.together);
  Finding finding = finding_at(self, later.id_span, message,
                               "make one claim of the two, or say that they are `equivalent-to` each other",
                               fmt::format("{} = {}", earlier.id, later.id));
  finding.related.push_back({earlier.id_span, fmt::format("`{}` is here", earlier.id)});
  return finding;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  std::vector<SimilarPair> pairs = similar_pairs(words_of_claims(in.map));
  std::erase_if(pairs, [&](const SimilarPair& pair) {
    return pair.differs_only_tellingly || is_joined(in, ClaimId(pair.later), ClaimId(pair.earlier));
  });
  for (const SimilarPair& pair : best_pairs(pairs, in.map.claims.size())) out.push_back(finding_of(in, self, pair));
}

}  // namespace

constinit const Check near_duplicate_claim{
    .rule =
        {
            .id = "near-duplicate-claim",
            .summary = "two claims say nearly the same, and no relation joins them",
            .why =
                "When the same statement is in the map twice, its supports and attacks are spread over two claims, and "
                "an "
                "answer to the one misses the other. Make one claim of the two, or say that they are `equivalent-to` "
                "each "
                "other.\n\n"
                "The measure is the Jaccard similarity of the two sets of words: words that both have, divided by "
                "words that "
                "at least one has. From 0.8 on, the later claim is reported, with the most similar earlier one. Case, "
                "punctuation, order and repeated words do not count; in scripts without spaces (Chinese, Japanese, "
                "Thai, "
                "Lao, Khmer, Burmese), pairs of neighbouring characters take the place of words.\n\n"
                "Not reported are pairs that a relation joins directly, and pairs that differ only in numbers or in "
                "words "
                "of negation (\"not\", \"never\", and those of German, French, Spanish, Italian, Portuguese, Dutch "
                "and Chinese). Of claims with equal words, each is paired with the first only. Limit: for each claim "
                "at most 128 "
                "claims that share a rare word are looked at and 16 compared in full, so in a very large map "
                "with few different words a pair can be missed.",
            .bad = R"(stancemap: 1
claims:
  trees-cool:
    text: Trees cool the streets of a city in summer.
  trees-cool-cities:
    text: Trees cool the streets of a big city in summer.
)",
            .good = R"(stancemap: 1
claims:
  trees-cool:
    text: Trees cool the streets of a city in summer.
  trees-cool-cities:
    text: Trees cool the streets of a big city in summer.
    equivalent-to: trees-cool
)",
            .severity = Severity::kInfo,
        },
    .run = run,
};

}  // namespace stancemap
