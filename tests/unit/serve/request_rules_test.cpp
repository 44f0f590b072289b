#include "serve/request_rules.h"

#include <string>

#include <doctest/doctest.h>

using stancemap::serve::refusal;
using stancemap::serve::RequestFacts;

namespace {

constexpr int kPort = 8017;

RequestFacts from(std::string_view host) {
  return {.method = "GET", .hosts = {host}, .origins = {}, .site = {}, .mode = {}, .destination = {}};
}

int status(const RequestFacts& request, int port = kPort) {
  const auto refused = refusal(request, port);
  return refused ? refused->status : 200;
}

}  // namespace

TEST_CASE("a request names this machine and the port in its Host, in any case") {
  for (const char* host : {"127.0.0.1:8017", "localhost:8017", "LOCALHOST:8017", "[::1]:8017"}) {
    CAPTURE(host);
    CHECK(status(from(host)) == 200);
  }
}

TEST_CASE("every other Host is refused") {
  for (const char* host : {"", "127.0.0.1", "localhost", "localhost:80", "localhost:80170", "localhost:8017 ",
                           "localhost.:8017", "evil.example:8017", "127.0.0.1.evil.example:8017", "evil.example",
                           "127.0.0.2:8017", "0.0.0.0:8017", "::1:8017", "user@localhost:8017"}) {
    CAPTURE(host);
    CHECK(status(from(host)) == 403);
  }
}

TEST_CASE("no Host, or two of them, are refused") {
  RequestFacts request = from("localhost:8017");
  request.hosts.push_back("localhost:8017");
  CHECK(status(request) == 403);
  request.hosts.clear();
  CHECK(status(request) == 403);
}

TEST_CASE("at port 80 the Host may leave the port out") {
  CHECK(status(from("localhost"), 80) == 200);
  CHECK(status(from("localhost:80"), 80) == 200);
}

TEST_CASE("an Origin is the server's own") {
  RequestFacts request = from("localhost:8017");
  request.origins = {"http://127.0.0.1:8017"};
  CHECK(status(request) == 200);
  for (const char* origin :
       {"", "null", "http://evil.example", "https://localhost:8017", "http://localhost:8018", "localhost:8017"}) {
    CAPTURE(origin);
    request.origins = {origin};
    CHECK(status(request) == 403);
  }
  request.origins = {"http://localhost:8017", "http://localhost:8017"};
  CHECK(status(request) == 403);
}

TEST_CASE("what another website loads is refused, and a link there that the reader follows is not") {
  RequestFacts request = from("localhost:8017");
  for (const char* site : {"same-origin", "none"}) {
    request.site = site;
    CHECK(status(request) == 200);
  }
  for (const char* site : {"cross-site", "same-site", "what-comes-next"}) {
    request.site = site;
    request.mode = "no-cors";
    request.destination = "script";
    CHECK(status(request) == 403);
    request.mode = "navigate";
    request.destination = "iframe";
    CHECK(status(request) == 403);
    request.destination = "document";
    CHECK(status(request) == 200);
  }
}

TEST_CASE("methods are GET and HEAD") {
  RequestFacts request = from("localhost:8017");
  request.method = "HEAD";
  CHECK(status(request) == 200);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "get", ""}) {
    request.method = method;
    CHECK(status(request) == 405);
  }
}
