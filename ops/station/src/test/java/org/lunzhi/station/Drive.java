package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person who calls the API with the examples of its description, putting in what a story knows. */
final class Drive {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> EXAMPLES = examples();

    private final RunningStation station;
    private final String token;

    Drive(RunningStation station, String token) {
        this.station = station;
        this.token = token;
    }

    /** The example of an operation with other values; a value that is none takes a field out. */
    static Map<String, Object> example(String operation, Map<String, ?> with) {
        JsonNode body = EXAMPLES.get(operation);
        Map<String, Object> changed = body == null || body.isMissingNode()
                ? new TreeMap<>()
                : JSON.convertValue(body, new TypeReference<TreeMap<String, Object>>() {});
        changed.putAll(with);
        return changed;
    }

    static boolean hasExample(String operation) {
        return EXAMPLES.containsKey(operation);
    }

    /** Does it and expects that it is done. */
    Answer does(String operation, List<String> in, Map<String, ?> with) {
        Answer answer = tries(operation, in, with);
        assertThat(answer.status())
                .describedAs("%s %s: %s", operation, in, answer.text())
                .isIn(200, 201, 204);
        return answer;
    }

    /** Does it and returns the last word of the address of what came about. */
    String creates(String operation, List<String> in, Map<String, ?> with) {
        Answer answer = does(operation, in, with);
        assertThat(answer.status()).isEqualTo(201);
        String location = answer.header("Location");
        assertThat(location).startsWith("/api/");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    Answer tries(String operation, List<String> in, Map<String, ?> with) {
        return tries(operation, in, with, Map.of());
    }

    Answer tries(String operation, List<String> in, Map<String, ?> with, Map<String, String> headers) {
        String method = operation.substring(0, operation.indexOf(' '));
        @Nullable Object body = with.isEmpty() && !EXAMPLES.containsKey(operation) ? null : example(operation, with);
        return station.call(method, address(operation, in), token, body, headers);
    }

    /** Is refused by the rule, in Chinese, and in English on request. */
    void isRefused(String rule, String operation, List<String> in, Map<String, ?> with) {
        Answer chinese = tries(operation, in, with);
        assertThat(chinese.rule()).describedAs(chinese.text()).isEqualTo(rule);
        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.status()).isEqualTo(409);
        assertThat(chinese.json().get("statement").asString()).matches(".*\\p{IsHan}.*");
        Answer english = tries(operation, in, with, Map.of("Accept-Language", "en-GB,en;q=0.8"));
        assertThat(english.rule()).isEqualTo(rule);
        assertThat(english.json().get("statement").asString()).matches("\\p{ASCII}+");
    }

    /** Reads what there is once the views have seen all that was written before. */
    JsonNode reads(String path) {
        Answer answer = station.call(
                "GET",
                path,
                token,
                null,
                Map.of("Lunzhi-Position", String.valueOf(station.lastPosition()), "Prefer", "wait=20"));
        assertThat(answer.status()).describedAs("%s: %s", path, answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String address(String operation, List<String> in) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        for (String value : in) {
            path = path.replaceFirst("\\{[^}]*}", value);
        }
        return path;
    }

    private static Map<String, JsonNode> examples() {
        Map<String, JsonNode> all = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/openapi"))) {
            files.forEach(file -> JSON.readTree(file).propertyStream().forEach(operation -> {
                if (operation.getValue().has("body")) {
                    all.put(operation.getKey(), operation.getValue().get("body"));
                }
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
