#include <algorithm>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "diagnostics/writer.h"
#include "reports/document/wording.h"
#include "reports/thread/post_words.h"
#include "reports/thread/writers.h"

namespace stancemap::thread_parts {
namespace {

using documents::shortened;
using documents::wrapped;

constexpr std::size_t kMostInCell = 40;
constexpr std::size_t kMostInProse = 160;

std::string underlined(std::string_view title, char with) {
  const std::string safe = shortened(terminal_safe(one_line(title)), documents::kTextLine);
  return fmt::format("{}\n{}\n", safe, std::string(std::max<std::size_t>(display_width(safe), 1), with));
}

std::string post_text(const ThreadPost& post) {
  const std::string_view arrow = post.depth == 0 ? "" : post.derived ? "~> " : "-> ";
  const std::size_t margin = 2 * std::size_t{std::min(post.depth, kDeepest)};
  const std::size_t inside = margin + 4;
  const std::string facts = facts_text(post);
  const std::string place = place_text(post);
  std::string head = fmt::format("{}{} {}", arrow, one_line(post.id), author_text(post));
  if (!facts.empty()) head += fmt::format(" ({})", facts);
  if (!place.empty()) head += fmt::format("; {}", place);
  std::string out = wrapped(head, margin, inside);
  for (const SaidClaim& said : post.said) {
    out += wrapped(said_text(said), inside, inside + 2);
    out += wrapped(relations_text(said), inside + 2, inside + 2);
  }
  out += wrapped(stances_text(post).empty() ? std::string() : "stances: " + stances_text(post), inside, inside + 2);
  return out;
}

std::string timeline(const ThreadPage& page) {
  Table table = timeline_table(page);
  for (auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = shortened(one_line(row[i]), table.columns[i].prose ? kMostInProse : kMostInCell);
    }
  }
  return underlined("Timeline", '-') + wrapped(timeline_text(page)) + "\n" + table_writer("text")->write(table);
}

}  // namespace

std::string as_text(const ThreadReport& report) {
  std::string out;
  if (report.threads.empty()) out = "The map has no thread.\n";
  for (const ThreadPage& page : report.threads) {
    if (!out.empty()) out += "\n";
    out += underlined(heading(page), '=') + wrapped(counts_text(page));
    if (report.tree && page.replies > 0) {
      out += wrapped(page.derived == 0 ? "-> answers the post above that is set out further."
                                       : "-> answers the post above that is set out further; ~> does so too, but only "
                                         "a mention tells.");
    }
    if (report.tree) out += "\n";
    for (const ThreadPost& post : page.posts) {
      if (report.tree) out += post_text(post);
    }
    if (report.timeline && !page.posts.empty()) out += "\n" + timeline(page);
  }
  return out;
}

}  // namespace stancemap::thread_parts
