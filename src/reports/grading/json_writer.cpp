#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "reports/grading/writers.h"

namespace stancemap::grading {
namespace {

using Json = nlohmann::ordered_json;

Json number(Points points) {
  if (points % kOnePoint == 0) return points / kOnePoint;
  return static_cast<double>(points) / static_cast<double>(kOnePoint);
}

Json rubric_json(const Rubric& rubric) {
  Json criteria = Json::array();
  for (const Criterion& criterion : rubric.criteria) {
    criteria.push_back({{"id", with_valid_utf8(criterion.id)},
                        {"name", with_valid_utf8(criterion.name)},
                        {"points", number(criterion.points)}});
  }
  return {{"title", with_valid_utf8(rubric.title)}, {"points", number(rubric.points)}, {"criteria", criteria}};
}

Json deduction_json(const Rubric& rubric, const Deduction& one) {
  Json out{{"criterion", with_valid_utf8(rubric.criteria[one.criterion].id)},
           {"points", number(one.points)},
           {"sentence", one.sentence}};
  if (!one.rule.empty()) out["rule"] = std::string(one.rule);
  if (!one.finding.empty()) out["finding"] = one.finding;
  out["file"] = one.file;
  if (one.line != 0) out["line"] = one.line;
  return out;
}

Json pupil_json(const Rubric& rubric, const PupilGrade& pupil) {
  Json out{{"name", pupil.name},
           {"title", pupil.title},
           {"file", pupil.file},
           {"state", std::string(pupil_state_name(pupil.state))}};
  if (pupil.state != PupilState::kNotRead) {
    out["points"] = number(pupil.points);
    out["mark"] = pupil.mark;
    for (std::size_t c = 0; c < rubric.criteria.size(); ++c) {
      out["criteria"][with_valid_utf8(rubric.criteria[c].id)] = number(pupil.criteria[c]);
    }
  }
  out["deductions"] = Json::array();
  for (const Deduction& one : pupil.deductions) out["deductions"].push_back(deduction_json(rubric, one));
  out["left_out"] = pupil.left_out;
  out["notes"] = pupil.notes;
  return out;
}

}  // namespace

std::string as_json(const GradeBook& book) {
  Json pupils = Json::array();
  for (const PupilGrade& pupil : book.pupils) pupils.push_back(pupil_json(*book.rubric, pupil));
  const Json all{{"rubric", rubric_json(*book.rubric)}, {"pupils", std::move(pupils)}};
  return all.dump(2) + "\n";
}

}  // namespace stancemap::grading
