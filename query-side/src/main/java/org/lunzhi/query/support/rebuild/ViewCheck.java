package org.lunzhi.query.support.rebuild;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.Positions;
import org.lunzhi.query.support.freshness.Freshness;
import org.springframework.context.ApplicationContext;

/** Builds all views beside the live ones, up to the same position of the log, and compares what both say. */
public final class ViewCheck {

    private static final int BATCH = 500;
    private static final int MOST_ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApplicationContext station;
    private final MongoDatabase live;
    private final MongoDatabase aside;
    private final EventStore log;
    private final Freshness freshness;
    private long told = -1;

    /**
     * A check within a running station.
     *
     * @param aside a database that is emptied before and after
     */
    public ViewCheck(ApplicationContext station, MongoDatabase aside) {
        this.station = station;
        this.live = station.getBean(MongoDatabase.class);
        this.aside = aside;
        this.log = station.getBean(EventStore.class);
        this.freshness = station.getBean(Freshness.class);
    }

    /** Checks the views asked for; told is whatever position has been reached. */
    public Outcome of(Collection<String> views, LongConsumer reached) throws InterruptedException {
        try (ViewsBeside beside = new ViewsBeside(station, aside, views);
                BlockingStream<TrackedEventMessage<?>> events = log.openStream(null)) {
            long end = tell(events, beside, reached);
            List<Outcome.Compared> compared = new ArrayList<>();
            beside.collectionsOf(views).forEach(name -> compared.add(new Comparison(name, live, aside).all()));
            // Where others write meanwhile, a live document may have gone on: it is told further and looked at again.
            for (int round = 1; round < MOST_ROUNDS && differs(compared) && endOfLog() > end; round++) {
                end = tell(events, beside, reached);
                compared.replaceAll(before -> new Comparison(before.collection(), live, aside).again(before));
            }
            List<Outcome.Untold> untold = beside.groups().stream()
                    .flatMap(group -> group.untold().stream())
                    .filter(event -> views.contains(event.view()))
                    .toList();
            return new Outcome(end, compared, untold);
        }
    }

    private static boolean differs(List<Outcome.Compared> compared) {
        return compared.stream().anyMatch(one -> !one.differences().isEmpty());
    }

    /** Tells everything up to the present end of the log, and waits until the live views have been told it too. */
    private long tell(BlockingStream<TrackedEventMessage<?>> events, ViewsBeside beside, LongConsumer reached)
            throws InterruptedException {
        long end = endOfLog();
        while (told < end) {
            List<TrackedEventMessage<?>> batch = new ArrayList<>(BATCH);
            while (told < end && batch.size() < BATCH) {
                TrackedEventMessage<?> event = events.nextAvailable();
                batch.add(event);
                told = Positions.of(event.trackingToken());
            }
            beside.groups().forEach(group -> group.tell(batch));
            reached.accept(told);
        }
        awaitLive(end);
        return end;
    }

    private void awaitLive(long end) {
        long before = -1;
        while (!freshness.await(end, PATIENCE)) {
            long now = freshness.position();
            if (now == before) {
                throw new IllegalStateException("The live views stand still at position " + now + " of " + end);
            }
            before = now;
        }
    }

    private long endOfLog() {
        return log.createHeadToken().position().orElse(-1);
    }
}
