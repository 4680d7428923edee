package org.lunzhi.command.roster.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.assignedToFirst;
import static org.lunzhi.kernel.roster.RosterSamples.itemClosed;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.MatterCommand.CloseOpenItem;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.roster.CaseRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMatterEndsCloseOpenItemTest {

    private static final CaseConcluded CONCLUDED =
            new CaseConcluded(MediationId.of("mediation-1"), null, null, PLANNED_AT);

    private final List<Object> sent = new ArrayList<>();
    private final DutyBoard board = new DutyBoard();
    private final WhenMatterEndsCloseOpenItem reaction = reaction();

    private WhenMatterEndsCloseOpenItem reaction() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(CloseOpenItem.class.getName(), message -> sent.add(message.getPayload()));
        return new WhenMatterEndsCloseOpenItem(
                DefaultCommandGateway.builder().commandBus(bus).build(), board);
    }

    @Test
    void the_item_is_closed_on_the_roster_that_gave_it() {
        board.takeIn(assignedToFirst(MATTER));
        reaction.react(CONCLUDED);

        assertThat(sent).containsExactly(new CloseOpenItem(ROSTER, MATTER));
    }

    @Test
    void a_grievance_that_ends_early_is_closed_as_well() {
        GrievanceId grievance = GrievanceSamples.ID;
        CaseRef matter = CaseRef.of(grievance);
        board.takeIn(assignedToFirst(matter));
        reaction.react(new GrievanceLinked(grievance, GrievanceId.of("grievance-other"), List.of(), PLANNED_AT));
        reaction.react(new GrievanceWithdrawn(
                grievance,
                WithdrawalManner.BY_TOKEN,
                GrievanceSamples.document("statement", DocumentType.STATEMENT),
                List.of(),
                PLANNED_AT));

        assertThat(sent).containsExactly(new CloseOpenItem(ROSTER, matter), new CloseOpenItem(ROSTER, matter));
    }

    @Test
    void a_matter_that_came_from_no_rota_or_is_closed_needs_nothing() {
        reaction.react(CONCLUDED);
        board.takeIn(assignedToFirst(MATTER));
        board.takeIn(itemClosed());
        reaction.react(CONCLUDED);

        assertThat(sent).isEmpty();
    }
}
