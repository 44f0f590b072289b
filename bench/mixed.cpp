#include "mixed.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "emitter.h"
#include "families.h"
#include "prose.h"

namespace stancemap::bench {
namespace {

constexpr std::size_t kDebate = 500;   // claims of a debate: a thesis, essay claims, then those of its thread
constexpr std::size_t kInPosts = 200;  // the last ones of them stand in posts
constexpr std::size_t kClaimsOfPost = 2;
constexpr std::size_t kSpeakers = 8;  // of a debate

class Mixed {
 public:
  Mixed(const Spec& spec, Emitter& out) : spec_(spec), out_(out), random_(spec.seed), prose_(random_) {}

  void write() {
    out_.begin_map();
    out_.key("stancemap");
    out_.number(1);
    write_theses();
    write_sources();
    write_participants();
    write_claims();
    write_arguments();
    write_relations();
    write_threads();
    write_stances();
    out_.end_map();
  }

 private:
  std::size_t debates() const { return (spec_.claims + kDebate - 1) / kDebate; }
  std::size_t claims_of(std::size_t debate) const { return std::min(kDebate, spec_.claims - debate * kDebate); }
  std::size_t essay_claims_of(std::size_t debate) const {
    const std::size_t claims = claims_of(debate);
    return claims == kDebate ? claims - kInPosts : claims;
  }
  bool has_thread(std::size_t debate) const { return claims_of(debate) == kDebate; }
  static std::string source(std::size_t debate) { return "source-" + std::to_string(debate); }
  static std::string speaker(std::size_t debate, std::size_t number) {
    return "speaker-" + std::to_string(debate * kSpeakers + number);
  }

  void pair(std::string_view key, std::string_view text) {
    out_.key(key);
    out_.text(text);
  }

  void write_theses() {
    std::vector<std::string> ids;
    for (std::size_t d = 0; d < debates(); ++d) ids.push_back(prose_.id(d * kDebate));
    out_.key("thesis");
    out_.texts(ids);
  }

  void write_sources() {
    out_.key("sources");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      out_.key(source(d));
      out_.begin_map();
      pair("title", prose_.phrase(6));
      pair("author", prose_.phrase(2));
      pair("kind", d % 3 == 0 ? "blog-post" : "article");
      pair("date", "2023-05-" + std::to_string(10 + d % 20));
      pair("url", "https://example.org/" + std::to_string(d));
      out_.end_map();
    }
    out_.end_map();
  }

  void write_participants() {
    out_.key("participants");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      for (std::size_t s = 0; s < kSpeakers; ++s) pair(speaker(d, s), prose_.phrase(2));
    }
    out_.end_map();
  }

  void write_citation(std::string_view key, std::size_t debate) {
    out_.key(key);
    out_.begin_inline_map();
    pair("source", source(debate));
    pair("at", "paragraph " + std::to_string(1 + random_.below(40)));
    if (random_.chance(500)) pair("quote", prose_.phrase(5));
    out_.end_map();
  }

  /// One claim of `debate`, which is the `place`-th there, with its inline relations to earlier ones.
  void write_claim(std::size_t debate, std::size_t place, bool in_post) {
    constexpr std::array<std::string_view, 4> kKinds{"value", "policy", "prediction", "definition"};
    out_.key(prose_.id(debate * kDebate + place));
    out_.begin_map();
    if (random_.chance(300)) pair("kind", kKinds[random_.below(kKinds.size())]);
    pair("text", prose_.sentence());
    if (!in_post) write_citation("said", debate);
    if (random_.chance(400)) write_citation("cite", random_.below(debates()));
    write_targets(debate, place);
    if (random_.chance(50)) pair("note", prose_.sentence());
    out_.end_map();
  }

  void write_targets(std::size_t debate, std::size_t place) {
    if (place == 0) return;
    const std::size_t first = random_.below(place);
    const std::size_t second = random_.below(place);
    std::vector<std::string> supports, attacks;
    (random_.chance(600) ? supports : attacks).push_back(prose_.id(debate * kDebate + first));
    if (second != first && random_.chance(400)) {
      (random_.chance(600) ? supports : attacks).push_back(prose_.id(debate * kDebate + second));
    }
    write_ids("supports", supports);
    write_ids("attacks", attacks);
  }

