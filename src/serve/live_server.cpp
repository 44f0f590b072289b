#include "serve/live_server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "page/page.h"
#include "serve/index_page.h"
#include "serve/request_rules.h"

namespace stancemap::serve {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr const char* kAddress = "127.0.0.1";
constexpr std::size_t kThreads = 64;  // a connected page keeps one; the rest are for requests
constexpr int kMostStreams = 48;
constexpr std::size_t kMostBytes = 16'384;    // of a request
constexpr auto kPatience = 5s;                // for a request to arrive, and for a reader to take what is written
constexpr auto kLook = 100ms;                 // between looks whether to stop, or whether a page is still there
constexpr unsigned kLooksBetweenSigns = 150;  // of life, on a stream without news

/// A connection with limits. cpp-httplib limits each line and each read, but not how many there are of them.
class Connection : public httplib::Stream {
 public:
  Connection(int socket, const std::atomic<bool>& stopping) : socket_(socket), stopping_(stopping) {}
  ~Connection() override { close_politely(); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  bool is_readable() const override { return begin_ < end_ || waits_for(POLLIN, 0ms); }
  bool is_writable() const override { return !failed_ && !is_gone() && waits_for(POLLOUT, 0ms); }
  socket_t socket() const override { return socket_; }
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip = kAddress, port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip = kAddress, port = 0; }

  ssize_t read(char* to, size_t size) override {
    if (begin_ == end_) {
      const std::size_t room = std::min(buffer_.size(), kMostBytes - taken_);
      if (room == 0 || !waits_until(POLLIN, deadline_)) return -1;
      const ssize_t got = ::recv(socket_, buffer_.data(), room, 0);
      if (got <= 0) return got;
      begin_ = 0;
      end_ = static_cast<std::size_t>(got);
      taken_ += end_;
    }
    const std::size_t count = std::min(size, end_ - begin_);
    std::copy_n(buffer_.data() + begin_, count, to);
    begin_ += count;
    return static_cast<ssize_t>(count);
  }

  /// All or nothing: what cannot be written in time ends the connection.
  ssize_t write(const char* from, size_t size) override {
    const auto deadline = Clock::now() + kPatience;
    std::size_t done = 0;
    while (!failed_ && done < size) {
      failed_ = !waits_until(POLLOUT, deadline);
      if (failed_) break;
      const ssize_t sent = ::send(socket_, from + done, size - done, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) done += static_cast<std::size_t>(sent);
      failed_ = sent < 0 && errno != EAGAIN && errno != EINTR;
    }
    return failed_ ? -1 : static_cast<ssize_t>(size);
  }

 private:
  bool waits_for(short what, std::chrono::milliseconds patience) const {
    pollfd poll{socket_, what, 0};
    return ::poll(&poll, 1, static_cast<int>(patience.count())) > 0;
  }

  bool waits_until(short what, Clock::time_point deadline) const {
    while (!stopping_ && Clock::now() < deadline) {
      if (waits_for(what, kLook)) return true;
    }
    return false;
  }

  bool is_gone() const {
    char byte = 0;
    return waits_for(POLLIN, 0ms) && ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
  }

  /// What was sent and not read would make the system throw the answer away.
  void close_politely() {
    ::shutdown(socket_, SHUT_WR);
    for (int i = 0; i < 16 && ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT) > 0; ++i) {
    }
    ::close(socket_);
  }

  int socket_;
  const std::atomic<bool>& stopping_;
  Clock::time_point deadline_ = Clock::now() + kPatience;
  std::array<char, 4096> buffer_{};
  std::size_t begin_ = 0, end_ = 0, taken_ = 0;
  bool failed_ = false;
};

std::vector<std::string_view> values(const httplib::Request& request, const char* name) {
  std::vector<std::string_view> all;
  const auto [begin, end] = request.headers.equal_range(name);
  for (auto it = begin; it != end; ++it) all.push_back(it->second);
  return all;
}

std::string_view value(const httplib::Request& request, const char* name) {
  const auto all = values(request, name);
  return all.empty() ? std::string_view() : all.front();
}

RequestFacts facts_of(const httplib::Request& request) {
  return {.method = request.method,
          .hosts = values(request, "Host"),
          .origins = values(request, "Origin"),
          .site = value(request, "Sec-Fetch-Site"),
          .mode = value(request, "Sec-Fetch-Mode"),
          .destination = value(request, "Sec-Fetch-Dest")};
}

/// Instead of the default one; two policies would both hold.
void set_policy(httplib::Response& response, const std::string& policy) {
  response.headers.erase("Content-Security-Policy");
  response.set_header("Content-Security-Policy", policy + "; frame-ancestors 'none'");
}

void answer(httplib::Response& response, int status, std::string_view text, const char* type = "text/plain") {
  response.status = status;
  response.set_content(text.data(), text.size(), fmt::format("{}; charset=utf-8", type));
}

/// What one connected page is sent, for as long as it stays.
class EventStream {
 public:
  EventStream(const Board& board, std::string name, Seen seen)
      : board_(&board), name_(std::move(name)), seen_(std::move(seen)) {}

