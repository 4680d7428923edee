package org.lunzhi.command.agreement.confirmation;

import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_MATERIALS_MISSING;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_NOT_JOINT;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_NOT_WRITTEN;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_SUBJECT_EXCLUDED;
import static org.lunzhi.command.agreement.pact.AgreementRule.OBLIGATION_UNKNOWN;

import java.util.List;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.ApplyJudicialConfirmation;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** What must hold before a court is asked: written, joint, only what a court may confirm, with its materials. */
final class ConfirmationCheck {

    private ConfirmationCheck() {}

    static void check(ApplyJudicialConfirmation command, Pact pact) {
        CONFIRMATION_NOT_WRITTEN.requires(pact.isWritten());
        CONFIRMATION_NOT_JOINT.requires(pact.allAmong(command.applicants()), "applicants");
        OBLIGATION_UNKNOWN.requires(!command.obligations().isEmpty(), "obligations");
        for (int number : command.obligations()) {
            var obligation = pact.duties().find(number);
            OBLIGATION_UNKNOWN.requires(obligation.isPresent(), "obligations");
            CONFIRMATION_SUBJECT_EXCLUDED.requires(
                    obligation.filter(Obligation::confirmable).isPresent(), "obligations");
        }
        boolean proved = command.materials().stream()
                .map(DocumentRef::type)
                .anyMatch(DocumentType.CONFIRMATION_MATERIAL::equals);
        CONFIRMATION_MATERIALS_MISSING.requires(
                proved && holdsPaper(command.materials(), pact.terms().paper()), "materials");
    }

    private static boolean holdsPaper(List<DocumentRef> materials, DocumentRef paper) {
        return materials.stream().anyMatch(paper::equals);
    }
}
