package org.lunzhi.kernel.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;

/** Who and what the sample case is about: 甲某 and 乙某, two neighbours, and the wall between them. */
public final class MediationCast {

    public static final MediationId CASE = MediationId.of("mediation-wall");
    public static final AgreementId AGREEMENT = AgreementId.of("agreement-wall");
    public static final PartyRef JIA = PartyRef.of("party-jia");
    public static final PartyRef YI = PartyRef.of("party-yi");
    public static final List<PartyRef> BOTH = List.of(JIA, YI);
    public static final UnitId ROOM = UnitId.of("unit-room-yanman");
    public static final UnitId VILLAGE = UnitId.of("unit-village-1");
    public static final UnitId OTHER_VILLAGE = UnitId.of("unit-village-2");
    public static final CommitteeId COMMITTEE = CommitteeId.of("committee-town");
    public static final OfficerId LEAD_OFFICER = OfficerId.of("officer-lead");
    public static final OfficerId SECOND_OFFICER = OfficerId.of("officer-second");
    public static final MediatorId LEAD = MediatorId.of(COMMITTEE, LEAD_OFFICER);
    public static final MediatorId SECOND = MediatorId.of(COMMITTEE, SECOND_OFFICER);
    public static final AssignedMediator LEADING = new AssignedMediator(LEAD, LEAD_OFFICER, true);
    public static final AssignedMediator ASSISTING = new AssignedMediator(SECOND, SECOND_OFFICER, false);
    public static final OfficerId RECORDER = OfficerId.of("officer-recorder");
    public static final SessionId FIRST_SESSION = SessionId.of("session-1");
    public static final CategorySchemeVersion SCHEME = CategorySchemeVersion.of("national-2010");

    private MediationCast() {}

    public static Party jia() {
        return person(JIA, PartyRole.APPLICANT);
    }

    public static Party yi() {
        return person(YI, PartyRole.RESPONDENT);
    }

    public static Party person(PartyRef ref, PartyRole role) {
        return new Party(ref, role, PartyKind.PERSON, List.of(), null, VILLAGE);
    }

    /** A side of many with that many representatives. */
    public static Party group(PartyRef ref, PartyRole role, int representatives) {
        List<PartyRef> named = java.util.stream.IntStream.rangeClosed(1, representatives)
                .mapToObj(number -> PartyRef.of("party-representative-" + number))
                .toList();
        return new Party(ref, role, PartyKind.GROUP, named, null, VILLAGE);
    }

    public static Matter matter() {
        return matter("neighbours", false);
    }

    public static Matter matter(String category, boolean difficult) {
        return new Matter(
                CategoryCode.of(category),
                SCHEME,
                List.of(paper(DocumentType.STATEMENT)),
                new BigDecimal("3000.00"),
                2,
                difficult,
                PartiesRelation.CITIZENS);
    }

    /** A paper of that kind for the parties and the handlers. */
    public static DocumentRef paper(DocumentType type) {
        return paper(type, Audience.PARTIES, "1");
    }

    /** A paper for the mediators only. */
    public static DocumentRef confidential(DocumentType type) {
        return paper(type, Audience.MEDIATORS_ONLY, "1");
    }

    public static DocumentRef paper(DocumentType type, Audience audience, String number) {
        String name = type.name().toLowerCase(java.util.Locale.ROOT) + "-" + number;
        return new DocumentRef(
                DocumentId.of("document-" + name),
                1,
                type,
                audience,
                Commitment.of("commitment-" + name),
                RetentionClass.MEDIATION_FILE);
    }

    /** Both parties were told of the other routes. */
    public static List<RouteNotice> routesTold() {
        return BOTH.stream().map(party -> routeTold(party, "2026-03-02T11:00")).toList();
    }

    public static RouteNotice routeTold(PartyRef party, String at) {
        return new RouteNotice(
                party, Manner.WRITTEN, paper(DocumentType.ROUTE_NOTICE, Audience.PARTIES, party.value()), at(at));
    }

    public static Instant at(String wallClock) {
        return CalendarSamples.at(wallClock);
    }
}