  /// One step; false when the page is gone.
  bool send(httplib::DataSink& sink) {
    std::string text = looks_ == 0 ? "retry: 1000\n\n" : "";
    text += board_->news(name_, seen_, looks_ == 0 ? 0ms : kLook);
    if (board_->closed()) {
      sink.done();
      return true;
    }
    if (++looks_ % kLooksBetweenSigns == 0) text += ":\n\n";
    return text.empty() ? sink.is_writable() : sink.write(text.data(), text.size());
  }

 private:
  const Board* board_;
  std::string name_;
  Seen seen_;
  unsigned looks_ = 0;
};

}  // namespace

class LiveServer::Http : private httplib::Server {
 public:
  explicit Http(Board& board) : board_(board) {
    new_task_queue = [] { return new httplib::ThreadPool(kThreads); };  // the server deletes it
    // Not what cpp-httplib sets: with SO_REUSEPORT a second server could take the same port, and half of the requests.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_tcp_nodelay(true);
    set_default_headers({{"Cache-Control", "no-store"},
                         {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
                         {"Cross-Origin-Opener-Policy", "same-origin"},
                         {"Cross-Origin-Resource-Policy", "same-origin"},
                         {"Referrer-Policy", "no-referrer"},
                         {"X-Content-Type-Options", "nosniff"},
                         {"X-Frame-Options", "DENY"}});
    // Every request is answered here, so that no regular expression and no file of httplib's comes into it.
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      route(request, response);
      return HandlerResponse::Handled;
    });
  }

  bool bind(int port) {
    errno = 0;
    if (port == 0) {
      port_ = bind_to_any_port(kAddress);
      return port_ > 0;
    }
    port_ = port;
    return bind_to_port(kAddress, port);
  }

  void start() {
    thread_ = std::thread([this] { listen_after_bind(); });
    while (!is_running()) std::this_thread::sleep_for(1ms);
  }

  void end() {
    stopping_ = true;
    board_.close();
    if (!thread_.joinable()) return;
    stop();
    thread_.join();
  }

  int port() const { return port_; }

 private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, stopping_);
    bool closed = false;
    return process_request(connection, true, closed, [](httplib::Request& request) {
      // A list of ranges can ask for the same bytes a thousand times; compressing takes longer than sending to
      // ourselves.
      request.ranges.clear();
      request.headers.erase("Range");
      request.headers.erase("Accept-Encoding");
    });
  }

  void route(const httplib::Request& request, httplib::Response& response) {
    if (const auto refused = refusal(facts_of(request), port_)) {
      if (refused->status == 405) response.set_header("Allow", "GET, HEAD");
      return answer(response, refused->status, refused->message);
    }
    // "/NAME/data" is NAME and data; "/data" the only map's data.
    const std::size_t slash = request.path.rfind('/');
    if (slash == std::string::npos || request.path.front() != '/') return no_such(response);
    const std::string last = request.path.substr(slash + 1);
    const auto map = board_.find(slash == 0 ? "" : request.path.substr(1, slash - 1));
    if (!map && request.path == "/") return show_index(response);
    if (!map) return no_such(response);
    if (last.empty()) return show_page(*map, response);
    if (last == "data") return answer(response, 200, *map->data, "application/json");
    if (last == "events") return show_events(*map, request, response);
    no_such(response);
  }

  void no_such(httplib::Response& response) const { answer(response, 404, "There is no such map; / lists them.\n"); }

  void show_index(httplib::Response& response) const {
    set_policy(response, index_policy());
    answer(response, 200, index_page(board_.all()), "text/html");
  }

  void show_page(const ServedMap& map, httplib::Response& response) const {
    set_policy(response, page_policy(true));
    answer(response, 200, live_page(map.title, *map.data, map.version), "text/html");
  }

  void show_events(const ServedMap& map, const httplib::Request& request, httplib::Response& response) {
    // Counted as long as the response lives.
    const std::shared_ptr<void> stream(nullptr, [this](void*) { --streams_; });
    if (++streams_ > kMostStreams) {
      response.set_header("Retry-After", "5");
      return answer(response, 503, "Too many pages are open.\n");
    }
    const std::string_view last = value(request, "Last-Event-ID");
    Seen seen{last.empty() ? request.get_param_value("version") : std::string(last), ""};
    response.status = 200;
    response.set_chunked_content_provider("text/event-stream",
                                          [events = EventStream(board_, map.name, std::move(seen)), stream](
                                              size_t, httplib::DataSink& sink) mutable { return events.send(sink); });
  }

  Board& board_;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<int> streams_ = 0;
  std::thread thread_;
};

Result<std::unique_ptr<LiveServer>> LiveServer::bound(Board& board, int port) {
  auto http = std::make_unique<Http>(board);
  if (!http->bind(port)) {
    const std::string why = errno == 0 ? "" : fmt::format(": {}", std::generic_category().message(errno));
    return failure(fmt::format("cannot listen on {}:{}{}; name another port with `--port`, 0 for any free one",
                               kAddress, port, why));
  }
  return std::unique_ptr<LiveServer>(new LiveServer(std::move(http)));
}

LiveServer::LiveServer(std::unique_ptr<Http> http) : http_(std::move(http)) {}
LiveServer::~LiveServer() {
  stop();
}
int LiveServer::port() const {
  return http_->port();
}
void LiveServer::start() {
  http_->start();
}
void LiveServer::stop() {
  http_->end();
}

}  // namespace stancemap::serve
