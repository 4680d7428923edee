package org.lunzhi.query.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;

/** One sentence in Chinese and one in English for every event there is. */
final class Words {

    private final EventCatalogue catalogue = EventCatalogue.of(Families.ALL);
    private final Properties chinese = read("words_zh.properties");
    private final Properties english = read("words_en.properties");

    /** An event in words. */
    record Sentence(String zh, String en) {}

    /** The logical name of an event, as it stands in the log. */
    String nameOf(Class<?> event) {
        return catalogue
                .nameOf(event)
                .orElseThrow(() -> new IllegalArgumentException(event.getName() + " is in no family"));
    }

    /** What such an event says. */
    Sentence of(Class<?> event) {
        String name = nameOf(event);
        return new Sentence(wordsOf(chinese, name), wordsOf(english, name));
    }

    private static String wordsOf(Properties language, String name) {
        String words = language.getProperty(name, "");
        if (words.isBlank()) {
            throw new IllegalStateException("no words for " + name);
        }
        return words;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream text = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
