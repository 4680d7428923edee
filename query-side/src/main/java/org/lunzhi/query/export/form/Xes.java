package org.lunzhi.query.export.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.lunzhi.query.support.casework.CaseKind;

/** XES (IEEE 1849-2016): the cases of one kind, a trace each. */
public final class Xes implements LogForm {

    private static final String STRING = "string";
    private static final String DATE = "date";
    private static final String NAME = "concept:name";
    private static final String GROUP = "org:group";
    private static final String ROLE = "org:role";
    private static final String TIME = "time:timestamp";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String UNKNOWN = "UNKNOWN";

    /** The extensions of the standard whose attributes occur. */
    private static final List<Extension> EXTENSIONS = List.of(
            new Extension("Concept", "concept"),
            new Extension("Time", "time"),
            new Extension("Lifecycle", "lifecycle"),
            new Extension("Organizational", "org"));

    private final CaseKind kind;

    private record Extension(String name, String prefix) {}

    public Xes(CaseKind kind) {
        this.kind = kind;
    }

    @Override
    public void write(ShownCases cases, OutputStream out) throws IOException {
        Xml xml = new Xml(out);
        xml.begin("log", "xes.version", "1849.2016", "xes.features", "").line();
        writeHead(xml);
        cases.each(kind, each -> writeTrace(each, xml));
        xml.end().endDocument();
    }

    private void writeHead(Xml xml) throws IOException {
        for (Extension each : EXTENSIONS) {
            String uri = "http://www.xes-standard.org/" + each.prefix() + ".xesext";
            xml.empty("extension", "name", each.name(), "prefix", each.prefix(), "uri", uri)
                    .line();
        }
        xml.begin("global", "scope", "trace");
        write(STRING, NAME, UNKNOWN, xml);
        xml.end().line().begin("global", "scope", "event");
        write(STRING, NAME, UNKNOWN, xml);
        write(DATE, TIME, "1970-01-01T00:00:00Z", xml);
        write(STRING, TRANSITION, "complete", xml);
        xml.end().line();
        xml.empty("classifier", "name", "Activity", "scope", "event", "keys", NAME)
                .line();
        write(STRING, NAME, ObjectTypes.of(kind), xml);
        xml.line();
    }

    private static void writeTrace(ShownCase each, Xml xml) throws IOException {
        xml.begin("trace");
        write(STRING, NAME, each.name(), xml);
        xml.line();
        for (ShownEvent event : each.events()) {
            writeEvent(event, xml);
        }
        xml.end().line();
    }

    private static void writeEvent(ShownEvent event, Xml xml) throws IOException {
        xml.begin("event");
        write(STRING, NAME, event.activity().substring(event.activity().indexOf('/') + 1), xml);
        write(DATE, TIME, event.occurredAt().toString(), xml);
        write(STRING, TRANSITION, "complete", xml);
        write(STRING, ROLE, event.role(), xml);
        if (event.unit() != null) {
            write(STRING, GROUP, event.unit(), xml);
        }
        write(DATE, EventTypes.RECORDED, event.recordedAt().toString(), xml);
        if (event.category() != null) {
            write(STRING, ObjectTypes.CATEGORY, event.category(), xml);
        }
        for (Map.Entry<String, String> fact : event.facts().entrySet()) {
            write(STRING, fact.getKey(), fact.getValue(), xml);
        }
        xml.end().line();
    }

    private static void write(String type, String key, String value, Xml xml) throws IOException {
        xml.empty(type, "key", key, "value", value);
    }
}
