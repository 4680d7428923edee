package org.lunzhi.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP, as anybody would. */
record Caller(URI station) {

    String tokenFor(String username, String password) {
        return send("POST", "/api/tokens", null, Map.of("username", username, "password", password))
                .get("token")
                .asString();
    }

    long worklist(String list, String token) {
        return send("GET", "/api/worklists/" + list, token, Map.of())
                .get("items")
                .size();
    }

    private JsonNode send(String method, String path, @Nullable String token, Map<String, String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(station.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new JsonMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request.build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
