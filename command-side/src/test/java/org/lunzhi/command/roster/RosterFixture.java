package org.lunzhi.command.roster;

import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.LEAD;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.assignment.Bars;
import org.lunzhi.command.roster.assignment.Surroundings;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterSamples;

/** A duty roster at a chosen moment, in surroundings that a test may change. */
final class RosterFixture implements Surroundings, Calendars, Lookup {

    static final long SEEN = 41;

    final Map<OfficerId, Mandate> mandates = new HashMap<>();
    final Map<OfficerId, Integer> openItems = new HashMap<>();
    final List<OnDuty> nextAreas = new ArrayList<>();

    final List<OfficerId> elsewhere = new ArrayList<>();
    final Map<OfficerId, UnitId> offices = new HashMap<>();
    final Map<UnitId, UnitId> above = new HashMap<>();
    Bars bars = Bars.NONE;

    @Nullable OfficerId lead = LEAD;

    RosterFixture() {
        mandate(FIRST, OrganisationSamples.VILLAGE, null);
        mandate(SECOND, OrganisationSamples.OTHER_VILLAGE, null);
        mandate(THIRD, UnitId.of("unit-village-3"), null);
    }

    void mandate(OfficerId officer, @Nullable UnitId home, @Nullable LocalDate trainedUntil) {
        mandates.put(
                officer,
                new Mandate(
                        RosterSamples.mandateOf(officer),
                        officer,
                        OrganisationSamples.COMMITTEE,
                        home,
                        LocalDate.of(2027, 12, 31),
                        trainedUntil));
    }

    /** A fixture with this history at this moment. */
    TestExecutor<DutyRoster> at(Instant now, List<? extends RosterEvent> history, RosterEvent... more) {
        var fixture = new AggregateTestFixture<>(DutyRoster.class);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        fixture.registerInjectableResource(this);
        List<Object> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(all);
    }

    /** While it is being planned. */
    TestExecutor<DutyRoster> planning(List<? extends RosterEvent> history, RosterEvent... more) {
        return at(RosterSamples.PLANNED_AT, history, more);
    }

    /** The published roster of the samples at this moment. */
    TestExecutor<DutyRoster> published(Instant now, RosterEvent... more) {
        List<RosterEvent> history = new ArrayList<>(RosterSamples.filled());
        history.add(RosterSamples.proposed());
        history.add(RosterSamples.published());
        return at(now, history, more);
    }

    static Map<String, String> by(OfficerId officer, Role... roles) {
        return ActorMetadata.of(new Actor(
                officer, null, Set.of(roles), OrganisationSamples.AREA, null, null, ClientClass.PRIVATE_NETWORK));
    }

    static Map<String, String> byLead() {
        return by(LEAD, Role.AREA_LEAD);
    }

    @Override
    public Optional<Mandate> mandateOf(OfficerId officer, CommitteeId committee, LocalDate day) {
        return Optional.ofNullable(mandates.get(officer));
    }

    @Override
    public Optional<UnitId> villageOf(UnitId unit, LocalDate day) {
        return unit.equals(OrganisationSamples.ROOM) ? Optional.empty() : Optional.of(unit);
    }

    @Override
    public List<OnDuty> onDutyInNextAreas(UnitId post, Instant instant) {
        return nextAreas;
    }

    @Override
    public Optional<OfficerId> areaLeadOf(UnitId post, LocalDate day) {
        return Optional.ofNullable(lead);
    }

    @Override
    public Bars barsOf(CaseRef matter, LocalDate day) {
        return bars;
    }

    @Override
    public boolean isWithin(List<UnitId> these, UnitId unit, LocalDate day) {
        UnitId superior = above.get(unit);
        return these.contains(unit) || (superior != null && isWithin(these, superior, day));
    }

    @Override
    public boolean servesWithin(List<UnitId> these, OfficerId officer, LocalDate day) {
        UnitId office = offices.get(officer);
        return office != null && isWithin(these, office, day);
    }

    @Override
    public boolean standsAt(UnitId post, OfficerId officer) {
        return elsewhere.contains(officer);
    }

    @Override
    public int openItemsOf(OfficerId officer) {
        return openItems.getOrDefault(officer, 0);
    }

    @Override
    public long position() {
        return SEEN;
    }

    @Override
    public WorkCalendar current() {
        return CalendarSamples.untilEndOf2026();
    }

    @Override
    public WorkCalendar at(CalendarVersion version) {
        return current();
    }

    @Override
    public List<Class<?>> families() {
        return List.of();
    }

    @Override
    public void takeIn(Object event) {
        // These surroundings are told by the test and learn nothing from the log.
    }
}
