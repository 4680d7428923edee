package org.lunzhi.query.export.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** OCEL 2.0 in JSON; objects and events are read one after the other. */
public final class OcelJson implements LogForm {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(ShownCases cases, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            writeObjectTypes(json);
            writeEventTypes(json);
            json.writeArrayPropertyStart("objects");
            Set<Relation> others = new TreeSet<>(Relations.BY_OBJECT);
            cases.each(each -> {
                writeCase(each, json);
                Relations.collectOthers(each, others);
            });
            others.forEach(other -> writeOther(other.object(), other.type(), json));
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            cases.each(each -> each.events().forEach(event -> writeEvent(event, json)));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeObjectTypes(JsonGenerator json) {
        json.writeArrayPropertyStart("objectTypes");
        ObjectTypes.ofCases().forEach(type -> {
            json.writeStartObject();
            json.writeStringProperty("name", type);
            writeAttributeTypes(List.of(new EventTypes.Attribute(ObjectTypes.CATEGORY, EventTypes.STRING)), json);
            json.writeEndObject();
        });
        ObjectTypes.others().forEach(type -> {
            json.writeStartObject();
            json.writeStringProperty("name", type);
            writeAttributeTypes(List.of(), json);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeEventTypes(JsonGenerator json) {
        json.writeArrayPropertyStart("eventTypes");
        EventTypes.all().forEach(type -> {
            json.writeStartObject();
            json.writeStringProperty("name", type.name());
            writeAttributeTypes(type.attributes(), json);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeAttributeTypes(List<EventTypes.Attribute> attributes, JsonGenerator json) {
        json.writeArrayPropertyStart("attributes");
        attributes.forEach(attribute -> {
            json.writeStartObject();
            json.writeStringProperty("name", attribute.name());
            json.writeStringProperty("type", attribute.type());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void writeCase(ShownCase each, JsonGenerator json) {
        writeObjectStart(each.name(), ObjectTypes.of(each.kind()), json);
        json.writeArrayPropertyStart("attributes");
        each.events().stream().filter(event -> event.category() != null).forEach(event -> {
            json.writeStartObject();
            json.writeStringProperty("name", ObjectTypes.CATEGORY);
            json.writeStringProperty("value", event.category());
            json.writeStringProperty("time", event.occurredAt().toString());
            json.writeEndObject();
        });
        json.writeEndArray();
        writeRelations(each.relations().stream(), json);
        json.writeEndObject();
        Relation whole = new Relation(ObjectTypes.of(each.kind()), each.name(), "case");
        each.sessions().forEach(session -> {
            writeObjectStart(session, ObjectTypes.SESSION, json);
            writeRelations(Stream.of(whole), json);
            json.writeEndObject();
        });
    }

    private static void writeOther(String name, String type, JsonGenerator json) {
        writeObjectStart(name, type, json);
        json.writeEndObject();
    }

    private static void writeObjectStart(String name, String type, JsonGenerator json) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", name);
        json.writeStringProperty("type", type);
    }

    private static void writeEvent(ShownEvent event, JsonGenerator json) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", event.name());
        json.writeStringProperty("type", event.activity());
        json.writeStringProperty("time", event.occurredAt().toString());
        json.writeArrayPropertyStart("attributes");
        writeAttribute(EventTypes.ROLE, event.role(), json);
        writeAttribute(EventTypes.RECORDED, event.recordedAt().toString(), json);
        for (Map.Entry<String, String> fact : event.facts().entrySet()) {
            writeAttribute(fact.getKey(), fact.getValue(), json);
        }
        json.writeEndArray();
        writeRelations(event.relations().stream(), json);
        json.writeEndObject();
    }

    private static void writeAttribute(String name, String value, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    private static void writeRelations(Stream<Relation> relations, JsonGenerator json) {
        json.writeArrayPropertyStart("relationships");
        relations.forEach(relation -> {
            json.writeStartObject();
            json.writeStringProperty("objectId", relation.object());
            json.writeStringProperty("qualifier", relation.qualifier());
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
