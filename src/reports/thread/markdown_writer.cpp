// One post is one item of a list on one line: no text of a map can end it.

#include <algorithm>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/wording.h"
#include "reports/document/writers.h"
#include "reports/thread/post_words.h"
#include "reports/thread/writers.h"

namespace stancemap::thread_parts {
namespace {

using documents::sentence_markdown;

std::string post_markdown(const ThreadPost& post) {
  const std::string facts = facts_text(post);
  const std::string place = place_text(post);
  std::string out(2 * std::min(post.depth, kDeepest), ' ');
  out += fmt::format("- {}**{}** {}", post.derived ? "\\~&gt; " : "", markdown_escaped(one_line(post.id)),
                     markdown_escaped(author_text(post)));
  if (!facts.empty()) out += fmt::format(" ({})", markdown_escaped(facts));
  if (!place.empty()) out += fmt::format("; {}", markdown_escaped(place));
  for (const SaidClaim& said : post.said) {
    out += fmt::format("<br>{}", sentence_markdown(said_text(said)));
    const std::string relations = relations_text(said);
    if (!relations.empty()) out += fmt::format(" ({})", sentence_markdown(relations));
  }
  const std::string stances = stances_text(post);
  if (!stances.empty()) out += fmt::format("<br>stances: {}", sentence_markdown(stances));
  return out + "\n";
}

}  // namespace

std::string as_markdown(const ThreadReport& report) {
  std::string out;
  if (report.threads.empty()) out = "The map has no thread.\n";
  for (const ThreadPage& page : report.threads) {
    if (!out.empty()) out += "\n";
    out += fmt::format("# {}\n\n{}\n", markdown_escaped(heading(page)), counts_text(page));
    if (report.tree && page.derived > 0) out += "`~>`: only a mention tells that the post answers the one above it.\n";
    if (report.tree) out += "\n";
    for (const ThreadPost& post : page.posts) {
      if (report.tree) out += post_markdown(post);
    }
    if (!report.timeline || page.posts.empty()) continue;
    Table table = timeline_table(page);
    table.title.clear();
    out += fmt::format("\n## Timeline\n\n{}\n\n{}", timeline_text(page), table_writer("markdown")->write(table));
  }
  return out;
}

}  // namespace stancemap::thread_parts
