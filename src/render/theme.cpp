#include "render/theme.h"

#include <algorithm>
#include <cmath>

namespace stancemap {
namespace {

// The fills of speakers on light are seven of Tol's "light" scheme (Colour Schemes, SRON/EPS/TN/09-002, 2021), those on
// dark were searched for; a test says how well the colour-blind can tell them apart. Their edges are the same hues,
// dark enough, or light enough, for the canvas.
constexpr Theme kLight{
    .name = "light",
    .summary = "dark text on white, for screens and slides",
    .canvas = "#ffffff",
    .text = "#1a1f26",
    .muted = "#525b66",
    .claim = {"#ffffff", "#818b97"},
    .thesis = {"#fffdf2", "#1a1f26"},
    .argument = {"#eceff3", "#525b66"},
    .group = {"#f6f7f9", "#818b97"},
    .strip = {"#eceff3", "#818b97"},
    .participants = {{{"#d3eafa", "#2b83ba"},
                      {"#fbe5b6", "#c08300"},
                      {"#c9ecdf", "#00805f"},
                      {"#f3dae8", "#a8507f"},
                      {"#d5daf7", "#4053b5"},
                      {"#fad9c7", "#c25200"},
                      {"#f5f1b5", "#8c8100"}}},
    .speakers = {{{"#77aadd", "#2b6ca3"},
                  {"#eedd88", "#8f7a1c"},
                  {"#44bb99", "#1d7f63"},
                  {"#ffaabb", "#b84a64"},
                  {"#99ddff", "#1f7fa8"},
                  {"#ee8866", "#b8502a"},
                  {"#bbcc33", "#6f7817"}}},
    .relations = {"#00775a", "#b84a00", "#94406f", "#a3123a", "#005f99"},
    .premise = "#525b66",
    .severities = {{{"#ffffff", "#525b66"}, {"#dfeefa", "#005f99"}, {"#fdecc4", "#8a5a00"}, {"#fbd9d3", "#a11a00"}}},
};

constexpr Theme kDark{
    .name = "dark",
    .summary = "light text on a dark ground",
    .canvas = "#14181d",
    .text = "#eef1f4",
    .muted = "#aeb7c1",
    .claim = {"#222830", "#707b87"},
    .thesis = {"#2c2a1c", "#f0e442"},
    .argument = {"#323a44", "#aeb7c1"},
    .group = {"#1a1f26", "#65717e"},
    .strip = {"#323a44", "#707b87"},
    .participants = {{{"#143f5c", "#56b4e9"},
                      {"#553a00", "#e69f00"},
                      {"#054a39", "#1cc498"},
                      {"#552a43", "#d98cb6"},
                      {"#2b3570", "#93a3f0"},
                      {"#5a2c0b", "#f08a4b"},
                      {"#454100", "#f0e442"}}},
    .speakers = {{{"#326c9e", "#7fb5e0"},
                  {"#9b5d1f", "#e0a05a"},
                  {"#49512c", "#a9b37c"},
                  {"#541637", "#d77fa6"},
                  {"#3b1f99", "#9a8cf0"},
                  {"#846073", "#d0a9be"},
                  {"#44155b", "#b98ad6"}}},
    .relations = {"#2fcf9f", "#ff9a52", "#e39ac4", "#ff8a9c", "#67bdf0"},
    .premise = "#aeb7c1",
    .severities = {{{"#222830", "#aeb7c1"}, {"#143f5c", "#67bdf0"}, {"#4d3800", "#f2b632"}, {"#5c1d12", "#ff9b85"}}},
};

constexpr Theme kPrint{
    .name = "print",
    .summary = "black on white without any colour, for paper and copies",
    .canvas = "#ffffff",
    .text = "#000000",
    .muted = "#3d3d3d",
    .claim = {"#ffffff", "#000000"},
    .thesis = {"#ffffff", "#000000"},
    .argument = {"#ffffff", "#000000"},
    .group = {"#ffffff", "#6b6b6b"},
    .strip = {"#ffffff", "#000000"},
    .participants = {{{"#ffffff", "#000000"},
                      {"#ffffff", "#000000"},
                      {"#ffffff", "#000000"},
                      {"#ffffff", "#000000"},
                      {"#ffffff", "#000000"},
                      {"#ffffff", "#000000"},
                      {"#ffffff", "#000000"}}},
    .speakers = {{{"#ffffff", "#000000"},
                  {"#ffffff", "#000000"},
                  {"#ffffff", "#000000"},
                  {"#ffffff", "#000000"},
                  {"#ffffff", "#000000"},
                  {"#ffffff", "#000000"},
                  {"#ffffff", "#000000"}}},
    .relations = {"#000000", "#000000", "#000000", "#000000", "#000000"},
    .premise = "#000000",
    .severities = {{{"#ffffff", "#000000"}, {"#ffffff", "#000000"}, {"#ffffff", "#000000"}, {"#ffffff", "#000000"}}},
};

constexpr std::array kThemes{kLight, kDark, kPrint};

int hex_value(char c) {
  return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

double linear_channel(Color color, std::size_t at) {
  const double value = (16 * hex_value(color[at]) + hex_value(color[at + 1])) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear_channel(color, 1) + 0.7152 * linear_channel(color, 3) + 0.0722 * linear_channel(color, 5);
}

}  // namespace

std::span<const Theme> themes() {
  return kThemes;
}

const Theme* theme(std::string_view name) {
  const auto it = std::find_if(kThemes.begin(), kThemes.end(), [name](const Theme& t) { return t.name == name; });
  return it == kThemes.end() ? nullptr : &*it;
}

double contrast(Color a, Color b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace stancemap
