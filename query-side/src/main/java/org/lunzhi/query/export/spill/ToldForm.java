package org.lunzhi.query.export.spill;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.told.Link;
import org.lunzhi.query.export.told.Told;
import org.lunzhi.query.support.casework.CaseHeading;
import org.lunzhi.query.support.casework.CaseKind;

/** How one event stands in a file of the workshop; only the process that wrote such a file reads it. */
final class ToldForm {

    private ToldForm() {}

    static void write(Told told, DataOutputStream out) throws IOException {
        out.writeUTF(told.kind().name());
        out.writeUTF(told.matter());
        out.writeLong(told.position());
        out.writeUTF(told.name());
        out.writeUTF(told.activity());
        out.writeLong(told.occurredAt().toEpochMilli());
        out.writeLong(told.recordedAt().toEpochMilli());
        out.writeUTF(told.role());
        writeMaybe(told.actingUnit(), out);
        writeMaybe(told.heading().unit(), out);
        writeMaybe(told.heading().category(), out);
        out.writeBoolean(told.heading().kept());
        out.writeBoolean(told.hidden());
        out.writeShort(told.links().size());
        for (Link link : told.links()) {
            out.writeUTF(link.kind().name());
            out.writeUTF(link.as());
            out.writeUTF(link.target());
        }
        out.writeShort(told.facts().size());
        for (Map.Entry<String, String> fact : told.facts().entrySet()) {
            out.writeUTF(fact.getKey());
            out.writeUTF(fact.getValue());
        }
    }

    static Told read(DataInputStream in) throws IOException {
        return new Told(
                CaseKind.valueOf(in.readUTF()),
                in.readUTF(),
                in.readLong(),
                in.readUTF(),
                in.readUTF(),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                in.readUTF(),
                readMaybe(in),
                new CaseHeading(readMaybe(in), readMaybe(in), in.readBoolean()),
                in.readBoolean(),
                readLinks(in),
                readFacts(in));
    }

    private static List<Link> readLinks(DataInputStream in) throws IOException {
        List<Link> links = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            links.add(new Link(Link.Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF()));
        }
        return links;
    }

    private static SortedMap<String, String> readFacts(DataInputStream in) throws IOException {
        SortedMap<String, String> facts = new TreeMap<>();
        for (int left = in.readShort(); left > 0; left--) {
            facts.put(in.readUTF(), in.readUTF());
        }
        return facts;
    }

    private static void writeMaybe(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static @Nullable String readMaybe(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }
}
