package org.lunzhi.command.grievance.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.overlay.OverlayCommand.InheritProtection;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenGrievanceSealedSealPartsTest {

    private static final GrievanceRegistered REGISTERED = ToldFacts.specimen(GrievanceRegistered.class);
    private static final MatterSplitOff CUT = ToldFacts.specimen(MatterSplitOff.class);
    private static final GrievanceSealed SEALED = ToldFacts.specimen(GrievanceSealed.class);

    private final RecordingGateway gateway = new RecordingGateway();

    @Test
    void a_part_that_was_split_off_before_inherits_the_seal() {
        ToldFacts told = new ToldFacts().of(SEALED.grievanceId(), REGISTERED, CUT, SEALED);

        new WhenGrievanceSealedSealParts(gateway, told.earlier()).react(SEALED, 2);

        assertThat(gateway.sent()).containsExactly(new InheritProtection(CUT.part(), SEALED.protection()));
    }

    @Test
    void a_part_that_is_split_off_later_bears_the_seal_itself() {
        ToldFacts told = new ToldFacts().of(SEALED.grievanceId(), REGISTERED, SEALED, CUT);

        new WhenGrievanceSealedSealParts(gateway, told.earlier()).react(SEALED, 1);

        assertThat(gateway.sent()).isEmpty();
    }
}
