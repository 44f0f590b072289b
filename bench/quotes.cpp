// How long does it take to look up quotes in texts? Makes the texts and a map of quotes, looks them up on one thread,
// and prints one row of a Markdown table: bench_quotes KIND [--quotes N] [--texts N] [--bytes N].

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

#include "sourcing/anchoring.h"

namespace {

using namespace stancemap;
namespace fs = std::filesystem;

struct Options {
  std::string kind = "exact";
  std::size_t quotes = 10'000, texts = 100, bytes = 100'000;
};

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

class Prose {
 public:
  /// Words of a vocabulary of 8,000, frequent ones first as in a language (about 1 / rank), in sentences and
  /// paragraphs.
  std::string text(std::size_t bytes) {
    std::string out;
    out.reserve(bytes + 20);
    for (std::size_t words = 1; out.size() < bytes; ++words) {
      out += word();
      out += words % 90 == 0 ? ".\n\n" : words % 15 == 0 ? ". " : " ";
    }
    return out;
  }

  /// Nine words and more from inside of a text, changed so as to be what the kind of benchmark asks for.
  std::string quote(const std::string& text, const std::string& kind) {
    std::size_t begin = 0, end = 0;
    do {
      begin = text.find(' ', random_() % (text.size() - 200)) + 1;
      end = text.find(' ', begin + 55);
    } while (text.substr(begin, end - begin).find_first_of("\n.") != std::string::npos);
    std::string quote = text.substr(begin, end - begin);
    if (kind == "normalised") {
      quote[quote.find(' ')] = '\n';
    } else if (kind == "fuzzy") {
      quote.insert(quote.find(' ', quote.size() / 2), " never");
    } else if (kind == "orphan") {
      for (std::size_t i = 0; i < quote.size(); i += 4) quote[i] = quote[i] == ' ' ? ' ' : 'q';
    }
    return quote;
  }

 private:
  std::string word() {
    static constexpr std::array<const char*, 20> kSyllables{"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru",
                                                            "sa", "te", "vi", "wo", "xu", "an", "er", "is", "on", "ut"};
    const double share = static_cast<double>(random_() % 1'000'000) / 1'000'000;
    auto rank = static_cast<std::size_t>(std::pow(8000.0, share));
    std::string out;
    do {
      out += kSyllables[(rank * 7919) % kSyllables.size()];
      rank /= kSyllables.size();
    } while (rank > 0);
    return out;
  }

  std::mt19937 random_{42};
};

struct Outcome {
  std::array<std::size_t, 8> statuses{};
  double seconds = 0;
};

Outcome looked_up(const Options& options, const fs::path& folder) {
  Prose prose;
  ArgumentMap map;
  for (std::size_t i = 0; i < options.texts; ++i) {
    const std::string text = prose.text(options.bytes);
    const std::string name = fmt::format("{}.txt", i);
    std::ofstream(folder / name, std::ios::binary) << text;
    Source source;
    source.id = map.texts.add(name);
    source.file.text = source.id;
    map.sources.push_back(std::move(source));
    for (std::size_t q = i; q < options.quotes; q += options.texts) {
      Citation citation;
      citation.source.id = SourceId(i);
      citation.quote.text = map.texts.add(prose.quote(text, options.kind));
      Claim claim;
      claim.said.push_back(std::move(citation));
      map.claims.push_back(std::move(claim));
    }
  }
  SourceSet sources;
  const double before = processor_seconds();
  const Anchoring anchoring = anchored(map, TextFolders({folder}), sources);
  Outcome result;
  result.seconds = processor_seconds() - before;
  for (const QuoteAnchor& quote : anchoring.quotes) ++result.statuses[static_cast<std::size_t>(quote.status)];
  return result;
}

std::string statuses(const Outcome& result) {
  std::string text;
  for (std::size_t i = 0; i < result.statuses.size(); ++i) {
    if (result.statuses[i] == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", result.statuses[i],
                        quote_status_name(static_cast<QuoteStatus>(i)));
  }
  return text;
}

}  // namespace

int main(int count, char** words) {
  Options options;
  CLI::App app{"times looking up quotes in texts"};
  app.add_option("kind", options.kind)->check(CLI::IsMember({"exact", "normalised", "fuzzy", "orphan"}));
  app.add_option("--quotes", options.quotes);
  app.add_option("--texts", options.texts)->check(CLI::PositiveNumber);
  app.add_option("--bytes", options.bytes, "of each text")->check(CLI::Range(1'000, 260'000'000));
  CLI11_PARSE(app, count, words);
  std::string name = (fs::temp_directory_path() / "stancemap-bench-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return 2;
  const Outcome result = looked_up(options, name);
  fs::remove_all(name);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("| {} | {} | {} | {} | {:.2f} s | {} MB | {} |\n", options.kind, options.quotes, options.texts,
             options.bytes, result.seconds, usage.ru_maxrss / 1024, statuses(result));
  return 0;
}
