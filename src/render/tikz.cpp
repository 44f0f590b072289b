#include "render/tikz.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/utf8.h"
#include "render/boxes.h"
#include "render/drawing.h"
#include "render/line_wrap.h"
#include "render/places.h"
#include "render/plain_ids.h"
#include "render/relation_styles.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

constexpr double kMargin = 12;         // points around the picture
constexpr double kMostOfTex = 16'000;  // points: TeX's greatest length is 16,383

// By RelationKind: how its line is drawn in TikZ; the arrow heads are those of the library arrows.meta.
struct Stroke {
  std::string_view name, line, heads;
};
constexpr std::array<Stroke, 5> kStrokes{{{"support", "solid", "-{Triangle}"},
                                          {"attack", "dashed", "-{Triangle[] Bar[]}"},
                                          {"undercut", "dotted", "-{Diamond[open]}"},
                                          {"contradiction", "dashed", "{Triangle}-{Triangle}"},
                                          {"equivalence", "double, solid", "-"}}};

// For what pdfTeX has no letter: ready signs for our own words, and for the rest the number in a frame. Its letters are
// those of TeX Gyre Heros, of Latin Modern or its own: Helvetica's t1phv.fd may be there without the font.
constexpr std::string_view kEngine =
    R"(\ifdefined\directlua\usepackage{fontspec}\IfFontExistsTF{DejaVu Sans}{\setsansfont{DejaVu Sans}}{}
\else\ifdefined\XeTeXversion\usepackage{fontspec}\IfFontExistsTF{DejaVu Sans}{\setsansfont{DejaVu Sans}}{}
\else\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}
\IfFileExists{t1qhv.fd}{\renewcommand{\sfdefault}{qhv}}{\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}}\fi\fi
\makeatletter
\def\mapsign#1#2#3{\expandafter\ifx\csname u8:\detokenize{#2}\endcsname\relax\DeclareUnicodeCharacter{#1}{#3}\fi}
\makeatother
)";

std::string color_name(Color color) {
  return fmt::format("{{rgb,255:red,{};green,{};blue,{}}}", std::stoi(std::string(color.substr(1, 2)), nullptr, 16),
                     std::stoi(std::string(color.substr(3, 2)), nullptr, 16),
                     std::stoi(std::string(color.substr(5, 2)), nullptr, 16));
}

std::string at(const Point& p) {
  return fmt::format("({:.1f},{:.1f})", p.x, p.y);
}

Point middle_of(const Rectangle& r) {
  return {(r.low.x + r.high.x) / 2, (r.low.y + r.high.y) / 2};
}

std::string curve(const PlacedLine& line) {
  std::string text = at(line.path.front());
  for (std::size_t p = 1; p + 2 < line.path.size(); p += 3)
    text += fmt::format(" .. controls {} and {} .. {}", at(line.path[p]), at(line.path[p + 1]), at(line.path[p + 2]));
  return text;
}

// As much of a text as other pictures show. TeX breaks the lines, but knows few places without a blank.
std::string cut_text(std::string_view raw) {
  std::string out, gap;
  for (const std::string& piece : wrapped_pieces(plain_text(raw), {kTextWidth, kTextSize}, kMaxTextLines)) {
    out += gap + tex_text(piece);
    gap = piece.ends_with(' ') ? " " : "\\allowbreak{}";
  }
  return out;
}

class TikzWriter {
 public:
  TikzWriter(const PictureInput& in, const PicturePlan& plan, const PicturePlaces& places)
      : map_(in.map),
        shown_(plan.shown),
        theme_(*plan.theme),
        places_(places),
        boxes_(in, plan.shown, plan.seen, *plan.theme) {}

