package org.lunzhi.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lunzhi.query.export.ReadLog.ReadEvent;
import org.lunzhi.query.export.ReadLog.ReadObject;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads OCEL 2.0 strictly, knowing nothing of the writer: an element, field or attribute that the standard does not
 * name is a fault, so is a reference to nothing, a type or attribute that is not declared, and a name given twice.
 */
final class OcelReading {

    private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

    private final ReadLog log = ReadLog.empty();

    private OcelReading() {}

    static ReadLog json(Path file) throws IOException {
        OcelReading reading = new OcelReading();
        JsonNode whole = new JsonMapper().readTree(Files.readString(file));
        fields(whole, "objectTypes", "eventTypes", "objects", "events");
        whole.get("objectTypes").forEach(type -> jsonType(type, reading.log.objectTypes()));
        whole.get("eventTypes").forEach(type -> jsonType(type, reading.log.eventTypes()));
        whole.get("objects").forEach(reading::jsonObject);
        whole.get("events").forEach(reading::jsonEvent);
        return reading.checked();
    }

    static ReadLog xml(Path file) throws IOException {
        OcelReading reading = new OcelReading();
        Element whole = document(file);
        assertThat(whole.getTagName()).isEqualTo("log");
        List<Element> parts = children(whole, "object-types", "event-types", "objects", "events");
        assertThat(parts)
                .extracting(Element::getTagName)
                .containsExactly("object-types", "event-types", "objects", "events");
        children(parts.get(0), "object-type").forEach(type -> xmlType(type, reading.log.objectTypes()));
        children(parts.get(1), "event-type").forEach(type -> xmlType(type, reading.log.eventTypes()));
        children(parts.get(2), "object").forEach(reading::xmlObject);
        children(parts.get(3), "event").forEach(reading::xmlEvent);
        return reading.checked();
    }

