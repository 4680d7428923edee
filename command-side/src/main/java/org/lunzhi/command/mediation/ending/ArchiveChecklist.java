package org.lunzhi.command.mediation.ending;

import static org.lunzhi.command.mediation.casefile.MediationRule.ARCHIVE_INCOMPLETE;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Papers;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** The papers a file must hold for the way the case really ended; what a failed case never had is not asked of it. */
final class ArchiveChecklist {

    private ArchiveChecklist() {}

    static void check(CaseFacts facts) {
        Papers papers = facts.papers();
        demand(hasOpeningPaper(facts), DocumentType.MEDIATION_APPLICATION);
        demand(facts.sides().allTold() || !facts.progress().hasSat(), DocumentType.RIGHTS_NOTICE);
        demand(papers.identityWasSeenOfAll(facts.sides().refs()), DocumentType.IDENTITY_SEEN);
        demand(papers.authorityWasSeenOfAll(agents(facts)), DocumentType.AUTHORITY_LETTER);
        boolean minuted = papers.holdsAny(DocumentType.SESSION_RECORD, DocumentType.CAUCUS_RECORD);
        demand(minuted || !facts.progress().hasSat(), DocumentType.SESSION_RECORD);
        AgreementForm form = facts.outcome().agreementForm();
        if (form == null) {
            demand(
                    papers.holdsAny(DocumentType.TERMINATION_NOTICE, DocumentType.ROUTE_NOTICE),
                    DocumentType.TERMINATION_NOTICE);
        } else {
            checkAgreement(facts, form);
        }
    }

    private static void checkAgreement(CaseFacts facts, AgreementForm form) {
        DocumentType paper =
                form == AgreementForm.WRITTEN ? DocumentType.WRITTEN_AGREEMENT : DocumentType.ORAL_AGREEMENT_RECORD;
        demand(facts.papers().holdsAny(paper), paper);
        boolean followedUp = facts.papers().holdsAny(DocumentType.FOLLOW_UP_RECORD);
        demand(followedUp || !facts.outcome().hasDeferredObligations(), DocumentType.FOLLOW_UP_RECORD);
    }

    private static boolean hasOpeningPaper(CaseFacts facts) {
        boolean applied =
                facts.papers().holdsAny(DocumentType.MEDIATION_APPLICATION, DocumentType.RECORD_OF_ORAL_STATEMENT);
        return applied
                || (facts.source() != CaseSource.APPLIED && facts.papers().holdsAny(DocumentType.ACCEPTANCE_FORM));
    }

    private static List<PartyRef> agents(CaseFacts facts) {
        return facts.sides().all().stream().flatMap(ArchiveChecklist::agentsOf).toList();
    }

    private static Stream<PartyRef> agentsOf(Party party) {
        return Stream.concat(party.representatives().stream(), Stream.ofNullable(party.guardian()))
                .filter(Objects::nonNull);
    }

    private static void demand(boolean there, DocumentType paper) {
        ARCHIVE_INCOMPLETE.requires(there, paper.name());
    }
}
