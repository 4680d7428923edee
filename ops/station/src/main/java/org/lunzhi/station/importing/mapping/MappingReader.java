package org.lunzhi.station.importing.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.ledger.LedgerId;
import org.lunzhi.kernel.ledger.LedgerStatus;
import org.lunzhi.kernel.ledger.MappingVersion;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a mapping from YAML; what it does not know, it refuses. */
public final class MappingReader {

    private static final int LARGEST = 1 << 20;
    private static final int DIGEST_DIGITS = 16;
    private static final Set<String> MAPPING = Set.of(
            "ledger",
            "zone",
            "charset",
            "separator",
            "timeFormats",
            "earliestYear",
            "entry",
            "category",
            "channel",
            "unit",
            "place",
            "status",
            "receivedAt",
            "updatedAt",
            "plannedAt",
            "closedAt",
            "live");
    private static final Set<String> CODE = Set.of("column", "values", "constant", "whenEmpty");
    private static final Set<String> LIVE = Set.of("kind", "words", "name", "phone", "address", "notice");
    private static final Set<String> TIME = Set.of("column");
    private static final Pattern CODE_SHAPE = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final int LONGEST_CODE = 64;
    private static final int FIRST_OF_THE_CENTURY = 2000;

    private MappingReader() {}

    /** The mapping in a file, or the one of this name that is shipped. */
    public static Mapping read(String fileOrName) throws IOException {
        Path file = Path.of(fileOrName);
        if (Files.isRegularFile(file)) {
            if (Files.size(file) > LARGEST) {
                throw new BadMapping("a mapping has at most " + LARGEST + " bytes");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        }
        try (var shipped = MappingReader.class.getResourceAsStream("/mappings/" + fileOrName + ".yaml")) {
            if (shipped == null) {
                throw new BadMapping("there is no such file, and no mapping of this name is shipped");
            }
            return parse(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The mapping that a text tells, or {@link BadMapping}. */
    public static Mapping parse(String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return mapping(Entry.of(root, "mapping", MAPPING), digest(text));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new BadMapping(line, "mapping", "this is not YAML: " + malformed.getProblem());
        }
    }

    private static Mapping mapping(Entry file, MappingVersion version) {
        int earliest = file.has("earliestYear") ? file.as("earliestYear", Integer::valueOf) : FIRST_OF_THE_CENTURY;
        TimeFormats formats = new TimeFormats(
                file.as("zone", ZoneId::of),
                file.all("timeFormats", pattern -> TimeFormats.formatter(pattern, earliest)));
        return new Mapping(
                LedgerId.of(file.as("ledger", MappingReader::code)),
                version,
                file.has("charset") ? file.as("charset", Charset::forName) : StandardCharsets.UTF_8,
                file.has("separator") ? file.as("separator", MappingReader::separator) : ',',
                entryColumn(file.entry("entry", Set.of("column", "pattern"))),
                new Mapping.Codes(
                        codes(file, "category", text -> CategoryCode.of(code(text))),
                        codes(file, "channel", constantOf(IntakeChannel.class)),
                        codes(file, "unit", text -> UnitId.of(code(text))),
                        file.has("place") ? codes(file, "place", text -> PlaceCode.of(code(text))) : null,
                        codes(file, "status", constantOf(LedgerStatus.class))),
                new Mapping.Times(
                        new TimeColumn(file.entry("receivedAt", TIME).text("column"), formats),
                        timeColumn(file, "updatedAt", formats),
                        timeColumn(file, "plannedAt", formats),
                        timeColumn(file, "closedAt", formats)),
                file.has("live") ? liveColumns(file) : null);
    }

    private static LiveColumns liveColumns(Entry file) {
        Entry live = file.entry("live", LIVE);
        if (!file.has("place")) {
            throw live.bad("a matter has a place, and the mapping has no key place");
        }
        return new LiveColumns(
                codes(live, "kind", constantOf(MatterType.class)),
                live.text("words"),
                live.textOrNull("name"),
                live.textOrNull("phone"),
                live.textOrNull("address"),
                NoticeVersion.of(live.as("notice", MappingReader::code)));
    }

    private static EntryColumn entryColumn(Entry entry) {
        return new EntryColumn(entry.text("column"), entry.as("pattern", Pattern::compile));
    }

    private static @Nullable TimeColumn timeColumn(Entry file, String key, TimeFormats formats) {
        return file.has(key) ? new TimeColumn(file.entry(key, TIME).text("column"), formats) : null;
    }

    private static <T> CodeColumn<T> codes(Entry file, String key, Function<String, T> reading) {
        Entry entry = file.entry(key, CODE);
        if (entry.has("constant")) {
            if (entry.has("column") || entry.has("values")) {
                throw entry.bad("either a constant, or a column with its values");
            }
            return new CodeColumn<>(null, Map.of(), entry.as("constant", reading), null);
        }
        return new CodeColumn<>(
                entry.text("column"),
                entry.words("values", reading),
                null,
                entry.has("whenEmpty") ? entry.as("whenEmpty", reading) : null);
    }

    private static char separator(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one character is wanted");
        }
        return text.charAt(0);
    }

    private static String code(String text) {
        if (text.length() > LONGEST_CODE || !CODE_SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a code has small letters and digits, with dots or hyphens between them, " + LONGEST_CODE
                            + " at most");
        }
        return text;
    }

    private static <E extends Enum<E>> Function<String, E> constantOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one of " + Arrays.toString(type.getEnumConstants()) + " is wanted"));
    }

    private static MappingVersion digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return MappingVersion.of(HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
