package org.lunzhi.kernel.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One source file as {@link Tidy} looks at it; the formatter has made sure that braces stand where expected. */
final class TidyFile {

    private static final int LINES = 200;
    private static final int AGGREGATE_LINES = 250;
    private static final int METHOD_LINES = 30;
    private static final int COLUMNS = 120;

    private static final Pattern AGGREGATE = Pattern.compile("^@Aggregate\\b");
    /** Where a method or constructor begins: a type or modifier before its name, or a name that is capitalised. */
    private static final Pattern METHOD = Pattern.compile("^( {4}| {8})(?!return |throw |else |new |case |super|this)"
            + "(?:[\\w<>\\[\\],.?@ ]+ \\w+|[A-Z]\\w*)\\((?:.*[^;])?$");

    private static final Pattern NO_METHOD = Pattern.compile("\\b(record|class|enum|interface) |=|->");

    /** "Data" only as a last word: a data key or personal data is a term of its own. */
    private static final Pattern TYPE_NAME = Pattern.compile(
            "(Manager|Helper|Utils?|Impl|Base|Abstract|Dto|Info|Common)(?![a-z])|(Data|Service)\\.java$");

    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(\\)"), "the injected Clock",
            Pattern.compile("\\bUUID\\.randomUUID\\("), "the injected Ids",
            Pattern.compile("\\bMath\\.random\\("), "the injected Ids, or a seeded generator",
            Pattern.compile("\\bSystem\\.(out|err)\\b"), "a logger",
            Pattern.compile("@Autowired"), "a constructor parameter",
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b"), "a decision or an issue",
            Pattern.compile("@author\\b"), "nothing; version control knows",
            Pattern.compile("\\.printStackTrace\\("), "a logger");

    /** Standard streams are where a command line speaks; random ids have to be made somewhere. */
    private static final Pattern EXEMPT = Pattern.compile("/lunzhi/(station|benchmark)/|/RandomIds\\.java$|/support/");

    private final Path path;
    private final List<String> lines;

    private TidyFile(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    static Stream<String> complain(Path path) {
        try {
            return new TidyFile(path, Files.readAllLines(path)).complaints();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stream<String> complaints() {
        return Stream.of(name(), length(), methods(), words(), columns()).flatMap(found -> found);
    }

    private Stream<String> name() {
        String name = String.valueOf(path.getFileName());
        Matcher banned = TYPE_NAME.matcher(name.equals("package-info.java") ? "" : name);
        return banned.find() ? Stream.of(path + ": call it by what it is, not " + banned.group()) : Stream.of();
    }

    private Stream<String> length() {
        int limit = lines.stream().anyMatch(line -> AGGREGATE.matcher(line).find()) ? AGGREGATE_LINES : LINES;
        return lines.size() > limit
                ? Stream.of(path + ": " + lines.size() + " lines, of at most " + limit)
                : Stream.of();
    }

    private Stream<String> columns() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > COLUMNS)
                .mapToObj(i -> at(i) + lines.get(i).length() + " columns, of at most " + COLUMNS);
    }

    private Stream<String> words() {
        if (EXEMPT.matcher(path.toString().replace('\\', '/')).find()) {
            return Stream.of();
        }
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> BANNED.entrySet().stream()
                        .filter(word -> word.getKey().matcher(lines.get(i)).find())
                        .map(word -> at(i) + word.getKey() + " gives way to " + word.getValue()));
    }

    private Stream<String> methods() {
        return IntStream.range(0, lines.size())
                .filter(i -> isMethod(i) && bodyOf(i) > METHOD_LINES)
                .mapToObj(i -> at(i) + "a method of " + bodyOf(i) + " lines, of at most " + METHOD_LINES);
    }

    private boolean isMethod(int start) {
        String line = lines.get(start);
        return METHOD.matcher(line).find()
                && !NO_METHOD.matcher(line).find()
                && lines.subList(start, lines.size()).stream()
                        .filter(each -> each.endsWith("{") || each.endsWith(";"))
                        .findFirst()
                        .filter(each -> each.endsWith("{"))
                        .isPresent();
    }

    /** Lines up to the brace that closes at the same depth. */
    private int bodyOf(int start) {
        String line = lines.get(start);
        String end = line.substring(0, line.length() - line.stripLeading().length()) + "}";
        int last = IntStream.range(start, lines.size())
                .filter(i -> lines.get(i).equals(end))
                .findFirst()
                .orElse(start);
        return last - start + 1;
    }

    private String at(int line) {
        return path + ":" + (line + 1) + ": ";
    }
}
