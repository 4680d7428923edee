package org.lunzhi.kernel.mediation;

import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.ASSISTING;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.FIRST_SESSION;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEADING;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.RECORDER;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.SECOND;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.yi;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.EndingEvent.PerformanceNoted;
import org.lunzhi.kernel.mediation.OpeningEvent.FileNumberAssigned;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.PreparationEvent.RightsNoticeAcknowledged;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionScheduled;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.RightsNoticeVersion;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** Past events of the sample case, in the order of an ordinary mediation that succeeds. */
public final class MediationSamples {

    public static final PolicyVersion POLICY = PolicyVersion.of("default-2026");

    private MediationSamples() {}

    public static MediationProposed proposed() {
        return proposed(List.of(jia(), yi()), matter(), POLICY);
    }

    public static MediationProposed proposed(List<Party> parties, Matter matter, PolicyVersion policy) {
        return new MediationProposed(
                CASE,
                null,
                new Source(CaseSource.APPLIED, null, paper(DocumentType.MEDIATION_APPLICATION)),
                ROOM,
                COMMITTEE,
                BodyType.TOWNSHIP,
                Jurisdiction.DISPUTE_AROSE_HERE,
                Proceedings.NONE,
                parties,
                matter,
                List.of(),
                false,
                false,
                policy,
                null,
                at("2026-02-24T09:00"));
    }

    public static PartyConsented consented(PartyRef party) {
        return new PartyConsented(CASE, party, Manner.WRITTEN, null, null, null, at("2026-02-24T09:10"));
    }

    public static MediationAccepted accepted() {
        return accepted(POLICY);
    }

    public static MediationAccepted accepted(PolicyVersion policy) {
        return new MediationAccepted(CASE, COMMITTEE, policy, null, 7, List.of(period()), at("2026-02-24T10:00"));
    }

    /** Thirty days from 24 February: until 26 March. */
    public static Deadline period() {
        return Deadlines.from(CalendarSamples.untilEndOf2026(), at("2026-02-24T10:00"), TimeLimit.calendarDays(30))
                .as(CASE.value(), DeadlineKind.MEDIATION_PERIOD, 1);
    }

    public static FileNumberAssigned numbered() {
        return new FileNumberAssigned(CASE, new FileNumber(COMMITTEE, 2026, 1), at("2026-02-24T10:00"));
    }

    public static MediatorsAssigned assigned(AssignedMediator... mediators) {
        return new MediatorsAssigned(CASE, List.of(mediators), SelectedBy.COMMITTEE, 7, at("2026-02-24T10:30"));
    }

    public static MediatorsAccepted mediatorsAccepted(PartyRef party) {
        return new MediatorsAccepted(CASE, party, at("2026-02-24T10:40"));
    }

    public static RightsNoticeAcknowledged told(PartyRef party) {
        return new RightsNoticeAcknowledged(
                CASE,
                party,
                RightsNoticeVersion.of("rights-2026"),
                Manner.WRITTEN,
                paper(DocumentType.RIGHTS_NOTICE, Audience.PARTIES, party.value()),
                at("2026-02-24T10:50"));
    }

    public static CaseBecameReady ready() {
        return new CaseBecameReady(CASE, at("2026-02-24T10:50"));
    }

    public static SessionScheduled scheduled() {
        return scheduled(FIRST_SESSION, 1);
    }

    public static SessionScheduled scheduled(SessionId session, int number) {
        return new SessionScheduled(
                CASE,
                session,
                at("2026-02-27T09:00"),
                ROOM,
                null,
                Publicity.NON_PUBLIC,
                BOTH,
                List.of(Deadlines.from(
                                CalendarSamples.untilEndOf2026(), at("2026-02-24T11:00"), TimeLimit.workingDays(3))
                        .as(CASE.value(), DeadlineKind.SESSION, number)),
                at("2026-02-24T11:00"));
    }

    public static SessionHeld held() {
        return new SessionHeld(
                CASE,
                FIRST_SESSION,
                at("2026-02-27T10:30"),
                BOTH,
                List.of(LEAD),
                List.of(),
                RECORDER,
                paper(DocumentType.SESSION_RECORD),
                List.of(scheduled().deadlines().get(0).id()),
                at("2026-02-27T09:00"));
    }

    public static AgreementReached agreed() {
        return agreed(AgreementForm.WRITTEN, AgreementSamples.terms());
    }

    public static AgreementReached agreed(AgreementForm form, Terms terms) {
        return new AgreementReached(
                CASE,
                null,
                AGREEMENT,
                COMMITTEE,
                POLICY,
                form,
                AgreementScope.FULL,
                terms,
                List.of(jia(), yi()),
                List.of(LEAD, SECOND),
                ROOM,
                LEAD_OFFICER,
                List.of(),
                false,
                List.of(),
                List.of(period().id()),
                at("2026-03-02T09:00"));
    }

    public static AgreementTookEffect tookEffect() {
        return new AgreementTookEffect(CASE, null, AGREEMENT, at("2026-03-06T16:00"), at("2026-03-06T16:00"));
    }

    public static PerformanceNoted performed() {
        return new PerformanceNoted(CASE, AGREEMENT, PerformanceState.PERFORMED, at("2026-03-20T10:00"));
    }

    public static CaseConcluded concluded() {
        return new CaseConcluded(CASE, null, PerformanceState.PERFORMED, at("2026-03-20T10:00"));
    }

    public static PartyWithdrew withdrew(PartyRef party) {
        return new PartyWithdrew(CASE, null, party, Manner.ORAL, null, at("2026-03-02T10:00"));
    }

    /** What has happened when the committee has taken the case up. */
    public static List<Object> untilAccepted() {
        return new ArrayList<>(List.of(proposed(), consented(JIA), consented(YI), accepted(), numbered()));
    }

    /** What has happened when sittings may begin, with two mediators. */
    public static List<Object> untilReady() {
        List<Object> past = untilAccepted();
        past.add(assigned(LEADING, ASSISTING));
        past.addAll(List.of(mediatorsAccepted(JIA), mediatorsAccepted(YI), told(JIA), told(YI), ready()));
        return past;
    }

    /** What has happened when a first sitting was held. */
    public static List<Object> untilSitting() {
        List<Object> past = untilReady();
        past.addAll(List.of(scheduled(), held()));
        return past;
    }
}
