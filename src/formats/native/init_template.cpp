#include "formats/native/init_template.h"

namespace stancemap::native {

std::string_view init_template() {
  return R"(# An argument map. Lines after `#` are comments. Put texts in quotes when they hold `: ` or ` #`.
stancemap: 1
title: Should our school have uniforms?
thesis: uniforms-good              # the claim that the map is about; several: [a, b]

sources:
  survey:
    title: Clothing survey of the parents' council
    author: Parents' council
    kind: report                   # article, blog-post, book, paper, report, news, interview, law, dataset, …
    date: 2024-05-02
    # text: survey.txt             # a file with its text: then each quote is looked up in it

participants:
  ann: Ann
  ben: {name: Ben, side: against}

claims:
  # The short form: an id and the text. Ids are yours, in any script.
  uniforms-fair: "Uniforms make differences of income less visible."

  # The long form.
  uniforms-good:
    kind: policy                   # fact (when left out), value, policy, prediction, definition, question
    text: "Our school should have uniforms."
    supported-by: uniforms-fair    # or write `supports: uniforms-good` at the other claim
  uniforms-cheap:
    text: "Uniforms cost a family less than fashion."
    cite: {source: survey, at: p. 4, quote: uniforms would cost us less}   # the evidence that backs it
  money-matters:
    kind: value
    text: "A school should not cost more than it must."
    assumed: "Nobody in this debate doubts it."

# Premises that only together support a claim. Claims that do so each on its own need no argument.
arguments:
  cost:
    premises: [uniforms-cheap, money-matters]
    supports: uniforms-good

# A discussion: who said what, in reply to whom.
thread:
  id: assembly
  unit: speech
  posts:
    1:
      by: ann
      asserts: uniforms-good
    2:
      by: ben
      replies-to: 1
      claims:
        shoes-show:
          text: "Shoes and phones show the income all the same."
          assumed: "Everybody can see it."
          attacks: uniforms-fair   # undercuts: for a step that does not hold though its premises do
    3:
      by: ann
      replies-to: 2
      concedes: shoes-show

# What somebody thinks of a claim.
stances:
  - {who: ben, claim: uniforms-good, stance: against, post: 2}

# Numbers that claims state; those of one quantity are compared.
figures:
  cost-per-year: {claim: uniforms-cheap, quantity: cost of uniforms per year, value: 120, unit: euro, qualifier: about}
)";
}

}  // namespace stancemap::native