  void write_ids(std::string_view key, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    out_.key(key);
    out_.texts(ids);
  }

  void write_claims() {
    out_.key("claims");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      for (std::size_t place = 0; place < essay_claims_of(d); ++place) write_claim(d, place, false);
    }
    out_.end_map();
  }

  /// Five arguments a debate; each argument is undercut by some claim.
  void write_arguments() {
    if (spec_.claims <= 50) return;
    out_.key("arguments");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      for (std::size_t a = 0; a < 5 && claims_of(d) > 50; ++a) {
        out_.key("argument-" + std::to_string(d * 5 + a));
        out_.begin_map();
        const std::size_t premise = d * kDebate + 20 + random_.below(20);
        out_.key("premises");
        out_.texts(std::vector<std::string>{prose_.id(premise), prose_.id(premise + 1)});
        pair("supports", prose_.id(d * kDebate + random_.below(10)));
        pair("undercut-by", prose_.id(d * kDebate + 45 + a));
        out_.end_map();
      }
    }
    out_.end_map();
  }

  /// Five named relations a debate. One debate in ten also has a claim near its thesis support a later one, which
  /// mostly closes a circle.
  void write_relations() {
    constexpr std::array<std::string_view, 3> kKinds{"attacks", "contradicts", "equivalent-to"};
    if (spec_.claims <= 50) return;
    out_.key("relations");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      for (std::size_t r = 0; r < 5 && claims_of(d) > 50; ++r) {
        out_.key("relation-" + std::to_string(d * 5 + r));
        out_.begin_map();
        pair("from", prose_.id(d * kDebate + 10 + r));
        pair(kKinds[r % kKinds.size()], prose_.id(d * kDebate + 16 + r));
        out_.end_map();
      }
      if (d % 10 == 0 && claims_of(d) > 50) {
        out_.key("circle-" + std::to_string(d));
        out_.begin_map();
        pair("from", prose_.id(d * kDebate + d % 3));
        pair("supports", prose_.id(d * kDebate + 3 + d % 5));
        out_.end_map();
      }
    }
    out_.end_map();
  }

  void write_threads() {
    if (spec_.claims < kDebate) return;
    out_.key("threads");
    out_.begin_map();
    for (std::size_t d = 0; d < debates(); ++d) {
      if (!has_thread(d)) continue;
      out_.key("thread-" + std::to_string(d));
      out_.begin_map();
      pair("source", source(d));
      pair("unit", "comment");
      out_.key("posts");
      out_.begin_map();
      for (std::size_t p = 0; p < kInPosts / kClaimsOfPost; ++p) write_post(d, p);
      out_.end_map();
      out_.end_map();
    }
    out_.end_map();
  }

  void write_post(std::size_t debate, std::size_t post) {
    out_.key(std::to_string(post + 1));
    out_.begin_map();
    pair("by", speaker(debate, random_.below(kSpeakers)));
    out_.key("votes");
    out_.number(static_cast<std::int64_t>(random_.below(50)));
    if (post > 0) pair("replies-to", std::to_string(1 + random_.below(post)));
    out_.key("claims");
    out_.begin_map();
    const std::size_t first = essay_claims_of(debate) + post * kClaimsOfPost;
    for (std::size_t c = 0; c < kClaimsOfPost; ++c) write_claim(debate, first + c, true);
    out_.end_map();
    if (random_.chance(100)) pair("concedes", prose_.id(debate * kDebate + random_.below(kDebate)));
    out_.end_map();
  }

  void write_stances() {
    constexpr std::array<std::string_view, 3> kStances{"favor", "against", "neutral"};
    out_.key("stances");
    out_.begin_list();
    for (std::size_t d = 0; d < debates(); ++d) {
      for (std::size_t s = 0; s < kSpeakers; ++s) {
        out_.begin_inline_map();
        pair("who", speaker(d, s));
        pair("claim", prose_.id(d * kDebate));
        pair("stance", kStances[random_.below(kStances.size())]);
        out_.end_map();
      }
    }
    out_.end_list();
  }

  const Spec& spec_;
  Emitter& out_;
  Random random_;
  Prose prose_;
};

}  // namespace

void write_mixed(const Spec& spec, Emitter& out) {
  Mixed(spec, out).write();
}

}  // namespace stancemap::bench
