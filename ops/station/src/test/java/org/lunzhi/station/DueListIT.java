package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueListIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void an_old_matter_that_nobody_took_up_is_reminded_of_by_the_station_itself() {
        EventStore log = station.bean(EventStore.class);
        log.publish(new GenericDomainEventMessage<>(
                "Grievance", GrievanceSamples.ID.value(), 0, GrievanceSamples.registered()));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.readEvents(GrievanceSamples.ID.value())
                                .asStream()
                                .map(DomainEventMessage::getPayload))
                        .hasAtLeastOneElementOfType(ReminderIssued.class));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                station.get("/actuator/prometheus", null).text())
                        .contains(
                                "lunzhi_duelist_age_seconds{application=\"lunzhi\"} 0.0",
                                "lunzhi_duelist_entries{application=\"lunzhi\"} 1.0",
                                "kind=\"ACCEPTANCE_DECISION\",outcome=\"sent\"} 1.0"));
    }
}
