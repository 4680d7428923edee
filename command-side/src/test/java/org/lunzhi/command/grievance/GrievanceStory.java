package org.lunzhi.command.grievance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicySamples;

/** A grievance under test, with Shandong's policy, the shipped calendar and a small tree of units. */
public final class GrievanceStory {

    private GrievanceStory() {}

    /** A grievance that lives at one moment of the station's wall clock. */
    public static FixtureConfiguration<?> at(String wallClock) {
        return under(PolicySamples.shandong(), CalendarSamples.calendars(), wallClock);
    }

    /** The same under another policy or calendar. */
    public static FixtureConfiguration<?> under(PolicyBook book, Calendars calendars, String wallClock) {
        Instant now = CalendarSamples.at(wallClock);
        return new AggregateTestFixture<>(Grievance.class)
                .registerInjectableResource(InstantSource.fixed(now).withZone(StationTime.ZONE))
                .registerInjectableResource(PolicySamples.always(book))
                .registerInjectableResource(calendars)
                .registerInjectableResource(new TwoVillages());
    }

    /** The villages lie below one township; everything else stands alone. */
    private static final class TwoVillages implements UnitTree {

        private static final UnitId TOWNSHIP = UnitId.of("unit-township");
        private static final Map<UnitId, UnitId> PARENTS = Map.of(
                GrievanceSamples.CO_HANDLER, TOWNSHIP, UnitId.of("unit-hamlet-yanman"), GrievanceSamples.CO_HANDLER);

        @Override
        public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
            return Optional.ofNullable(PARENTS.get(unit));
        }

        @Override
        public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
            return List.of();
        }

        @Override
        public long position() {
            return 0;
        }
    }
}
