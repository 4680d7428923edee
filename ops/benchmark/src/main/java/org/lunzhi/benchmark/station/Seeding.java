package org.lunzhi.benchmark.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** Many cases at once: the history of one that the station decided itself, appended again under other numbers. */
final class Seeding {

    /** As many commits go to the server in one write. */
    private static final int WRITERS = 128;

    private static final int STEPS = 10;

    private final MongoEventLog log;
    private final LogSerializer serializer;
    private final Report report;
    private final String original;
    private final List<Told> history;
    private final AtomicInteger appended = new AtomicInteger();

    Seeding(Station station, String matter, Report report) {
        this.report = report;
        this.log = station.bean(MongoEventLog.class);
        this.serializer = station.bean(LogSerializer.class);
        this.original = matter.substring(matter.lastIndexOf('/') + 1);
        this.history = log.readEvents(original, 0).asStream().map(this::told).toList();
    }

    /** One event of the history as it is stored. */
    private record Told(String type, long sequence, SerializedType name, String payload, MetaData metaData) {}

    /** Appends so many cases, each event in a commit of its own as it was decided. */
    void append(int cases) {
        appended.set(0);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> shares = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> appendShare(writer, cases)))
                    .toList();
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The cases could not be appended", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    int events() {
        return history.size();
    }

    private void appendShare(int writer, int cases) {
        for (int i = writer; i < cases; i += WRITERS) {
            String id = "grievance-" + UUID.randomUUID();
            history.forEach(event -> log.appendEvents(copy(event, id)));
            tell(appended.incrementAndGet(), cases);
        }
    }

    private void tell(int done, int cases) {
        if (done % Math.max(1, cases / STEPS) == 0) {
            report.progress(Report.number("seeded %,d of %,d cases", done, cases));
        }
    }

    private Told told(DomainEventMessage<?> event) {
        SerializedObject<String> stored = serializer.serialize(event.getPayload(), String.class);
        return new Told(
                event.getType(), event.getSequenceNumber(), stored.getType(), stored.getData(), event.getMetaData());
    }

    /** The payload stays as it is stored: neither read nor written anew. */
    private DomainEventMessage<?> copy(Told event, String id) {
        byte[] text = event.payload().replace(original, id).getBytes(UTF_8);
        var payload = new LazyDeserializingObject<>(
                new SimpleSerializedObject<>(text, byte[].class, event.name()), serializer);
        var message = new SerializedMessage<>(
                UUID.randomUUID().toString(), payload, new LazyDeserializingObject<>(event.metaData()));
        return new GenericDomainEventMessage<>(event.type(), id, event.sequence(), message, Instant.now());
    }
}
