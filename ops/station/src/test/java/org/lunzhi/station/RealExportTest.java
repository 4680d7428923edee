package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.station.importing.mapping.MappingReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand real requests of a city, exported beside the running station in every form. What the files must say is
 * computed here straight from the ledger; what they do say is read here without a line of the exporter.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealExportTest {

    private static final int KIND = 1;
    private static final int STATUS = 2;
    private static final int CREATED = 4;
    private static final int OWNER = 9;
    private static final int FEWEST = 5;
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void what_stands_in_the_ledger_stands_in_every_file() throws IOException, XMLStreamException {
        String shared = System.getProperty("lunzhi.shared");
        assumeTrue(shared != null, "-Dlunzhi.shared=DIR names no folder with la311-2020.csv");
        Path ledger = Path.of(shared, "la311-2020.csv");
        List<String[]> rows = rows(ledger);
        long commits;
        try (RunningStation station = RunningStation.start(Map.of(
                "lunzhi.database.directory", folder.resolve("data").toString(),
                "lunzhi.vault.key-file", folder.resolve("keys/master.key").toString()))) {
            Importing importing = new Importing(station);
            assertThat(importing.run(ledger, MappingReader.read("la311-2020")).taken())
                    .isEqualTo(rows.size())
                    .isEqualTo(10_000);
            assertThat(station.bean(Notary.class).signNewest()).isPresent();
            commits = importing.events();
            for (String format : List.of("jsonl", "ocel-json", "ocel-xml", "xes")) {
                export(format);
            }
        }
        checkJson(rows);
        checkOcelXml(rows);
        checkXes(rows);
        assertThat(Files.readAllLines(file("jsonl")).stream().filter(line -> line.startsWith("{\"commit\":")))
                .hasSize((int) commits);
        assertThat(run("verify", "--bundle", file("jsonl").toString()))
                .as(err.toString())
                .isZero();
    }

    private void checkJson(List<String[]> rows) throws IOException {
        JsonNode log = new JsonMapper().readTree(Files.readString(file("ocel-json")));
        List<JsonNode> cases = log.get("objects")
                .valueStream()
                .filter(object -> object.get("type").asString().equals("ledger_case"))
                .toList();
        assertThat(cases).hasSize(rows.size());
        assertThat(log.get("events")).hasSize(rows.size());
        assertThat(sizes(cases, each -> each.at("/attributes/0/value").asString()))
                .isEqualTo(sizes(rows, row -> row[KIND]));
        Function<JsonNode, String> status = event -> attribute(event, "status");
        assertThat(counts(log.get("events").valueStream().toList(), status))
                .isEqualTo(counts(rows, RealExportTest::statusOf));
        assertThat(log.get("events")
                        .valueStream()
                        .map(event -> event.get("time").asString())
                        .sorted())
                .containsExactlyElementsOf(
                        rows.stream().map(RealExportTest::createdAt).sorted().toList());
        assertThat(sizes(cases, each -> unit(each, "answers"))).isEqualTo(units(rows));
        assertThat(Files.readString(file("ocel-json"))).doesNotContain("la-bos", "la-ladwp", rows.get(0)[0]);
    }

    private void checkOcelXml(List<String[]> rows) throws IOException, XMLStreamException {
        List<Map<String, String>> objects = elements(file("ocel-xml"), "object");
        assertThat(objects.stream()
                        .filter(object -> "ledger_case".equals(object.get("type")) && object.containsKey("id")))
                .hasSize(rows.size());
        assertThat(counts(
                        objects.stream()
                                .filter(object -> "answers".equals(object.get("qualifier")))
                                .toList(),
                        object -> object.get("type")))
                .as("each case and each event names the unit that answers")
                .isEqualTo(Map.of("unit", 2L * rows.size()));
        assertThat(elements(file("ocel-xml"), "event").stream()
                        .map(event -> event.get("time"))
                        .sorted())
                .containsExactlyElementsOf(
                        rows.stream().map(RealExportTest::createdAt).sorted().toList());
    }

    private void checkXes(List<String[]> rows) throws IOException, XMLStreamException {
        Path file = folder.resolve("log-xes.ledger-case.out");
        assertThat(elements(file, "trace")).hasSize(rows.size());
        assertThat(elements(file, "event")).hasSize(rows.size());
        List<Map<String, String>> strings = elements(file, "string");
        assertThat(sizes(
                        strings.stream()
                                .filter(each -> "category".equals(each.get("key")))
                                .toList(),
                        each -> each.get("value")))
                .isEqualTo(sizes(rows, row -> row[KIND]));
        assertThat(sizes(
                        strings.stream()
                                .filter(each -> "org:group".equals(each.get("key")))
                                .toList(),
                        each -> each.get("value")))
                .isEqualTo(units(rows));
    }

    /** How many cases each owner has; those with few are one, which the smallest of the others joins if it is small. */
    private static List<Long> units(List<String[]> rows) {
        List<Long> sizes = new ArrayList<>(sizes(rows, row -> row[OWNER]));
        long few = sizes.stream()
                .filter(size -> size < FEWEST)
                .mapToLong(size -> size)
                .sum();
        sizes.removeIf(size -> size < FEWEST);
        while (few > 0 && few < FEWEST) {
            few += sizes.remove(0);
        }
        if (few > 0) {
            sizes.add(few);
        }
        sizes.sort(null);
        return sizes;
    }

    private static <T> Map<String, Long> counts(Collection<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    /** How many belong together, whatever their names. */
    private static <T> List<Long> sizes(Collection<T> all, Function<T, String> by) {
        return counts(all, by).values().stream().sorted().toList();
    }

    private static String attribute(JsonNode event, String name) {
        return event.get("attributes")
                .valueStream()
                .filter(attribute -> attribute.get("name").asString().equals(name))
                .map(attribute -> attribute.get("value").asString())
                .collect(Collectors.joining(","));
    }

    private static String unit(JsonNode object, String qualifier) {
        return object.get("relationships")
                .valueStream()
                .filter(relation -> relation.get("qualifier").asString().equals(qualifier))
                .map(relation -> relation.get("objectId").asString())
                .collect(Collectors.joining(","));
    }

    /** Every element of the name, by its attributes. */
    private static List<Map<String, String>> elements(Path file, String name) throws IOException, XMLStreamException {
        List<Map<String, String>> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    Map<String, String> attributes = new TreeMap<>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    found.add(attributes);
                }
            }
        }
        return found;
    }

    private static List<String[]> rows(Path ledger) throws IOException {
        return Files.readAllLines(ledger).stream()
                .skip(1)
                .map(line -> line.split(",", 12))
                .toList();
    }

    private static String statusOf(String[] row) {
        return switch (row[STATUS]) {
            case "Referred Out" -> "REFERRED";
            default -> row[STATUS].toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** Month/day/year hour:minute, the year in two digits. */
    private static String createdAt(String[] row) {
        int[] part = Arrays.stream(row[CREATED].split("[/ :]", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return LocalDateTime.of(2000 + part[2], part[0], part[1], part[3], part[4])
                .atZone(LOS_ANGELES)
                .toInstant()
                .toString();
    }

    private Path file(String format) {
        return folder.resolve("log-" + format + ".out");
    }

    private void export(String format) {
        assertThat(run(
                        "export",
                        file(format).toString(),
                        "--format",
                        format,
                        "--data",
                        folder.resolve("data").toString()))
                .as("%s: %s", format, err)
                .isZero();
    }

    private int run(String... arguments) {
        return Lunzhi.door()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(arguments).toArray(String[]::new));
    }
}
