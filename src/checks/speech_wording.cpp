#include "checks/speech_wording.h"

#include <fmt/format.h>

#include "checks/wording.h"

namespace stancemap {

std::string speech_text(const ArgumentMap& map, const Utterances& said, PostId post) {
  const Moment& moment = said.moment(post);
  if (moment.turn == Round::kNoTurn) return post_text(map, post);
  return std::string(said.round(map[post].thread).turns[moment.turn].id);
}

void add_chances(const ArgumentMap& map, const Utterances& said, const Chances& chances, Finding& finding) {
  for (const PostId post : chances.first) {
    finding.related.push_back(
        {map[post].id_span, fmt::format("an answer could have come in {}", speech_text(map, said, post))});
  }
  const std::size_t more = chances.count - chances.first.size();
  if (more > 0) finding.related.back().message += fmt::format(", and in {}", counted_noun(more, "more post"));
}

}  // namespace stancemap
