#include "reports/thread/writers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/thread/post_words.h"

namespace stancemap {

std::span<const ThreadWriter> thread_writers() {
  static constexpr std::array kThreadWriters{
      ThreadWriter{"text", "for a terminal", thread_parts::as_text},
      ThreadWriter{"markdown", "for a document", thread_parts::as_markdown},
      ThreadWriter{"json", "everything, for a program", thread_parts::as_json},
      ThreadWriter{"html", "a page that prints", thread_parts::as_html},
  };
  return kThreadWriters;
}

const ThreadWriter* thread_writer(std::string_view name) {
  const auto writers = thread_writers();
  const auto it = std::find_if(writers.begin(), writers.end(), [&](const ThreadWriter& w) { return w.name == name; });
  return it == writers.end() ? nullptr : &*it;
}

namespace thread_parts {

Table timeline_table(const ThreadPage& page) {
  Table table{.title = "Timeline",
              .columns = {{"post"},
                          {"time", false, false, ""},
                          {"by"},
                          {"side", false, false, ""},
                          {"speech", false, false, ""},
                          {"votes", true, false, ""},
                          {"answers", false, false, ""},
                          {"says", false, true}},
              .rows = {}};
  for (const std::uint32_t i : page.timeline) {
    const ThreadPost& post = page.posts[i];
    std::string answers = post.answers.empty() ? "" : fmt::format("{}{}", post.derived ? "~> " : "", post.answers);
    for (const ThreadPost::Other& other : post.others)
      answers += fmt::format("{}{}{}", answers.empty() ? "" : ", ", other.derived ? "~> " : "", other.post);
    table.rows.push_back({post.id, one_line(post.time), author_text(post), post.side, post.speech,
                          post.votes ? fmt::format("{}", *post.votes) : "", std::move(answers), acts_text(post)});
  }
  return table_for_people(std::move(table));
}

}  // namespace thread_parts
}  // namespace stancemap
