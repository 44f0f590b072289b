// The units that are known. To add one: a row.

#include <array>

#include "sourcing/units.h"

namespace stancemap {
namespace {

constexpr double kYearDays = 365.25;

constexpr std::array kRows{
    UnitRow{"share", "percent", "percent", 1, 0, "percent|percents|per cent|pct", "%"},
    UnitRow{"share", "percent", "per mille", 0.1, 0, "per mille|permille|per mil|per mill", "‰"},
    UnitRow{"share", "percent", "fraction", 100, 0, "fraction|fractions|proportion|proportions", ""},
    UnitRow{"share", "percent", "basis point", 0.01, 0, "basis point|basis points|bps", "bp"},
    UnitRow{"percentage points", "percentage points", "percentage point", 1, 0,
            "percentage point|percentage points|percent point|percent points|pct points|ppt", "pp"},

    UnitRow{"length", "km", "millimetre", 1e-6, 0, "millimetre|millimetres|millimeter|millimeters", "mm"},
    UnitRow{"length", "km", "centimetre", 1e-5, 0, "centimetre|centimetres|centimeter|centimeters", "cm"},
    UnitRow{"length", "km", "metre", 1e-3, 0, "metre|metres|meter|meters", "m"},
    UnitRow{"length", "km", "kilometre", 1, 0, "kilometre|kilometres|kilometer|kilometers|kms", "km"},
    UnitRow{"length", "km", "inch", 2.54e-5, 0, "inch|inches", "in"},
    UnitRow{"length", "km", "foot", 3.048e-4, 0, "foot|feet", "ft"},
    UnitRow{"length", "km", "yard", 9.144e-4, 0, "yard|yards", "yd"},
    UnitRow{"length", "km", "mile", 1.609344, 0, "mile|miles|statute mile|statute miles", "mi"},
    UnitRow{"length", "km", "nautical mile", 1.852, 0, "nautical mile|nautical miles|nmi|sea mile|sea miles", ""},

    UnitRow{"area", "km²", "square metre", 1e-6, 0, "square metre|square metres|square meter|square meters|sq m",
            "m²|m2|m^2|sqm"},
    UnitRow{"area", "km²", "hectare", 0.01, 0, "hectare|hectares", "ha"},
    UnitRow{"area", "km²", "square kilometre", 1, 0,
            "square kilometre|square kilometres|square kilometer|square kilometers|sq km", "km²|km2|km^2"},
    UnitRow{"area", "km²", "square foot", 9.290304e-8, 0, "square foot|square feet|sq ft", "ft²"},
    UnitRow{"area", "km²", "acre", 0.0040468564224, 0, "acre|acres", ""},
    UnitRow{"area", "km²", "square mile", 2.589988110336, 0, "square mile|square miles|sq mi", "mi²"},

    UnitRow{"volume", "litres", "litre", 1, 0, "litre|litres|liter|liters", "l|L"},
    UnitRow{"volume", "litres", "millilitre", 1e-3, 0, "millilitre|millilitres|milliliter|milliliters", "ml|mL"},
    UnitRow{"volume", "litres", "cubic metre", 1e3, 0, "cubic metre|cubic metres|cubic meter|cubic meters",
            "m³|m3|m^3"},
    UnitRow{"volume", "litres", "barrel", 158.987294928, 0, "barrel|barrels|barrels of oil|barrel of oil|bbl", ""},
    UnitRow{"volume", "litres", "US gallon", 3.785411784, 0, "us gallon|us gallons", ""},
    UnitRow{"volume", "litres", "imperial gallon", 4.54609, 0, "imperial gallon|imperial gallons", ""},
    UnitRow{"gallon", "gallons", "gallon", 1, 0, "gallon|gallons", "gal", "`US gallons` or `imperial gallons`"},

    UnitRow{"mass", "kg", "gram", 1e-3, 0, "gram|grams|gramme|grammes", "g"},
    UnitRow{"mass", "kg", "milligram", 1e-6, 0, "milligram|milligrams", "mg"},
    UnitRow{"mass", "kg", "kilogram", 1, 0, "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg"},
    UnitRow{"mass", "kg", "tonne", 1e3, 0, "tonne|tonnes|metric ton|metric tons", "t"},
    UnitRow{"mass", "kg", "kilotonne", 1e6, 0, "kilotonne|kilotonnes", "kt"},
    UnitRow{"mass", "kg", "megatonne", 1e9, 0, "megatonne|megatonnes", "Mt"},
    UnitRow{"mass", "kg", "gigatonne", 1e12, 0, "gigatonne|gigatonnes", "Gt"},
    UnitRow{"mass", "kg", "short ton", 907.18474, 0, "short ton|short tons|us ton|us tons", ""},
    UnitRow{"mass", "kg", "long ton", 1016.0469088, 0, "long ton|long tons|imperial ton|imperial tons", ""},
    UnitRow{"mass", "kg", "pound (mass)", 0.45359237, 0, "lbs|pound weight|pounds weight", "lb"},
    UnitRow{"mass", "kg", "ounce", 0.028349523125, 0, "ounce|ounces", "oz"},
    UnitRow{"ton", "tons", "ton", 1, 0, "ton|tons", "", "`tonnes`, `short tons` or `long tons`"},
    UnitRow{"pound", "pounds", "pound", 1, 0, "pound|pounds", "", "`pounds sterling` or `lb`"},

    UnitRow{"time", "days", "second", 1.0 / 86400, 0, "second|seconds|sec|secs", "s"},
    UnitRow{"time", "days", "minute", 1.0 / 1440, 0, "minute|minutes|mins", "min"},
    UnitRow{"time", "days", "hour", 1.0 / 24, 0, "hour|hours|hrs", "h|hr"},
    UnitRow{"time", "days", "day", 1, 0, "day|days", "d"},
    UnitRow{"time", "days", "week", 7, 0, "week|weeks", ""},
    UnitRow{"time", "days", "fortnight", 14, 0, "fortnight|fortnights", ""},
    UnitRow{"time", "days", "month", kYearDays / 12, 0, "month|months", ""},
    UnitRow{"time", "days", "year", kYearDays, 0, "year|years|yr|yrs", ""},
    UnitRow{"time", "days", "decade", kYearDays * 10, 0, "decade|decades", ""},
    UnitRow{"time", "days", "century", kYearDays * 100, 0, "century|centuries", ""},
    UnitRow{"date", "year", "calendar year", 1, 0, "calendar year|year ad|year ce", "AD|CE"},

    UnitRow{"speed", "km/h", "kilometre per hour", 1, 0,
            "kilometres per hour|kilometre per hour|kilometers per hour|kilometer per hour|km per hour|kph|kmh",
            "km/h"},
    UnitRow{"speed", "km/h", "metre per second", 3.6, 0, "metres per second|meters per second", "m/s"},
    UnitRow{"speed", "km/h", "mile per hour", 1.609344, 0, "miles per hour|mile per hour|mph", ""},
    UnitRow{"speed", "km/h", "knot", 1.852, 0, "knot|knots", "kn"},

    UnitRow{"energy", "kWh", "joule", 1 / 3.6e6, 0, "joule|joules", "J"},
    UnitRow{"energy", "kWh", "megajoule", 1 / 3.6, 0, "megajoule|megajoules", "MJ"},
    UnitRow{"energy", "kWh", "gigajoule", 1e3 / 3.6, 0, "gigajoule|gigajoules", "GJ"},
    UnitRow{"energy", "kWh", "kilowatt hour", 1, 0, "kilowatt hour|kilowatt hours", "kWh"},
    UnitRow{"energy", "kWh", "megawatt hour", 1e3, 0, "megawatt hour|megawatt hours", "MWh"},
    UnitRow{"energy", "kWh", "gigawatt hour", 1e6, 0, "gigawatt hour|gigawatt hours", "GWh"},
    UnitRow{"energy", "kWh", "terawatt hour", 1e9, 0, "terawatt hour|terawatt hours", "TWh"},
    UnitRow{"power", "kW", "watt", 1e-3, 0, "watt|watts", "W"},
    UnitRow{"power", "kW", "kilowatt", 1, 0, "kilowatt|kilowatts", "kW"},
    UnitRow{"power", "kW", "megawatt", 1e3, 0, "megawatt|megawatts", "MW"},
    UnitRow{"power", "kW", "gigawatt", 1e6, 0, "gigawatt|gigawatts", "GW"},
    UnitRow{"temperature", "°C", "degree Celsius", 1, 0,
            "degree celsius|degrees celsius|degrees centigrade|celsius|centigrade", "°C|℃"},
    UnitRow{"temperature", "°C", "degree Fahrenheit", 5.0 / 9, -160.0 / 9,
            "degree fahrenheit|degrees fahrenheit|fahrenheit", "°F|℉"},
    UnitRow{"temperature", "°C", "kelvin", 1, -273.15, "kelvin|kelvins", "K"},
    UnitRow{"degree", "degrees", "degree", 1, 0, "degree|degrees", "°", "`degrees Celsius` or `degrees Fahrenheit`"},

    UnitRow{"persons", "persons", "person", 1, 0, "person|persons|people", ""},
    UnitRow{"times", "times", "times", 1, 0, "times|fold|time as much|times as much|times as many", "×|x"},
};

// Names that say the country; a bare dollar is that of the United States, a bare yen sign is Japan's.
constexpr std::array kCurrencies{
    CurrencyRow{"ARS", "argentine peso|argentine pesos", ""},
    CurrencyRow{"AUD", "australian dollar|australian dollars", "A$|AU$"},
    CurrencyRow{"BRL", "brazilian real|brazilian reais|reais", "R$"},
    CurrencyRow{"CAD", "canadian dollar|canadian dollars", "C$|CA$"},
    CurrencyRow{"CHF", "swiss franc|swiss francs", "Fr."},
    CurrencyRow{"CNY", "yuan|renminbi|chinese yuan|rmb", "元"},
    CurrencyRow{"CZK", "czech koruna|czech korunas|czech crowns", "Kč"},
    CurrencyRow{"DEM", "deutsche mark|deutsche marks|deutschmark|deutschmarks", ""},
    CurrencyRow{"DKK", "danish krone|danish kroner", ""},
    CurrencyRow{"EUR", "euro|euros", "€"},
    CurrencyRow{"GBP", "pound sterling|pounds sterling|british pound|british pounds|sterling", "£"},
    CurrencyRow{"HKD", "hong kong dollar|hong kong dollars", "HK$"},
    CurrencyRow{"HUF", "forint|forints", ""},
    CurrencyRow{"IDR", "rupiah|rupiahs", "Rp"},
    CurrencyRow{"ILS", "shekel|shekels|israeli shekels", "₪"},
    CurrencyRow{"INR", "indian rupee|indian rupees", "₹"},
    CurrencyRow{"JPY", "yen|japanese yen", "¥|￥|円"},
    CurrencyRow{"KRW", "won|south korean won|korean won", "₩"},
    CurrencyRow{"MXN", "mexican peso|mexican pesos", "MX$"},
    CurrencyRow{"NOK", "norwegian krone|norwegian kroner", ""},
    CurrencyRow{"NZD", "new zealand dollar|new zealand dollars", "NZ$"},
    CurrencyRow{"PHP", "philippine peso|philippine pesos", "₱"},
    CurrencyRow{"PKR", "pakistani rupee|pakistani rupees", ""},
    CurrencyRow{"PLN", "zloty|zlotys|złoty", "zł"},
    CurrencyRow{"RUB", "rouble|roubles|ruble|rubles", "₽"},
    CurrencyRow{"SEK", "swedish krona|swedish kronor", ""},
    CurrencyRow{"SGD", "singapore dollar|singapore dollars", "S$"},
    CurrencyRow{"THB", "baht|thai baht", "฿"},
    CurrencyRow{"TRY", "turkish lira|turkish liras", "₺"},
    CurrencyRow{"TWD", "new taiwan dollar|new taiwan dollars|taiwan dollars", "NT$"},
    CurrencyRow{"UAH", "hryvnia|hryvnias", "₴"},
    CurrencyRow{"USD", "dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars", "$|US$"},
    CurrencyRow{"VND", "dong|vietnamese dong", "₫"},
    CurrencyRow{"ZAR", "south african rand|rand", ""},
    // Those that are known by their code alone.
    CurrencyRow{"AED", "", ""},
    CurrencyRow{"BDT", "", ""},
    CurrencyRow{"BGN", "", ""},
    CurrencyRow{"CLP", "", ""},
    CurrencyRow{"COP", "", ""},
    CurrencyRow{"EGP", "", ""},
    CurrencyRow{"IQD", "", ""},
    CurrencyRow{"IRR", "", ""},
    CurrencyRow{"ISK", "", ""},
    CurrencyRow{"KES", "", ""},
    CurrencyRow{"KPW", "", ""},
    CurrencyRow{"KWD", "", ""},
    CurrencyRow{"KZT", "", ""},
    CurrencyRow{"LKR", "", ""},
    CurrencyRow{"MAD", "", ""},
    CurrencyRow{"MMK", "", ""},
    CurrencyRow{"MNT", "", ""},
    CurrencyRow{"MYR", "", ""},
    CurrencyRow{"NGN", "", ""},
    CurrencyRow{"NPR", "", ""},
    CurrencyRow{"PEN", "", ""},
    CurrencyRow{"QAR", "", ""},
    CurrencyRow{"RON", "", ""},
    CurrencyRow{"RSD", "", ""},
    CurrencyRow{"SAR", "", ""},
    CurrencyRow{"SYP", "", ""},
};

}  // namespace

std::span<const UnitRow> unit_rows() {
  return kRows;
}

std::span<const CurrencyRow> currency_rows() {
  return kCurrencies;
}

}  // namespace stancemap
