package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.station.RunningStation.Answer;
import org.lunzhi.station.security.power.Endpoint;
import org.lunzhi.station.security.power.Power;
import org.lunzhi.station.security.power.Power.Holders;
import org.lunzhi.station.security.power.Powers;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PowersIT {

    /** What filters and files answer, not controllers. */
    private static final Set<String> NO_CONTROLLER = Set.of("POST /sign-in", "GET /station.css", "GET /swagger-ui/**");

    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && role != Role.REQUESTER) {
                TOKENS.put(
                        role,
                        station.tokenOfNew("one-" + role.name().toLowerCase(Locale.ROOT), Matters.UNIT, role.name()));
            }
        }
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void every_endpoint_is_listed_in_exactly_one_row() {
        assertThat(mapped().filter(endpoint ->
                        powers().over(methodOf(endpoint), pathOf(endpoint)).size() != 1))
                .isEmpty();
    }

    @Test
    void every_row_lists_endpoints_that_exist() {
        Set<String> mapped = mapped().collect(Collectors.toSet());
        assertThat(powers().table().stream()
                        .flatMap(power -> power.endpoints().stream())
                        .map(Endpoint::toString)
                        .filter(endpoint -> !NO_CONTROLLER.contains(endpoint)))
                .doesNotHaveDuplicates()
                .allMatch(mapped::contains);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/powers.csv", delimiter = '|')
    void a_role_in_may_and_a_role_out_may_not(String name, Role in, Role out) {
        Power power = named(name);
        power.endpoints().forEach(endpoint -> {
            assertThat(call(endpoint, in).status())
                    .describedAs("%s by %s", endpoint, in)
                    .isNotIn(401, 403);
            Answer refused = call(endpoint, out);
            assertThat(refused.status()).describedAs("%s by %s", endpoint, out).isEqualTo(403);
            assertThat(refused.rule()).isEqualTo("NOT_PERMITTED");
            assertThat(refused.json().get("statement").asString()).isEqualTo("您的岗位无权进行此项操作。");
        });
    }

    @Test
    void every_row_for_certain_roles_has_an_example() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/powers.csv")).stream()
                        .map(line -> line.substring(0, line.indexOf('|')).strip()))
                .containsExactlyInAnyOrderElementsOf(powers().table().stream()
                        .filter(power -> power.holders() == Holders.ROLES)
                        .map(Power::name)
                        .toList());
    }

    @Test
    void what_is_for_everyone_needs_no_account_and_all_else_does() {
        mapped().forEach(endpoint -> {
            boolean open =
                    powers().over(methodOf(endpoint), pathOf(endpoint)).get(0).holders() == Holders.EVERYONE;
            Answer answer = station.call(methodOf(endpoint), pathOf(endpoint).value(), null, null);
            boolean toSignIn =
                    answer.status() == 401 || answer.header("Location").endsWith("/sign-in");
            assertThat(toSignIn)
                    .describedAs("%s: %s", endpoint, answer.status())
                    .isEqualTo(!open);
        });
    }

    @Test
    void an_endpoint_that_nobody_lists_is_closed_to_all() throws Exception {
        var mappings = station.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.registerMapping(
                RequestMappingInfo.paths("/api/unlisted")
                        .methods(RequestMethod.GET)
                        .build(),
                new Object(),
                Object.class.getMethod("hashCode"));
        assertThat(station.get("/api/unlisted", TOKENS.get(Role.ADMINISTRATOR)).rule())
                .isEqualTo("NOT_PERMITTED");
        assertThat(station.get("/api/unlisted", null).status()).isEqualTo(401);
        assertThat(station.get("/api/unlisted2", TOKENS.get(Role.ADMINISTRATOR)).status())
                .isEqualTo(404);
    }

    @Test
    void a_head_request_needs_the_same_power() {
        assertThat(station.call("HEAD", "/api/accounts", TOKENS.get(Role.ADMINISTRATOR), null)
                        .status())
                .isEqualTo(200);
        assertThat(station.call("HEAD", "/api/accounts", TOKENS.get(Role.INTAKE_CLERK), null)
                        .status())
                .isEqualTo(403);
    }

    private static Powers powers() {
        return station.bean(Powers.class);
    }

    private static Power named(String name) {
        return powers().table().stream()
                .filter(power -> power.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Answer call(Endpoint endpoint, Role role) {
        String written = endpoint.toString();
        boolean bodied = !written.startsWith("GET") && !written.startsWith("DELETE");
        return station.call(
                methodOf(written), pathOf(written).value(), TOKENS.get(role), bodied ? "{\"none\": 1}" : null);
    }

    /** Every method and path that some controller of the running station answers. */
    private static Stream<String> mapped() {
        return station
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(info -> !info.getPatternValues().contains("/api/unlisted"))
                .flatMap(info -> methods(info)
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)));
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    }

    private static String methodOf(String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        return method.equals("ANY") ? "GET" : method;
    }

    private static PathContainer pathOf(String endpoint) {
        return PathContainer.parsePath(
                endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "none-1"));
    }
}
