package org.lunzhi.station.notary.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.note.KeyAlgorithm;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;

/** A witness on the loopback interface, as C2SP tlog-witness describes it; checks proofs by the text of the RFC. */
final class WitnessServer implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    final SigningKey key = SigningKey.generate("witness.example", KeyAlgorithm.COSIGNATURE_V1);
    final AtomicInteger outages = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    volatile long size;
    volatile byte[] root = new byte[0];
    volatile SigningKey signer = key;

    WitnessServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/log/add-checkpoint", this::add);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log/");
    }

    private void add(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503, "");
            return;
        }
        String[] parts = body.split("\n\n", 2);
        String[] head = parts[0].split("\n", -1);
        String[] lines = parts[1].split("\n", -1);
        long old = Long.parseLong(head[0].substring("old ".length()));
        if (old != size) {
            answer(exchange, 409, size + "\n");
            return;
        }
        byte[] newRoot = Base64.getDecoder().decode(lines[2]);
        List<byte[]> proof = Arrays.stream(head)
                .skip(1)
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
        long newSize = Long.parseLong(lines[1]);
        if (old == 0 ? !proof.isEmpty() : !Rfc6962.extend(root, old, newRoot, newSize, proof)) {
            answer(exchange, 422, "");
            return;
        }
        size = newSize;
        root = newRoot;
        answer(
                exchange,
                200,
                signer.sign(SignedNote.parse(parts[1]).text(), NOON).line() + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
