package org.lunzhi.station.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.account.password.Credentials;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Speaks for the cast over the station's own API, each member by a token of their own. */
final class Voice {

    private static final JsonMapper IN_ORDER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFE = Duration.ofDays(90);
    private static final Duration RENEWED_AFTER = Duration.ofDays(60);

    private final URI station;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<Member, String> tokens = new ConcurrentHashMap<>();
    private Instant renewed = Instant.EPOCH;

    Voice(URI station) {
        this.station = station;
    }

    void signIn(Map<Member, Credentials> staff, Instant now) {
        staff.forEach((member, known) -> {
            Map<String, Object> wish = Map.of(
                    "username", known.username(), "password", known.password(), "validFor", TOKEN_LIFE.toString());
            tokens.put(member, token(request("/api/tokens", wish).build()));
        });
        renewed = now;
    }

    /** A token lasts a season at most, so each asks for its successor in time. */
    void stayTrusted(Instant now) {
        if (renewed.plus(RENEWED_AFTER).isAfter(now)) {
            return;
        }
        Map<String, Object> wish = Map.of("validFor", TOKEN_LIFE.toString());
        tokens.replaceAll((member, old) -> token(request("/api/tokens", wish)
                .header("Authorization", "Bearer " + old)
                .build()));
        renewed = now;
    }

    /** Has the step done; what its answer teaches. A resident shows the secret of the receipt, if there is one. */
    Map<String, String> say(Step step, Request asked, @Nullable String receipt) {
        HttpRequest.Builder request = request(asked.method(), asked.path(), asked.body());
        if (step.by() != null) {
            request.header("Authorization", "Bearer " + Objects.requireNonNull(tokens.get(step.by())))
                    .header("Idempotency-Key", step.key());
        } else if (receipt != null) {
            request.header("Requester-Token", receipt);
        }
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() >= 300) {
            throw new HistoryRefused(step, asked.path(), answer.statusCode(), rule(answer));
        }
        Map<String, String> taught = new TreeMap<>();
        asked.learns().forEach((name, where) -> taught.put(name, taught(answer, where)));
        return taught;
    }

    private String taught(HttpResponse<String> answer, String where) {
        if (where.equals(Request.LOCATION)) {
            String location = answer.headers().firstValue(where).orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
        return json.readTree(answer.body()).requiredAt(where).asString();
    }

    /** Publishes an edition of a catalogue. */
    void publish(Member by, String catalogue) {
        HttpRequest request = HttpRequest.newBuilder(station.resolve("/api/catalogues"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/yaml")
                .header("Authorization", "Bearer " + Objects.requireNonNull(tokens.get(by)))
                .POST(BodyPublishers.ofString(catalogue))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("A catalogue was answered " + answer.statusCode() + " " + rule(answer));
        }
    }

    private HttpRequest.Builder request(String path, Map<String, Object> body) {
        return request("POST", path, body);
    }

    private HttpRequest.Builder request(String method, String path, Map<String, Object> body) {
        boolean reads = method.equals("GET");
        return HttpRequest.newBuilder(station.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, reads ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)));
    }

    /** Always in the same order: a repeated request is known by its very letters. */
    static String written(Map<String, Object> body) {
        return IN_ORDER.writeValueAsString(body);
    }

    private String token(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("No token was issued: " + rule(answer));
        }
        return json.readTree(answer.body()).get("token").asString();
    }

    private String rule(HttpResponse<String> answer) {
        JsonNode problem = answer.body().startsWith("{") ? json.readTree(answer.body()) : json.createObjectNode();
        return problem.path("rule").asString("no rule") + " "
                + problem.path("field").asString("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The telling was interrupted", stopped);
        }
    }
}
