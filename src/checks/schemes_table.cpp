#include <array>

#include "checks/schemes.h"

namespace stancemap {
namespace {

struct Question {
  std::string_view id, text;
};

struct Entry {
  std::string_view name, form;
  std::span<const Question> questions;
};

constexpr std::array kAnalogy{
    Question{"similar", "Are the two cases alike in what matters here?"},
    Question{"true-there", "Does it really hold in the case that is taken as the model?"},
    Question{"differences", "Is there a difference between the two that breaks the comparison?"},
    Question{"other-case", "Is there a third case, as like the first, in which it does not hold?"},
};
constexpr std::array kBestExplanation{
    Question{"good", "How well does this explain what was found, apart from all rivals?"},
    Question{"rivals", "Which other explanations are there, and why is this one better?"},
    Question{"search", "Has anybody looked thoroughly for other explanations?"},
    Question{"wait", "Would it be wiser to look further before deciding?"},
};
constexpr std::array kBias{
    Question{"evidence", "What shows that the speaker takes sides?"},
    Question{"proper", "Is taking sides out of place in this kind of talk?"},
    Question{"ground", "Do the reasons that the speaker gives hold on their own?"},
};
constexpr std::array kCauseToEffect{
    Question{"strength", "How sure is it that such a cause brings about such an effect?"},
    Question{"present", "Is the cause really there?"},
    Question{"hindrance", "Could something keep the effect from following this time?"},
};
constexpr std::array kCommitment{
    Question{"evidence", "What shows that they bound themselves to this?"},
    Question{"exception", "Could this case be one that they did not mean to include?"},
    Question{"changed", "Have they taken it back since?"},
};
constexpr std::array kConsequences{
    Question{"likely", "How likely is it that this will follow?"},
    Question{"evidence", "What backs the claim that it will follow?"},
    Question{"other-side", "What follows on the other side, good or bad, that has to be weighed against it?"},
};
constexpr std::array kCorrelationToCause{
    Question{"correlation", "Is there really a connection between the two in the data?"},
    Question{"chance", "Could the connection be chance?"},
    Question{"third-factor", "Could something else bring about both?"},
    Question{"direction", "Could it be the other way round?"},
};
constexpr std::array kEstablishedRule{
    Question{"exists", "Does the rule exist, and say this?"},
    Question{"applies", "Is this a case that the rule is made for?"},
    Question{"other-rule", "Does another rule that weighs more say otherwise?"},
    Question{"exception", "Is there an exception that covers this case?"},
};
constexpr std::array kExample{
    Question{"true", "Is what the example tells true?"},
    Question{"fits", "Is it an example of the general claim at all?"},
    Question{"typical", "Is it typical, or picked because it fits?"},
    Question{"counterexamples", "Are there cases that go the other way?"},
    Question{"circumstances", "Did special circumstances make it come out so?"},
};
constexpr std::array kExceptionalCase{
    Question{"counts", "Is this a case that the rule was not made for?"},
    Question{"evidence", "What shows that this case is special, beyond the speaker's word?"},
    Question{"others", "Would the same exception have to be made for many others?"},
};
constexpr std::array kExpertOpinion{
    Question{"expert", "How much does this person know: are they really an expert?"},
    Question{"field", "Is the claim within the field that they are an expert in?"},
    Question{"said", "What exactly did they say, and does it imply the claim?"},
    Question{"trustworthy", "Can their word be trusted, or do they gain from saying so?"},
    Question{"others", "Do other experts agree?"},
    Question{"evidence", "What evidence do they base it on?"},
};
constexpr std::array kFearAppeal{
    Question{"bad", "Is the threatened outcome as bad as it is painted?"},
    Question{"likely", "How likely is it, if nothing is done?"},
    Question{"works", "Would the proposed step really prevent it?"},
};
constexpr std::array kFromDefinition{
    Question{"adequate", "Does the definition catch what the word means, or does another fit better?"},
    Question{"fits", "Does the thing have all that the definition asks for?"},
    Question{"neutral", "Is the definition made so that this answer follows?"},
};
constexpr std::array kIgnorance{
    Question{"search", "How far has anybody looked?"},
    Question{"would-show", "Would it have been found, were it there?"},
    Question{"burden", "Whose task is it to prove something here?"},
};
constexpr std::array kInconsistentCommitment{
    Question{"bound", "What shows that they bound themselves to both?"},
    Question{"clash", "Do the two really exclude each other?"},
    Question{"explained", "Have they said why they changed, or why both can hold?"},
};
constexpr std::array kPopularOpinion{
    Question{"evidence", "What shows that most people believe it?"},
    Question{"reason", "What reason is there to think that they are right, beyond their number?"},
    Question{"informed", "Are these people in a position to know?"},
};
constexpr std::array kPopularPractice{
    Question{"evidence", "What shows that most people do so?"},
    Question{"reason", "Is there a good reason for the practice, or is it only habit?"},
    Question{"same-case", "Is this case like those in which it is done?"},
};
constexpr std::array kPositionToKnow{
    Question{"position", "Are they in a position to know whether it is so?"},
    Question{"honest", "Are they honest?"},
    Question{"said", "Did they really say so?"},
};
constexpr std::array kPracticalReasoning{
    Question{"other-goals", "Which other goals of theirs stand against this one?"},
    Question{"other-means", "Are there other ways to the goal?"},
    Question{"best-means", "Which of the ways is the best?"},
    Question{"possible", "Can it be done at all?"},
    Question{"side-effects", "What else would follow from doing it?"},
};
constexpr std::array kPrecedent{
    Question{"same-rule", "Does the earlier case fall under the same rule?"},
    Question{"alike", "Is the earlier case like this one in what decided it?"},
    Question{"right", "Was the earlier case decided rightly?"},
};
constexpr std::array kSign{
    Question{"strength", "How closely does the sign go with what it is taken for?"},
    Question{"other-causes", "What else could the sign be due to?"},
};
constexpr std::array kSlipperySlope{
    Question{"each-step", "What brings each step from the one before it?"},
    Question{"weakest", "Which step is the weakest, and how likely is it?"},
    Question{"stop", "Could one stop on the way?"},
    Question{"bad-end", "Is the end as bad as it is said to be?"},
};
constexpr std::array kValues{
    Question{"shared", "Does everybody concerned hold this value?"},
    Question{"applies", "Does the value really speak for the claim here?"},
    Question{"weightier", "Is there a value against it that weighs more?"},
};
constexpr std::array kVerbalClassification{
    Question{"has-property", "Does the thing have the property by which it is put under the word?"},
    Question{"word", "Is that how the word is used, or is its meaning stretched?"},
    Question{"doubtful", "Is it a borderline case of the word?"},
};
constexpr std::array kWaste{
    Question{"possible", "Can the aim still be reached?"},
    Question{"lost-anyway", "Is what was spent lost whatever is done now?"},
    Question{"ahead", "Is what lies ahead worth what it will still cost?"},
};
constexpr std::array kWitnessTestimony{
    Question{"consistent", "Does the witness contradict themselves?"},
    Question{"facts", "Does it agree with what is known otherwise?"},
    Question{"others", "Do other witnesses say the same?"},
    Question{"bias", "Has the witness a reason to say so?"},
    Question{"likely", "How likely is what they tell?"},
};

// clang-format off
constexpr std::array kSchemes{
    Entry{"analogy", "It holds in a case that is like this one; so it holds in this one.", kAnalogy},
    Entry{"best-explanation", "This explains what was found better than anything else; so it is so.", kBestExplanation},
    Entry{"bias", "The speaker takes sides; so their word counts for less.", kBias},
    Entry{"cause-to-effect", "Such a cause has such an effect, and the cause is there; so the effect will follow.", kCauseToEffect},
    Entry{"commitment", "They bound themselves to something that includes this; so they are bound to this.", kCommitment},
    Entry{"consequences", "Good or bad things would follow; so it should be done, or not done.", kConsequences},
    Entry{"correlation-to-cause", "The two go together; so one brings about the other.", kCorrelationToCause},
    Entry{"established-rule", "A rule says so for such cases, and this is one; so it holds here.", kEstablishedRule},
    Entry{"example", "It was so in this case; so it is so in general.", kExample},
    Entry{"exceptional-case", "The rule would say so, but this case is special; so the rule does not bind here.", kExceptionalCase},
    Entry{"expert-opinion", "Somebody who knows the field says so; so it is so.", kExpertOpinion},
    Entry{"fear-appeal", "Something bad will happen unless this is done; so it should be done.", kFearAppeal},
    Entry{"from-definition", "The word is defined so, and the thing meets the definition; so the word applies.", kFromDefinition},
    Entry{"ignorance", "Nobody has found it; so it is not there.", kIgnorance},
    Entry{"inconsistent-commitment", "They are bound to two things that exclude each other; so they cannot stand on both.", kInconsistentCommitment},
    Entry{"popular-opinion", "Most people believe it; so it is so.", kPopularOpinion},
    Entry{"popular-practice", "Most people do so; so it is right to do so.", kPopularPractice},
    Entry{"position-to-know", "Somebody who was in a position to know says so; so it is so.", kPositionToKnow},
    Entry{"practical-reasoning", "They want to reach a goal, and this is a way to it; so they should do this.", kPracticalReasoning},
    Entry{"precedent", "An earlier case like this one was decided so; so this one should be too.", kPrecedent},
    Entry{"sign", "There is a sign of it; so it is there.", kSign},
    Entry{"slippery-slope", "The first step leads step by step to a bad end; so it should not be taken.", kSlipperySlope},
    Entry{"values", "A value speaks for it; so it should be held or done.", kValues},
    Entry{"verbal-classification", "The thing has a property that puts it under a word; so what holds for the word holds for it.", kVerbalClassification},
    Entry{"waste", "Much was spent on it already; so it should be carried on.", kWaste},
    Entry{"witness-testimony", "A witness tells that it was so; so it was so.", kWitnessTestimony},
};
// clang-format on

}  // namespace

std::vector<Scheme> built_in_schemes() {
  std::vector<Scheme> schemes;
  for (const Entry& entry : kSchemes) {
    Scheme& scheme = schemes.emplace_back(Scheme{std::string(entry.name), std::string(entry.form), {}});
    for (const Question& question : entry.questions) {
      scheme.questions.push_back({std::string(question.id), std::string(question.text)});
    }
  }
  return schemes;
}

}  // namespace stancemap
