#include "sourcing/units.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

struct Converted {
  std::string_view text;
  double value;
  std::string_view dimension;
  double in_base;
};

std::string dimension_of(std::string_view text) {
  return unit_of(text, 1).dimension;
}

}  // namespace

TEST_CASE("units that people write come to one base unit a dimension") {
  const Converted expected[] = {
      {"percent", 2, "share", 2},
      {"percent of GDP", 2, "share", 2},
      {"per cent", 2, "share", 2},
      {"%", 2, "share", 2},
      {"fraction", 0.5, "share", 50},
      {"per mille", 20, "share", 2},
      {"‰", 20, "share", 2},
      {"basis points", 150, "share", 1.5},
      {"percentage points", 3, "percentage points", 3},
      {"trillion yen", 5.4, "money JPY", 5.4e12},
      {"¥ trillion", 5.4, "money JPY", 5.4e12},
      {"Billion US dollars", 3, "money USD", 3e9},
      {"$ bn", 3, "money USD", 3e9},
      {"USD", 3, "money USD", 3},
      {"million", 2, "number", 2e6},
      {"millions of people", 2, "persons", 2e6},
      {"hundred thousand", 2, "number", 2e5},
      {"km", 200, "length", 200},
      {"miles", 100, "length", 160.9344},
      {"nautical-miles", 100, "length", 185.2},
      {"m", 5, "length", 0.005},
      {"feet", 1000, "length", 0.3048},
      {"square kilometres", 3, "area", 3},
      {"km²", 3, "area", 3},
      {"hectares", 100, "area", 1},
      {"tonnes of rice", 2, "mass", 2000},
      {"lb", 1, "mass", 0.45359237},
      {"years", 2, "time", 730.5},
      {"months", 24, "time", 730.5},
      {"hours", 36, "time", 1.5},
      {"year", 2027, "date", 2027},
      {"year", 2, "time", 730.5},
      {"degrees Fahrenheit", 212, "temperature", 100},
      {"MW", 3, "power", 3000},
      {"TWh", 1, "energy", 1e9},
      {"knots", 10, "speed", 18.52},
      {"", 7, "number", 7},
  };
  for (const Converted& e : expected) {
    CAPTURE(std::string(e.text));
    const Unit unit = unit_of(e.text, e.value);
    CHECK(unit.dimension == e.dimension);
    CHECK(unit.in_base(e.value) == doctest::Approx(e.in_base).epsilon(1e-12));
  }
}

TEST_CASE("things that are counted compare with themselves, one or many") {
  CHECK(unit_of("soldiers", 5).standing == Unit::Standing::kCounted);
  CHECK(dimension_of("soldiers") == dimension_of("Soldier"));
  CHECK(dimension_of("countries") == dimension_of("country"));
  CHECK(dimension_of("time zones") == dimension_of("time-zone"));
  CHECK(dimension_of("soldiers") != dimension_of("sailors"));
  CHECK(dimension_of("aircraft") != dimension_of(""));
  CHECK(unit_of("thousand soldiers", 5).in_base(5) == 5000);
}

TEST_CASE("what stands behind a known unit is kept where it changes what is measured") {
  CHECK(dimension_of("percent of GDP per year") != dimension_of("percent"));
  CHECK(dimension_of("percent per year") != dimension_of("percent"));
  CHECK(dimension_of("yen/dollar") != dimension_of("yen"));
}

TEST_CASE("money of two currencies is of two dimensions") {
  CHECK(dimension_of("yen") != dimension_of("dollars"));
  CHECK(dimension_of("Australian dollars") != dimension_of("US dollars"));
  CHECK(dimension_of("€") == dimension_of("EUR"));
  CHECK(dimension_of("pounds sterling") == dimension_of("£"));
}

TEST_CASE("a symbol is read as it is, a name without case") {
  CHECK(dimension_of("KM") != "length");
  CHECK(dimension_of("Kilometres") == "length");
  CHECK(dimension_of("usd") != "money USD");
}

TEST_CASE("a slip of the pen gives the unit that was meant") {
  CHECK(unit_of("percnet", 1).suggestion == "percent");
  CHECK(unit_of("precent of GDP", 1).suggestion == "percent of GDP");
  CHECK(unit_of("trilion yen", 1).suggestion == "trillion yen");
  CHECK(unit_of("killometres", 1).suggestion == "kilometres");
  CHECK(unit_of("milion soldiers", 1).suggestion == "million soldiers");
}

TEST_CASE("things whose names are like a unit's are no slips") {
  for (const std::string_view thing :
       {"countries", "missiles", "ships",  "groups", "aircraft", "mines", "stations", "votes",
        "houses",    "tanks",    "troops", "deaths", "cards",    "boats", "plants",   "students",
        "soldiers",  "times",    "points", "goals",  "patents",  "tents"}) {
    CAPTURE(std::string(thing));
    CHECK(unit_of(thing, 1).suggestion == "");
  }
}

TEST_CASE("a word for several units says what to write") {
  const Unit tons = unit_of("million tons", 1);
  CHECK(tons.standing == Unit::Standing::kAmbiguous);
  CHECK(tons.advice.find("tonnes") != std::string_view::npos);
  CHECK(tons.in_base(2) == 2e6);
  CHECK(dimension_of("tons") != dimension_of("tonnes"));
  CHECK(unit_of("pounds", 1).standing == Unit::Standing::kAmbiguous);
}

TEST_CASE("hostile units are counted things") {
  CHECK(unit_of(std::string(10'000'000, 'x'), 1).standing == Unit::Standing::kCounted);
  CHECK(unit_of("\x1b[31mred\xff", 1).standing == Unit::Standing::kCounted);
  CHECK(unit_of("- _ -", 1).standing == Unit::Standing::kNone);
  CHECK(unit_of("of", 1).standing == Unit::Standing::kCounted);
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "million ";
  CHECK(unit_of(many, 1).dimension == "number");
}

TEST_CASE("no name or symbol stands for two units") {
  std::set<std::string> names, symbols;
  const auto add = [](std::string_view list, std::set<std::string>& all) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find('|'), list.size());
      CAPTURE(std::string(list.substr(0, end)));
      CHECK(all.emplace(list.substr(0, end)).second);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  };
  for (const UnitRow& row : unit_rows()) {
    add(row.names, names);
    add(row.symbols, symbols);
    CHECK(row.factor > 0);
  }
  for (const CurrencyRow& row : currency_rows()) {
    add(row.names, names);
    add(row.symbols, symbols);
    add(row.code, symbols);
  }
}

TEST_CASE("only a conversion that moves the decimal point is exact") {
  CHECK(unit_of("km", 1).is_decimal_to(unit_of("m", 1)));
  CHECK(unit_of("trillion yen", 1).is_decimal_to(unit_of("billion yen", 1)));
  CHECK(unit_of("percent", 1).is_decimal_to(unit_of("fraction", 1)));
  CHECK_FALSE(unit_of("km", 1).is_decimal_to(unit_of("miles", 1)));
  CHECK_FALSE(unit_of("°C", 1).is_decimal_to(unit_of("K", 1)));
}
