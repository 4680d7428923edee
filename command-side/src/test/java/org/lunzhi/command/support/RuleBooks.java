package org.lunzhi.command.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rules of a feature that none of its tests expects a refusal by. */
public final class RuleBooks {

    private RuleBooks() {}

    /** The constants for which no test of the rule book's package says {@code refusedBy(Book.CONSTANT)}. */
    public static <R extends Enum<R> & Rule> List<R> untested(Class<R> book) {
        Path tests = Path.of("src/test/java", book.getPackageName().replace('.', '/'));
        String sources = read(tests);
        return Arrays.stream(book.getEnumConstants())
                .filter(rule -> !sources.contains("refusedBy(" + book.getSimpleName() + "." + rule.name() + ")"))
                .toList();
    }

    /** The constants that no test in a folder of the test tree names, for features that refuse through a fixture. */
    public static <R extends Enum<R> & Rule> List<R> unnamed(Class<R> book, String folder) {
        String sources = read(Path.of("src/test/java", folder));
        return Arrays.stream(book.getEnumConstants())
                .filter(rule -> !sources.matches("(?s).*\\b" + book.getSimpleName() + "\\." + rule.name() + "\\b.*"))
                .toList();
    }

    private static String read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RuleBooks::content)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The tests in " + folder + " cannot be read", unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
