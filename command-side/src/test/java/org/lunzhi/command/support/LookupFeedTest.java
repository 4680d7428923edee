package org.lunzhi.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookupFeedTest {

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore log =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final Noted noted = new Noted();
    private final LookupFeed feed = new LookupFeed(log, List.of(noted));

    @AfterEach
    void close() {
        feed.close();
        log.shutDown();
    }

    @Test
    void what_is_in_the_log_is_known_when_it_has_started() {
        byAnotherProcess(event("a", 0), event("a", 1));

        feed.start();

        assertThat(noted.taken).containsExactly("a0", "a1");
        assertThat(feed.position()).isEqualTo(1);
    }

    @Test
    void what_this_process_writes_is_known_at_once() {
        feed.start();

        log.publish(event("a", 0));

        assertThat(noted.taken).containsExactly("a0");
    }

    @Test
    void what_another_process_writes_is_known_soon() {
        feed.start();

        byAnotherProcess(event("a", 0));

        await().untilAsserted(() -> assertThat(noted.taken).containsExactly("a0"));
    }

    @Test
    void every_event_is_taken_in_once() {
        feed.start();

        log.publish(event("a", 0));
        log.publish(event("b", 0), event("b", 1));

        await().untilAsserted(() -> assertThat(feed.position()).isEqualTo(2));
        assertThat(noted.taken).containsExactly("a0", "b0", "b1");
    }

    @Test
    void the_order_within_an_aggregate_is_kept_between_processes() {
        feed.start();

        byAnotherProcess(event("a", 0));
        log.publish(event("a", 1));

        await().untilAsserted(() -> assertThat(noted.taken).containsExactly("a0", "a1"));
    }

    @Test
    void events_of_other_families_are_passed_over() {
        byAnotherProcess(new GenericDomainEventMessage<>("other", "a", 0, 17), event("b", 0));

        feed.start();

        assertThat(noted.taken).containsExactly("b0");
    }

    @Test
    void a_lookup_that_stumbles_over_an_own_event_does_not_undo_it_and_meets_it_again() {
        feed.start();
        noted.stumbles = true;

        assertThatCode(() -> log.publish(event("a", 0))).doesNotThrowAnyException();

        await().untilAsserted(() -> assertThat(noted.taken).containsExactly("a0"));
    }

    private void byAnotherProcess(DomainEventMessage<?>... events) {
        engine.appendEvents(events);
    }

    private static DomainEventMessage<String> event(String aggregate, int sequence) {
        return new GenericDomainEventMessage<>("noted", aggregate, sequence, aggregate + sequence);
    }

    /** Writes down what it gets; it stumbles over one event if told to. */
    private static final class Noted implements Lookup {

        private final List<Object> taken = new CopyOnWriteArrayList<>();
        private volatile boolean stumbles;

        @Override
        public List<Class<?>> families() {
            return List.of(String.class);
        }

        @Override
        public void takeIn(Object event) {
            if (stumbles) {
                stumbles = false;
                throw new IllegalStateException("stumbled");
            }
            taken.add(event);
        }
    }
}
