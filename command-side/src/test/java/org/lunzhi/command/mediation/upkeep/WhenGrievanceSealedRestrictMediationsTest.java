package org.lunzhi.command.mediation.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenGrievanceSealedRestrictMediationsTest {

    private static final GrievanceRegistered REGISTERED = ToldFacts.specimen(GrievanceRegistered.class);
    private static final MediationRequested REQUESTED = ToldFacts.specimen(MediationRequested.class);
    private static final GrievanceSealed SEALED = ToldFacts.specimen(GrievanceSealed.class);

    private final RecordingGateway gateway = new RecordingGateway();

    @Test
    void what_it_asked_for_before_is_kept_from_the_same_units() {
        ToldFacts told = new ToldFacts().of(SEALED.grievanceId(), REGISTERED, REQUESTED, SEALED);

        new WhenGrievanceSealedRestrictMediations(gateway, told.earlier()).react(SEALED, 2);

        assertThat(SEALED.protection().excludedUnits()).isNotEmpty();
        assertThat(gateway.sent())
                .containsExactly(new RestrictAccess(
                        REQUESTED.mediationId(),
                        SEALED.protection().excludedUnits(),
                        SEALED.protection().sealed()));
    }

    @Test
    void what_it_asks_for_later_is_proposed_under_the_seal_and_may_not_be_there_yet() {
        ToldFacts told = new ToldFacts().of(SEALED.grievanceId(), REGISTERED, SEALED, REQUESTED);

        new WhenGrievanceSealedRestrictMediations(gateway, told.earlier()).react(SEALED, 1);

        assertThat(gateway.sent()).isEmpty();
    }
}
