package org.lunzhi.command.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NOTICE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SCHEME;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.receipt;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reporter;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.deadline.DueListNode;
import org.lunzhi.command.deadline.DueListNode.PowerCut;
import org.lunzhi.command.grievance.overlay.GrievanceDues;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.AcknowledgementOverdue;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrievanceTimersTest {

    private final MovableClock clock = new MovableClock("2026-02-12T09:00");
    private final DueListNode node = new DueListNode(clock, new GrievanceDues())
            .with(Grievance.class, PolicySamples.always(PolicySamples.shandong()), new SmallTree());

    @BeforeEach
    void publishTheCalendar() {
        node.given("WorkCalendar", WorkCalendarId.NATIONAL, CalendarSamples.published2026());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_petition_that_nobody_takes_up_is_reminded_of_when_it_is_near_and_when_it_is_late() {
        register(true);
        node.round();
        assertThat(reminders()).isEmpty();

        clock.moveTo("2026-02-27T08:59");
        node.round();
        assertThat(overdueAbout(DeadlineKind.PETITION_NOTICE)).isEmpty();

        clock.moveTo("2026-02-27T09:00");
        node.round();
        node.round();
        assertThat(overdueAbout(DeadlineKind.PETITION_NOTICE)).containsExactly(false);

        clock.moveTo("2026-02-28T00:00");
        node.round();
        node.round();
        assertThat(overdueAbout(DeadlineKind.PETITION_NOTICE)).containsExactly(false, true);
        assertThat(reminders()).allMatch(reminder -> reminder.cause() == ReminderCause.DECISION_DUE);
    }

    @Test
    void after_a_year_without_power_everything_late_is_said_once() {
        register(true);

        clock.moveTo("2027-02-12T09:00");
        node.round();
        node.round();

        assertThat(reminders()).hasSize(2).allMatch(ReminderIssued::overdue);
    }

    @Test
    void a_power_cut_between_command_and_mark_says_nothing_twice() {
        register(true);
        clock.moveTo("2026-03-02T09:00");
        node.powerFailsAfter(1);

        assertThatThrownBy(node::round).isInstanceOf(PowerCut.class);
        assertThat(reminders()).hasSize(1);
        node.round();

        assertThat(node.commandsSent()).isEqualTo(3);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void a_list_rebuilt_from_the_log_says_nothing_again() {
        register(true);
        clock.moveTo("2026-03-02T09:00");
        node.round();
        int told = node.eventsOf(ID).size();

        node.rebuild();
        node.round();

        assertThat(node.commandsSent()).isEqualTo(4);
        assertThat(node.eventsOf(ID)).hasSize(told);
    }

    @Test
    void a_unit_that_never_looks_is_reminded_and_then_the_matter_moves_up() {
        node.given(
                "Grievance",
                ID,
                GrievanceSamples.registered(),
                GrievanceSamples.triaged(),
                GrievanceSamples.accepted(),
                GrievanceSamples.dispatched());

        clock.moveTo("2026-02-14T00:00");
        node.round();
        assertThat(eventsOf(AcknowledgementOverdue.class)).hasSize(1);
        assertThat(eventsOf(GrievanceEscalated.class)).isEmpty();

        clock.moveTo("2026-02-25T00:00");
        node.round();
        node.round();
        assertThat(eventsOf(AcknowledgementOverdue.class)).hasSize(1);
        assertThat(eventsOf(GrievanceEscalated.class)).hasSize(1);
    }

    @Test
    void a_matter_that_came_to_its_end_leaves_nothing_to_ask() {
        node.given(
                "Grievance",
                ID,
                GrievanceSamples.registered(),
                GrievanceSamples.triaged(),
                GrievanceSamples.accepted(),
                GrievanceSamples.dispatched(),
                GrievanceSamples.acknowledged(),
                GrievanceSamples.outcomeReported(),
                GrievanceSamples.outcomeReviewed(),
                GrievanceSamples.followedUp(),
                GrievanceSamples.closed());

        clock.moveTo("2027-02-14T00:00");
        node.round();

        assertThat(node.commandsSent()).isZero();
    }

    @Test
    void golden_scenario_8_the_notice_of_2027_makes_the_limits_of_open_matters_certain() {
        clock.moveTo("2026-12-30T10:00");
        register(false);
        node.readOn();
        Deadline provisional =
                eventsOf(GrievanceRegistered.class).get(0).deadlines().get(0);
        assertThat(provisional.provisional()).isTrue();

        clock.moveTo("2026-12-31T09:00");
        node.given("WorkCalendar", WorkCalendarId.NATIONAL, CalendarSamples.newYear2027Published());
        node.round();
        node.round();

        assertThat(eventsOf(DeadlineRecalculated.class)).singleElement().satisfies(recalculated -> {
            assertThat(recalculated.former()).isEqualTo(provisional);
            assertThat(recalculated.deadline().provisional()).isFalse();
            assertThat(recalculated.deadline().rolled()).isEqualTo("2027-01-06");
            assertThat(recalculated.occurredAt()).isEqualTo(at("2026-12-31T09:00"));
        });
        assertThat(node.commandsSent()).isEqualTo(1);
    }

    @Test
    void what_was_decided_while_the_notice_was_on_its_way_is_counted_anew_too() {
        clock.moveTo("2026-12-30T10:00");
        register(false);
        Object decided = eventsOf(GrievanceRegistered.class).get(0);
        GrievanceId late = GrievanceId.of("grievance-late");
        clock.moveTo("2026-12-31T09:00");
        node.given("WorkCalendar", WorkCalendarId.NATIONAL, CalendarSamples.newYear2027Published());
        node.round();
        int sent = node.commandsSent();

        node.given("Grievance", late, relabelled((GrievanceRegistered) decided, late));
        node.round();

        assertThat(node.commandsSent()).isEqualTo(sent + 1);
        assertThat(node.eventsOf(late)).hasAtLeastOneElementOfType(DeadlineRecalculated.class);
    }

    private static GrievanceRegistered relabelled(GrievanceRegistered event, GrievanceId id) {
        Deadline limit = event.deadlines().get(0);
        return new GrievanceRegistered(
                id,
                event.kind(),
                event.channel(),
                event.place(),
                event.summary(),
                event.reporter(),
                event.receipt(),
                event.protection(),
                event.notice(),
                event.source(),
                event.categoryScheme(),
                event.petitionLike(),
                event.emergency(),
                List.of(new Deadline(
                        DeadlineId.of(id.value(), limit.kind(), 1),
                        limit.kind(),
                        limit.raw(),
                        limit.rolled(),
                        limit.alarmAt(),
                        limit.dueAt(),
                        limit.provisional(),
                        limit.calendar())),
                event.occurredAt());
    }

    private void register(boolean petition) {
        var command = new RegisterGrievance(
                ID,
                MatterType.DISPUTE,
                IntakeChannel.HOTLINE,
                PlaceCode.of("place-yanman-3"),
                document("summary", DocumentType.STATEMENT),
                reporter(),
                receipt(clock.instant()),
                Protection.NONE,
                NOTICE,
                Source.DIRECT,
                SCHEME,
                petition,
                false);
        node.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(People.by(People.CLERK)));
    }

    private List<ReminderIssued> reminders() {
        return eventsOf(ReminderIssued.class);
    }

    private List<Boolean> overdueAbout(DeadlineKind kind) {
        return reminders().stream()
                .filter(reminder -> reminder.deadline() != null
                        && reminder.deadline().value().contains(kind.name()))
                .map(ReminderIssued::overdue)
                .toList();
    }

    private <T> List<T> eventsOf(Class<T> type) {
        return node.eventsOf(ID).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
