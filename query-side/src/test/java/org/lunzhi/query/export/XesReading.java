package org.lunzhi.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Reads XES strictly, from what IEEE 1849-2016 says of its XML: elements and attributes that it does not name are
 * faults, so are the wrong order, a value that is not of its type, a key given twice and a global attribute missing.
 */
final class XesReading {

    private static final String[] ATTRIBUTES = {"string", "date", "int", "float", "boolean", "id", "list", "container"};

    private final Map<String, Map<String, String>> globals = new LinkedHashMap<>();

    /** A trace by its attributes and events. */
    record Trace(Map<String, String> attributes, List<Map<String, String>> events) {}

    private XesReading() {}

    static List<Trace> read(Path file) throws IOException {
        return new XesReading().log(OcelReading.document(file));
    }

    private List<Trace> log(Element log) {
        assertThat(log.getTagName()).isEqualTo("log");
        only(log, "xes.version", "xes.features");
        assertThat(OcelReading.attribute(log, "xes.version")).matches("[0-9.]+");
        List<Trace> traces = new ArrayList<>();
        List<Element> parts = OcelReading.children(log, with("extension", "global", "classifier", "trace"));
        assertThat(parts.stream().map(XesReading::rank).toList()).isSorted();
        Set<String> prefixes = new TreeSet<>();
        for (Element part : parts) {
            switch (part.getTagName()) {
                case "extension" -> prefixes.add(extension(part));
                case "global" -> globals.put(OcelReading.attribute(part, "scope"), attributes(part));
                case "classifier" -> classifier(part);
                case "trace" -> traces.add(trace(part, prefixes));
                default -> attributesOf(List.of(part));
            }
        }
        return traces;
    }

    private static int rank(Element part) {
        return switch (part.getTagName()) {
            case "extension" -> 0;
            case "global" -> 1;
            case "classifier" -> 2;
            case "trace" -> 4;
            default -> 3;
        };
    }

    private static String extension(Element extension) {
        only(extension, "name", "prefix", "uri");
        assertThat(OcelReading.attribute(extension, "uri")).matches("http://www\\.xes-standard\\.org/[a-z]+\\.xesext");
        return OcelReading.attribute(extension, "prefix");
    }

    private void classifier(Element classifier) {
        only(classifier, "name", "scope", "keys");
        assertThat(OcelReading.attribute(classifier, "name")).matches("[A-Za-z_][\\w.-]*");
        for (String key : OcelReading.attribute(classifier, "keys").split(" ", -1)) {
            assertThat(globals.get(OcelReading.attribute(classifier, "scope"))).containsKey(key);
        }
    }

    private Trace trace(Element trace, Set<String> prefixes) {
        only(trace);
        List<Element> own = new ArrayList<>();
        List<Map<String, String>> events = new ArrayList<>();
        for (Element part : OcelReading.children(trace, with("event"))) {
            if (part.getTagName().equals("event")) {
                only(part);
                Map<String, String> event = attributes(part);
                assertThat(event.keySet()).containsAll(globals.get("event").keySet());
                assertKnown(event, prefixes);
                events.add(event);
            } else {
                assertThat(events).as("attributes come before events").isEmpty();
                own.add(part);
            }
        }
        Map<String, String> attributes = attributesOf(own);
        assertThat(attributes.keySet()).containsAll(globals.get("trace").keySet());
        assertKnown(attributes, prefixes);
        return new Trace(attributes, events);
    }

    private static void assertKnown(Map<String, String> attributes, Set<String> prefixes) {
        attributes.keySet().stream()
                .filter(key -> key.contains(":"))
                .forEach(key -> assertThat(prefixes).contains(key.substring(0, key.indexOf(':'))));
    }

    private static Map<String, String> attributes(Element holder) {
        return attributesOf(OcelReading.children(holder, ATTRIBUTES));
    }

    private static Map<String, String> attributesOf(List<Element> elements) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Element element : elements) {
            only(element, "key", "value");
            String key = OcelReading.attribute(element, "key");
            String value = OcelReading.attribute(element, "value");
            assertThat(key).matches("[A-Za-z_:][\\w:.-]*");
            assertThat(OcelReading.children(element, ATTRIBUTES)).isEmpty();
            assertThat(attributes.put(key, valueOf(element.getTagName(), value)))
                    .as(key)
                    .isNull();
        }
        return attributes;
    }

    private static String valueOf(String type, String value) {
        return switch (type) {
            case "string" -> value;
            case "date" -> OffsetDateTime.parse(value).toInstant().toString();
            default -> throw new AssertionError("not written here: " + type);
        };
    }

    private static void only(Element element, String... allowed) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(attributes.item(i).getNodeName()).isIn((Object[]) allowed);
        }
    }

    private static String[] with(String... more) {
        List<String> names = new ArrayList<>(List.of(ATTRIBUTES));
        names.addAll(List.of(more));
        return names.toArray(String[]::new);
    }
}
