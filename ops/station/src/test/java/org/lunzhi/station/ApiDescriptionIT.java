package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.station.RunningStation.Answer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDescriptionIT {

    private static RunningStation station;
    private static String everybody;
    private static JsonNode description;

    /** One documented operation. */
    private record Operation(String method, String path, JsonNode described) {

        Set<String> statuses() {
            return new TreeSet<>(described.get("responses").propertyNames());
        }

        JsonNode example() {
            return described.at("/requestBody/content/application~1json/example");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        String[] roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role != Role.REQUESTER)
                .map(Role::name)
                .toArray(String[]::new);
        everybody = station.tokenOfNew("everybody", Matters.UNIT, roles);
        description = station.get("/v3/api-docs", everybody).json();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void every_endpoint_is_described_and_nothing_else() {
        Set<String> mapped = station
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = operations().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(50);
    }

    @Test
    void every_endpoint_answers_as_described() {
        operations().forEach(operation -> {
            Answer answer = call(operation, "{}");
            assertThat(operation.statuses())
                    .describedAs("%s answered %s", operation, answer.text())
                    .contains(String.valueOf(answer.status()));
            assertThat(answer.status()).describedAs(operation.toString()).isNotEqualTo(503);
        });
    }

    @Test
    void a_refusal_is_described_once_and_looks_like_that() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.statuses())
                        .filteredOn(status -> status.compareTo("400") >= 0)
                        .allSatisfy(status -> assertThat(operation
                                        .described()
                                        .get("responses")
                                        .get(status)
                                        .path("$ref")
                                        .asString("none"))
                                .isEqualTo("#/components/responses/Problem")));
        Set<String> fields = new TreeSet<>(
                description.at("/components/schemas/Problem/properties").propertyNames());
        Answer refused = station.post("/api/grievances", everybody, "{}");
        assertThat(fields).containsAll(refused.json().propertyNames());
    }

    @Test
    void examples_are_bodies_that_the_server_takes() {
        var examples = operations()
                .filter(operation -> !operation.example().isMissingNode())
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
        assertThat(examples).allSatisfy(operation -> {
            int status = call(operation, operation.example().toString()).status();
            assertThat(status).isNotEqualTo(400);
            assertThat(operation.statuses()).contains(String.valueOf(status));
        });
        Answer registered = examples.stream()
                .filter(operation -> operation.toString().equals("POST /api/grievances"))
                .map(operation -> call(operation, operation.example().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(registered.status()).isEqualTo(201);
    }

    private static Answer call(Operation operation, String body) {
        String path = operation.path().replaceAll("\\{[^}]*}", "none-1");
        boolean bodied = operation.described().has("requestBody");
        return station.call(operation.method(), path, everybody, bodied ? body : null);
    }

    private static Stream<Operation> operations() {
        return description
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }
}
