#include "reports/thread/post_words.h"

#include <array>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/wording.h"

namespace stancemap::thread_parts {
namespace {

void add(std::string& out, std::string_view text, std::string_view separator) {
  if (text.empty()) return;
  if (!out.empty()) out += separator;
  out += text;
}

std::string_view word(StanceKind kind) {
  constexpr std::array<std::string_view, 5> kWords{"for", "against", "neutral on", "asking about", "commenting on"};
  return kWords[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string author_text(const ThreadPost& post) {
  if (!post.name.empty()) return one_line(post.name);
  return post.by.empty() ? "nobody named" : one_line(post.by);
}

std::string facts_text(const ThreadPost& post) {
  std::string out;
  add(out, one_line(post.side), ", ");
  add(out, one_line(post.speech), ", ");
  if (post.votes) add(out, fmt::format("{} {}", *post.votes, *post.votes == 1 ? "vote" : "votes"), ", ");
  add(out, one_line(post.time), ", ");
  return out;
}

std::string place_text(const ThreadPost& post) {
  std::string others;
  for (const ThreadPost::Other& other : post.others)
    add(others, fmt::format("{}{}", other.derived ? "~> " : "", other.post), ", ");
  std::string out;
  if (!others.empty()) out = fmt::format("{} {}", post.answers.empty() ? "answers" : "also answers", others);
  if (post.closes_circle) add(out, "the replies go in a circle here", "; ");
  if (post.depth > kDeepest) add(out, fmt::format("answers {} at level {}", post.answers, post.depth), "; ");
  return out;
}

std::string said_text(const SaidClaim& said) {
  return fmt::format("{} `{}`: {}", post_act_name(said.act), said.claim, one_line(said.text));
}

std::string relations_text(const SaidClaim& said) {
  std::string out;
  for (const PointsAt& one : said.relations) add(out, fmt::format("{} `{}`", one.verb, one.to), "; ");
  if (said.relations_left_out > 0) out += fmt::format(" and {} more", said.relations_left_out);
  return out;
}

std::string stances_text(const ThreadPost& post) {
  std::string out;
  const ShownStance* before = nullptr;  // the last one that was written
  for (const ShownStance& stance : post.stances) {
    const bool said = stance.reason == StanceReason::kAsserts || stance.reason == StanceReason::kQuestions ||
                      stance.reason == StanceReason::kQuotes;
    if (said && !stance.before) continue;
    const bool goes_on = before != nullptr && before->claim == stance.claim && before->kind == stance.kind &&
                         !before->through.empty() && !before->before && !stance.through.empty() && !stance.before;
    before = &stance;
    if (goes_on) {
      out += fmt::format(" and `{}`", stance.through);
      continue;
    }
    std::string one = fmt::format("{} `{}`", word(stance.kind), stance.claim);
    if (!stance.through.empty()) one += fmt::format(" through `{}`", stance.through);
    if (stance.reason == StanceReason::kDeclared) one += " (declared)";
    if (stance.before) one += fmt::format(", was {}", stance_kind_name(*stance.before));
    add(out, one, "; ");
  }
  return out;
}

std::string counts_text(const ThreadPage& page) {
  if (page.posts.empty()) return "The thread has no posts.";
  std::string out = fmt::format("{} by {}", documents::count_text(page.posts.size(), "post"),
                                documents::count_text(page.authors, "participant"));
  if (page.replies > 0) {
    out += fmt::format("; {} {}", page.replies, page.replies == 1 ? "reply" : "replies");
    if (page.derived > 0) out += fmt::format(", {} of them derived from a mention", page.derived);
  }
  return out + ".";
}

std::string heading(const ThreadPage& page) {
  if (!page.title.empty()) return one_line(page.title);
  if (!page.source.empty()) return one_line(page.source);
  return page.id.empty() ? "Thread" : fmt::format("Thread {}", one_line(page.id));
}

std::string timeline_text(const ThreadPage& page) {
  if (page.by_time) return "By time.";
  const auto has_time = [](const ThreadPost& post) { return !post.time.empty(); };
  const bool some = std::any_of(page.posts.begin(), page.posts.end(), has_time);
  return some ? "In the order of the thread: not every post has a time that can be read."
              : "In the order of the thread.";
}

std::string acts_text(const ThreadPost& post) {
  std::string out;
  for (const SaidClaim& said : post.said) {
    const bool again = &said != &post.said.front() && (&said - 1)->act == said.act;
    if (again) {
      out += fmt::format(", {}", said.claim);
    } else {
      add(out, fmt::format("{} {}", post_act_name(said.act), said.claim), "; ");
    }
  }
  return out;
}

}  // namespace stancemap::thread_parts
