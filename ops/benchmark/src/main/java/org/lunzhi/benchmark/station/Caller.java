package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lunzhi.benchmark.station.Wire.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in with a bearer token and calls the station over a connection of their own. */
final class Caller implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NOTHING = {};
    private static final int FIRST_REFUSAL = 300;

    private final Wire wire;
    private final Map<String, String> headers;

    Caller(int port, String token) {
        this.wire = new Wire(port);
        this.headers = token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    static String field(Answer answer, String name) {
        return JSON.readTree(answer.body()).get(name).asString();
    }

    Answer post(String path, byte[] body) throws IOException {
        return accepted(wire.send("POST", path, headers, body));
    }

    Answer get(String path) throws IOException {
        return accepted(wire.send("GET", path, headers, NOTHING));
    }

    /** Reads what the answer before wrote, and waits for the views to have it. */
    Answer getAfter(Answer written, String path) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Lunzhi-Position", written.header("lunzhi-position"));
        all.put("Prefer", "wait=10");
        return accepted(wire.send("GET", path, all, NOTHING));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private static Answer accepted(Answer answer) throws IOException {
        if (answer.status() >= FIRST_REFUSAL) {
            throw new IOException("The station answered " + answer.status());
        }
        return answer;
    }
}
