package org.lunzhi.query.mediation;

import java.util.Set;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.query.support.dossier.Sight;

/**
 * What one reader may see of a case: nothing where it is kept from them, and of what was said in confidence, to a
 * mediator alone, only what its mediators may see.
 */
record Confidence(Reader reader, MediationFile present) implements Sight<MediationFile> {

    /** That help was offered would tell what was answered, so these do not even show that they happened. */
    private static final Set<String> IN_CONFIDENCE = Set.of(
            PartyScreened.class.getSimpleName(),
            SafetyReferralOffered.class.getSimpleName(),
            CaucusHeld.class.getSimpleName());

    /** Whether the case exists for the reader; a sealed one does for its own unit and its mediators. */
    boolean admits() {
        Protection protection = present.standing().protection();
        boolean own = reader.actor().unit().equals(present.standing().unit());
        return !reader.isBarredBy(protection.excludedUnits()) && (!protection.sealed() || own || mediates());
    }

    /** The file without what is not for the reader. */
    @Override
    public MediationFile shown(MediationFile file) {
        if (mediates()) {
            return file;
        }
        return file.holding(file.dossier()
                .only(
                        paper -> paper.document().audience() != Audience.MEDIATORS_ONLY
                                && !IN_CONFIDENCE.contains(paper.event()),
                        entry -> !IN_CONFIDENCE.contains(entry.event())));
    }

    @Override
    public boolean shows(Object event) {
        return mediates() || !IN_CONFIDENCE.contains(event.getClass().getSimpleName());
    }

    private boolean mediates() {
        return present.mediators().stream()
                .anyMatch(mediator -> mediator.officer().equals(reader.actor().officer()));
    }
}