    static Element document(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** The child elements, all of which have one of the names; text between them is blank. */
    static List<Element> children(Element element, String... names) {
        List<Element> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                assertThat(child.getTagName()).isIn((Object[]) names);
                found.add(child);
            } else {
                assertThat(node.getTextContent()).isBlank();
            }
        }
        return found;
    }

    /** The value of an attribute that must be there. */
    static String attribute(Element element, String name) {
        assertThat(element.hasAttribute(name))
                .as("%s of %s", name, element.getTagName())
                .isTrue();
        return element.getAttribute(name);
    }

    private static void fields(JsonNode node, String... allowed) {
        assertThat(node.propertyNames()).isSubsetOf(allowed);
    }

    private static void jsonType(JsonNode type, Map<String, Set<String>> types) {
        fields(type, "name", "attributes");
        Set<String> names = new TreeSet<>();
        type.get("attributes").forEach(attribute -> {
            fields(attribute, "name", "type");
            assertThat(attribute.get("type").asString()).isIn(TYPES);
            assertThat(names.add(attribute.get("name").asString())).isTrue();
        });
        assertThat(types.put(type.get("name").asString(), names)).isNull();
    }

    private static void xmlType(Element type, Map<String, Set<String>> types) {
        Set<String> names = new TreeSet<>();
        List<Element> lists = children(type, "attributes");
        assertThat(lists).hasSize(1);
        children(lists.get(0), "attribute").forEach(attribute -> {
            assertThat(attribute(attribute, "type")).isIn(TYPES);
            assertThat(names.add(own(attribute, attribute(type, "name")))).isTrue();
        });
        assertThat(types.put(attribute(type, "name"), names)).isNull();
    }

    private void jsonObject(JsonNode object) {
        fields(object, "id", "type", "attributes", "relationships");
        Set<String> attributes = new TreeSet<>();
        for (JsonNode attribute : list(object, "attributes")) {
            fields(attribute, "name", "value", "time");
            attributes.add(attribute.get("name").asString() + "@"
                    + time(attribute.get("time").asString()) + "="
                    + attribute.get("value").asString());
        }
        put(object.get("id").asString(), new ReadObject(object.get("type").asString(), attributes, relations(object)));
    }

    private void xmlObject(Element object) {
        Set<String> attributes = new TreeSet<>();
        Set<String> relations = new TreeSet<>();
        children(object, "attributes", "objects").forEach(part -> {
            if (part.getTagName().equals("attributes")) {
                children(part, "attribute")
                        .forEach(attribute -> attributes.add(own(attribute, attribute(object, "type")) + "@"
                                + time(attribute(attribute, "time")) + "=" + attribute.getTextContent()));
            } else {
                relations.addAll(xmlRelations(part));
            }
        });
        put(attribute(object, "id"), new ReadObject(attribute(object, "type"), attributes, relations));
    }

    private void jsonEvent(JsonNode event) {
        fields(event, "id", "type", "time", "attributes", "relationships");
        Set<String> attributes = new TreeSet<>();
        for (JsonNode attribute : list(event, "attributes")) {
            fields(attribute, "name", "value");
            assertThat(attribute.get("value").isString()).isTrue();
            attributes.add(attribute.get("name").asString() + "="
                    + attribute.get("value").asString());
        }
        ReadEvent read = new ReadEvent(
                event.get("type").asString(), time(event.get("time").asString()), attributes, relations(event));
        assertThat(log.events().put(event.get("id").asString(), read)).isNull();
    }

    private void xmlEvent(Element event) {
        List<Element> parts = children(event, "attributes", "objects");
        assertThat(parts).extracting(Element::getTagName).containsExactly("attributes", "objects");
        Set<String> attributes = new TreeSet<>();
        children(parts.get(0), "attribute")
                .forEach(attribute ->
                        attributes.add(own(attribute, attribute(event, "type")) + "=" + attribute.getTextContent()));
        ReadEvent read = new ReadEvent(
                attribute(event, "type"), time(attribute(event, "time")), attributes, xmlRelations(parts.get(1)));
        assertThat(log.events().put(attribute(event, "id"), read)).isNull();
    }

    /** The schema finds attributes by name, so each has its type's name before its own. */
    private static String own(Element attribute, String type) {
        String name = attribute(attribute, "name");
        assertThat(name).startsWith(type + ":");
        return name.substring(type.length() + 1);
    }

    private Set<String> xmlRelations(Element objects) {
        Set<String> relations = new TreeSet<>();
        children(objects, "object").forEach(relation -> {
            assertThat(log.objectTypes()).containsKey(attribute(relation, "type"));
            relations.add(attribute(relation, "qualifier") + ">" + attribute(relation, "object-id"));
        });
        return relations;
    }

    private static Set<String> relations(JsonNode node) {
        Set<String> relations = new TreeSet<>();
        for (JsonNode relation : list(node, "relationships")) {
            fields(relation, "objectId", "qualifier");
            relations.add(relation.get("qualifier").asString() + ">"
                    + relation.get("objectId").asString());
        }
        return relations;
    }

    private static Iterable<JsonNode> list(JsonNode node, String field) {
        return node.has(field) ? node.get(field) : List.of();
    }

    private void put(String id, ReadObject object) {
        assertThat(log.objects().put(id, object)).as(id).isNull();
    }

    private static String time(String text) {
        return OffsetDateTime.parse(text).toInstant().toString();
    }

    private ReadLog checked() {
        log.objects().forEach((id, object) -> {
            assertThat(log.objectTypes()).containsKey(object.type());
            object.attributes()
                    .forEach(attribute -> assertThat(attribute.substring(0, attribute.indexOf('@')))
                            .isIn(log.objectTypes().get(object.type())));
            assertKnown(object.relations());
        });
        log.events().forEach((id, event) -> {
            assertThat(log.eventTypes()).containsKey(event.type());
            event.attributes()
                    .forEach(attribute -> assertThat(attribute.substring(0, attribute.indexOf('=')))
                            .isIn(log.eventTypes().get(event.type())));
            assertKnown(event.relations());
        });
        return log;
    }

    private void assertKnown(Set<String> relations) {
        for (Iterator<String> each = relations.iterator(); each.hasNext(); ) {
            String relation = each.next();
            assertThat(log.objects()).containsKey(relation.substring(relation.indexOf('>') + 1));
        }
    }
}
