package org.lunzhi.command.grievance;

import static org.lunzhi.command.grievance.People.by;
import static org.lunzhi.command.support.Refusals.refusedBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.command.support.Rule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicySamples;

/** A grievance under test: what happened so far, what time it is, and under which policy and calendar it lives. */
public record GrievanceStory(
        List<Object> past, String wallClock, PolicyBook book, Calendars calendars, OtherMatters others) {

    /** A matter that was registered earlier. */
    public static final GrievanceId OTHER = GrievanceId.of("grievance-other");

    /** A matter as it stands after these events, under Shandong's policy and the shipped calendar. */
    public static GrievanceStory after(Object... past) {
        return new GrievanceStory(
                List.of(past),
                "2026-02-12T09:00",
                PolicySamples.shandong(),
                CalendarSamples.calendars(),
                new FiledMatters()
                        .registered(OTHER, CalendarSamples.at("2026-02-12T08:00"))
                        .read());
    }

    public static GrievanceStory registered() {
        return after(GrievanceSamples.registered());
    }

    public static GrievanceStory triaged() {
        return registered().and(GrievanceSamples.triaged());
    }

    public static GrievanceStory accepted() {
        return triaged().and(GrievanceSamples.accepted());
    }

    public static GrievanceStory dispatched() {
        return accepted().and(GrievanceSamples.dispatched());
    }

    public static GrievanceStory inHandling() {
        return dispatched().and(GrievanceSamples.acknowledged());
    }

    public static GrievanceStory reported() {
        return inHandling().and(GrievanceSamples.outcomeReported());
    }

    public static GrievanceStory reviewed() {
        return reported().and(GrievanceSamples.outcomeReviewed());
    }

    public static GrievanceStory followedUp() {
        return reviewed().and(GrievanceSamples.followedUp());
    }

    public static GrievanceStory closed() {
        return followedUp().and(GrievanceSamples.closed());
    }

    /** The story told on. */
    public GrievanceStory and(Object... more) {
        List<Object> longer = new ArrayList<>(past);
        longer.addAll(List.of(more));
        return new GrievanceStory(List.copyOf(longer), wallClock, book, calendars, others);
    }

    /** The same at another moment of the station's wall clock, as in {@code 2026-02-12T09:30}. */
    public GrievanceStory at(String otherWallClock) {
        return new GrievanceStory(past, otherWallClock, book, calendars, others);
    }

    /** The same under another policy. */
    public GrievanceStory under(PolicyBook otherBook) {
        return new GrievanceStory(past, wallClock, otherBook, calendars, others);
    }

    /** The same beside other matters. */
    public GrievanceStory beside(FiledMatters otherMatters) {
        return new GrievanceStory(past, wallClock, book, calendars, otherMatters.read());
    }

    /** What comes of a command. */
    public ResultValidator<?> when(Object command, Actor actor) {
        FixtureConfiguration<?> fixture = new AggregateTestFixture<>(Grievance.class)
                .registerInjectableResource(
                        InstantSource.fixed(CalendarSamples.at(wallClock)).withZone(StationTime.ZONE))
                .registerInjectableResource(PolicySamples.always(book))
                .registerInjectableResource(calendars)
                .registerInjectableResource(new HousingCatalogue())
                .registerInjectableResource(new SmallTree())
                .registerInjectableResource(others);
        return (past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past)).when(command, by(actor));
    }

    /** The command does what it says. */
    public void allows(Object command, Actor actor) {
        when(command, actor).expectSuccessfulHandlerExecution();
    }

    /** The command is refused by exactly this rule, and nothing happens. */
    public void refuses(Object command, Actor actor, Rule rule) {
        when(command, actor).expectNoEvents().expectException(refusedBy(rule));
    }
}
