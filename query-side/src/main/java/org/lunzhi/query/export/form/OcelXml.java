package org.lunzhi.query.export.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lunzhi.query.export.form.EventTypes.Attribute;
import org.lunzhi.query.export.form.EventTypes.EventType;

/** OCEL 2.0 in XML, in the order its schema demands: types, objects, events. */
public final class OcelXml implements LogForm {

    private static final String ATTRIBUTE = "attribute";
    private static final String ATTRIBUTES = "attributes";
    private static final String OBJECT = "object";
    private static final String OBJECTS = "objects";
    private static final String NAME = "name";
    private static final String TYPE = "type";

    @Override
    public void write(ShownCases cases, OutputStream out) throws IOException {
        Xml xml = new Xml(out);
        xml.begin("log").line();
        writeTypes(xml);
        xml.begin(OBJECTS).line();
        Set<Relation> others = new TreeSet<>(Relations.BY_OBJECT);
        cases.each(each -> {
            writeCase(each, xml);
            Relations.collectOthers(each, others);
        });
        for (Relation other : others) {
            xml.empty(OBJECT, "id", other.object(), TYPE, other.type()).line();
        }
        xml.end().line().begin("events").line();
        cases.each(each -> {
            for (ShownEvent event : each.events()) {
                writeEvent(event, xml);
            }
        });
        xml.end().line().end().endDocument();
    }

    private static void writeTypes(Xml xml) throws IOException {
        xml.begin("object-types").line();
        for (String type : ObjectTypes.ofCases().toList()) {
            writeType("object-type", type, List.of(new Attribute(ObjectTypes.CATEGORY, EventTypes.STRING)), xml);
        }
        for (String type : ObjectTypes.others()) {
            writeType("object-type", type, List.of(), xml);
        }
        xml.end().line().begin("event-types").line();
        for (EventType type : EventTypes.all()) {
            writeType("event-type", type.name(), type.attributes(), xml);
        }
        xml.end().line();
    }

    private static void writeType(String element, String name, List<Attribute> attributes, Xml xml) throws IOException {
        xml.begin(element, NAME, name).begin(ATTRIBUTES);
        for (Attribute attribute : attributes) {
            xml.empty(ATTRIBUTE, NAME, qualified(name, attribute.name()), TYPE, attribute.type());
        }
        xml.end().end().line();
    }

    private static void writeCase(ShownCase each, Xml xml) throws IOException {
        String type = ObjectTypes.of(each.kind());
        xml.begin(OBJECT, "id", each.name(), TYPE, type).begin(ATTRIBUTES);
        for (ShownEvent event : each.events()) {
            if (event.category() != null) {
                xml.begin(
                                ATTRIBUTE,
                                NAME,
                                qualified(type, ObjectTypes.CATEGORY),
                                "time",
                                event.occurredAt().toString())
                        .text(event.category())
                        .end();
            }
        }
        xml.end();
        writeRelations(each.relations(), xml);
        xml.end().line();
        for (String session : each.sessions()) {
            xml.begin(OBJECT, "id", session, TYPE, ObjectTypes.SESSION);
            writeRelations(List.of(new Relation(type, each.name(), "case")), xml);
            xml.end().line();
        }
    }

    private static void writeEvent(ShownEvent event, Xml xml) throws IOException {
        xml.begin(
                        "event",
                        "id",
                        event.name(),
                        TYPE,
                        event.activity(),
                        "time",
                        event.occurredAt().toString())
                .begin(ATTRIBUTES);
        writeAttribute(event, EventTypes.ROLE, event.role(), xml);
        writeAttribute(event, EventTypes.RECORDED, event.recordedAt().toString(), xml);
        for (Map.Entry<String, String> fact : event.facts().entrySet()) {
            writeAttribute(event, fact.getKey(), fact.getValue(), xml);
        }
        xml.end();
        writeRelations(event.relations(), xml);
        xml.end().line();
    }

    private static void writeAttribute(ShownEvent event, String name, String value, Xml xml) throws IOException {
        xml.begin(ATTRIBUTE, NAME, qualified(event.activity(), name))
                .text(value)
                .end();
    }

    /** The schema finds an attribute by its name alone, so that no two types may have one of the same name. */
    private static String qualified(String type, String attribute) {
        return type + ":" + attribute;
    }

    /** The schema wants the type here too, although the object says it itself. */
    private static void writeRelations(List<Relation> relations, Xml xml) throws IOException {
        xml.begin(OBJECTS);
        for (Relation relation : relations) {
            xml.empty(OBJECT, "object-id", relation.object(), "qualifier", relation.qualifier(), TYPE, relation.type());
        }
        xml.end();
    }
}
