// Written by hand, one post a line: a document tree of a hundred thousand posts would cost more than the report.

#include <fmt/format.h>

#include "diagnostics/escape.h"
#include "reports/thread/writers.h"

namespace stancemap::thread_parts {
namespace {

/// Adds `"key": "text"` to an object.
void add_text(std::string& out, std::string_view key, std::string_view text) {
  out += fmt::format("{}\"{}\": ", out.ends_with('{') ? "" : ", ", key);
  append_json_string(out, text);
}

void add_raw(std::string& out, std::string_view key, std::string_view value) {
  out += fmt::format("{}\"{}\": {}", out.ends_with('{') ? "" : ", ", key, value);
}

void add_said(std::string& out, const std::vector<SaidClaim>& all) {
  out += ", \"acts\": [";
  for (const SaidClaim& said : all) {
    out += &said == &all.front() ? "{" : ", {";
    add_text(out, "act", post_act_name(said.act));
    add_text(out, "claim", said.claim);
    add_text(out, "text", said.text);
    out += ", \"relations\": [";
    for (const PointsAt& one : said.relations) {
      out += &one == &said.relations.front() ? "{" : ", {";
      add_text(out, "relation", one.verb);
      add_text(out, "to", one.to);
      out += "}";
    }
    out += fmt::format("], \"relations_left_out\": {}}}", said.relations_left_out);
  }
  out += "]";
}

void add_stances(std::string& out, const std::vector<ShownStance>& all) {
  out += ", \"stances\": [";
  for (const ShownStance& stance : all) {
    out += &stance == &all.front() ? "{" : ", {";
    add_text(out, "claim", stance.claim);
    add_text(out, "stance", stance_kind_name(stance.kind));
    add_text(out, "ground", stance_reason_name(stance.reason));
    add_text(out, "through", stance.through);
    add_text(out, "before", stance.before ? stance_kind_name(*stance.before) : "");
    out += "}";
  }
  out += "]";
}

void add_post(std::string& out, const ThreadPost& post) {
  out += "{";
  add_text(out, "post", post.id);
  add_text(out, "by", post.by);
  add_text(out, "name", post.name);
  add_text(out, "side", post.side);
  add_text(out, "speech", post.speech);
  add_text(out, "time", post.time);
  add_raw(out, "votes", post.votes ? fmt::format("{}", *post.votes) : "null");
  add_raw(out, "depth", fmt::format("{}", post.depth));
  add_text(out, "answers", post.answers);
  add_raw(out, "derived", post.derived ? "true" : "false");
  add_raw(out, "circle", post.closes_circle ? "true" : "false");
  out += ", \"also_answers\": [";
  for (const ThreadPost::Other& other : post.others) {
    out += &other == &post.others.front() ? "{" : ", {";
    add_text(out, "post", other.post);
    add_raw(out, "derived", other.derived ? "true}" : "false}");
  }
  out += "]";
  add_said(out, post.said);
  add_stances(out, post.stances);
  add_text(out, "note", post.note);
  out += "}";
}

void add_tree(std::string& out, const ThreadPage& page) {
  out += ",\n      \"posts\": [";
  for (const ThreadPost& post : page.posts) {
    out += &post == &page.posts.front() ? "\n        " : ",\n        ";
    add_post(out, post);
  }
  out += page.posts.empty() ? "]" : "\n      ]";
}

void add_timeline(std::string& out, const ThreadPage& page) {
  out += fmt::format(",\n      \"timeline\": {{\"by_time\": {}, \"posts\": [", page.by_time ? "true" : "false");
  for (std::size_t i = 0; i < page.timeline.size(); ++i) {
    if (i > 0) out += ", ";
    append_json_string(out, page.posts[page.timeline[i]].id);
  }
  out += "]}";
}

}  // namespace

std::string as_json(const ThreadReport& report) {
  std::string out = "{\n  \"schema\": \"stancemap-thread\",\n  \"version\": 1,\n  \"title\": ";
  append_json_string(out, report.title);
  out += ",\n  \"map\": ";
  append_json_string(out, report.map_name);
  out += ",\n  \"threads\": [";
  for (const ThreadPage& page : report.threads) {
    out += &page == &report.threads.front() ? "\n    {" : ",\n    {";
    add_text(out, "thread", page.id);
    add_text(out, "title", page.title);
    add_text(out, "source", page.source);
    add_text(out, "unit", page.unit);
    add_raw(out, "participants", fmt::format("{}", page.authors));
    add_raw(out, "replies", fmt::format("{}", page.replies));
    add_raw(out, "derived", fmt::format("{}", page.derived));
    if (report.tree) add_tree(out, page);
    if (report.timeline) add_timeline(out, page);
    out += "}";
  }
  return out + (report.threads.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace stancemap::thread_parts
