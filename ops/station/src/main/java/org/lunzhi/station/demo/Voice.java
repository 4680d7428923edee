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
import java.util.concurrent.ConcurrentHashMap;
import org.lunzhi.station.account.password.Credentials;
import org.lunzhi.station.demo.history.Member;
import org.lunzhi.station.demo.history.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks for the cast over the station's own API, each member by a token of their own. */
final class Voice {

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

    /** Has the step done; the id of what came to be, or nothing where nothing new did. */
    String say(Step step, String path, Map<String, Object> body) {
        HttpRequest request = request(path, body)
                .header("Authorization", "Bearer " + Objects.requireNonNull(tokens.get(step.by())))
                .header("Idempotency-Key", step.key())
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new HistoryRefused(step, answer.statusCode(), rule(answer));
        }
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder request(String path, Map<String, Object> body) {
        return HttpRequest.newBuilder(station.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
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
