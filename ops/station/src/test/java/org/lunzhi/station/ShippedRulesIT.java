package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.ShippedRules;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedRulesIT {

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void a_station_that_has_started_has_a_calendar_and_policies() {
        var books = station.bean(PolicyBooks.class);
        var now = station.bean(Clock.class).instant();

        assertThat(station.bean(Calendars.class).current().publishes(2026)).isTrue();
        assertThat(books.at(PolicyVersion.of("ningbo-2015")).basis()).isNotEmpty();
        assertThat(books.current(UnitId.of("unit-anywhere"), Track.HOTLINE, now).version())
                .hasToString("default-2026");
    }

    @Test
    void publishing_again_writes_nothing() {
        var log = station.bean(EventStore.class);
        long before = log.lastSequenceNumberFor("calendar-cn").orElseThrow();

        station.bean(ShippedRules.class).publish();

        assertThat(log.lastSequenceNumberFor("calendar-cn")).contains(before);
        assertThat(log.lastSequenceNumberFor("policy-shandong")).contains(0L);
    }
}
