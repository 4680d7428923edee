package org.lunzhi.embedded.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One change to one table, as the journal records it. */
@SuppressWarnings("ArrayRecordComponent") // A value of a table is bytes, handed through and never compared.
sealed interface Change {

    String table();

    record Put(String table, Key key, byte[] value) implements Change {}

    record Removal(String table, Key key) implements Change {}

    record Drop(String table) implements Change {}

    int PUT = 1;
    int REMOVAL = 2;
    int DROP = 3;

    default void writeTo(DataOutputStream out) throws IOException {
        if (this instanceof Put put) {
            out.writeByte(PUT);
            out.writeUTF(table());
            writeBytes(out, put.key().bytes());
            writeBytes(out, put.value());
        } else if (this instanceof Removal removal) {
            out.writeByte(REMOVAL);
            out.writeUTF(table());
            writeBytes(out, removal.key().bytes());
        } else {
            out.writeByte(DROP);
            out.writeUTF(table());
        }
    }

    static List<Change> readAll(byte[] record) throws IOException {
        List<Change> changes = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        while (in.available() > 0) {
            int kind = in.readUnsignedByte();
            String table = in.readUTF();
            changes.add(
                    switch (kind) {
                        case PUT -> new Put(table, Key.of(readBytes(in)), readBytes(in));
                        case REMOVAL -> new Removal(table, Key.of(readBytes(in)));
                        case DROP -> new Drop(table);
                        default -> throw new StoreDamaged("The journal holds a change of unknown kind " + kind + ".");
                    });
        }
        return changes;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
