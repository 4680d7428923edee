package org.lunzhi.command.agreement;

import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.SigningCommand.SignForParty;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;

/** An agreement whose case is kept from units: nobody there has a hand in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptAgreementTest {

    private static final UnitId TOWN = UnitId.of("unit-accused-town");
    private static final UnitId VILLAGE = UnitId.of("unit-accused-village");

    private final AgreementFixture agreement = new AgreementFixture();

    @BeforeEach
    void below() {
        agreement.register().below(VILLAGE, TOWN);
    }

    @Test
    void nobody_from_an_excluded_unit_or_one_below_it_has_a_hand_in_it() {
        agreement.refuses(keptFrom(TOWN), sign(), from(TOWN), AgreementRule.KEPT_FROM_UNIT);
        agreement.refuses(keptFrom(TOWN), sign(), from(VILLAGE), AgreementRule.KEPT_FROM_UNIT);
        agreement.after(keptFrom(TOWN), sign(), from(ROOM)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_above_an_excluded_unit_still_has() {
        agreement.after(keptFrom(VILLAGE), sign(), from(TOWN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void it_is_kept_from_further_units_at_any_stage_and_nobody_is_let_in_again() {
        UnitId another = UnitId.of("unit-another");
        List<Object> effective = AgreementSamples.untilEffective();
        AgreementAccessRestricted restricted =
                new AgreementAccessRestricted(AGREEMENT, List.of(TOWN), true, at("2026-03-06T16:00"));
        agreement.after(effective, restrict(true, TOWN), Actor.SYSTEM).expectEvents(restricted);
        List<Object> kept = new ArrayList<>(keptFrom(another));
        kept.add(restricted);
        agreement.refuses(kept, sign(), from(TOWN), AgreementRule.KEPT_FROM_UNIT);
        agreement.refuses(kept, sign(), from(VILLAGE), AgreementRule.KEPT_FROM_UNIT);
        agreement.refuses(kept, sign(), from(another), AgreementRule.KEPT_FROM_UNIT);
        agreement.after(kept, sign(), from(ROOM)).expectSuccessfulHandlerExecution();
    }

    @Test
    void told_again_nothing_happens() {
        agreement.after(keptFrom(TOWN), restrict(false, TOWN), Actor.SYSTEM).expectNoEvents();
        agreement
                .after(keptFrom(TOWN), restrict(true, TOWN), Actor.SYSTEM)
                .expectEvents(new AgreementAccessRestricted(AGREEMENT, List.of(TOWN), true, at("2026-03-06T16:00")));
    }

    @Test
    void it_follows_its_case_and_nobody_restricts_it_by_hand() {
        agreement.refuses(keptFrom(TOWN), restrict(true, VILLAGE), from(ROOM), AgreementRule.SYSTEM_ONLY);
    }

    private static RestrictAgreement restrict(boolean sealed, UnitId unit) {
        return new RestrictAgreement(AGREEMENT, new Protection(sealed, List.of(unit)));
    }

    private static SignForParty sign() {
        return new SignForParty(
                AGREEMENT, JIA, SignerKind.PARTY, SigningManner.FINGERPRINT, AgreementSamples.SIGNED, null, When.NOW);
    }

    private static List<?> keptFrom(UnitId unit) {
        AgreementDrawnUp open = AgreementSamples.drawnUp();
        return List.of(new AgreementDrawnUp(
                open.agreementId(),
                open.mediationId(),
                open.committee(),
                open.policy(),
                open.form(),
                open.scope(),
                open.terms(),
                open.parties(),
                open.mediators(),
                open.unit(),
                open.lead(),
                List.of(unit),
                open.sealed(),
                open.occurredAt()));
    }

    private static Actor from(UnitId unit) {
        return new Actor(
                OfficerId.of("officer-clerk"),
                null,
                Set.of(Role.INTAKE_CLERK),
                unit,
                null,
                null,
                ClientClass.PRIVATE_NETWORK);
    }
}
