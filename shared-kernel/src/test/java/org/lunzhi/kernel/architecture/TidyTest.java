package org.lunzhi.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TidyTest {

    private static final String STATEMENT = "        count++;\n";

    @TempDir
    Path sources;

    @BeforeEach
    void explainThePackage() throws IOException {
        source("package-info.java", "/** Samples. */\npackage sample;\n");
    }

    @Test
    void says_nothing_of_a_tidy_source() throws IOException {
        source("Lamp.java", "class Lamp {\n\n    void light(Clock clock) {\n        clock.instant();\n    }\n}\n");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void counts_lines() throws IOException {
        source("Lamp.java", "\n".repeat(200));
        assertThat(complaints()).isEmpty();
        source("Lamp.java", "\n".repeat(201));
        assertThat(complaints()).singleElement().asString().contains("201 lines");
    }

    @Test
    void leaves_aggregates_more_room() throws IOException {
        source("Lamp.java", "@Aggregate(cache = \"lamps\")\n" + "\n".repeat(249));
        assertThat(complaints()).isEmpty();
        source("Lamp.java", "@Aggregate(cache = \"lamps\")\n" + "\n".repeat(250));
        assertThat(complaints()).singleElement().asString().contains("of at most 250");
    }

    @Test
    void counts_the_lines_of_methods() throws IOException {
        source("Lamp.java", "class Lamp {\n    void light(int count) {\n" + STATEMENT.repeat(28) + "    }\n}\n");
        assertThat(complaints()).isEmpty();
        source("Lamp.java", "class Lamp {\n    void light(int count) {\n" + STATEMENT.repeat(29) + "    }\n}\n");
        assertThat(complaints()).singleElement().asString().contains("a method of 31 lines");
    }

    @Test
    void counts_columns() throws IOException {
        source("Lamp.java", "/" + "/".repeat(120) + "\n");
        assertThat(complaints()).singleElement().asString().contains("121 columns");
    }

    @ParameterizedTest
    @CsvSource({
        "Instant.now(), the injected Clock",
        "LocalDate.now(), the injected Clock",
        "UUID.randomUUID(), the injected Ids",
        "Math.random(), a seeded generator",
        "System.out, a logger",
        "@Autowired, a constructor parameter",
        "TODO, a decision or an issue",
        "@author, version control",
        "failure.printStackTrace(), a logger"
    })
    void names_what_to_write_instead(String banned, String instead) throws IOException {
        source("Lamp.java", "    " + banned + ";\n");
        assertThat(complaints())
                .singleElement()
                .asString()
                .contains("Lamp.java:1")
                .contains(instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LampManager", "LampUtils", "AbstractLamp", "LampImpl", "LampDto", "LampService", "LampData"})
    void asks_for_a_better_name(String name) throws IOException {
        source(name + ".java", "class " + name + " {}\n");
        assertThat(complaints()).singleElement().asString().contains("call it by what it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest", "Database", "Basement", "Information"})
    void leaves_names_that_only_begin_alike(String name) throws IOException {
        source(name + ".java", "class " + name + " {}\n");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void asks_what_a_package_is_for() throws IOException {
        Files.delete(sources.resolve("sample/package-info.java"));
        source("Lamp.java", "class Lamp {}\n");
        assertThat(complaints()).singleElement().asString().contains("no package-info.java");
    }

    @Test
    void counts_the_files_of_a_package() throws IOException {
        for (int i = 0; i < 16; i++) {
            source("Lamp" + i + ".java", "class Lamp" + i + " {}\n");
        }
        assertThat(complaints()).singleElement().asString().contains("16 files");
    }

    private void source(String name, String text) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("sample"));
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> complaints() {
        return new Tidy(sources) {}.complaints();
    }
}
