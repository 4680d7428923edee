package org.lunzhi.command.mediation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEADING;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;
import static org.lunzhi.kernel.mediation.MediationSamples.untilReady;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AssignMediators;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.RosterSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenRotaAssignsCaseAssignMediatorTest {

    private static final AssignMediators BY_ROTA =
            new AssignMediators(CASE, List.of(LEAD), List.of(LEAD), SelectedBy.ROTA);
    private static final MediatorsAssigned ASSIGNED =
            new MediatorsAssigned(CASE, List.of(LEADING), SelectedBy.ROTA, 7, at("2026-02-24T10:30"));

    private final RecordingGateway gateway = new RecordingGateway();
    private final CaseFixture mediation = new CaseFixture().at("2026-02-24T10:30");

    @Test
    void whom_the_rota_names_with_a_mandate_is_named_as_mediator() {
        var assigned = RosterSamples.assignedToFirst(CaseRef.of(CASE));
        new WhenRotaAssignsCaseAssignMediator(gateway).react(assigned);

        assertThat(gateway.sent())
                .containsExactly(new AssignMediators(
                        CASE, List.of(assigned.mandate()), List.of(assigned.mandate()), SelectedBy.ROTA));
    }

    @Test
    void a_grievance_on_the_rota_names_no_mediator() {
        new WhenRotaAssignsCaseAssignMediator(gateway)
                .react(RosterSamples.assignedToFirst(CaseRef.of(GrievanceId.of("grievance-light"))));

        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void the_case_takes_it_once_and_keeps_who_accepted_them() {
        mediation.after(untilAccepted(), BY_ROTA, Actor.SYSTEM).expectEvents(ASSIGNED);
        List<Object> told = new ArrayList<>(untilAccepted());
        told.add(ASSIGNED);
        new CaseFixture().after(told, BY_ROTA, Actor.SYSTEM).expectNoEvents();
    }

    @Test
    void a_case_that_is_not_taken_up_yet_or_has_its_bench_is_left_alone() {
        mediation
                .after(List.of(proposed()), BY_ROTA, Actor.SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        new CaseFixture()
                .after(untilReady(), BY_ROTA, Actor.SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
