# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""A web server on loopback with good and bad manners, for the tests of the fetcher.

Usage: server.py FOLDER. Writes its port to FOLDER/port, and a line for each request to FOLDER/requests; ends when its
standard input does. It speaks through bare sockets, since much of what it sends is no proper HTTP. On the port in
FOLDER/secure-port it speaks TLS, with a certificate that it made itself and that nobody trusts.
"""
import gzip
import os
import socket
import ssl
import subprocess
import sys
import threading
import time

FOLDER = sys.argv[1]
PAGE = b"<!DOCTYPE html><title>T</title><p>\xa9 2024 Example Media GmbH, caf\xe9</p>\r\n"
LINKED = b'<link rel="license" type="application/rsl+xml" href="/linked.xml">' + PAGE
RSL = (
    b'<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><prohibits type="usage">ai-train</prohibits>'
    b"</license></content></rsl>"
)


def answer(body, kind="text/html; charset=iso-8859-1", status="200 OK", headers=()):
    lines = ["HTTP/1.1 " + status, "Content-Type: " + kind, "Content-Length: %d" % len(body), *headers]
    return ("\r\n".join(lines) + "\r\nConnection: close\r\n\r\n").encode("latin-1") + body


def redirect(target, status="302 Found"):
    return answer(b"", status=status, headers=["Location: " + target])


def chunked(body):
    middle = len(body) // 2
    parts = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:middle], body[middle:]))
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + parts + b"0\r\n\r\n"


def pages(port, base):
    zipped = ["Content-Encoding: gzip"]
    return {
        "/robots.txt": answer(
            b"User-agent: *\nDisallow: /forbidden\nLicense: %s/robots.xml\n" % base, "text/plain"
        ),
        "/.well-known/tdmrep.json": answer(b'[{"location": "/", "tdm-reservation": 1}]', "application/json"),
        "/trust.txt": answer(PAGE),
        "/linked.xml": answer(RSL, "application/rsl+xml"),
        "/robots.xml": answer(RSL, "application/xml"),
        "/header.xml": redirect("/linked.xml"),
        "/page": answer(PAGE, headers=["X-Robots-Tag: noai"]),
        "/forbidden": answer(PAGE),
        "/linked": answer(LINKED, headers=['Link: </header.xml>; rel="license"; type="application/rsl+xml"']),
        "/gzip": answer(gzip.compress(PAGE), headers=zipped),
        "/bomb": answer(gzip.compress(b" " * 3_000_000), headers=zipped),
        "/brotli": answer(b"\x0b\x02\x80", headers=["Content-Encoding: br"]),
        "/chunked": chunked(PAGE),
        "/once": redirect("/twice"),
        "/twice": redirect("page", "301 Moved Permanently"),
        "/loop": redirect("/loop2"),
        "/loop2": redirect("/loop"),
        "/nowhere": answer(b"", status="302 Found"),
        "/file": redirect("file:///etc/hostname"),
        "/ftp": redirect("ftp://127.0.0.1/a"),
        "/credentials": redirect("http://user:secret@127.0.0.1:%d/page" % port),
        "/six": redirect("http://[::ffff:127.0.0.1]:%d/page" % port),
        "/large": answer(b"x" * 300_000),
        "/endless": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"x" * 300_000,
        "/short": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>",
        "/garbage": b"\x00\x01garbage\r\n\r\n",
        "/old": b"<p>a page without a head</p>",
        "/nothing": b"",
        "/empty": answer(b""),
        "/image": answer(b"\x89PNG", "image/png"),
        "/terminal": answer(PAGE, "text/\x1b[31mred"),
        "/error": answer(PAGE, status="500 Internal Server Error"),
        "/head": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000,
    } | {"/chain%d" % n: redirect("/chain%d" % (n + 1)) for n in range(9)}


def serve(client, known):
    with client:
        client.settimeout(10)
        request = b""
        while b"\r\n\r\n" not in request:
            piece = client.recv(4096)
            # The first byte of a TLS handshake: this server knows none.
            if not piece or piece[0] == 0x16:
                return
            request += piece
        text = request.decode("latin-1")
        path = text.split(" ")[1]
        agent = next((line for line in text.split("\r\n") if line.lower().startswith("user-agent:")), "")
        with open(os.path.join(FOLDER, "requests"), "a") as log:
            log.write("%s %s\n" % (path, agent))
        try:
            if path == "/slow":
                client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                for _ in range(40):
                    client.sendall(b"<p>")
                    time.sleep(0.1)
            else:
                client.sendall(known.get(path, answer(PAGE, status="404 Not Found")))
        except OSError:
            pass


def write(name, text):
    """Writes a file that is there whole or not at all."""
    partial = os.path.join(FOLDER, name + ".partial")
    with open(partial, "w") as file:
        file.write(text)
    os.rename(partial, os.path.join(FOLDER, name))


def listen():
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]
    known = pages(port, b"http://127.0.0.1:%d" % port)
    threading.Thread(target=listen_secretly, args=(known,), daemon=True).start()
    write("port", str(port))
    while True:
        client, _ = server.accept()
        threading.Thread(target=serve, args=(client, known), daemon=True).start()


def listen_secretly(known):
    key, certificate = (os.path.join(FOLDER, name) for name in ("key.pem", "certificate.pem"))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", key, "-out", certificate],
        check=True, stderr=subprocess.DEVNULL,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = socket.create_server(("127.0.0.1", 0))
    write("secure-port", str(server.getsockname()[1]))
    while True:
        client, _ = server.accept()
        threading.Thread(target=serve_secretly, args=(client, known, context), daemon=True).start()


def serve_secretly(client, known, context):
    try:
        serve(context.wrap_socket(client, server_side=True), known)
    except OSError:
        client.close()


threading.Thread(target=listen, daemon=True).start()
sys.stdin.read()
