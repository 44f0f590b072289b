#pragma once
// Units as people write them beside a number: "percent of GDP", "trillion yen", "km", "soldiers". Units of one
// dimension compare after multiplying with their factors. Money compares only with money of the same currency: what the
// rate was, no map says. A unit that is not in the table is a dimension of its own.
//
// Factors: SI and, for the mile, the foot, the pound and others, NIST Special Publication 811 (2008), Appendix B. A
// year has 365.25 days, a month a twelfth of it. A billion is a thousand millions.

#include <span>
#include <string>
#include <string_view>

namespace stancemap {

/// A row of the table; texts are lists with `|` between.
struct UnitRow {
  std::string_view dimension;  // "length"
  std::string_view base;       // what values of the dimension are shown in: "km"
  std::string_view name;       // the unit itself, "mile"
  double factor = 1;           // base = value * factor + offset
  double offset = 0;
  std::string_view names;        // lower case, compared without case; singular and plural
  std::string_view symbols;      // compared as they are: MW is not mW
  std::string_view advice = {};  // the unit means several things; what to write instead. It compares only with itself
};

/// units_table.cpp. Rows of money are made from `currency_rows`.
std::span<const UnitRow> unit_rows();

struct CurrencyRow {
  std::string_view code;  // ISO 4217
  std::string_view names, symbols;
};
std::span<const CurrencyRow> currency_rows();

/// What a unit as written comes to.
struct Unit {
  enum class Standing : unsigned char {
    kNone,  // nothing is written
    kKnown,
    kAmbiguous,  // see `advice`
    kCounted     // no unit of the table: counted things, "soldiers"
  };
  Standing standing = Standing::kNone;
  std::string dimension;  // equal dimensions compare; "number" for none
  std::string base;       // what `factor` leads to: "km", "JPY", "soldiers"; empty for a number
  double factor = 1;      // with the word for how many in front: "trillion yen" has 1e12
  double offset = 0;
  double unit_factor = 1;   // without it
  std::string suggestion;   // kCounted that looks like a slip of the pen: "trillion yen" for "trilion yen"
  std::string_view advice;  // kAmbiguous

  double in_base(double value) const { return value * factor + offset; }
  /// Whether converting between the two only moves the decimal point.
  bool is_decimal_to(const Unit& other) const;
};

/// Reads a unit: words for how many ("million", "bn") anywhere, then a name or symbol of the table. "of …" behind a
/// known unit is left out, unless a "per" follows. A `year` of value 1000 or more in whole numbers is a date, not a
/// length of time. Linear in the text; looks for slips of the pen in at most 8 words of at most 40 bytes.
Unit unit_of(std::string_view text, double value);

}  // namespace stancemap
