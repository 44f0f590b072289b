#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/wording.h"
#include "reports/document/writers.h"
#include "reports/thread/post_words.h"
#include "reports/thread/writers.h"

namespace stancemap::thread_parts {
namespace {

using documents::sentence_html;

constexpr std::string_view kThreadStyle = R"css(
ol.tree, ol.tree ol { margin: 0; padding: 0; list-style: none; }
ol.tree ol { margin-left: .5rem; padding-left: 1rem; border-left: 2px solid var(--line); }
ol.tree li { margin: .75rem 0 0; }
.post { padding: .5rem .75rem; background: var(--panel); border-radius: .375rem; overflow-wrap: anywhere; }
.post p { max-width: 60rem; margin: 0; }
.post .who { margin-bottom: .125rem; }
.post .number { display: inline-block; min-width: 1.75rem; font-weight: 700; }
.post .facts, .post .answers, .post .relations { color: var(--quiet); }
.post ul { margin: .25rem 0 0; padding-left: 1.25rem; list-style: disc; }
.post .act { font-weight: 600; }
.post .stances { margin-top: .25rem; padding-left: .5rem; border-left: .25rem solid var(--note-edge); }
@media print {
  @page { size: A4 portrait; }
  .post { padding: .25rem .5rem; background: none; border: 1px solid var(--line); break-inside: avoid; }
  ol.tree li { margin-top: .375rem; }
}
)css";

class Page {
 public:
  explicit Page(const ThreadReport& report) : report_(report) {}

  std::string written() {
    const std::string title = one_line(report_.title);
    out_ = documents::html_head(title.empty() ? "Thread" : fmt::format("Thread: {}", title), kThreadStyle);
    out_ += "<header>\n<p class=\"kind\">Thread</p>\n";
    append("<h1 dir=\"auto\">{}</h1>\n", html_escaped(title.empty() ? "Thread" : title));
    if (!report_.map_name.empty())
      append("<p class=\"map\">Map: <code>{}</code></p>\n", html_escaped(report_.map_name));
    out_ += "</header>\n<main>\n";
    if (report_.threads.empty()) out_ += "<p class=\"empty\">The map has no thread.</p>\n";
    for (std::size_t i = 0; i < report_.threads.size(); ++i) add(report_.threads[i], i);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void add(const ThreadPage& page, std::size_t number) {
    prefix_ = fmt::format("t{}", number + 1);
    anchors_.clear();
    for (std::size_t i = 0; i < page.posts.size(); ++i) anchors_.emplace(page.posts[i].id, i + 1);
    append("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\" dir=\"auto\">{1}</h2>\n<p>{2}", prefix_,
           html_escaped(heading(page)), counts_text(page));
    if (report_.tree && page.derived > 0)
      out_ += " ~&gt;: only a mention tells that the post answers the one above it.";
    out_ += "</p>\n";
    if (report_.tree && !page.posts.empty()) add_tree(page);
    out_ += "</section>\n";
    if (report_.timeline && !page.posts.empty()) add_timeline(page);
  }

  /// Lists in lists, as deep as posts are set in.
  void add_tree(const ThreadPage& page) {
    out_ += "<ol class=\"tree\">\n";
    std::uint32_t open = 0;  // depth of the list at hand
    for (std::size_t i = 0; i < page.posts.size(); ++i) {
      const std::uint32_t depth = std::min(page.posts[i].depth, kDeepest);
      if (i > 0 && depth > open) {
        out_ += "<ol>\n";  // in the item of the post above; a tree goes down one step at a time
        ++open;
      } else if (i > 0) {
        out_ += "</li>\n";
        for (; open > depth; --open) out_ += "</ol>\n</li>\n";
      }
      add(page.posts[i], i);
    }
    for (out_ += "</li>\n"; open > 0; --open) out_ += "</ol>\n</li>\n";
    out_ += "</ol>\n";
  }

  void add(const ThreadPost& post, std::size_t i) {
    const std::string facts = facts_text(post);
    append("<li id=\"{}p{}\">\n<div class=\"post\">\n<p class=\"who\">", prefix_, i + 1);
    if (post.derived) out_ += "<abbr title=\"only a mention tells of this reply\">~&gt;</abbr> ";
    append("<span class=\"number\">{}</span> <strong dir=\"auto\">{}</strong>", html_escaped(post.id),
           html_escaped(author_text(post)));
    if (!facts.empty()) append(" <span class=\"facts\" dir=\"auto\">{}</span>", html_escaped(facts));
    out_ += "</p>\n";
    add_answers(post);
    add_said(post);
    const std::string stances = stances_text(post);
    if (!stances.empty()) append("<p class=\"stances\">{}</p>\n", sentence_html(stances));
    out_ += "</div>\n";
  }

  std::string link(std::string_view post) const {
    const auto at = anchors_.find(std::string(post));
    if (at == anchors_.end()) return html_escaped(post);
    return fmt::format("<a href=\"#{}p{}\">{}</a>", prefix_, at->second, html_escaped(post));
  }

  void add_answers(const ThreadPost& post) {
    std::string text;
    const auto add_one = [&](std::string_view id, bool derived) {
      text += fmt::format("{}{}{}", text.empty() ? "" : ", ", derived ? "~&gt; " : "", link(id));
    };
    if (!post.answers.empty()) add_one(post.answers, post.derived);
    for (const ThreadPost::Other& other : post.others) add_one(other.post, other.derived);
    if (text.empty()) return;
    append("<p class=\"answers\">answers {}{}</p>\n", text,
           post.closes_circle ? "; the replies go in a circle here" : "");
  }

  void add_said(const ThreadPost& post) {
    if (post.said.empty()) return;
    out_ += "<ul>\n";
    for (const SaidClaim& said : post.said) {
      append("<li><span class=\"act\">{}</span> <code dir=\"auto\">{}</code>: <span dir=\"auto\">{}</span>",
             post_act_name(said.act), html_escaped(said.claim), html_escaped(said.text));
      const std::string relations = relations_text(said);
      if (!relations.empty()) append(" <span class=\"relations\">({})</span>", sentence_html(relations));
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void add_timeline(const ThreadPage& page) {
    const Table table = timeline_table(page);
    append("<section aria-labelledby=\"{0}-timeline\">\n<h2 id=\"{0}-timeline\">Timeline</h2>\n", prefix_);
    append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
        "aria-label=\"Timeline\">\n<table>\n<caption>{}</caption>\n",
        timeline_text(page));
    out_ += "<thead><tr>";
    for (const Column& column : table.columns)
      append("<th scope=\"col\"{}>{}</th>", column.number ? " class=\"n\"" : "", html_escaped(column.name));
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      append("<tr><th scope=\"row\">{}</th>", link(row.front()));
      for (std::size_t i = 1; i < row.size(); ++i) {
        append("<td{} dir=\"auto\">{}</td>", table.columns[i].number ? " class=\"n\"" : "", html_escaped(row[i]));
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n</section>\n";
  }

  const ThreadReport& report_;
  std::string prefix_;                                    // of the ids of one thread
  std::unordered_map<std::string, std::size_t> anchors_;  // of a post: its number in the tree
  std::string out_;
};

}  // namespace

std::string as_html(const ThreadReport& report) {
  return Page(report).written();
}

}  // namespace stancemap::thread_parts
