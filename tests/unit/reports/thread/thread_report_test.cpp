#include "reports/thread/thread_report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/shown_text.h"
#include "formats/reading.h"
#include "reports/thread/writers.h"

using namespace stancemap;

namespace {

struct Reported {
  Reading reading;
  MapGraph graph;
  ThreadReport report;

  explicit Reported(const std::string& yaml)
      : reading(read_map({{"map.yaml", "stancemap: 1\n" + yaml}})), graph(reading.map), report(thread_report(graph)) {}
};

std::string thread(std::string_view posts) {
  return "participants: {ann: {name: Ann, side: pro}, ben: Ben}\nsources: {s: {title: The source}}\nthread:\n"
         "  source: s\n  posts:\n" +
         std::string(posts);
}

std::string timeline(const ThreadPage& page) {
  std::string out;
  for (const std::uint32_t i : page.timeline) out += page.posts[i].id + " ";
  return out;
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    longest = std::max(longest, display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

}  // namespace

TEST_CASE("a post has its place, what it says and which stances it shows") {
  const Reported r(thread(R"(    1: {by: ann, votes: 3, claims: {a: A.}}
    2: {by: ben, replies-to: 1, claims: {b: {text: B., attacks: a}}}
    3: {by: ben, mentions: ann, concedes: a}
)"));
  REQUIRE(r.report.threads.size() == 1);
  const ThreadPage& page = r.report.threads.front();
  REQUIRE(page.posts.size() == 3);
  CHECK(page.source == "The source");
  CHECK(page.authors == 2);
  CHECK(page.replies == 2);
  CHECK(page.derived == 1);
  CHECK(page.posts[0].side == "pro");
  CHECK(page.posts[0].votes == 3);
  CHECK(page.posts[1].answers == "1");
  REQUIRE(page.posts[1].said[0].relations.size() == 1);
  CHECK(page.posts[1].said[0].relations[0].verb == "attacks");
  CHECK(page.posts[1].said[0].relations[0].to == "a");
  CHECK(page.posts[2].derived);
  REQUIRE(page.posts[2].stances.size() == 1);
  CHECK(page.posts[2].stances[0].kind == StanceKind::kFavor);
  CHECK(page.posts[2].stances[0].before == StanceKind::kAgainst);
}

TEST_CASE("the timeline goes by time only where every post has one of a kind") {
  const auto page = [](std::string_view first, std::string_view second) {
    return Reported(thread("    1: {by: ann, time: \"" + std::string(first) + "\"}\n    2: {by: ben, time: \"" +
                           std::string(second) + "\"}\n"))
        .report.threads.front();
  };
  CHECK(timeline(page("2024-05-14", "2024-05-13T10:00")) == "2 1 ");
  CHECK(page("2024-05-14", "2024-05-13T10:00").by_time);
  CHECK(timeline(page("10:00", "09:30")) == "2 1 ");
  CHECK(timeline(page("10:00", "2024-05-13")) == "1 2 ");
  CHECK_FALSE(page("10:00", "2024-05-13").by_time);
  CHECK(timeline(page("2024-05-14", "then")) == "1 2 ");
}

TEST_CASE("text stays within 100 columns however deep a thread is, and says how deep") {
  std::string posts = "    0: {by: ann, claims: {c0: \"" + std::string(300, 'x') + "\"}}\n";
  for (int i = 1; i < 30; ++i) {
    posts += "    " + std::to_string(i) + ": {by: ben, replies-to: " + std::to_string(i - 1) + ", claims: {c" +
             std::to_string(i) +
             ": \"Many words that are set in more than one line, over and over, so that they wrap " +
             "where the tree is deep.\"}}\n";
  }
  Reported r(thread(posts));
  r.report.timeline = false;
  const std::string text = thread_writer("text")->write(r.report);
  CHECK(longest_line(text) <= 100);
  CHECK(text.find("answers 28 at level 29") != std::string::npos);
}

TEST_CASE("every format writes every post, and a circle ends") {
  Reported r(thread(R"(    1: {by: ann, replies-to: 2}
    2: {by: ben, replies-to: 1}
)"));
  for (const ThreadWriter& writer : thread_writers()) {
    const std::string out = writer.write(r.report);
    CHECK_MESSAGE(out.find("circle") != std::string::npos, writer.name);
    CHECK_MESSAGE(out.find("Ben") != std::string::npos, writer.name);
  }
}

TEST_CASE("a part that is not wanted is not written") {
  Reported r(thread("    1: {by: ann, claims: {a: A.}}\n"));
  r.report.tree = false;
  CHECK(thread_writer("text")->write(r.report).find("asserts `a`: A.") == std::string::npos);
  r.report.tree = true;
  r.report.timeline = false;
  for (const ThreadWriter& writer : thread_writers())
    CHECK_MESSAGE(writer.write(r.report).find("imeline") == std::string::npos, writer.name);
}

TEST_CASE("hostile text stays text in every format") {
  Reported r(R"(participants: {p: {name: "</p><script>alert(1)</script>\u001b[31m\u202E", side: "`|*<b>"}}
sources: {s: {title: "</title><script>"}}
thread:
  title: "# <img src=x onerror=y>"
  source: s
  posts:
    "1\"><script>": {by: p, time: "</td>", claims: {"a`</code><script>": {text: "x\n- y\n## z </li></ol>"}}}
    2: {by: p, replies-to: "1\"><script>", concedes: "a`</code><script>"}
)");
  for (const std::string_view format : {"html", "markdown"}) {
    const std::string out = thread_writer(format)->write(r.report);
    CHECK_MESSAGE(out.find("<script") == std::string::npos, format);
    CHECK_MESSAGE(out.find("<img") == std::string::npos, format);
  }
  const std::string markdown = thread_writer("markdown")->write(r.report);
  CHECK(markdown.find("\n- y") == std::string::npos);
  CHECK(markdown.find("\n## z") == std::string::npos);
  for (const ThreadWriter& writer : thread_writers())
    CHECK_MESSAGE(writer.write(r.report).find('\x1b') == std::string::npos, writer.name);
  CHECK(nlohmann::json::accept(thread_writer("json")->write(r.report)));
}

TEST_CASE("a thread without posts says so, and one without times does not speak of them") {
  const auto text = [](const std::string& yaml) {
    const Reported r(yaml);
    return thread_writer("text")->write(r.report);
  };
  CHECK(text("thread: {id: t, posts: {}}\n").find("The thread has no posts.") != std::string::npos);
  CHECK(text("thread: {id: t, posts: {}}\n").find("no participants") == std::string::npos);
  CHECK(text(thread("    1: {by: ann}\n")).find("In the order of the thread.\n") != std::string::npos);
  CHECK(text(thread("    1: {by: ann}\n    2: {by: ben, time: 2024-05-01}\n")).find("not every post has a time") !=
        std::string::npos);
}
