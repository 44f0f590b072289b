#include "serve/live_server.h"

#include <doctest/doctest.h>

using stancemap::serve::Board;
using stancemap::serve::LiveServer;

// What it answers is tested from outside, with real requests: tests/program/serve_test.py.

TEST_CASE("a port that is taken is an error that names it, also where another of our servers has it") {
  Board board;
  const auto first = LiveServer::bound(board, 0);
  REQUIRE(first);
  (*first)->start();
  CHECK((*first)->port() > 0);
  const auto second = LiveServer::bound(board, (*first)->port());
  REQUIRE_FALSE(second);
  CHECK(second.error().message.find(std::to_string((*first)->port())) != std::string::npos);
}

TEST_CASE("a server stops, started or not, and its port is free again") {
  Board board;
  int port = 0;
  {
    const auto server = LiveServer::bound(board, 0);
    REQUIRE(server);
    port = (*server)->port();
    (*server)->start();
    (*server)->stop();
    (*server)->stop();
    CHECK(board.closed());
  }
  Board other;
  CHECK(LiveServer::bound(other, port));
}