  std::string written() && {
    write_groups();
    write_boxes();
    write_lines();
    return head() + signs() + styles() + body_ + "\\end{tikzpicture}\n\\end{document}\n";
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(body_), format, std::forward<Args>(args)...);
  }

  // ---- the document ----

  std::string head() const {
    const double width = places_.page.high.x - places_.page.low.x + 2 * kMargin;
    const double height = places_.page.high.y - places_.page.low.y + 2 * kMargin;
    std::string text = "% An argument map, drawn by stancemap. pdflatex, lualatex and xelatex can set it.\n";
    text += "\\documentclass{article}\n";
    text += fmt::format("\\usepackage[paperwidth={:.1f}bp,paperheight={:.1f}bp,margin={:.0f}bp]{{geometry}}\n", width,
                        height, kMargin);
    text += kEngine;
    text += "\\usepackage{tikz}\n\\usetikzlibrary{arrows.meta}\n\\pagestyle{empty}\n";
    text += "\\setlength{\\parindent}{0pt}\\setlength{\\topskip}{0pt}\\setlength{\\parskip}{0pt}\n";
    return text;
  }

  // What pdfTeX is to show for each sign beyond ASCII that its fonts may lack.
  std::string signs() const {
    std::set<char32_t> used;
    for (std::size_t i = 0; i < body_.size();) {
      if (const char32_t c = next_code_point(body_, i); c > 0x7F) used.insert(c);
    }
    if (used.empty()) return {};
    std::string text =
        "\\ifdefined\\DeclareUnicodeCharacter\\ifdefined\\directlua\\else\\ifdefined\\XeTeXversion\\else\n";
    for (const char32_t c : used) {
      std::string sign;
      append_code_point(sign, c);
      text += fmt::format("\\mapsign{{{:04X}}}{{{}}}{{{}}}\n", static_cast<unsigned>(c), sign, stand_in(c));
    }
    return text + "\\fi\\fi\\fi\n";
  }

  static std::string stand_in(char32_t c) {
    if (c == U'✓') return "\\ensuremath{\\surd}";
    if (c == U'✗') return "\\ensuremath{\\times}";
    if (c == U'○') return "\\ensuremath{\\circ}";
    return fmt::format("\\fbox{{\\tiny {:04X}}}", static_cast<unsigned>(c));
  }

  std::string styles() const {
    const auto box = [&](std::string_view name, const Tint& tint, std::string_view more) {
      return fmt::format("  {}/.style={{box, fill={}, draw={}{}}},\n", name, color_name(tint.fill),
                         color_name(tint.line), more);
    };
    std::string text = "\\begin{document}\\frenchspacing%\n";
    text += "\\begin{tikzpicture}[x=1bp, y=1bp,\n";
    text += fmt::format(
        "  box/.style={{rectangle, align=left, inner sep=8bp, outer sep=0pt, text={}, "
        "font=\\sffamily\\fontsize{{10}}{{12.5}}\\selectfont}},\n",
        color_name(theme_.text));
    const std::string wide = fmt::format(", text width={}bp", kTextWidth);
    text += box("claim", theme_.claim, wide) +
            box("thesis", theme_.thesis, wide + ", double, double distance=2bp, line width=1bp");
    text += box("argument", theme_.argument, ", rounded corners=6bp, align=center");
    text +=
        fmt::format("  middle/.style={{circle, fill={}, inner sep=0pt, minimum size=6bp}},\n", color_name(theme_.text));
    text += fmt::format("  group/.style={{fill={}, draw={}, rounded corners=8bp}},\n", color_name(theme_.group.fill),
                        color_name(theme_.group.line));
    text += fmt::format(
        "  group title/.style={{anchor=north west, inner sep=6bp, text={}, font=\\sffamily\\bfseries\\small}},\n",
        color_name(theme_.muted));
    text += fmt::format(
        "  word/.style={{align=center, inner sep=1bp, fill={}, fill opacity=.85, text opacity=1, "
        "font=\\sffamily\\scriptsize}},\n",
        color_name(theme_.canvas));
    text += fmt::format("  premise/.style={{draw={}, line width=1.2bp}},\n", color_name(theme_.premise));
    for (std::size_t kind = 0; kind < kStrokes.size(); ++kind) {
      const std::string color = color_name(theme_.relations[kind]);
      text += fmt::format("  {}/.style={{draw={}, text={}, {}, line width=1.2bp}},\n", kStrokes[kind].name, color,
                          color, kStrokes[kind].line);
    }
    text += "]\n";
    text += fmt::format("\\useasboundingbox {} rectangle {};\n", at(places_.page.low), at(places_.page.high));
    if (theme_.canvas != "#ffffff")
      text += fmt::format(
          "\\fill[{}] ([xshift=-{}bp,yshift=-{}bp]current bounding box.south west) rectangle "
          "([xshift={}bp,yshift={}bp]current bounding box.north east);\n",
          color_name(theme_.canvas), kMargin, kMargin, kMargin, kMargin);
    return text;
  }

  // ---- frames and boxes ----

  // Outer frames first: a frame that holds another one is larger.
  void write_groups() {
    std::vector<std::pair<double, std::size_t>> frames;
    for (std::size_t g = 0; g < places_.groups.size(); ++g) {
      const Rectangle& frame = places_.groups[g];
      const double area = (frame.high.x - frame.low.x) * (frame.high.y - frame.low.y);
      if (area > 0) frames.emplace_back(-area, g);
    }
    std::sort(frames.begin(), frames.end());
    for (const auto& [area, g] : frames) {
      const Group& group = map_.groups[g];
      const Rectangle& frame = places_.groups[g];
      append("\\draw[group] {} rectangle {};\n", at(frame.low), at(frame.high));
      append("\\node[group title] at {} {{{}}};\n", at({frame.low.x, frame.high.y}),
             tex_text(group.title.empty() ? group.id : group.title.text));
    }
  }

  void write_boxes() {
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      if (!shown_.claims[c]) continue;
      const ClaimBox box = boxes_.claim(ClaimId(c));
      write_box(ids_.id("c", map_.claims[c].id, c), box.thesis ? "thesis" : "claim", places_.claims[c], box_text(box),
                !box.title.empty());
    }
    for (std::size_t a = 0; a < map_.arguments.size(); ++a) {
      if (!shown_.arguments[a]) continue;
      write_box(ids_.id("a", map_.arguments[a].id, a), "argument", places_.arguments[a],
                box_text(boxes_.argument(ArgumentId(a))), true);
    }
    for (std::size_t r = 0; r < places_.middles.size(); ++r) {
      const Rectangle& middle = places_.middles[r];
      if (middle.high.x > middle.low.x)
        append("\\node[middle] ({}) at {} {{}};\n", ids_.id("m", "", r), at(middle_of(middle)));
    }
  }

  void write_box(const std::string& id, std::string_view style, const Rectangle& place, const BoxText& text,
                 bool titled) {
    append("\\node[{}, minimum width={:.1f}bp, minimum height={:.1f}bp] ({}) at {} {{", style,
           place.high.x - place.low.x, place.high.y - place.low.y, id, at(middle_of(place)));
    std::size_t line = 0;
    const auto add = [&](std::string_view opening, const std::string& words) {
      append("{}{{{}{}}}", line++ == 0 ? "" : "\\\\", opening, words);
    };
    for (const std::string& head : text.head) add("\\scriptsize\\bfseries ", cut_text(head));
    for (std::size_t b = 0; b < text.body.size(); ++b)
      add(titled && b + 1 < text.body.size() ? "\\bfseries " : "", cut_text(text.body[b]));
    for (const std::string& finding : text.findings) add("\\scriptsize ", cut_text(finding));
    body_ += "};\n";
  }

  // ---- lines ----

  void write_lines() {
    for (const auto& premises : places_.premises) {
      for (const PlacedLine& line : premises) {
        if (!line.path.empty()) append("\\draw[premise] {};\n", curve(line));
      }
    }
    for (std::size_t r = 0; r < places_.relations.size(); ++r) write_relation(r);
    for (std::size_t r = 0; r < places_.relations.size(); ++r) write_words(r);
  }

  void write_relation(std::size_t r) {
    const auto& [first, second] = places_.relations[r];
    if (first.path.empty()) return;
    const Stroke& stroke = kStrokes[static_cast<std::size_t>(map_.relations[r].kind)];
    const bool both_ways = map_.relations[r].kind == RelationKind::kContradiction;
    const std::string_view to_middle = both_ways ? "{Triangle}-" : "-";
    append("\\draw[{}, {}] {};\n", stroke.name, second.path.empty() ? stroke.heads : to_middle, curve(first));
    if (!second.path.empty())
      append("\\draw[{}, {}] {};\n", stroke.name, both_ways ? "-{Triangle}" : stroke.heads, curve(second));
  }

  void write_words(std::size_t r) {
    const PlacedLine& line = places_.relations[r][0];
    const std::string text = words(r);
    if (line.path.empty() || !line.words || text.empty()) return;
    append("\\node[word, text={}] at {} {{{}}};\n", color_name(theme_.relations[kind_index(r)]), at(*line.words), text);
  }

  std::size_t kind_index(std::size_t r) const { return static_cast<std::size_t>(map_.relations[r].kind); }

  std::string words(std::size_t r) const {
    std::string text;
    for (const std::string& line : boxes_.line_text(RelationId(r)))
      text += (text.empty() ? "" : "\\\\") + cut_text(line);
    return text;
  }

  const ArgumentMap& map_;
  const Selection& shown_;
  const Theme& theme_;
  const PicturePlaces& places_;
  const Boxes boxes_;
  PlainIds ids_;
  std::string body_;
};

}  // namespace

