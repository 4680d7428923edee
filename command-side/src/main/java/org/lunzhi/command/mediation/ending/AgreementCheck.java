package org.lunzhi.command.mediation.ending;

import static org.lunzhi.command.mediation.casefile.MediationRule.FEE_NOT_ALLOWED;
import static org.lunzhi.command.mediation.casefile.MediationRule.FREE_WILL_NOT_ASKED;
import static org.lunzhi.command.mediation.casefile.MediationRule.LEGALITY_NOT_CHECKED;
import static org.lunzhi.command.mediation.casefile.MediationRule.OBLIGATION_UNCLEAR;
import static org.lunzhi.command.mediation.casefile.MediationRule.SUBJECT_FLAGS_CONTRADICT;
import static org.lunzhi.command.mediation.casefile.MediationRule.UNKNOWN_PARTY;
import static org.lunzhi.command.mediation.casefile.MediationRule.WRITTEN_FORM_REQUIRED;

import java.util.List;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Routes;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordAgreement;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.LegalityPoint;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.policy.JurisdictionPolicy;
import org.lunzhi.kernel.policy.JurisdictionPolicy.WrittenFormTrigger;
import org.lunzhi.kernel.privacy.DocumentType;

/** Whether what the parties want to agree may stand: lawful, free, clear, between them only, in the right form. */
final class AgreementCheck {

    private final CaseFacts facts;
    private final JurisdictionPolicy policy;

    AgreementCheck(CaseFacts facts, JurisdictionPolicy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    void check(RecordAgreement command) {
        Terms terms = command.terms();
        LEGALITY_NOT_CHECKED.requires(terms.legality().containsAll(List.of(LegalityPoint.values())), "legality");
        FREE_WILL_NOT_ASKED.requires(everybodyAgreesFreely(terms), "freeWill");
        checkObligations(terms.obligations());
        SUBJECT_FLAGS_CONTRADICT.requires(flagsFit(terms), "obligations");
        boolean written = command.form() == AgreementForm.WRITTEN;
        facts.requireKind(terms.paper(), written ? DocumentType.WRITTEN_AGREEMENT : DocumentType.ORAL_AGREEMENT_RECORD);
        WRITTEN_FORM_REQUIRED.requires(
                written || policy.writtenFormTriggers().stream().noneMatch(trigger -> applies(trigger, terms)), "form");
        if (command.scope() == AgreementScope.PARTIAL) {
            Routes.requireTold(facts.sides().refs(), command.routesForTheRest());
        }
    }

    private boolean everybodyAgreesFreely(Terms terms) {
        var agreeing = terms.freeWill().stream()
                .filter(answer -> answer.askedAlone() && answer.agreesFreely())
                .map(FreeWill::party)
                .toList();
        return facts.sides().allAmong(agreeing);
    }

    private void checkObligations(List<Obligation> obligations) {
        OBLIGATION_UNCLEAR.requires(!obligations.isEmpty(), "obligations");
        long numbers = obligations.stream().map(Obligation::number).distinct().count();
        OBLIGATION_UNCLEAR.requires(numbers == obligations.size(), "obligations.number");
        for (Obligation obligation : obligations) {
            OBLIGATION_UNCLEAR.requires(obligation.stated(), "obligations");
            UNKNOWN_PARTY.requires(facts.sides().knows(obligation.debtor()), "obligations.debtor");
            boolean betweenParties = obligation.subject() != ObligationSubject.PAYMENT
                    || facts.sides().knows(obligation.creditor());
            FEE_NOT_ALLOWED.requires(betweenParties, "obligations.creditor");
        }
    }

    private static boolean flagsFit(Terms terms) {
        return (terms.identityRelation() || !touches(terms, ObligationSubject.IDENTITY_RELATION))
                && (terms.ownership() || !touches(terms, ObligationSubject.OWNERSHIP));
    }

    private static boolean touches(Terms terms, ObligationSubject subject) {
        return terms.obligations().stream().anyMatch(obligation -> obligation.subject() == subject);
    }

    private boolean applies(WrittenFormTrigger trigger, Terms terms) {
        return switch (trigger) {
            case PARTY_ASKS -> terms.writtenAsked();
            case DEFERRED_PERFORMANCE -> terms.deferred();
            case DIFFICULT_CASE -> facts.matter().difficult();
        };
    }
}
