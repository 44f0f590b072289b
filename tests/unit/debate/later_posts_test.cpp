#include "debate/later_posts.h"

#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

LaterPosts posts(const std::vector<std::uint32_t>& voices) {
  std::vector<LaterPosts::Speaker> speakers;
  for (std::uint32_t i = 0; i < voices.size(); ++i) speakers.push_back({PostId(i), i * 2, voices[i]});
  return LaterPosts(std::move(speakers));
}

std::vector<std::size_t> first_of(const Chances& chances) {
  std::vector<std::size_t> indices;
  for (const PostId post : chances.first) indices.push_back(post.index());
  return indices;
}

}  // namespace

TEST_CASE("the preferred voice comes first, and at most three posts are named") {
  const LaterPosts later = posts({1, 2, 3, 3, 1, 2, 2});
  const Chances chances = later.all(0, 1, 2);
  CHECK(first_of(chances) == std::vector<std::size_t>{1, 5, 6});
  CHECK(chances.count == 5);
  CHECK(chances.last == PostId(6));
  CHECK_FALSE(chances.voice.has_value());
  CHECK(first_of(later.all(0, 1, 1)) == std::vector<std::size_t>{1, 2, 3});
  CHECK(first_of(later.all(9, 1, 3)) == std::vector<std::size_t>{5, 6});
}

TEST_CASE("a run of other voices ends before the voice speaks again") {
  const LaterPosts later = posts({1, 1, 2, 2, 1, 2});
  const Chances run = later.next_run(0, 1);
  CHECK(first_of(run) == std::vector<std::size_t>{2, 3});
  CHECK(run.count == 2);
  CHECK(run.last == PostId(3));
  CHECK(run.voice == 2);
  CHECK(first_of(later.next_run(8, 1)) == std::vector<std::size_t>{5});
  CHECK(later.next_run(10, 2).count == 0);
  CHECK(posts({}).all(0, 1, 1).count == 0);
}

TEST_CASE("on random threads the answers are those of a plain search") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::uint32_t> voices(random() % 12);
    for (std::uint32_t& voice : voices) voice = random() % 4;
    const auto position = static_cast<std::uint32_t>(random() % 24);
    const auto voice = static_cast<std::uint32_t>(random() % 4), preferred = static_cast<std::uint32_t>(random() % 4);
    std::vector<std::size_t> wanted, others;
    std::set<std::uint32_t> speaking;
    for (std::size_t i = 0; i < voices.size(); ++i) {
      if (i * 2 <= position || voices[i] == voice) continue;
      (voices[i] == preferred ? wanted : others).push_back(i);
      speaking.insert(voices[i]);
    }
    const std::size_t count = wanted.size() + others.size();
    std::size_t last = 0;
    for (const std::size_t i : wanted) last = std::max(last, i);
    for (const std::size_t i : others) last = std::max(last, i);
    wanted.insert(wanted.end(), others.begin(), others.end());
    if (wanted.size() > Chances::kMost) wanted.resize(Chances::kMost);
    const Chances chances = posts(voices).all(position, voice, preferred);
    CHECK(first_of(chances) == wanted);
    CHECK(chances.count == count);
    if (count > 0) CHECK(chances.last == PostId(last));
    CHECK(chances.voice.has_value() == (speaking.size() == 1));
  }
}
