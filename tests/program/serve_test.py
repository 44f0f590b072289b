#!/usr/bin/env python3
"""`serve` shows a map on this machine and nowhere else, follows each save, keeps the last good map, and ends when it is
told to. Prints how long a save takes to arrive; the machine of a test may be busy, so no time is asserted tightly.

Usage: serve_test.py PROGRAM
"""

import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

MAP = 'stancemap: 1\nthesis: a\nclaims:\n  a: {kind: value, text: "%s", assumed: "for the test"}\n'
SECONDS = 30  # for what should take a moment

results = []


def check(what, good):
    results.append((what, bool(good)))


def waits_for(condition, seconds=SECONDS):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


class Server:
    """The program, serving on a port of its own choice."""

    def __init__(self, program, folder, *arguments):
        self.log = pathlib.Path(folder).parent / f"{pathlib.Path(folder).name}.log"
        with open(self.log, "w", encoding="utf-8") as log:
            self.run = subprocess.Popen([program, "serve", str(folder), "--port", "0", *arguments],
                                        stdout=subprocess.PIPE, stderr=log, text=True)
        self.address = self.run.stdout.readline().strip()
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.run.poll() is None:
            self.run.send_signal(signal.SIGINT)
        self.run.wait(timeout=SECONDS)
        self.run.stdout.close()

    def said(self):
        return self.log.read_text("utf-8")

    def request(self, path="/", method="GET", headers=None, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        with contextlib.closing(connection):
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")

    def raw(self, text, wait=SECONDS):
        """What the server sends to these bytes until it closes; "" when it closes without a word."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as link:
            out = b""
            try:
                link.sendall(text)
                while part := link.recv(65536):
                    out += part
            except (ConnectionError, BrokenPipeError):
                pass
            return out.decode("utf-8", "replace")

    def data(self, path="/data"):
        return json.loads(self.request(path)[2])

    def is_well(self):
        return self.request("/data")[0] == 200


class Stream:
    """An open stream of events."""

    def __init__(self, server, path="/events", headers=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=SECONDS)
        self.connection.request("GET", path, headers=headers or {})
        self.answer = self.connection.getresponse()
        self.status = self.answer.status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.answer.close()
        self.connection.close()

    def next(self):
        """Kind and data of the next event; None at the end of the stream."""
        kind, data = None, []
        while line := self.answer.readline().decode("utf-8"):
            line = line.rstrip("\n")
            if line.startswith("event: "):
                kind = line[7:]
            elif line.startswith("data: "):
                data.append(line[6:])
            elif not line and kind:
                return kind, "\n".join(data)
        return None


def shows_the_map(program, folder):
    source = folder / "map.yaml"
    source.write_text(MAP % "</script><script>alert(1)</script>")
    with Server(program, source) as server:
        check("prints its address", re.fullmatch(r"http://127\.0\.0\.1:\d+/", server.address))
        status, headers, page = server.request("/")
        check("serves the page", status == 200 and "<!doctype html>" in page and "\\u003c/script>" in page)
        check("texts stay texts", "alert(1)</script>" not in page.replace("\\u003c", "&lt;"))
        wanted = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer",
                  "Cross-Origin-Resource-Policy": "same-origin"}
        for path in ["/", "/data", "/nothing"]:
            _, found, _ = server.request(path)
            check(f"headers of {path}", all(found.get(name) == value for name, value in wanted.items()))
            check(f"policy of {path}", found["Content-Security-Policy"].startswith("default-src 'none'") and
                  "frame-ancestors 'none'" in found["Content-Security-Policy"])
        check("the page's policy lets its script run", "script-src 'sha256-" in headers["Content-Security-Policy"])
        data = server.data()
        check("serves the data", data["claims"][0]["id"] == "a" and data["live"])
        check("HEAD has no body", server.request("/", "HEAD")[0::2] == (200, ""))
        check("HEAD of the events ends", server.request("/events", "HEAD")[0::2] == (200, ""))
        check("says what it found", "1 claim, 0 errors, 1 warning" in server.said())
        version = re.search(r'data-version="(\w+)"', page)[1]
        with Stream(server, f"/events?version={version}") as informed, Stream(server) as new:
            check("tells who knows nothing", new.next() == ("map", version))
            source.write_text(MAP % "other words")
            kind, later = informed.next()
            check("tells of the change first, to who has the rest", kind == "map" and later != version)
        with Stream(server, f"/events?version={version}", {"Last-Event-ID": later}) as returned:
            source.write_text(MAP % "</script><script>alert(1)</script>")
            check("tells who comes back only what is new", returned.next() == ("map", version))


def refuses(program, folder):
    source = folder / "map.yaml"
    source.write_text(MAP % "words")
    (folder / "secret.txt").write_text("secret")
    with Server(program, source) as server:
        port = server.port
        for host in ["example.org", f"example.org:{port}", "127.0.0.1", "localhost", f"localhost:{port + 1}", f"127.0.0.1.example.org:{port}",
                     f"localhost.:{port}", f"127.0.0.1:{port}@example.org", f"0.0.0.0:{port}", f"127.1:{port}", ""]:
            check(f"refuses the host {host!r}", server.request("/", headers={"Host": host})[0] == 403)
        for host in [f"127.0.0.1:{port}", f"localhost:{port}", f"LocalHost:{port}", f"[::1]:{port}"]:
            check(f"answers to {host}", server.request("/", headers={"Host": host})[0] == 200)
        check("refuses no host", " 403 " in server.raw(b"GET / HTTP/1.0\r\n\r\n").split("\n")[0])
        check("refuses two hosts", " 403 " in server.raw(
            f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: example.org\r\n\r\n".encode()).split("\n")[0])
        for origin in ["http://example.org", "null", "https://localhost", f"https://localhost:{port}", f"http://localhost:{port + 1}"]:
            check(f"refuses the origin {origin!r}", server.request("/data", headers={"Origin": origin})[0] == 403)
        check("answers its own origin", server.request("/data", headers={"Origin": f"http://localhost:{port}"})[0] == 200)
        check("refuses another website's script", server.request("/data", headers={
            "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"})[0] == 403)
        check("refuses another port's frame", server.request("/", headers={
            "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"})[0] == 403)
        check("a link from another website opens", server.request("/", headers={
            "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"})[0] == 200)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"]:
            status, headers, _ = server.request("/", method, body="x" if method in ("POST", "PUT") else None)
            check(f"refuses {method}", status == 405 and headers.get("Allow") == "GET, HEAD")
        check("refuses an unknown method", server.request("/", "BREW")[0] in (400, 405))
        for path in ["/../secret.txt", "/secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/map.yaml", "//etc/passwd",
                     "/data/../secret.txt", "/%00", "/data%00", "/a/data", "/map/", "http://example.org/", "/\\..\\secret.txt", "*",
                     "/events/", "/%", "/%zz", "/data.json", "/é"]:
            answer = server.raw(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            check(f"knows no {path}", re.match(r"HTTP/1.1 40[04] ", answer) and "secret" not in answer)
        hostile(server)
        check("is well after all that", server.is_well())


def hostile(server):
    host = f"Host: 127.0.0.1:{server.port}\r\n".encode()
    start = b"GET /data HTTP/1.1\r\n" + host
    plain = server.raw(start + b"\r\n")
    answer = server.raw(b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\n" + host + b"\r\n")
    check("refuses a long address", not answer.startswith("HTTP/1.1 200"))
    check("refuses a long header", not server.raw(start + b"X: " + b"a" * 100_000 + b"\r\n\r\n").startswith("HTTP/1.1 200"))
    check("refuses many headers", not server.raw(start + b"X: y\r\n" * 20_000 + b"\r\n").startswith("HTTP/1.1 200"))
    ranges = b"Range: bytes=" + b",".join(b"0-1" for _ in range(1900)) + b"\r\n"
    check("answers many ranges once at most", len(server.raw(start + ranges + b"\r\n")) <= len(plain))
    check("compresses nothing", "Content-Encoding" not in server.request("/data", headers={"Accept-Encoding": "br, gzip"})[1])
    server.raw(b"POST /data HTTP/1.1\r\n" + host + b"Content-Length: 1000000000000\r\n\r\n" + b"x" * 200_000)
    server.raw(b"POST /data HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n")
    for text in [b"\r\n\r\n", b"\0" * 5000, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
                 b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", start + b": \r\n\r\n", start + b"Range: bytes=-\r\n\r\n"]:
        server.raw(text)
    begin = time.monotonic()
    links = [socket.create_connection(("127.0.0.1", server.port), timeout=SECONDS) for _ in range(40)]
    for link in links:
        link.sendall(b"GET / HT")  # and never the rest
    check("answers beside requests that never end", server.is_well())
    links[0].settimeout(SECONDS)
    with contextlib.suppress(ConnectionError):
        while links[0].recv(4096):
            pass
    check("hangs up on them", time.monotonic() - begin < SECONDS)
    for link in links:
        link.close()


def follows_saves(program, folder):
    source = folder / "map.yaml"
    source.write_text(MAP % "first")
    with Server(program, source) as server, Stream(server) as events:
        first = events.next()
        source.write_text(MAP.replace("thesis: a", "thesis: nobody") % "second")
        second = events.next()
        check("tells of a change", second[0] == "map" and second != first)
        check("shows the findings", any(f["rule"] == "unknown-id" for f in server.data()["findings"]))
        check("says the findings", waits_for(lambda: re.search(r"1 claim, [1-9] errors?, ", server.said())))
        source.write_text('stancemap: 1\nclaims:\n  a: {text: "half of')
        kind, trouble = events.next()
        check("tells of a save that is half written", kind == "trouble" and "map.yaml:3" in trouble)
        check("keeps the last good map", server.data()["claims"][0]["text"] == "second")
        source.write_text("")
        check("an empty file is trouble too", events.next()[0] == "trouble")
        source.write_text(MAP.replace("thesis: a", "thesis: nobody") % "second")
        check("tells when all is as it was", events.next() == second)
        other = folder / "map.yaml.new"
        other.write_text(MAP % "moved here")
        os.replace(other, source)
        check("follows a file that takes its place", events.next()[0] == "map" and server.data()["claims"][0]["text"] == "moved here")
        source.unlink()
        kind, trouble = events.next()
        check("tells that the file is gone", kind == "trouble" and "map.yaml" in trouble)
        check("and keeps the map", server.data()["claims"][0]["text"] == "moved here")
        source.write_text(MAP % "back")
        check("goes on when it is back", events.next()[0] == "map" and server.data()["claims"][0]["text"] == "back")
        source.write_text(MAP % "back")
        source.write_text(MAP % "last")
        check("saves that say the same are no news", events.next()[0] == "map" and server.data()["claims"][0]["text"] == "last")


def waits_for_the_rest_of_a_save(program, folder):
    """A file that is empty or gone for a moment is no trouble; for a tenth of a second it is."""
    source = folder / "map.yaml"
    source.write_text(MAP % "first")
    with Server(program, source) as server, Stream(server) as events:
        events.next()

        def is_quiet(break_off, word):
            for _ in range(20):  # a busy machine may hold us up; then the server is right to tell
                begin = time.monotonic()
                break_off()
                time.sleep(0.04)
                source.write_text(MAP % word)
                took = time.monotonic() - begin
                kind, _ = events.next()
                if kind == "map" or took < 0.1:
                    return kind == "map" and server.data()["claims"][0]["text"] == word
                events.next()
                word += "."
            return False

        check("a file that is empty for a moment is no trouble", is_quiet(lambda: source.write_text(""), "second"))
        check("nor is one that is gone for a moment", is_quiet(source.unlink, "third"))


def joins_saves(program, folder):
    maps = folder / "maps"
    maps.mkdir()
    (maps / "one.yaml").write_text(MAP % "words")
    for i in range(20):
        (maps / f"part{i}.yaml").write_text(f'stancemap: 1\nclaims:\n  c{i}: {{text: "words", assumed: "x", kind: value}}\n')
    with Server(program, maps) as server, Stream(server) as events:
        events.next()
        begin = time.monotonic()
        for i in range(20):
            (maps / f"part{i}.yaml").write_text(f'stancemap: 1\nclaims:\n  c{i}: {{text: "new", assumed: "x", kind: value}}\n')
        took = time.monotonic() - begin
        seen = 0
        while events.next():
            seen += 1
            if sum(claim["text"] == "new" for claim in server.data()["claims"]) == 20:
                break
        check("joins saves", seen <= 3 + took / 0.06)


def folder_of_maps(program, folder):
    maps = folder / "maps"
    hostile_name = 'two <b> & "q" é%'
    for name in ["one", hostile_name]:
        (maps / name).mkdir(parents=True)
        (maps / name / "map.yaml").write_text(MAP % name.replace('"', "'"))
    with Server(program, maps) as server:
        status, headers, index = server.request("/")
        links = re.findall(r'href="([^"]+)"', index)
        check("lists the maps", status == 200 and links == ["/one/", "/two%20%3Cb%3E%20%26%20%22q%22%20%C3%A9%25/"])
        check("names are texts in the list", "<b>" not in index)
        check("the list runs no script", "script-src" not in headers["Content-Security-Policy"])
        check("each link opens", all(server.request(link)[0] == 200 for link in links))
        check("each has its data", all(len(server.data(link + "data")["claims"]) == 1 for link in links))
        check("there is no map of all", server.request("/data")[0] == 404)
        with Stream(server, "/one/events") as one:
            one.next()
            (maps / "three").mkdir()
            (maps / "three" / "map.yaml").write_text(MAP % "third")
            check("a new map is listed", waits_for(lambda: "/three/" in server.request("/")[2]))
            (maps / hostile_name / "map.yaml").write_text(MAP % "not of one")
            (maps / "one" / "map.yaml").write_text(MAP % "of one")
            one.next()
            check("each stream is of its map", server.data("/one/data")["claims"][0]["text"] == "of one")
            os.rename(maps, folder / "away")
            kind, trouble = one.next()
            check("tells that the folder is gone", kind == "trouble" and "no file or folder" in trouble)
            check("and still shows it", server.request("/one/")[0] == 200)
            os.rename(folder / "away", maps)
            check("tells that it is back", one.next()[0] == "map")
            (maps / "one" / "map.yaml").write_text(MAP % "again")
            check("and follows it again", one.next()[0] == "map" and server.data("/one/data")["claims"][0]["text"] == "again")
        check("names the map on standard error", "one: 1 claim, " in server.said())


def many_streams(program, folder):
    source = folder / "map.yaml"
    source.write_text(MAP % "first")
    with Server(program, source) as server, contextlib.ExitStack() as stack:
        streams = [stack.enter_context(Stream(server)) for _ in range(20)]
        check("20 pages are connected", all(stream.next()[0] == "map" for stream in streams))
        begin = time.monotonic()
        check("and requests are answered", server.is_well())
        source.write_text(MAP % "second")
        check("and all are told", all(stream.next()[0] == "map" for stream in streams))
        print(f"20 streams: all told after {1000 * (time.monotonic() - begin):.0f} ms")
        more = [stack.enter_context(Stream(server)) for _ in range(40)]
        refused = [stream for stream in more if stream.status == 503]
        check("too many are told to come back", len(refused) == 12 and server.is_well())
        for stream in streams:
            stream.__exit__()
        def has_room():
            with Stream(server) as stream:
                return stream.status == 200
        check("who leaves makes room", waits_for(has_room))
        server.run.send_signal(signal.SIGTERM)
        check("ends while pages are connected", server.run.wait(timeout=SECONDS) == 0)
        check("and tells them", more[0].next()[0] == "map" and more[0].next() is None)


def faults(program, folder):
    source = folder / "map.yaml"
    source.write_text(MAP % "words")

    def failed(*arguments):
        run = subprocess.run([program, "serve", *map(str, arguments)], capture_output=True, text=True, timeout=SECONDS, check=False)
        return run.returncode, run.stdout, run.stderr

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        status, out, err = failed(source, "--port", taken.getsockname()[1])
        check("a port in use is an error", status == 2 and out == "" and "in use" in err and "--port" in err)
    with Server(program, source) as server:
        status, out, err = failed(source, "--port", server.port)
        check("also where it is our own", status == 2 and out == "" and "in use" in err)
    status, _, err = failed(folder / "nothing", "--port", 0)
    check("a folder that is not there is an error", status == 2 and "no file or folder" in err)
    (folder / "empty").mkdir()
    status, _, err = failed(folder / "empty", "--port", 0)
    check("a folder without maps is an error", status == 2 and "holds no map" in err)
    status, _, err = failed(source, "--port", 70000)
    check("a port out of range is an error", status == 2 and "port" in err)
    status, _, err = failed(source, "--port", 0, "--ignore", "no-such-rule")
    check("a faulty option is an error", status == 2 and "no-such-rule" in err)
    source.write_text("claims: [")
    with Server(program, source) as server, Stream(server) as events:
        check("a map that is broken from the start is served", [events.next()[0], events.next()[0]] == ["map", "trouble"])
        source.write_text(MAP % "whole")
        check("until it is whole", events.next()[0] == "map" and server.data()["claims"][0]["text"] == "whole")


def big_map(claims, word):
    lines = ["stancemap: 1", "title: Many claims", "thesis: [c0]", "claims:"]
    for i in range(claims):
        lines += [f"  c{i}:", "    kind: value", f'    text: "Claim {i} says {word} of what claim {i // 3} says, in one sentence."',
                  '    assumed: "for the test"']
        if i:
            lines.append(f'    {"supports" if i % 2 else "attacks"}: c{(i - 1) // 3}')
    return "\n".join(lines) + "\n"


def times(program, folder):
    source = folder / "map.yaml"
    source.write_text(big_map(1000, "nothing"))
    told, fetched = [], []
    with Server(program, source) as server, Stream(server) as events:
        events.next()
        for i in range(10):
            text = big_map(1000, f"word{i}")
            begin = time.monotonic()
            source.write_text(text)
            events.next()
            told.append(time.monotonic() - begin)
            server.request("/data")
            fetched.append(time.monotonic() - begin)
            time.sleep(0.1)
    middle = len(told) // 2
    print(f"1,000 claims, {len(told)} saves: event after {1000 * sorted(told)[middle]:.0f} ms (longest {1000 * max(told):.0f}), "
          f"data fetched after {1000 * sorted(fetched)[middle]:.0f} ms (longest {1000 * max(fetched):.0f})")
    check("a save arrives", max(fetched) < SECONDS)


def main():
    program = os.path.abspath(sys.argv[1])
    for part in [shows_the_map, refuses, follows_saves, waits_for_the_rest_of_a_save, joins_saves, folder_of_maps, many_streams, faults, times]:
        with tempfile.TemporaryDirectory() as folder:
            inner = pathlib.Path(folder, "f")
            inner.mkdir()
            part(program, inner)
    for what, good in results:
        if not good:
            print(f"FAILED {what}")
    failed = sum(1 for _, good in results if not good)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
