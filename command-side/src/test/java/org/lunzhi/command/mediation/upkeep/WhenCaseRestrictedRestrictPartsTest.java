package org.lunzhi.command.mediation.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.at;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenCaseRestrictedRestrictPartsTest {

    private static final DisputeSplitOff CUT = ToldFacts.specimen(DisputeSplitOff.class);
    private static final AccessRestricted RESTRICTED =
            new AccessRestricted(CUT.mediationId(), List.of(VILLAGE), true, at("2026-03-02T09:00"));

    private final RecordingGateway gateway = new RecordingGateway();

    @Test
    void a_part_that_was_split_off_before_is_kept_from_the_same_units() {
        ToldFacts told = new ToldFacts().of(CUT.mediationId(), MediationSamples.proposed(), CUT, RESTRICTED);

        new WhenCaseRestrictedRestrictParts(gateway, told.earlier()).react(RESTRICTED, 2);

        assertThat(gateway.sent()).containsExactly(new RestrictAccess(CUT.part(), List.of(VILLAGE), true));
    }

    @Test
    void a_part_that_is_split_off_later_bears_the_restriction_itself() {
        ToldFacts told = new ToldFacts().of(CUT.mediationId(), MediationSamples.proposed(), RESTRICTED, CUT);

        new WhenCaseRestrictedRestrictParts(gateway, told.earlier()).react(RESTRICTED, 1);

        assertThat(gateway.sent()).isEmpty();
    }
}
