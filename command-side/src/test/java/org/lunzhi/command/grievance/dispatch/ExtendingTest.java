package org.lunzhi.command.grievance.dispatch;

import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.People.CO_HANDLER;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.People.SUPERVISOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_AFTER_DUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_BY_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_NOT_ASKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_NOT_LATER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_PENDING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_TOO_LONG;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PERSON_NOT_INFORMED;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.GrantExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RequestExtension;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtendingTest {

    private static final ExtensionRequested ASKED = new ExtensionRequested(
            ID,
            LocalDate.of(2026, 3, 5),
            ExtensionReason.EXPERT_OPINION,
            null,
            GrievanceSamples.HANDLER,
            List.of(deadline(DeadlineKind.EXTENSION_DECISION, 1, "2026-02-27")),
            at("2026-02-26T17:30"));
    private static final GrantExtension GRANT = new GrantExtension(ID, document("told", DocumentType.REPLY_PROOF));

    private static RequestExtension until(String date) {
        return new RequestExtension(ID, LocalDate.parse(date), ExtensionReason.EXPERT_OPINION, null);
    }

    @Test
    void golden_scenario_9_asked_on_the_due_day_is_in_time() {
        inHandling().at("2026-02-26T17:30").when(until("2026-03-05"), HANDLER).expectEvents(ASKED);
    }

    @Test
    void golden_scenario_9_asked_the_next_day_is_too_late() {
        inHandling().at("2026-02-27T00:00").refuses(until("2026-03-05"), HANDLER, EXTENSION_AFTER_DUE);
    }

    @Test
    void is_asked_by_the_lead_unit() {
        inHandling().at("2026-02-26T10:00").refuses(until("2026-03-05"), CO_HANDLER, LEAD_UNIT_ONLY);
    }

    @Test
    void ends_after_the_limit_it_extends() {
        inHandling().at("2026-02-26T10:00").refuses(until("2026-02-26"), HANDLER, EXTENSION_NOT_LATER);
        inHandling().at("2026-02-26T10:00").allows(until("2026-02-27"), HANDLER);
    }

    @Test
    void takes_at_most_ten_working_days_in_all() {
        inHandling().at("2026-02-26T10:00").allows(until("2026-03-11"), HANDLER);
        inHandling().at("2026-02-26T10:00").refuses(until("2026-03-12"), HANDLER, EXTENSION_TOO_LONG);
    }

    @Test
    void is_not_asked_twice_at_once() {
        inHandling().and(ASKED).at("2026-02-26T18:00").refuses(until("2026-03-06"), HANDLER, EXTENSION_PENDING);
    }

    @Test
    void is_granted_by_somebody_else_who_told_the_person() {
        inHandling()
                .and(ASKED)
                .at("2026-02-26T18:00")
                .when(GRANT, SUPERVISOR)
                .expectEvents(new ExtensionGranted(
                        ID,
                        deadline(DeadlineKind.HANDLING, 1, "2026-03-05"),
                        SUPERVISOR.officer(),
                        document("told", DocumentType.REPLY_PROOF),
                        List.of(DeadlineId.of(ID.value(), DeadlineKind.EXTENSION_DECISION, 1)),
                        at("2026-02-26T18:00")));
    }

    @Test
    void is_not_granted_by_whoever_asked() {
        inHandling()
                .and(ASKED)
                .at("2026-02-26T18:00")
                .refuses(
                        GRANT,
                        People.of(GrievanceSamples.HANDLER, GrievanceSamples.LEAD, Role.SUPERVISOR),
                        EXTENSION_BY_REQUESTER);
    }

    @Test
    void is_not_granted_behind_the_persons_back() {
        inHandling()
                .and(ASKED)
                .at("2026-02-26T18:00")
                .refuses(new GrantExtension(ID, null), SUPERVISOR, PERSON_NOT_INFORMED);
    }

    @Test
    void is_not_granted_after_the_limit() {
        inHandling().and(ASKED).at("2026-02-27T00:00").refuses(GRANT, SUPERVISOR, EXTENSION_AFTER_DUE);
    }

    @Test
    void is_decided_only_when_asked() {
        inHandling().at("2026-02-26T18:00").refuses(GRANT, SUPERVISOR, EXTENSION_NOT_ASKED);
        RefuseExtension refusal = new RefuseExtension(ID, document("no", DocumentType.REASON));
        inHandling().refuses(refusal, SUPERVISOR, EXTENSION_NOT_ASKED);
        inHandling().and(ASKED).allows(refusal, SUPERVISOR);
    }
}
