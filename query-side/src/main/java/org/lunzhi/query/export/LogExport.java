package org.lunzhi.query.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.lunzhi.query.export.choice.ExportRefused;
import org.lunzhi.query.support.Positions;

/**
 * Writes the cases of a log as files for process-mining software. The log is read once, as far as it reached when the
 * export began; the rest happens on disk. An export that was interrupted goes on where it stopped, under the names it
 * had begun with, and ends in the same bytes.
 */
public final class LogExport {

    /** Events held in memory at a time. */
    private static final int HELD = 10_000;

    private final EventStorageEngine log;
    private final ExportWatch watch;
    private final Supplier<byte[]> keys;
    private final int held;

    /**
     * An export of a log.
     *
     * @param keys gives at least 16 random bytes, the key of one export's names
     */
    public LogExport(EventStorageEngine log, ExportWatch watch, Supplier<byte[]> keys) {
        this(log, watch, keys, HELD);
    }

    LogExport(EventStorageEngine log, ExportWatch watch, Supplier<byte[]> keys, int held) {
        this.log = log;
        this.watch = watch;
        this.keys = keys;
        this.held = held;
    }

    /** Writes the file, or the files that its form asks for, or the rest of them. */
    public List<ExportFile> write(ExportOrder order) throws IOException {
        Path wanted = order.file().toAbsolutePath();
        try (Workshop workshop = Workshop.of(wanted)) {
            Optional<Begun> left = workshop.begun();
            left.ifPresent(begun -> checkSame(begun, order));
            try {
                Begun begun = left.isPresent() ? left.get() : begin(order, workshop);
                List<ExportFile> written = new Making(log, watch, order, workshop, begun, held).finish();
                workshop.clear();
                return written;
            } catch (ExportRefused refused) {
                if (left.isEmpty()) {
                    workshop.clear();
                }
                throw refused;
            }
        }
    }

    private Begun begin(ExportOrder order, Workshop workshop) throws IOException {
        if (!order.replaces() && Files.exists(order.file())) {
            throw ExportRefused.isThere(order.file());
        }
        String key = HexFormat.of().formatHex(keys.get());
        Begun begun = Begun.now(order.asked(firstEvent()), key, Positions.of(log.createHeadToken()));
        workshop.keep(begun);
        return begun;
    }

    private void checkSame(Begun begun, ExportOrder order) {
        if (!begun.asked().equals(order.asked(firstEvent())) || begun.end() > Positions.of(log.createHeadToken())) {
            throw new ExportRefused(
                    "an export of something else to " + order.file() + " was begun: finish it, or delete the folder ."
                            + order.file().getFileName() + ".part");
        }
    }

    private String firstEvent() {
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(null, false)) {
            return events.findFirst().map(EventMessage::getIdentifier).orElse("none");
        }
    }
}
