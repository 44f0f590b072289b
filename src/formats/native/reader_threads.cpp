// Threads and their posts; stances and figures.

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "formats/native/reader_file.h"

namespace stancemap::native {
namespace {

template <class Kind, std::size_t kSize>
Kind choice_index(const std::string_view (&choices)[kSize], std::string_view name) {
  return static_cast<Kind>(std::find(std::begin(choices), std::end(choices), name) - std::begin(choices));
}

static_assert(std::size(shape::kStances) == static_cast<std::size_t>(StanceKind::kComment) + 1);
static_assert(std::size(shape::kQualifiers) == static_cast<std::size_t>(FigureQualifier::kMoreThan) + 2);
static_assert(shape::kQualifiers[std::size(shape::kQualifiers) - 1] == "planned");

}  // namespace

void FileReader::read_single_thread(ValueIndex value) {
  const auto f = fields<Entity::kThread>({{}, value, document_[value].span});
  const ValueIndex id = f["id"] != Document::kNone ? f["id"] : f["source"];
  Entry entry{{}, value, document_[value].span};
  if (id != Document::kNone) entry.id = {document_[id].text, document_[id].span};
  add_thread(entry, f);
}

void FileReader::read_keyed_thread(const Entry& entry) {
  const auto f = fields<Entity::kKeyedThread>(entry);
  add_thread(entry, f);
}

template <Entity kEntity>
void FileReader::add_thread(const Entry& entry, const Fields<kEntity>& f) {
  ThreadId id(state_.map.threads.size());
  Thread thread;
  thread.id = state_.map.texts.add(entry.id.text);
  thread.id_span = entry.id.span;
  thread.span = entry.span;
  thread.unit = kept(f["unit"]);
  thread.title = kept(f["title"]);
  thread.order = kept(f["order"]);
  Names::Table speeches;
  for (const ValueIndex section : sections<kEntity>(f, "speeches")) {
    each_entry(section, [&](const Entry& speech) { read_speech(speech, speeches, thread.speeches); });
  }
  const auto first = [&](std::size_t i) { return state_.map.threads[i].id_span; };
  if (thread.id.empty() || define(state_.names.threads, thread.id, id.index(), entry, first)) {
    state_.map.threads.push_back(std::move(thread));
    note(Slot::kThreadSource, id.index(), f["source"]);
  } else {
    id = ThreadId(*state_.names.threads.find(thread.id));  // its posts are read as posts of the first one
  }
  for (const ValueIndex section : sections<kEntity>(f, "posts")) {
    each_entry(section, [&](const Entry& post) { read_post(post, id); });
  }
}

void FileReader::read_speech(const Entry& entry, Names::Table& known, std::vector<Speech>& speeches) {
  const auto f = fields<Entity::kSpeech>(entry);
  const auto first = [&](std::size_t i) { return speeches[i].id_span; };
  if (!define(known, entry.id.text, speeches.size(), entry, first)) return;
  Speech& speech = speeches.emplace_back();
  speech.id = state_.map.texts.add(entry.id.text);
  speech.id_span = entry.id.span;
  speech.span = entry.span;
  speech.name = kept(f["name"]);
  speech.side = kept(f["side"]);
  if (f["kind"] != Document::kNone)
    speech.kind = choice_index<SpeechKind>(shape::kSpeechKinds, document_[f["kind"]].text);
}

void FileReader::read_post(const Entry& entry, ThreadId thread) {
  const auto f = fields<Entity::kPost>(entry);
  const PostId id(state_.map.posts.size());
  Post post;
  post.id = state_.map.texts.add(entry.id.text);
  post.id_span = entry.id.span;
  post.span = entry.span;
  post.thread = thread;
  if (f["by"] != Document::kNone) post.by_span = document_[f["by"]].span;
  if (const auto votes = number(f["votes"])) post.votes = static_cast<std::int64_t>(*votes);
  post.time = kept(f["time"]);
  post.speech = kept(f["speech"]);
  post.note = kept(f["note"]);
  note(Slot::kPostBy, id.index(), f["by"]);
  note_all(f.key("replies-to"), Slot::kPostReply, id.index(), f["replies-to"]);
  note_all(f.key("mentions"), Slot::kPostMention, id.index(), f["mentions"]);
  read_allow(f["allow"], entry.span);

  const std::size_t own_claims = state_.map.claims.size();
  for (const ValueIndex section : sections<Entity::kPost>(f, "claims")) {
    each_entry(section, [&](const Entry& claim) { read_claim(claim, id); });
  }
  for (std::size_t i = own_claims; i < state_.map.claims.size(); ++i) {
    post.acts.push_back({PostAct::kAsserts, {ClaimId(i), state_.map.claims[i].id_span}});
  }
  const auto acts = [&](const Key& key, PostAct act, ValueIndex value) {
    each_good(key, value, [&](const Value& item) {
      note(Slot::kPostAct, id.index(), item, post.acts.size());
      post.acts.push_back({act, {ClaimId(), item.span}});
    });
  };
  acts(f.key("asserts"), PostAct::kAsserts, f["asserts"]);
  acts(f.key("questions"), PostAct::kQuestions, f["questions"]);
  acts(f.key("concedes"), PostAct::kConcedes, f["concedes"]);
  acts(f.key("quotes"), PostAct::kQuotes, f["quotes"]);
  acts(f.key("withdraws"), PostAct::kWithdraws, f["withdraws"]);

  const auto [known, is_new] = state_.names.posts.add(post.id, static_cast<std::uint32_t>(id.index()),
                                                      static_cast<std::uint32_t>(thread.index()));
  if (!is_new) report_duplicate(entry, state_.map.posts[*known].id_span);
  // A second post with the same number stays, so that the claims in it are claims of a post.
  state_.map.threads[thread.index()].posts.push_back(id);
  state_.map.posts.push_back(std::move(post));
}

void FileReader::read_stance(ValueIndex value) {
  const auto f = fields<Entity::kStance>({{}, value, document_[value].span});
  if (!f.usable()) return;
  const std::size_t index = state_.map.stances.size();
  Stance& stance = state_.map.stances.emplace_back();
  if (f["stance"] != Document::kNone) {
    stance.kind = choice_index<StanceKind>(shape::kStances, document_[f["stance"]].text);
    stance.span = document_[value].span;  // without one it is left out when the references are resolved
  }
  stance.note = kept(f["note"]);
  note(Slot::kStanceWho, index, f["who"]);
  note(Slot::kStanceClaim, index, f["claim"]);
  note(Slot::kStancePost, index, f["post"]);
  if (f["cite"] == Document::kNone) return;
  Citation citation;
  if (read_citation(f["cite"], citation, Slot::kStanceCite, index, 0)) stance.citation = std::move(citation);
}

void FileReader::read_figure(const Entry& entry) {
  const auto f = fields<Entity::kFigure>(entry);
  const std::size_t index = state_.map.figures.size();
  const ReadMark mark = mark_of(state_);
  Figure figure;
  figure.id = state_.map.texts.add(entry.id.text);
  figure.id_span = entry.id.span;
  figure.quantity = kept(f["quantity"]);
  figure.of = kept(f["of"]);
  figure.period = kept(f["for"]);
  figure.unit = kept(f["unit"]);
  figure.note = kept(f["note"]);
  if (const auto value = number(f["value"])) {
    figure.value = *value;
    figure.written = kept(f["value"]).text;
    figure.value_span = document_[f["value"]].span;
    figure.span = entry.span;  // as for stances
  }
  read_qualifiers(f.key("qualifier"), f["qualifier"], figure);
  note(Slot::kFigureClaim, index, f["claim"]);
  const auto first = [&](std::size_t i) { return state_.map.figures[i].id_span; };
  if (define(state_.names.figures, figure.id, index, entry, first)) {
    state_.map.figures.push_back(figure);
  } else {
    rewind(state_, mark);
  }
}

void FileReader::read_qualifiers(const Key& key, ValueIndex value, Figure& figure) {
  std::string_view first;
  each_good(key, value, [&](const Value& word) {
    if (word.text == "planned") {
      figure.planned = true;
    } else if (first.empty() || first == word.text) {
      first = word.text;
      figure.qualifier = choice_index<FigureQualifier>(shape::kQualifiers, word.text);
    } else {
      report(state_, "bad-value", word.span, fmt::format("`{}` is beside `{}`, which counts", word.text, first),
             "keep one of them; only `planned` goes with another qualifier");
    }
  });
}

}  // namespace stancemap::native
