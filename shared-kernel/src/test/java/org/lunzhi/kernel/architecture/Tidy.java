package org.lunzhi.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources of a module are short, plainly named and say what their packages are for; subclass it once a module. */
public abstract class Tidy {

    private static final int FILES_PER_PACKAGE = 15;
    private static final String PACKAGE_INFO = "package-info.java";

    private final Path sources;

    protected Tidy() {
        this(Path.of("src/main/java"));
    }

    Tidy(Path sources) {
        this.sources = sources;
    }

    @Test
    void sources_are_tidy() {
        assertThat(complaints()).isEmpty();
    }

    final List<String> complaints() {
        Map<Path, List<Path>> packages = packages();
        return Stream.concat(
                        packages.entrySet().stream().flatMap(entry -> complain(entry.getKey(), entry.getValue())),
                        packages.values().stream().flatMap(List::stream).flatMap(file -> TidyFile.complain(file)))
                .toList();
    }

    private Map<Path, List<Path>> packages() {
        if (!Files.isDirectory(sources)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> complain(Path folder, List<Path> files) {
        Stream.Builder<String> complaints = Stream.builder();
        if (!files.contains(folder.resolve(PACKAGE_INFO))) {
            complaints.add(folder + ": no " + PACKAGE_INFO + " says what the package is for");
        }
        long types = files.stream().filter(file -> !file.endsWith(PACKAGE_INFO)).count();
        if (types > FILES_PER_PACKAGE) {
            complaints.add(
                    folder + ": " + types + " files; split by sub-feature what has more than " + FILES_PER_PACKAGE);
        }
        return complaints.build();
    }
}
