package org.lunzhi.kernel.agreement;

import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.yi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.SigningEvent.MediatorSigned;
import org.lunzhi.kernel.agreement.SigningEvent.PartySigned;
import org.lunzhi.kernel.agreement.SigningEvent.SealAffixed;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.LegalityPoint;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** Past events of the sample agreement: 乙某 pays for the wall by 20 March 2026. */
public final class AgreementSamples {

    public static final SealId SEAL = SealId.of("seal-town");
    public static final DocumentRef PAPER = paper(DocumentType.WRITTEN_AGREEMENT);
    public static final Commitment SIGNED = PAPER.commitment();
    public static final LocalDate PAYABLE = LocalDate.of(2026, 3, 20);
    public static final DeadlineId WINDOW = DeadlineId.of(AGREEMENT.value(), DeadlineKind.CONFIRMATION_WINDOW, 1);
    public static final DeadlineId PAYMENT = DeadlineId.of(AGREEMENT.value(), DeadlineKind.OBLIGATION, 1_001);

    private AgreementSamples() {}

    /** One payment, due later. */
    public static Terms terms() {
        return terms(PAPER, payment());
    }

    public static Terms terms(DocumentRef paper, Obligation... obligations) {
        return new Terms(
                paper,
                List.of(obligations),
                List.of(LegalityPoint.values()),
                BOTH.stream().map(party -> new FreeWill(party, true, true)).toList(),
                false,
                false,
                false);
    }

    /** 乙某 pays 3,000 yuan to 甲某 by 20 March. */
    public static Obligation payment() {
        return obligation(1, ObligationSubject.PAYMENT, PAYABLE);
    }

    public static Obligation obligation(int number, ObligationSubject subject, LocalDate dueOn) {
        return new Obligation(
                number,
                YI,
                JIA,
                subject,
                paper(DocumentType.STATEMENT),
                new BigDecimal("3000.00"),
                dueOn,
                false,
                false);
    }

    public static AgreementDrawnUp drawnUp() {
        return drawnUp(AgreementForm.WRITTEN, terms());
    }

    public static AgreementDrawnUp drawnUp(AgreementForm form, Terms terms) {
        return new AgreementDrawnUp(
                AGREEMENT,
                CASE,
                COMMITTEE,
                PolicyVersion.of("default-2026"),
                form,
                AgreementScope.FULL,
                terms,
                List.of(jia(), yi()),
                List.of(LEAD),
                ROOM,
                LEAD_OFFICER,
                List.of(),
                false,
                at("2026-03-02T09:00"));
    }

    public static PartySigned signed(PartyRef party, String wallClock) {
        return new PartySigned(
                AGREEMENT, party, SignerKind.PARTY, SigningManner.FINGERPRINT, SIGNED, null, at(wallClock));
    }

    public static MediatorSigned mediatorSigned(String wallClock) {
        return new MediatorSigned(AGREEMENT, LEAD, SigningManner.SIGNATURE, SIGNED, at(wallClock));
    }

    public static SealAffixed sealed(String wallClock) {
        return new SealAffixed(AGREEMENT, SEAL, SIGNED, 9, at(wallClock));
    }

    /** In effect since 6 March; the thirty days end on 5 April, a day off, and so on 7 April. */
    public static AgreementBecameEffective effective() {
        Instant since = at("2026-03-06T16:00");
        return new AgreementBecameEffective(AGREEMENT, CASE, since, 3, List.of(window(), paymentDue()), since);
    }

    public static Deadline window() {
        return Deadlines.from(CalendarSamples.untilEndOf2026(), at("2026-03-06T16:00"), TimeLimit.calendarDays(30))
                .as(WINDOW, DeadlineKind.CONFIRMATION_WINDOW);
    }

    public static Deadline paymentDue() {
        return Deadlines.from(CalendarSamples.untilEndOf2026(), at("2026-03-06T16:00"), TimeLimit.calendarDays(14))
                .as(PAYMENT, DeadlineKind.OBLIGATION);
    }

    public static ObligationPerformed paid() {
        return new ObligationPerformed(
                AGREEMENT,
                CASE,
                1,
                paper(DocumentType.PERFORMANCE_RECEIPT),
                List.of(),
                List.of(PAYMENT),
                at("2026-03-20T10:00"));
    }

    /** Signed by all and sealed, as golden scenario 1 tells it. */
    public static List<Object> untilEffective() {
        return new ArrayList<>(List.of(
                drawnUp(),
                signed(JIA, "2026-03-02T10:00"),
                mediatorSigned("2026-03-02T10:05"),
                signed(YI, "2026-03-05T09:00"),
                sealed("2026-03-06T16:00"),
                effective()));
    }
}
