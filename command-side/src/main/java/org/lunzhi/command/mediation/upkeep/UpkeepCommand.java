package org.lunzhi.command.mediation.upkeep;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.mediation.upkeep.Prevention;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask of the file of a case while it is open. */
sealed interface UpkeepCommand extends MediationCommand {

    record AddNote(MediationId mediationId, DocumentRef note) implements UpkeepCommand {}

    record AddEvidence(MediationId mediationId, @Nullable PartyRef party, DocumentRef evidence)
            implements UpkeepCommand {}

    /** Files the receipt of an obligation that was met; a file that is closed or has it stays as it is. */
    record FileReceipt(MediationId mediationId, DocumentRef receipt) implements UpkeepCommand {}

    record VerifyIdentity(MediationId mediationId, PartyRef party, DocumentRef seen) implements UpkeepCommand {}

    record FileAuthority(MediationId mediationId, PartyRef party, PartyRef agent, DocumentRef letter)
            implements UpkeepCommand {}

    record CorrectMatter(MediationId mediationId, Matter matter, CorrectionReason reason) implements UpkeepCommand {}

    record CorrectPaper(MediationId mediationId, DocumentRef replaced, DocumentRef corrected, CorrectionReason reason)
            implements UpkeepCommand {}

    /** Corrects the business time of the entry with that number within the case. */
    record CorrectTime(MediationId mediationId, long entry, Instant corrected, CorrectionReason reason)
            implements UpkeepCommand {}

    record CorrectParty(MediationId mediationId, Party party, CorrectionReason reason) implements UpkeepCommand {}

    record ChangeParty(
            MediationId mediationId,
            PartyChange change,
            @Nullable PartyRef earlier,
            Party party) implements UpkeepCommand {}

    record NameRepresentatives(MediationId mediationId, PartyRef party, List<PartyRef> representatives)
            implements UpkeepCommand {}

    record AssertPrevention(MediationId mediationId, Prevention prevention, int persons, DocumentRef evidence)
            implements UpkeepCommand {}

    /** Keeps the case from further units, or from all but those who handle it; open or archived. */
    record RestrictAccess(MediationId mediationId, List<UnitId> excludedUnits, boolean sealed)
            implements UpkeepCommand {}
}
