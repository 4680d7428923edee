package org.lunzhi.query.export.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.lunzhi.query.export.told.Told;

/** A sorted part of the spilled events, read from its first to its last. */
final class Run implements AutoCloseable {

    static final Comparator<Told> ORDER =
            Comparator.comparing(Told::kind).thenComparing(Told::matter).thenComparingLong(Told::position);

    private static final int BUFFER = 32 * 1024;

    private final DataInputStream in;
    private int left;
    private Told head;

    private Run(DataInputStream in, int left, Told head) {
        this.in = in;
        this.left = left;
        this.head = head;
    }

    /** Writes events, at least one, in their order, and forces them to the disk. */
    static void write(Path file, List<Told> events) throws IOException {
        events.sort(ORDER);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            out.writeInt(events.size());
            for (Told told : events) {
                ToldForm.write(told, out);
            }
            out.flush();
            channel.force(true);
        }
    }

    static Run open(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        return new Run(in, in.readInt() - 1, ToldForm.read(in));
    }

    /** The event at which the run stands. */
    Told head() {
        return head;
    }

    /** Goes one further; false at the end. */
    boolean advance() throws IOException {
        if (left == 0) {
            return false;
        }
        left--;
        head = ToldForm.read(in);
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
