#include "render/text_metrics.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "render/advance_widths.h"

namespace stancemap {
namespace {

constexpr unsigned kEm = 2048;
constexpr unsigned kEmojiWidth = kEm * 5 / 4;  // the usual colour fonts draw them at 1.17 to 1.28 em
constexpr unsigned kOtherWidth = kEm * 4 / 5;  // other scripts: most letters are narrower

struct WidthRange {
  char32_t first, last;
};

// Marks, joiners, direction and variation selectors (Unicode 15: Mn, Me and Cf of the scripts that we know widths of).
constexpr WidthRange kZeroWidth[] = {
    {0xAD, 0xAD},     {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},     {0x5BF, 0x5BF},     {0x5C1, 0x5C2},
    {0x5C4, 0x5C5},   {0x610, 0x61A},   {0x61C, 0x61C},   {0x64B, 0x65F},     {0x670, 0x670},     {0x6D6, 0x6DC},
    {0x6DF, 0x6E4},   {0x6E7, 0x6E8},   {0x6EA, 0x6ED},   {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},   {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x206F}, {0x20D0, 0x20F0},   {0x302A, 0x302F},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE0FFF},
};

// East Asian Width W and F.
constexpr WidthRange kWide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1B000, 0x1B2FF}, {0x1F000, 0x1FAFF}, {0x20000, 0x3FFFD},
};

// Bidi_Class R and AL, and the mark that stands for them; digits and marks in between have no say, and are left out
// where they would come first.
constexpr WidthRange kLeftwards[] = {
    {0x5BE, 0x5BE},     {0x5C0, 0x5C0},     {0x5C3, 0x5C3},   {0x5C6, 0x5C6},   {0x5D0, 0x5F4},   {0x608, 0x608},
    {0x60B, 0x60B},     {0x60D, 0x60D},     {0x61B, 0x64A},   {0x66D, 0x66F},   {0x671, 0x6D5},   {0x6E5, 0x6E6},
    {0x6EE, 0x6EF},     {0x6FA, 0x710},     {0x712, 0x72F},   {0x74D, 0x7A5},   {0x7B1, 0x7EA},   {0x7F4, 0x7F5},
    {0x7FA, 0x815},     {0x81A, 0x81A},     {0x824, 0x824},   {0x828, 0x828},   {0x830, 0x858},   {0x85E, 0x8C9},
    {0x200F, 0x200F},   {0xFB1D, 0xFB1D},   {0xFB1F, 0xFB28}, {0xFB2A, 0xFD3D}, {0xFD50, 0xFDFC}, {0xFE70, 0xFEFC},
    {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

// What has no direction, or a weak one: blanks, digits, punctuation, signs, pictures.
constexpr WidthRange kUndirected[] = {
    {0, 0x40},        {0x5B, 0x60},     {0x7B, 0xA9},     {0xAB, 0xB4},       {0xB6, 0xB9},       {0xBB, 0xBF},
    {0xD7, 0xD7},     {0xF7, 0xF7},     {0x300, 0x36F},   {0x600, 0x607},     {0x609, 0x60A},     {0x60C, 0x60C},
    {0x60E, 0x61A},   {0x64B, 0x66C},   {0x670, 0x670},   {0x6D6, 0x6E4},     {0x6E7, 0x6ED},     {0x6F0, 0x6F9},
    {0x2000, 0x200D}, {0x2010, 0x2070}, {0x2074, 0x207E}, {0x2080, 0x208E},   {0x20A0, 0x20F0},   {0x2190, 0x2335},
    {0x237B, 0x2394}, {0x2396, 0x249B}, {0x24EA, 0x26AB}, {0x26AD, 0x27FF},   {0x2900, 0x2BFF},   {0x3000, 0x3004},
    {0x3008, 0x3020}, {0xFE00, 0xFE6F}, {0xFF01, 0xFF20}, {0x1F000, 0x1F0FF}, {0x1F300, 0x1FAFF}, {0xE0000, 0xE0FFF},
};

constexpr char32_t kFirstEmoji = 0x1F000;
constexpr char32_t kLastEmoji = 0x1FAFF;

template <std::size_t N>
bool is_in(char32_t code_point, const WidthRange (&ranges)[N]) {
  if (code_point < ranges[0].first) return false;
  const auto* range = std::lower_bound(std::begin(ranges), std::end(ranges), code_point,
                                       [](const WidthRange& r, char32_t c) { return r.last < c; });
  return range != std::end(ranges) && range->first <= code_point;
}

unsigned table_width(char32_t code_point, FontWeight weight) {
  for (const AdvanceRange& range : advance_ranges()) {
    if (code_point < range.first) return 0;
    if (code_point > range.last) continue;
    return (weight == FontWeight::kBold ? range.bold : range.regular)[code_point - range.first];
  }
  return 0;
}

}  // namespace

bool is_wide(char32_t code_point) {
  return is_in(code_point, kWide);
}

bool is_zero_width(char32_t code_point) {
  return is_in(code_point, kZeroWidth);
}

unsigned advance_width(char32_t code_point, FontWeight weight) {
  if (is_zero_width(code_point)) return 0;
  if (const unsigned width = table_width(code_point, weight)) return width;
  if (code_point >= kFirstEmoji && code_point <= kLastEmoji) return kEmojiWidth;
  return is_wide(code_point) ? kEm : kOtherWidth;
}

bool reads_leftwards(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_in(c, kLeftwards)) return true;
    if (!is_in(c, kUndirected)) return false;
  }
  return false;
}

std::string directed(std::string line, bool leftwards) {
  if (reads_leftwards(line) != leftwards) line.insert(0, leftwards ? "\u200F" : "\u200E");
  return line;
}

double text_width(std::string_view text, double font_size, FontWeight weight) {
  std::uint64_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) units += advance_width(next_code_point(text, offset), weight);
  return static_cast<double>(units) * font_size / kEm;
}

}  // namespace stancemap
