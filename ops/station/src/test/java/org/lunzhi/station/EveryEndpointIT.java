package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.station.RunningStation.Answer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds of every endpoint, whatever it is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryEndpointIT {

    private static final int ROUNDS = 3;

    /** Text of a kind of its own, and what takes no words at all. */
    private static final Set<String> NO_JSON = Set.of("POST /api/catalogues");

    private static RunningStation station;
    private static String everybody;
    private static List<String> operations;

    @BeforeAll
    static void start() {
        // How often residents may call is another test's matter; here one address calls everything.
        station = RunningStation.start(
                Map.of("lunzhi.residents.per-address", 1_000_000, "lunzhi.residents.in-all", 1_000_000));
        String[] roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role != Role.REQUESTER)
                .map(Role::name)
                .toArray(String[]::new);
        everybody = station.tokenOfNew("everybody", Matters.UNIT, roles);
        operations = station.get("/v3/api-docs", everybody)
                .json()
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void a_body_with_an_unknown_field_is_refused_by_its_name() {
        bodied().forEach(operation -> {
            Answer answer = send(operation, Drive.example(operation, Map.of("colour", "red")), Map.of());
            isProblem(operation, 400, answer);
            assertThat(answer.rule()).describedAs(operation).isEqualTo("UNKNOWN_FIELD");
            assertThat(answer.json().get("field").asString()).isEqualTo("$.colour");
        });
    }

    @Test
    void a_field_of_the_wrong_type_is_refused_by_its_name() {
        bodied().forEach(operation -> Drive.example(operation, Map.of())
                .keySet()
                .forEach(field -> {
                    Answer answer =
                            send(operation, Drive.example(operation, Map.of(field, Map.of("x", List.of()))), Map.of());
                    isProblem(operation + " " + field, 400, answer);
                    assertThat(answer.json().get("field").asString())
                            .describedAs(operation)
                            .startsWith("$." + field);
                }));
    }

    @Test
    void a_body_that_is_none_or_far_too_large_is_refused() {
        bodied().forEach(operation -> {
            isProblem(operation, 400, send(operation, "", Map.of()));
            isProblem(operation, 400, send(operation, "[]", Map.of()));
            isProblem(operation, 400, send(operation, "null", Map.of()));
            byte[] noUtf8 = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
            isProblem(operation, 400, send(operation, noUtf8, "application/json"));
            isProblem(operation, 415, send(operation, new byte[] {'{', '}'}, "text/csv"));
        });
        isProblem("size", 413, send("POST /api/units", "{\"name\": \"" + "字".repeat(400_000) + "\"}", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 20261126})
    void nonsense_is_never_our_fault_and_changes_nothing_unless_it_is_done(long seed) {
        Mangler mangler = new Mangler(seed);
        bodied().filter(operation -> !Drive.example(operation, Map.of()).isEmpty())
                .forEach(operation -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        long before = events();
                        Answer answer =
                                send(operation, mangler.mangle(Drive.example(operation, Map.of())), "application/json");
                        assertThat(answer.status())
                                .describedAs("seed %d: %s: %s", seed, operation, answer.text())
                                .isLessThan(500);
                        if (answer.status() >= 300) {
                            isProblem(operation, answer.status(), answer);
                            assertThat(events()).describedAs(operation).isEqualTo(before);
                        }
                    }
                });
    }

    @Test
    void a_list_with_a_hole_in_it_is_refused() {
        bodied().forEach(operation -> Drive.example(operation, Map.of()).forEach((field, value) -> {
            if (value instanceof List<?>) {
                Map<String, Object> body = Drive.example(operation, Map.of());
                body.put(field, Arrays.asList((Object) null));
                isProblem(operation + " " + field, 400, send(operation, body, Map.of()));
            }
        }));
    }

    @Test
    void a_value_without_its_parts_is_never_our_fault() {
        bodied().forEach(operation -> Drive.example(operation, Map.of()).forEach((field, value) -> {
            boolean list = value instanceof List<?> values && !values.isEmpty() && values.get(0) instanceof Map;
            if (list || value instanceof Map) {
                Map<String, Object> body = Drive.example(operation, Map.of());
                body.put(field, list ? List.of(Map.of()) : Map.of());
                Answer answer = send(operation, body, Map.of());
                assertThat(answer.status())
                        .describedAs("%s %s: %s", operation, field, answer.text())
                        .isBetween(400, 499);
            }
        }));
    }

    @Test
    void a_method_that_is_not_there_is_refused_with_those_that_are() {
        operations.forEach(operation -> {
            Answer answer = send(operation.replaceFirst("^\\S+", "PATCH"), null, Map.of());
            isProblem(operation, 405, answer);
            assertThat(answer.header("Allow")).contains(operation.substring(0, operation.indexOf(' ')));
        });
    }

    @Test
    void options_are_told_and_heads_answered_like_gets_without_a_body() {
        operations.stream().filter(operation -> operation.startsWith("GET ")).forEach(operation -> {
            Answer options = send(operation.replaceFirst("^GET", "OPTIONS"), null, Map.of());
            assertThat(options.status()).describedAs(operation).isEqualTo(200);
            assertThat(options.header("Allow")).contains("GET", "HEAD");
            Answer got = send(operation, null, Map.of());
            Answer head = send(operation.replaceFirst("^GET", "HEAD"), null, Map.of());
            assertThat(head.status()).describedAs(operation).isEqualTo(got.status());
            assertThat(head.text()).isEmpty();
        });
    }

    @Test
    void an_answer_in_another_form_or_language_is_not_invented() {
        operations.stream().filter(operation -> operation.startsWith("GET ")).forEach(operation -> {
            Answer xml = send(operation, null, Map.of("Accept", "application/xml"));
            assertThat(xml.status())
                    .describedAs("%s: %s", operation, xml.text())
                    .isIn(400, 404, 406);
            Answer french = send(operation + "?limit=none", null, Map.of("Accept-Language", "fr-FR, tlh"));
            assertThat(french.status()).isLessThan(500);
            assertThat(french.text()).doesNotContain("Exception");
        });
        Answer nothing = send("GET /api/nothing", null, Map.of("Accept-Language", "fr-FR, tlh;q=0.5, x-none"));
        assertThat(nothing.json().get("statement").asString()).isEqualTo("没有找到。");
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        operations.stream()
                .filter(operation -> operation.contains("{id}") || operation.contains("{code}"))
                .filter(operation -> !NO_JSON.contains(operation))
                .forEach(operation -> {
                    boolean bodied = !operation.startsWith("GET") && !operation.startsWith("DELETE");
                    Answer answer = send(operation, bodied ? Drive.example(operation, Map.of()) : null, Map.of());
                    if (answer.status() >= 300) {
                        isProblem(operation, answer.status(), answer);
                    }
                });
    }

    @Test
    void every_query_takes_a_reader() {
        assertThat(station
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .entrySet()
                        .stream()
                        .filter(mapped ->
                                mapped.getValue().getBeanType().getName().startsWith("org.lunzhi.query."))
                        .filter(mapped -> mapped.getKey().getPatternValues().stream()
                                .noneMatch(path -> path.startsWith("/api/resident/") || path.startsWith("/log/")))
                        .map(mapped -> mapped.getValue().getMethod()))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(Reader.class));
    }

    private static Stream<String> bodied() {
        return operations.stream()
                .filter(operation -> !NO_JSON.contains(operation))
                .filter(Drive::hasExample);
    }

    private static void isProblem(String operation, int status, Answer answer) {
        assertThat(answer.status())
                .describedAs("%s: %s", operation, answer.text())
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).describedAs(operation).startsWith("application/problem+json");
        assertThat(answer.rule())
                .describedAs("%s: %s", operation, answer.text())
                .isNotEqualTo("none");
        assertThat(answer.json().path("statement").asString(""))
                .describedAs(operation)
                .isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "at org.", "tools.jackson", "java.");
    }

    private static Answer send(String operation, @Nullable Object body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Requester-Token", "nobodys-token");
        return station.call(methodOf(operation), pathOf(operation), everybody, body, all);
    }

    private static Answer send(String operation, byte[] body, String type) {
        return station.send(HttpRequest.newBuilder(station.at(pathOf(operation)))
                .header("Authorization", "Bearer " + everybody)
                .header("Content-Type", type)
                .header("Requester-Token", "nobodys-token")
                .method(methodOf(operation), BodyPublishers.ofByteArray(body))
                .build());
    }

    private static String methodOf(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private static String pathOf(String operation) {
        return operation
                .substring(operation.indexOf(' ') + 1)
                .replaceAll("\\{(number|version)}", "1")
                .replaceAll("\\{[^}]*}", "none-1");
    }

    private static long events() {
        return station.bean(MongoEventLog.class).position();
    }
}
