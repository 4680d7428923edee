package org.lunzhi.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunzhi.station.shape.Shapes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the station ships, the variables that feed them, and those that its code or a library reads. */
final class ShippedSettings {

    private static final Path FILE = Path.of("src/main/resources/application.yaml");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)");

    private final Map<String, String> shipped = new TreeMap<>();
    /** One by its own name, and one that Spring reads at an annotation's word and tells nobody of. */
    private final Set<String> read = new TreeSet<>(Set.of(Shapes.SETTING, "management.health.mongodb.enabled"));

    ShippedSettings() throws IOException {
        new YamlPropertySourceLoader()
                .load("shipped", new FileSystemResource(FILE)).stream()
                        .map(source -> (EnumerablePropertySource<?>) source)
                        .forEach(source -> Stream.of(source.getPropertyNames())
                                .forEach(name -> shipped.put(name, String.valueOf(source.getProperty(name)))));
        read.addAll(ofOwnRecords());
        read.addAll(ofOwnValues());
        for (URL library : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
            read.addAll(told(library));
        }
    }

    Set<String> names() {
        return shipped.keySet();
    }

    String value(String name) {
        return shipped.getOrDefault(name, "");
    }

    /** The settings that have their value from an environment variable. */
    Set<String> fedBy(String variable) {
        return shipped.keySet().stream()
                .filter(name -> value(name).matches(".*\\$\\{" + variable + "[:}].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether somebody reads the setting, or all that begins like it. */
    boolean isRead(String name) {
        String plain = name.replaceAll("\\[\\d+]", "");
        return read.contains(plain) || read.stream().anyMatch(known -> plain.startsWith(known + "."));
    }

    private static Set<String> ofOwnRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.lunzhi").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .flatMap(ShippedSettings::ofRecord)
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofRecord(Class<?> type) {
        String prefix =
                MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Set<String> ofOwnValues() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> VALUE.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> told(URL library) throws IOException {
        try (InputStream metadata = library.openStream()) {
            JsonNode properties = new JsonMapper()
                    .readTree(new String(metadata.readAllBytes(), UTF_8))
                    .path("properties");
            Set<String> names = new TreeSet<>();
            properties.forEach(property -> {
                if (!property.path("deprecation").path("level").asString("").equals("error")) {
                    names.add(property.path("name").asString());
                }
            });
            return names;
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
