package org.lunzhi.query.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.UnitEvent;
import org.lunzhi.query.export.choice.Choice;
import org.lunzhi.query.export.choice.ExportRefused;
import org.lunzhi.query.export.form.ShownCases;
import org.lunzhi.query.export.spill.Spill;
import org.lunzhi.query.export.told.Pseudonyms;
import org.lunzhi.query.export.told.Telling;
import org.lunzhi.query.export.told.Told;
import org.lunzhi.query.export.told.UnitRegister;
import org.lunzhi.query.support.Positions;

/** One export on its way from where it stands to its end. */
final class Making {

    private final EventStorageEngine log;
    private final ExportWatch watch;
    private final ExportOrder order;
    private final Workshop workshop;
    private final Spill spill;
    private final UnitRegister register;
    private final Pseudonyms names;
    private Begun begun;

    Making(EventStorageEngine log, ExportWatch watch, ExportOrder order, Workshop workshop, Begun begun, int held) {
        this.log = log;
        this.watch = watch;
        this.order = order;
        this.workshop = workshop;
        this.begun = begun;
        this.spill = new Spill(workshop.folder(), held, begun.spilled());
        this.register = new UnitRegister(begun.parents());
        this.names = order.logNames()
                ? Pseudonyms.none()
                : Pseudonyms.under(HexFormat.of().parseHex(begun.key()));
    }

    List<ExportFile> finish() throws IOException {
        if (!begun.hasReadAll()) {
            read();
        }
        Choice choice = Choice.among(spill, order.scope(), register, names);
        List<ExportFormat.Sheet> sheets = order.format().sheets(choice);
        for (ExportFormat.Sheet sheet : sheets) {
            checkFree(place(sheet));
        }
        List<ExportFile> written = new ArrayList<>();
        for (ExportFormat.Sheet sheet : sheets) {
            written.add(deliver(sheet, choice));
        }
        return written;
    }

    private void read() throws IOException {
        @Nullable TrackingToken before = begun.read() == 0 ? null : new GlobalSequenceTrackingToken(begun.read() - 1);
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(before, false)) {
            for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext(); ) {
                TrackedEventMessage<?> message = each.next();
                long position = Positions.of(message.trackingToken());
                if (position > begun.end()) {
                    break;
                }
                if (take(message, position)) {
                    keepReading(position + 1);
                }
                watch.reached(ExportWatch.Stage.READING_THE_LOG, position + 1, begun.end() + 1);
            }
        }
        spill.settle();
        keepReading(begun.end() + 1);
    }

    /** Whether all that was taken so far is on disk then. */
    private boolean take(TrackedEventMessage<?> message, long position) throws IOException {
        if (UnitEvent.class.isAssignableFrom(message.getPayloadType())) {
            register.note(message.getPayload());
        } else if (message instanceof DomainEventMessage<?> fact) {
            Optional<Told> told = Telling.of(fact, position, names);
            return told.isPresent() && spill.add(told.get());
        }
        return false;
    }

    private void keepReading(long next) throws IOException {
        begun = begun.reading(next, spill.written(), register.parents());
        workshop.keep(begun);
    }

    private ExportFile deliver(ExportFormat.Sheet sheet, Choice choice) throws IOException {
        Path wanted = place(sheet);
        Optional<ExportFile> there = delivered(wanted);
        if (there.isPresent()) {
            return there.get();
        }
        ShownCases cases =
                new ShownCases(spill, choice, new Reading(spill.written().events()));
        return new Delivery(workshop).deliver(sheet.form(), cases, wanted, sum -> {
            begun = begun.delivering(wanted.getFileName().toString(), sum);
            workshop.keep(begun);
        });
    }

    private Optional<ExportFile> delivered(Path wanted) throws IOException {
        return Delivery.delivered(
                wanted, begun.delivered().get(wanted.getFileName().toString()));
    }

    private void checkFree(Path file) throws IOException {
        if (!order.replaces() && Files.exists(file) && delivered(file).isEmpty()) {
            throw ExportRefused.isThere(file);
        }
    }

    /** Where a sheet goes. */
    private Path place(ExportFormat.Sheet sheet) {
        Path file = order.file().toAbsolutePath();
        if (sheet.infix().isEmpty()) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(
                dot < 0
                        ? name + "." + sheet.infix()
                        : name.substring(0, dot) + "." + sheet.infix() + name.substring(dot));
    }

    /** Counts the events that a form has read, however often it reads them. */
    private final class Reading implements ShownCases.Watch {

        private final long of;
        private long done;

        private Reading(long of) {
            this.of = of;
        }

        @Override
        public void read(int events) {
            done += events;
            watch.reached(ExportWatch.Stage.WRITING, done, of);
        }
    }
}
