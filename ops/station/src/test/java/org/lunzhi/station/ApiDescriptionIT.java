package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
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

        boolean hasBody() {
            return described.at("/requestBody/content").has("application/json");
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
    void the_description_is_browsable_and_loads_nothing_from_elsewhere() {
        Answer entry = station.get("/docs", everybody);
        assertThat(entry.status()).isEqualTo(302);
        Answer page = station.get(entry.header("Location").replaceFirst("^https?://[^/]+", ""), everybody);
        assertThat(page.status()).describedAs(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui").doesNotContain("src=\"http", "href=\"http");
        assertThat(station.get("/docs", null).header("Location")).endsWith("/sign-in");
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
    void every_operation_says_what_it_is_for_in_chinese_and_english() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.described().path("summary").asString("")).matches(".*\\p{IsHan}.*");
            assertThat(operation.described().path("description").asString("")).matches("[\\p{ASCII}]{8,}");
        });
    }

    @Test
    void every_body_has_an_example_whose_form_the_server_takes() {
        operations().filter(Operation::hasBody).forEach(operation -> {
            assertThat(operation.example().isMissingNode())
                    .describedAs("%s has an example", operation)
                    .isFalse();
            Answer answer = call(operation, operation.example().toString());
            assertThat(answer.status())
                    .describedAs("%s: %s", operation, answer.text())
                    .isNotEqualTo(400);
            assertThat(operation.statuses()).contains(String.valueOf(answer.status()));
        });
    }

    @Test
    void the_form_of_a_body_is_that_of_its_own_record_and_not_of_a_namesake() {
        station.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> Arrays.stream(method.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .filter(parameter -> parameter.getParameterType().isRecord())
                        .forEach(parameter -> assertThat(fieldsOfBody(info))
                                .describedAs(info.toString())
                                .isEqualTo(Arrays.stream(
                                                parameter.getParameterType().getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .collect(Collectors.toSet()))));
    }

    private static Set<String> fieldsOfBody(RequestMappingInfo info) {
        String method =
                info.getMethodsCondition().getMethods().iterator().next().name();
        String path = info.getPatternValues().iterator().next();
        JsonNode schema = description
                .get("paths")
                .get(path)
                .get(method.toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        String name = schema.path("$ref").asString("").replace("#/components/schemas/", "");
        return new HashSet<>(description
                .at("/components/schemas")
                .get(name)
                .get("properties")
                .propertyNames());
    }

    private static Answer call(Operation operation, String body) {
        String path = operation.path().replaceAll("\\{(number|version)}", "1").replaceAll("\\{[^}]*}", "none-1");
        boolean bodied = operation.described().has("requestBody");
        return station.call(
                operation.method(), path, everybody, bodied ? body : null, Map.of("Requester-Token", "nobodys-token"));
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
