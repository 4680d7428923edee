package org.lunzhi.command.servicerequest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RestrictOrder;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenGrievanceSealedRestrictOrderTest {

    private static final GrievanceRegistered REGISTERED = ToldFacts.specimen(GrievanceRegistered.class);
    private static final GrievanceSealed SEALED = ToldFacts.specimen(GrievanceSealed.class);

    private final RecordingGateway gateway = new RecordingGateway();

    @Test
    void the_order_as_which_it_began_is_kept_from_the_same_units() {
        ServiceRequestId order = Objects.requireNonNull(REGISTERED.source().order());

        react(REGISTERED);

        assertThat(gateway.sent()).containsExactly(new RestrictOrder(order, SEALED.protection()));
    }

    @Test
    void of_a_matter_that_was_never_an_order_nothing_is_restricted() {
        react(GrievanceSamples.registered());

        assertThat(gateway.sent()).isEmpty();
    }

    private void react(GrievanceRegistered registered) {
        ToldFacts told = new ToldFacts().of(SEALED.grievanceId(), registered, SEALED);
        new WhenGrievanceSealedRestrictOrder(gateway, told.earlier()).react(SEALED, 1);
    }
}
