package org.lunzhi.benchmark.station;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** Many cases at once: the history of one that the station decided itself, appended again under other numbers. */
final class Seeding {

    private static final int WRITERS = 16;

    private final MongoEventLog log;
    private final LogSerializer serializer;
    private final String original;
    private final List<? extends DomainEventMessage<?>> history;

    Seeding(Station station, String matter) {
        this.log = station.bean(MongoEventLog.class);
        this.serializer = station.bean(LogSerializer.class);
        this.original = matter.substring(matter.lastIndexOf('/') + 1);
        this.history = log.readEvents(original, 0).asStream().toList();
    }

    /** Appends so many cases, each event in a commit of its own as it was decided. */
    void append(int cases) {
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
        }
    }

    private DomainEventMessage<?> copy(DomainEventMessage<?> event, String id) {
        SerializedObject<String> stored = serializer.serialize(event.getPayload(), String.class);
        String text = stored.getData().replace(original, id);
        Object payload = serializer.deserialize(new SimpleSerializedObject<>(text, String.class, stored.getType()));
        return new GenericDomainEventMessage<>(
                event.getType(), id, event.getSequenceNumber(), payload, event.getMetaData());
    }
}
