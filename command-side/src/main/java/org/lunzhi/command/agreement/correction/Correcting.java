package org.lunzhi.command.agreement.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.AGREEMENT_PAPER_FIXED;
import static org.lunzhi.command.agreement.pact.AgreementRule.BEFORE_AGREEMENT;
import static org.lunzhi.command.agreement.pact.AgreementRule.NOTHING_TO_CORRECT;
import static org.lunzhi.command.agreement.pact.AgreementRule.NOT_YET_HAPPENED;
import static org.lunzhi.command.agreement.pact.AgreementRule.PAPER_OF_WRONG_KIND;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementPaper;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementTime;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementPaperCorrected;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementTimeCorrected;

/** Corrects what was entered wrongly beside the agreement itself, which only an amendment by all changes (M8). */
public final class Correcting {

    private final Pact pact;

    public Correcting(Pact pact) {
        this.pact = pact;
    }

    @CommandHandler
    void decide(CorrectAgreementPaper command, Clock clock) {
        AGREEMENT_PAPER_FIXED.requires(!command.replaced().equals(pact.terms().paper()), "replaced");
        NOTHING_TO_CORRECT.requires(pact.papers().hold(command.replaced()), "replaced");
        PAPER_OF_WRONG_KIND.requires(
                command.corrected().type() == command.replaced().type(), "corrected");
        apply(new AgreementPaperCorrected(
                pact.id(), command.replaced(), command.corrected(), command.reason(), clock.instant()));
    }

    /** The time of an act counts as corrected until the agreement takes effect; afterwards nothing moves it (M3). */
    @CommandHandler
    void decide(CorrectAgreementTime command, Clock clock) {
        Instant now = clock.instant();
        NOT_YET_HAPPENED.requires(!command.corrected().isAfter(now), "corrected");
        BEFORE_AGREEMENT.requires(!command.corrected().isBefore(pact.reachedAt()), "corrected");
        boolean exists = command.entry() > 0 && command.entry() <= AggregateLifecycle.getVersion();
        NOTHING_TO_CORRECT.requires(exists, "entry");
        apply(new AgreementTimeCorrected(pact.id(), command.entry(), command.corrected(), command.reason(), now));
    }
}
