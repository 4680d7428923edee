package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What can be known of the compose file without an engine to run it on: its keys, and that the station reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFileTest {

    private static final Path FILE = Path.of("../compose.yaml");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");

    /** Of the Compose specification, what this file may use. */
    private static final Set<String> TOP = Set.of("name", "services", "volumes");

    private static final Set<String> OF_A_SERVICE =
            Set.of("image", "command", "environment", "ports", "volumes", "depends_on", "restart", "working_dir");

    @SuppressWarnings("NullAway.Init") // read before each
    private Map<String, Object> file;

    @BeforeEach
    void read() throws IOException {
        file = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
    }

    @Test
    void it_uses_only_keys_of_the_specification() {
        assertThat(file.keySet()).allMatch(key -> TOP.contains(key) || key.startsWith("x-"));
        services()
                .forEach((name, service) -> assertThat(service.keySet())
                        .as(name)
                        .isSubsetOf(OF_A_SERVICE)
                        .contains("image", "command"));
    }

    @Test
    void what_it_depends_on_and_keeps_is_declared() {
        services().values().forEach(service -> {
            assertThat(names(service.get("depends_on"))).isSubsetOf(services().keySet());
            names(service.get("volumes")).stream()
                    .map(volume -> volume.split(":", 2)[0])
                    .filter(source -> !source.startsWith("."))
                    .forEach(source -> assertThat(names(file.get("volumes"))).contains(source));
        });
    }

    @Test
    void every_node_runs_the_jar_that_the_build_makes() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        Path made = Path.of("target", told(build, "finalName") + "-" + told(build, "classifier") + ".jar");
        nodes().values().forEach(node -> {
            List<String> mounted = names(node.get("volumes"));
            assertThat(mounted).singleElement().satisfies(volume -> {
                String[] places = volume.split(":", 3);
                assertThat(Path.of("..", places[0]).toAbsolutePath().normalize())
                        .isEqualTo(made.toAbsolutePath());
                assertThat(places[1]).isEqualTo(node.get("working_dir") + "/lunzhi.jar");
            });
        });
    }

    @Test
    void every_variable_is_one_the_station_reads() throws IOException {
        String settings = Files.readString(SETTINGS);
        nodes().values()
                .forEach(node -> assertThat(map(node.get("environment")).keySet())
                        .isNotEmpty()
                        .allMatch(variable -> settings.contains("${" + variable) || isServerSetting(variable)));
    }

    @Test
    void every_node_is_started_by_a_command_line_the_door_takes() {
        Set<Shape> shapes = new TreeSet<>();
        nodes().values().forEach(node -> {
            List<String> line = names(node.get("command"));
            assertThat(line.subList(0, 4)).containsExactly("java", "-XX:+UseParallelGC", "-jar", "lunzhi.jar");
            String[] arguments = line.subList(4, line.size()).toArray(String[]::new);
            CommandLine.ParseResult read = Lunzhi.door().parseArgs(arguments).subcommand();
            assertThat(read.commandSpec().name()).isEqualTo("serve");
            shapes.add(read.matchedOptionValue("--shape", Shape.ALL));
        });
        assertThat(shapes).containsExactlyInAnyOrder(Shape.COMMAND, Shape.QUERY);
    }

    /** Spring reads {@code SERVER_ADDRESS} as {@code server.address}, which the settings hold. */
    private static boolean isServerSetting(String variable) {
        return Set.of("SERVER_ADDRESS", "SERVER_PORT").contains(variable);
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
        nodes.values().removeIf(service -> !names(service.get("command")).contains("serve"));
        assertThat(nodes).hasSizeGreaterThanOrEqualTo(3);
        return nodes;
    }

    @SuppressWarnings("unchecked") // YAML gives maps of text
    private static <T> Map<String, T> map(Object node) {
        return (Map<String, T>) node;
    }

    private static List<String> names(@Nullable Object node) {
        if (node instanceof Map<?, ?> named) {
            return named.keySet().stream().map(String::valueOf).toList();
        }
        if (node instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return node == null ? List.of() : Arrays.asList(String.valueOf(node).split(" "));
    }
}
