package org.lunzhi.query.support.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;

/** What is kept from somebody later counts under no unit or category from then on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseHeadingTest {

    private static final Instant LATER = at("2026-03-21T09:00");

    @Test
    void an_agreement_is_kept_once_it_is_restricted() {
        CaseHeading open = CaseHeading.UNKNOWN.after(AgreementSamples.drawnUp());
        assertThat(open.kept()).isFalse();

        for (AgreementAccessRestricted restricted : List.of(
                new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), false, LATER),
                new AgreementAccessRestricted(AGREEMENT, List.of(), true, LATER))) {
            assertThat(open.after(restricted).kept()).isTrue();
        }
    }

    @Test
    void an_order_is_kept_once_it_is_restricted() {
        CaseHeading open = CaseHeading.UNKNOWN.after(ServiceRequestSamples.placed());
        assertThat(open.kept()).isFalse();

        OrderAccessRestricted restricted =
                new OrderAccessRestricted(ServiceRequestSamples.ID, List.of(VILLAGE), true, LATER);
        assertThat(open.after(restricted).kept()).isTrue();
    }

    @Test
    void that_something_was_restricted_is_told_in_no_figure_and_leaves_the_station_in_no_file() {
        assertThat(CaseEvents.isAboutSafety(AgreementAccessRestricted.class)).isTrue();
        assertThat(CaseEvents.isAboutSafety(OrderAccessRestricted.class)).isTrue();
    }
}
