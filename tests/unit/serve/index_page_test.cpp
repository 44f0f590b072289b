#include "serve/index_page.h"

#include <vector>

#include <doctest/doctest.h>

#include "sourcing/sha256.h"

using namespace stancemap::serve;

TEST_CASE("names of maps are percent-encoded in links, and slashes stay") {
  CHECK(link_to("term 1/é\"<%") == "/term%201/%C3%A9%22%3C%25/");
  CHECK(link_to("a-b_c.d~e") == "/a-b_c.d~e/");
  CHECK(link_to("").size() == 1);
}

TEST_CASE("texts in the list of maps stay texts") {
  const std::vector<ServedMap> maps{{.name = "a",
                                     .title = "<script>alert(1)</script>",
                                     .summary = "1 claim & more",
                                     .data = nullptr,
                                     .version = "v",
                                     .trouble = "<b>\"gone\"</b>"}};
  const std::string page = index_page(maps);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(page.find("href=\"/a/\"") != std::string::npos);
}

TEST_CASE("a map without a title is listed by its name") {
  const std::vector<ServedMap> maps{
      {.name = "spring/one", .title = "", .summary = "", .data = nullptr, .version = "", .trouble = ""}};
  CHECK(index_page(maps).find(">spring/one</a>") != std::string::npos);
}

TEST_CASE("the policy of the list allows its own style and no script") {
  const std::string page = index_page({});
  const auto begin = page.find("<style>") + 7;
  const std::string style = page.substr(begin, page.find("</style>") - begin);
  CHECK(index_policy().find(stancemap::sha256_base64(style)) != std::string::npos);
  CHECK(index_policy().starts_with("default-src 'none'; style-src"));
  CHECK(index_policy().find("script") == std::string::npos);
}
