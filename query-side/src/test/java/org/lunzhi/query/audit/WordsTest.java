package org.lunzhi.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final Words WORDS = new Words();

    static List<Class<?>> events() {
        return Families.ALL.stream().flatMap(EventCatalogue::eventsOf).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void every_event_has_one_sentence_in_each_language(Class<?> event) {
        Words.Sentence words = WORDS.of(event);

        assertThat(words.zh()).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(words.en()).doesNotContainPattern("\\p{IsHan}").endsWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words_zh.properties", "words_en.properties"})
    void there_are_no_words_for_what_is_no_event(String file) throws IOException {
        Set<String> names = events().stream().map(WORDS::nameOf).collect(Collectors.toSet());

        assertThat(keysOf(file)).isEqualTo(names);
    }

    @Test
    void events_of_one_family_are_told_apart() {
        Stream<List<String>> told = Families.ALL.stream()
                .map(family -> EventCatalogue.eventsOf(family)
                        .map(event -> WORDS.of(event).zh())
                        .toList());

        assertThat(told).allSatisfy(family -> assertThat(family).doesNotHaveDuplicates());
    }

    private static Set<String> keysOf(String file) throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8));
        return words.stringPropertyNames();
    }
}
