#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "sourcing/dates.h"
#include "sourcing/grades.h"

namespace stancemap {
namespace {

/// The newest day that the map names. A date that names only a month or a year counts as its first day, so that nothing
/// is called old that may not be.
std::optional<Day> newest_day(const ArgumentMap& map) {
  std::optional<Day> newest;
  const auto add = [&](const Text& text) {
    if (text.empty()) return;
    if (const auto range = date_range(text.text)) newest = std::max(newest.value_or(range->first), range->first);
  };
  for (const Source& source : map.sources) {
    add(source.date);
    add(source.accessed);
  }
  for (const Post& post : map.posts) add(post.time);
  for (const Claim& claim : map.claims) add(claim.details->date);
  return newest;
}

/// What was said or decided once does not grow old as a report of it.
bool can_be_stale(const Source& source) {
  constexpr std::array kRecords{SourceKind::kLaw, SourceKind::kSpeech, SourceKind::kInterview};
  return std::find(kRecords.begin(), kRecords.end(), source.kind) == kRecords.end() && !has_mark(source, "primary");
}

enum class Age : std::uint8_t { kUnknown, kCurrent, kStale };

std::vector<Age> ages(const ArgumentMap& map, Day as_of, unsigned years) {
  std::vector<Age> result;
  for (const Source& source : map.sources) {
    const auto date = date_range(source.date.text);
    if (!can_be_stale(source))
      result.push_back(Age::kCurrent);
    else if (!date)
      result.push_back(Age::kUnknown);
    else
      result.push_back(years_later(date->last, years) < as_of ? Age::kStale : Age::kCurrent);
  }
  return result;
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  const auto given = date_range(in.settings.as_of);
  const std::optional<Day> as_of = given ? given->first : newest_day(in.map);
  if (!as_of) return;
  const unsigned years = in.settings.stale_after_years;
  const std::vector<Age> age = ages(in.map, *as_of, years);
  const auto is_of = [&](Age wanted) {
    return [&age, wanted](const Citation& cite) { return age[cite.source.id.index()] == wanted; };
  };
  for (std::size_t c = 0; c < in.map.claims.size(); ++c) {
    const Claim& claim = in.map.claims[c];
    if (claim.kind != ClaimKind::kFact) continue;
    if (std::any_of(claim.cites.begin(), claim.cites.end(), is_of(Age::kCurrent))) continue;
    for (const Citation& cite : claim.cites) {
      if (!is_of(Age::kStale)(cite)) continue;
      const Source& source = in.map[cite.source.id];
      Finding finding = finding_at(self, cite.source.span,
                                   fmt::format("fact `{}` cites `{}` of {}, more than {} year{} before {}{}", claim.id,
                                               source.id, source.date.text, years, years == 1 ? "" : "s",
                                               day_text(*as_of), given ? "" : ", the newest date in the map"),
                                   "cite a newer source as well, or say in an `allow` why its age does not matter",
                                   fmt::format("{}: {}", claim.id, source.id));
      finding.related.push_back({source.date.span, fmt::format("`{}` is dated here", source.id)});
      finding.weight = in.graph.rest_counts()[c].count;
      out.push_back(std::move(finding));
    }
  }
}

}  // namespace

constinit const Check stale_source{
    .rule =
        {
            .id = "stale-source",
            .summary = "a fact is backed by old sources alone",
            .why =
                "Numbers of ten years ago were right ten years ago. See whether there is a newer source that says the "
                "same, and cite it too. If the claim is about that time, the age is no fault: say so in an `allow`."
                "\n\n"
                "Reported is a `cite` of a claim of fact when the source's `date` lies more than 5 years back "
                "(`--stale-after YEARS`) and the claim cites no current source besides. Sources that are marked "
                "`primary`, laws, speeches and interviews never grow old here: they show what was said or decided "
                "then. A source whose date is missing or cannot be read is neither old nor current.\n\n"
                "Time is counted to the day of `--as-of DATE`. Without it, to the newest date that the map itself "
                "names: dates and `accessed` of sources, times of posts, dates of claims. The clock is never asked, "
                "so the same map gives the same findings next year. A date that names only a year or a month is "
                "taken as the latest day that it can mean, the day counted to as the earliest. Dates are read in the "
                "forms `2024`, `2024-05`, `2024-05-13`, `13 May 2024`, `May 13, 2024` and `May 2024`.",
            .bad = R"(stancemap: 1
claims:
  most-have-a-phone:
    text: Half of all pupils have a phone.
    cite: phone-survey
sources:
  phone-survey: {title: Survey on phones, date: 2012, accessed: 2024-05-13}
)",
            .good = R"(stancemap: 1
claims:
  most-have-a-phone:
    text: Nearly all pupils have a phone.
    cite: [phone-survey, new-survey]
sources:
  phone-survey: {title: Survey on phones, date: 2012}
  new-survey: {title: Survey on phones, date: 13 May 2024}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
