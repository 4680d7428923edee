package org.lunzhi.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.LookupFeed;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.eventlog.LogEventStore;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarOnTwoNodesTest {

    private static final CalendarPublished PUBLISHED = CalendarSamples.published2026();

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind());

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_notice_is_current_at_once_where_it_is_published_soon_elsewhere_and_at_the_start_of_a_later_node() {
        try (Node here = new Node();
                Node there = new Node()) {
            here.publish(0, PUBLISHED);

            assertThat(here.calendars.current().version()).isEqualTo(PUBLISHED.version());
            await().untilAsserted(() ->
                    assertThat(there.calendars.current().version()).isEqualTo(PUBLISHED.version()));

            there.publish(1, CalendarSamples.newYear2027Published());
            try (Node later = new Node()) {
                assertThat(later.calendars.current().publishes(2027)).isTrue();
                assertThat(later.calendars.at(PUBLISHED.version()).publishes(2027))
                        .isFalse();
            }
        }
    }

    /** One command node over the common database. */
    private final class Node implements AutoCloseable {

        private final CalendarLookup calendars = new CalendarLookup();
        private final MongoEventLog log = MongoEventLog.open(
                client.getDatabase("station"),
                LogSettings.DEFAULT,
                LogSerializer.of(EventCatalogue.of(Families.ALL)),
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                LogId.of("log-test"),
                LogOrigin.LIVE);
        private final LogEventStore store = LogEventStore.over(log).build();
        private final LookupFeed feed = new LookupFeed(store, List.of(calendars));

        Node() {
            feed.start();
        }

        void publish(long sequence, CalendarEvent event) {
            store.publish(new GenericDomainEventMessage<>(
                    "WorkCalendar", event.calendarId().value(), sequence, event));
        }

        @Override
        public void close() {
            feed.close();
            store.close();
            log.close();
        }
    }
}
