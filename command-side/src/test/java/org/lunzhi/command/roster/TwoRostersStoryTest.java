package org.lunzhi.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.dayOf;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.PlanningCommand.DraftRoster;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.ShiftCommand.AcceptSwap;
import org.lunzhi.command.roster.ShiftCommand.ApproveSwap;
import org.lunzhi.command.roster.ShiftCommand.RequestSwap;
import org.lunzhi.command.roster.diary.Diaries;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.roster.DutyPersonId;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.RotaPlace;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.RosterPolicy;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;

/** Two rosters that share their people: what one has reserved the other cannot have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoRostersStoryTest {

    private static final RosterId OTHER = RosterId.of("roster-2");
    private static final ShiftId HERE = ShiftId.of("shift-here");
    private static final ShiftId THERE = ShiftId.of("shift-there");

    private final InMemoryCommandSide side =
            Diaries.on(new InMemoryCommandSide(Clock.fixed(PLANNED_AT, ZoneOffset.UTC), List.of(new RosterFixture()))
                    .with(DutyRoster.class));
    private final List<AnnotationEventHandlerAdapter> reactions = List.of(
            new AnnotationEventHandlerAdapter(Diaries.reaction(side.commands())),
            new AnnotationEventHandlerAdapter(new WhenDiaryAnswersSettleShift(side.commands())));
    private final Map<Object, Integer> told = new HashMap<>();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void nobody_is_confirmed_in_two_places_at_once() throws Exception {
        draft(ROSTER);
        draft(OTHER);
        send(new PlanShift(ROSTER, HERE, FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
        send(new PlanShift(OTHER, THERE, FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
        tellEverybody();

        assertThat(side.eventsOf(ROSTER)).last().isEqualTo(new ShiftConfirmed(ROSTER, HERE, FIRST, PLANNED_AT));
        assertThat(side.eventsOf(OTHER))
                .last()
                .isInstanceOfSatisfying(
                        ShiftCancelled.class,
                        cancelled -> assertThat(cancelled.ground()).isEqualTo(CancelGround.PERSON_RESERVED_ELSEWHERE));
    }

    @Test
    void a_swap_goes_through_the_diaries_of_both() throws Exception {
        draft(ROSTER);
        send(new PlanShift(ROSTER, HERE, FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
        send(new PlanShift(ROSTER, THERE, SECOND, ShiftRole.PRIMARY, dayOf(TUESDAY)));
        tellEverybody();
        send(new RequestSwap(ROSTER, HERE, SECOND, THERE), RosterFixture.by(FIRST));
        send(new AcceptSwap(ROSTER, HERE), RosterFixture.by(SECOND));
        tellEverybody();
        send(new ApproveSwap(ROSTER, HERE), RosterFixture.byLead());
        tellEverybody();

        assertThat(side.eventsOf(ROSTER)).last().isInstanceOf(ShiftSwapped.class);
        draft(OTHER);
        send(new PlanShift(OTHER, ShiftId.of("shift-free"), FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
        tellEverybody();
        assertThat(side.eventsOf(OTHER)).last().isInstanceOf(ShiftConfirmed.class);
    }

    @Test
    void telling_everything_twice_changes_nothing() throws Exception {
        draft(ROSTER);
        send(new PlanShift(ROSTER, HERE, FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
        tellEverybody();
        int before = side.eventsOf(ROSTER).size();
        told.clear();
        tellEverybody();

        assertThat(side.eventsOf(ROSTER)).hasSize(before);
        assertThat(side.eventsOf(DutyPersonId.of(FIRST))).hasSize(1);
    }

    private void draft(RosterId roster) {
        send(new DraftRoster(
                roster,
                OrganisationSamples.ROOM,
                OrganisationSamples.COMMITTEE,
                MONDAY,
                TUESDAY,
                StationHours.standard(),
                List.of(new RotaPlace(FIRST, 0), new RotaPlace(SECOND, 0)),
                RosterPolicy.standard()));
    }

    private void send(Object command) {
        side.commands().sendAndWait(command);
    }

    private void send(Object command, Map<String, String> actor) {
        side.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(actor));
    }

    /** Tells the reactions all that happened, until nothing more happens. */
    private void tellEverybody() throws Exception {
        boolean news = true;
        while (news) {
            news = false;
            for (Object aggregate : List.of(ROSTER, OTHER, DutyPersonId.of(FIRST), DutyPersonId.of(SECOND))) {
                List<?> events = side.eventsOf(aggregate);
                for (Object event : events.subList(told.getOrDefault(aggregate, 0), events.size())) {
                    news = true;
                    for (AnnotationEventHandlerAdapter reaction : reactions) {
                        reaction.handle(GenericEventMessage.asEventMessage(event));
                    }
                }
                told.put(aggregate, events.size());
            }
        }
    }
}
