#include "threads.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "prose.h"

namespace stancemap::bench {
namespace {

constexpr std::size_t kTheses = 5;
constexpr std::size_t kPostsOfOne = 10;  // posts a participant
constexpr std::size_t kRecent = 200;     // an answer goes so many posts back at most

class Threads {
 public:
  Threads(const Spec& spec, Emitter& out)
      : out_(out),
        random_(spec.seed),
        prose_(random_),
        posts_(spec.claims),
        participants_(std::max<std::size_t>(spec.claims / kPostsOfOne, 2)) {}

  void write() {
    out_.begin_map();
    out_.key("stancemap");
    out_.number(1);
    write_theses();
    write_participants();
    out_.key("thread");
    out_.begin_map();
    pair("unit", "comment");
    out_.key("posts");
    out_.begin_map();
    for (std::size_t post = 0; post < posts_; ++post) write_post(post);
    out_.end_map();
    out_.end_map();
    out_.end_map();
  }

 private:
  static std::string thesis(std::size_t number) { return "thesis-" + std::to_string(number); }
  static std::string person(std::size_t number) { return "person-" + std::to_string(number); }

  void pair(std::string_view key, std::string_view text) {
    out_.key(key);
    out_.text(text);
  }

  void write_theses() {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < kTheses; ++i) ids.push_back(thesis(i));
    out_.key("thesis");
    out_.texts(ids);
    out_.key("claims");
    out_.begin_map();
    for (const std::string& id : ids) {
      out_.key(id);
      out_.begin_map();
      pair("kind", "policy");
      pair("text", prose_.sentence());
      out_.end_map();
    }
    out_.end_map();
  }

  void write_participants() {
    out_.key("participants");
    out_.begin_map();
    for (std::size_t i = 0; i < participants_; ++i) pair(person(i), prose_.phrase(2));
    out_.end_map();
  }

  std::size_t recent(std::size_t post) { return post - 1 - random_.below(std::min(post, kRecent)); }

  void write_post(std::size_t post) {
    out_.key(std::to_string(post + 1));
    out_.begin_map();
    pair("by", person(random_.below(participants_)));
    out_.key("votes");
    out_.number(static_cast<std::int64_t>(random_.below(50)));
    const bool answers = post > 0 && random_.chance(800);
    const std::size_t target = post > 0 ? recent(post) : 0;
    if (answers) pair("replies-to", std::to_string(target + 1));
    if (!answers && random_.chance(300)) pair("mentions", person(random_.below(participants_)));
    out_.key("claims");
    out_.begin_map();
    out_.key(prose_.id(post));
    out_.begin_map();
    pair("text", prose_.sentence());
    const std::string points_at = random_.chance(50) ? thesis(random_.below(kTheses)) : prose_.id(target);
    if (answers) pair(random_.chance(600) ? "attacks" : "supports", points_at);
    out_.end_map();
    out_.end_map();
    write_acts(post);
    out_.end_map();
  }

  void write_acts(std::size_t post) {
    if (random_.chance(100)) {
      pair(random_.chance(600) ? "asserts" : "concedes", thesis(random_.below(kTheses)));
    } else if (post > 1 && random_.chance(300)) {
      constexpr std::array<std::string_view, 4> kActs{"asserts", "questions", "concedes", "quotes"};
      pair(kActs[random_.below(kActs.size())], prose_.id(recent(post)));
    }
  }

  Emitter& out_;
  Random random_;
  Prose prose_;
  std::size_t posts_, participants_;
};

}  // namespace

void write_threads(const Spec& spec, Emitter& out) {
  Threads(spec, out).write();
}

}  // namespace stancemap::bench