std::string tex_text(std::string_view raw) {
  std::string out;
  std::string text = plain_text(raw);
  for (std::size_t at = text.find("\uFFFD"); at != text.npos; at = text.find("\uFFFD", at))
    text.replace(at, 3, "?");  // LuaTeX takes it for a fault of the file
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '{':
      case '}':
      case '$':
      case '&':
      case '#':
      case '_':
      case '%':
        out += {'\\', c};
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '<':
        out += "\\textless{}";
        break;
      case '>':
        out += "\\textgreater{}";
        break;
      case '|':
        out += "\\textbar{}";
        break;
      case '"':
        out += "\\textquotedbl{}";
        break;
      case '`':
        out += "\\textasciigrave{}";
        break;
      case '[':
      case ']':
      case '*':  // behind a line break these would be its options
        out += {'{', c, '}'};
        break;
      case '\'':
      case '-':
      case ',':  // two of them would become one sign
        out += c;
        out += "{}";
        break;
      default:
        out += c;
    }
  }
  return out;
}

Result<std::string> tikz_picture(const PictureInput& in) {
  const auto plan = picture_plan(in);
  if (!plan) return tl::unexpected(plan.error());
  const auto places = picture_places(*plan);
  if (!places) return tl::unexpected(places.error());
  const double width = places->page.high.x - places->page.low.x, height = places->page.high.y - places->page.low.y;
  if (std::max(width, height) + 2 * kMargin > kMostOfTex) {
    return failure(
        fmt::format("the picture would be {:.0f} by {:.0f} points, and TeX sets at most {:.0f} a side; draw a "
                    "part with `--focus CLAIM --depth N`, `--only` or `--hide`, or write SVG or PDF",
                    width, height, kMostOfTex));
  }
  return TikzWriter(plan->in, *plan, *places).written();
}

}  // namespace stancemap
