package org.lunzhi.command.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.ending.DeclineReason;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** Everything one can ask of a case until it is taken up, or not. */
sealed interface OpeningCommand extends MediationCommand {

    /** Brings a dispute before a committee: applied for, offered or entrusted. */
    record ProposeMediation(
            MediationId mediationId,
            @Nullable GrievanceId grievanceId,
            Source source,
            UnitId unit,
            CommitteeId committee,
            Jurisdiction jurisdiction,
            Proceedings proceedings,
            List<Party> parties,
            Matter matter,
            Protection protection,
            @Nullable TokenHash receipt)
            implements OpeningCommand {}

    /** What a case inherits from the grievance it comes from. */
    record Protection(List<UnitId> excludedUnits, boolean sealed, boolean dangerKnown) {

        static final Protection NONE = new Protection(List.of(), false, false);
    }

    record RecordConsent(
            MediationId mediationId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef form,
            @Nullable PartyRef witness,
            boolean takenDown,
            When when)
            implements OpeningCommand {}

    record RecordRefusal(
            MediationId mediationId,
            PartyRef party,
            Manner manner,
            @Nullable DocumentRef statement,
            When when) implements OpeningCommand {}

    record RecordScreening(MediationId mediationId, PartyRef party, ScreeningAnswer answer, DocumentRef screening)
            implements OpeningCommand {}

    record AcceptCase(MediationId mediationId, @Nullable DocumentRef acceptanceForm, When when)
            implements OpeningCommand {}

    record NoteFileNumber(MediationId mediationId, FileNumber fileNumber) implements OpeningCommand {}

    record DeclineCase(MediationId mediationId, DeclineReason reason, List<RouteNotice> routes)
            implements OpeningCommand {}
}
