package org.lunzhi.station.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.DISTRICT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.NEXT_AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.MutableClock;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitEvent;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuperiorUnitsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final EventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<UnitId, Long> told = new HashMap<>();
    private final MutableClock clock = new MutableClock(NOON);
    private long nanos;
    private final SuperiorUnits units = new SuperiorUnits(() -> log, clock, () -> nanos);

    @BeforeEach
    void county() {
        tell(OrganisationSamples.districtEstablished());
        tell(unit(TOWN, UnitKind.TOWNSHIP, DISTRICT));
        tell(unit(AREA, UnitKind.WORK_AREA, TOWN));
        tell(unit(NEXT_AREA, UnitKind.WORK_AREA, DISTRICT));
        tell(OrganisationSamples.villageEstablished());
    }

    @Test
    void the_units_above_are_told_up_to_the_root_nearest_first() {
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN, DISTRICT);
        assertThat(units.of(DISTRICT)).isEmpty();
    }

    @Test
    void a_unit_that_nobody_registered_stands_alone() {
        assertThat(units.of(UnitId.of("unit-window"))).isEmpty();
    }

    @Test
    void a_unit_that_moves_answers_to_its_new_superiors_from_the_day_on_and_not_before() {
        tell(OrganisationSamples.villageMoved());
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN, DISTRICT);

        onTheDay();
        assertThat(units.of(VILLAGE)).containsExactly(NEXT_AREA, DISTRICT);
    }

    @Test
    void a_move_is_known_once_what_was_remembered_has_run_out() {
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN, DISTRICT);
        tell(new UnitMoved(VILLAGE, NEXT_AREA, LATER.minusDays(9), 9, RECORDED));

        nanos = SuperiorUnits.REMEMBERED.toNanos() - 1;
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN, DISTRICT);
        nanos++;
        assertThat(units.of(VILLAGE)).containsExactly(NEXT_AREA, DISTRICT);
    }

    @Test
    void a_dissolved_unit_still_answers_to_those_that_were_above_it() {
        tell(OrganisationSamples.villageDissolved());
        onTheDay();
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN, DISTRICT);
    }

    @Test
    void units_that_stand_above_each_other_are_told_once() {
        tell(new UnitMoved(TOWN, VILLAGE, LATER.minusDays(9), 9, RECORDED));
        assertThat(units.of(VILLAGE)).containsExactly(AREA, TOWN);
    }

    private void onTheDay() {
        clock.set(NOON.plus(Duration.ofDays(1)));
        nanos += SuperiorUnits.REMEMBERED.toNanos();
    }

    private void tell(UnitEvent event) {
        long sequence = told.merge(event.unitId(), 0L, (known, unused) -> known + 1);
        log.publish(new GenericDomainEventMessage<>("OrgUnit", event.unitId().value(), sequence, event));
    }
}
