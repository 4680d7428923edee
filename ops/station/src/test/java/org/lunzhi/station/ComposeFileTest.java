package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.shape.Shape;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What can be known of the compose file without an engine to run it on: its keys, and that the station reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFileTest {

    private static final Path FILE = Path.of("../compose.yaml");

    /** Of the Compose specification, what this file may use. */
    private static final Set<String> TOP = Set.of("name", "services", "volumes");

    private static final Set<String> OF_A_SERVICE = Set.of(
            "image",
            "command",
            "environment",
            "ports",
            "volumes",
            "depends_on",
            "restart",
            "working_dir",
            "healthcheck",
            "stop_grace_period");

    private static final Set<String> OF_A_MOUNT = Set.of("type", "source", "target", "read_only", "bind");

    @SuppressWarnings("NullAway.Init") // read before each
    private Map<String, Object> file;

    @SuppressWarnings("NullAway.Init") // read before each
    private ShippedSettings settings;

    @BeforeEach
    void read() throws IOException {
        file = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        settings = new ShippedSettings();
    }

    @Test
    void it_uses_only_keys_of_the_specification() {
        assertThat(file.keySet()).allMatch(key -> TOP.contains(key) || key.startsWith("x-"));
        services().forEach((name, service) -> {
            assertThat(service.keySet()).as(name).isSubsetOf(OF_A_SERVICE).contains("image", "command");
            assertThat(mounts(service))
                    .as(name)
                    .allSatisfy(mount -> assertThat(mount.keySet()).isSubsetOf(OF_A_MOUNT));
        });
    }

    @Test
    void what_it_depends_on_and_keeps_is_declared() {
        services().values().forEach(service -> {
            assertThat(dependencies(service).keySet()).isSubsetOf(services().keySet());
            mounts(service).stream()
                    .filter(mount -> mount.get("type").equals("volume"))
                    .forEach(mount ->
                            assertThat(map(file.get("volumes"))).containsKey(String.valueOf(mount.get("source"))));
        });
    }

    @Test
    void what_is_waited_for_comes() {
        services()
                .values()
                .forEach(service -> dependencies(service).forEach((name, condition) -> {
                    Map<String, Object> other = services().getOrDefault(name, Map.of());
                    switch (String.valueOf(condition.get("condition"))) {
                        case "service_healthy" -> assertThat(other).as(name).containsKey("healthcheck");
                        case "service_completed_successfully" ->
                            assertThat(other).as(name).doesNotContainKey("restart");
                        default -> throw new AssertionError(name + " is not waited for");
                    }
                }));
    }

    @Test
    void every_node_runs_the_jar_that_the_build_makes() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        Path made = Path.of("target", told(build, "finalName") + "-" + told(build, "classifier") + ".jar");
        nodes().values()
                .forEach(node -> assertThat(mounts(node))
                        .filteredOn(mount -> mount.get("type").equals("bind"))
                        .singleElement()
                        .satisfies(program -> {
                            assertThat(Path.of("..", String.valueOf(program.get("source")))
                                            .toAbsolutePath()
                                            .normalize())
                                    .isEqualTo(made.toAbsolutePath());
                            assertThat(program)
                                    .containsEntry("target", node.get("working_dir") + "/lunzhi.jar")
                                    .containsEntry("read_only", true)
                                    .containsEntry("bind", Map.of("create_host_path", false));
                        }));
    }

    @Test
    void every_variable_feeds_a_setting_that_is_read() {
        nodes().values()
                .forEach(node -> environment(node)
                        .keySet()
                        .forEach(variable -> assertThat(settings.fedBy(variable))
                                .as(variable)
                                .isNotEmpty()
                                .allMatch(settings::isRead)));
    }

    /** What the variables mean to the station, so that none of them is mistaken for another. */
    @Test
    void every_node_is_told_its_database_and_its_keys() {
        assertThat(settings.fedBy("MONGODB_URI")).containsExactly("lunzhi.database.uri");
        assertThat(settings.fedBy("LUNZHI_MASTER_KEY")).containsExactly("lunzhi.vault.master-key");
        assertThat(settings.fedBy("LUNZHI_KEYS")).contains("lunzhi.notary.keys");
        nodes().forEach((name, node) -> {
            assertThat(environment(node)).as(name).containsKeys("MONGODB_URI", "LUNZHI_MASTER_KEY", "LUNZHI_KEYS");
            assertThat(String.valueOf(environment(node).get("MONGODB_URI")))
                    .endsWith("?replicaSet=" + replicaSet())
                    .contains("//" + String.join(",", members()) + "/");
            assertThat(environment(node))
                    .hasEntrySatisfying(
                            "LUNZHI_LOG_FORMAT", form -> assertThat(form).isIn("ecs", "gelf", "logstash"));
        });
    }

    /** Another container of the node would find a log signed with a key that is gone. */
    @Test
    void whoever_signs_the_log_keeps_the_key_when_its_container_is_made_anew() {
        nodes().values().stream()
                .filter(node -> shape(node) == Shape.COMMAND)
                .forEach(node -> assertThat(mounts(node))
                        .filteredOn(mount -> mount.get("type").equals("volume"))
                        .extracting(mount -> mount.get("target"))
                        .containsExactly(environment(node).get("LUNZHI_KEYS")));
    }

    @Test
    void every_node_is_found_at_the_port_it_listens_on_and_has_the_time_it_takes_to_stop() {
        nodes().values().forEach(node -> {
            assertThat(list(node.get("ports")))
                    .singleElement()
                    .asString()
                    .startsWith("127.0.0.1:")
                    .endsWith(":" + settings.value("server.port"));
            assertThat(DurationStyle.detectAndParse(String.valueOf(node.get("stop_grace_period"))))
                    .isGreaterThan(DurationStyle.detectAndParse(
                            settings.value("spring.lifecycle.timeout-per-shutdown-phase")));
        });
    }

    @Test
    void every_node_is_started_by_a_command_line_the_door_takes() {
        Set<Shape> shapes = new TreeSet<>();
        nodes().values().forEach(node -> {
            List<String> line = list(node.get("command"));
            assertThat(line.subList(0, 4)).containsExactly("java", "-XX:+UseParallelGC", "-jar", "lunzhi.jar");
            CommandLine.ParseResult read = parsed(node);
            assertThat(read.commandSpec().name()).isEqualTo("serve");
            assertThat(read.matchedOptionValue("--address", "")).isEqualTo("0.0.0.0");
            shapes.add(shape(node));
        });
        assertThat(shapes).containsExactlyInAnyOrder(Shape.COMMAND, Shape.QUERY);
    }

    private static CommandLine.ParseResult parsed(Map<String, Object> node) {
        List<String> line = list(node.get("command"));
        return Lunzhi.door()
                .parseArgs(line.subList(4, line.size()).toArray(String[]::new))
                .subcommand();
    }

    private static Shape shape(Map<String, Object> node) {
        return parsed(node).matchedOptionValue("--shape", Shape.ALL);
    }

    private static String told(String build, String element) {
        Matcher told =
                Pattern.compile("<" + element + ">([a-z]+)</" + element + ">").matcher(build);
        assertThat(told.find()).as(element).isTrue();
        return told.group(1);
    }

    private Map<String, Map<String, Object>> services() {
        return map(file.get("services"));
    }

    /** The services that run the station. */
    private Map<String, Map<String, Object>> nodes() {
        Map<String, Map<String, Object>> nodes = new TreeMap<>(services());
        nodes.values().removeIf(service -> !list(service.get("command")).contains("serve"));
        assertThat(nodes).hasSizeGreaterThanOrEqualTo(3);
        return nodes;
    }

    private Set<String> members() {
        Map<String, Map<String, Object>> members = new TreeMap<>(services());
        members.values().removeIf(service -> !list(service.get("command")).contains("mongod"));
        return members.keySet();
    }

    private String replicaSet() {
        return members().stream()
                .map(member -> list(services().get(member).get("command")))
                .map(line -> line.get(line.indexOf("--replSet") + 1))
                .distinct()
                .collect(java.util.stream.Collectors.joining(" and "));
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return map(service.get("environment"));
    }

    private static Map<String, Map<String, Object>> dependencies(Map<String, Object> service) {
        return service.containsKey("depends_on") ? map(service.get("depends_on")) : Map.of();
    }

    /** Mounts in the long form; in the short one it may be a named volume only. */
    private static List<Map<String, Object>> mounts(Map<String, Object> service) {
        return service.get("volumes") instanceof List<?> mounts
                ? mounts.stream().map(ComposeFileTest::mount).toList()
                : List.of();
    }

    private static Map<String, Object> mount(Object mount) {
        if (mount instanceof Map<?, ?>) {
            return map(mount);
        }
        String[] places = String.valueOf(mount).split(":", 2);
        assertThat(places[0]).matches("[a-z0-9]+");
        return Map.of("type", "volume", "source", places[0], "target", places[1]);
    }

    @SuppressWarnings("unchecked") // YAML gives maps of text
    private static <T> Map<String, T> map(@Nullable Object node) {
        return (Map<String, T>) node;
    }

    private static List<String> list(@Nullable Object node) {
        return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
