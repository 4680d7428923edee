package org.lunzhi.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.SCHEME;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.TownRegister;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.ScreeningAnswer;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMediationRequestedProposeMediationTest {

    private static final GrievanceId GRIEVANCE = GrievanceId.of("grievance-wall");
    private static final UnitId ACCUSED = UnitId.of("unit-accused");

    private final TownRegister register = new TownRegister().committee(COMMITTEE, AgreementSamples.SEAL);
    private final InMemoryCommandSide side = new InMemoryCommandSide(
                    new MovableClock("2026-02-24T09:01"),
                    List.of(),
                    PolicySamples.always(PolicySamples.byDefault()),
                    CalendarSamples.calendars(),
                    register)
            .with(MediationCase.class);
    private final WhenMediationRequestedProposeMediation reaction =
            new WhenMediationRequestedProposeMediation(side.commands(), register);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_dispute_put_forward_is_proposed_once_to_the_committee_of_the_unit() {
        MediationRequested request =
                requested(paper(DocumentType.MEDIATION_APPLICATION), Protection.NONE, ScreeningAnswer.NO);

        reaction.react(request);
        reaction.react(request);

        MediationProposed proposed = onlyEvent();
        assertThat(proposed.grievanceId()).isEqualTo(GRIEVANCE);
        assertThat(proposed.committee()).isEqualTo(COMMITTEE);
        assertThat(proposed.source().kind()).isEqualTo(CaseSource.APPLIED);
        assertThat(proposed.parties()).extracting(Party::ref).containsExactly(JIA, YI);
        assertThat(proposed.parties())
                .extracting(Party::role)
                .containsExactly(PartyRole.APPLICANT, PartyRole.RESPONDENT);
        assertThat(proposed.dangerKnown()).isFalse();
    }

    @Test
    void without_an_application_the_committee_offers_its_help() {
        reaction.react(requested(null, Protection.NONE, ScreeningAnswer.NO));

        assertThat(onlyEvent().source().kind()).isEqualTo(CaseSource.PROACTIVE);
    }

    @Test
    void the_case_keeps_the_protection_of_the_grievance_and_what_was_answered_alone() {
        reaction.react(requested(null, new Protection(true, List.of(ACCUSED)), ScreeningAnswer.YES));

        assertThat(onlyEvent().sealed()).isTrue();
        assertThat(onlyEvent().excludedUnits()).containsExactly(ACCUSED);
        assertThat(onlyEvent().dangerKnown()).isTrue();
    }

    private MediationProposed onlyEvent() {
        List<?> events = side.eventsOf(CASE);
        assertThat(events).hasSize(1);
        return (MediationProposed) events.get(0);
    }

    private static MediationRequested requested(
            @Nullable DocumentRef application, Protection protection, ScreeningAnswer violence) {
        return new MediationRequested(
                GRIEVANCE,
                CASE,
                List.of(JIA),
                List.of(YI),
                CategoryCode.of("neighbours"),
                SCHEME,
                PlaceCode.of("place-yanman-3"),
                ROOM,
                null,
                application,
                protection,
                false,
                new Screening(violence, ScreeningAnswer.NO),
                new ProcessingNotice(NoticeVersion.of("notice-2026"), ProcessingBasis.CONSENT),
                at("2026-02-24T09:00"));
    }
}
