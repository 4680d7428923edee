package org.lunzhi.query.mediation;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.support.dossier.Dossier;

/** Everything the office knows of one mediation: its standing, the sides, the mediators, the sittings, the papers. */
public record MediationFile(
        MediationStanding standing,
        List<Side> sides,
        List<AssignedMediator> mediators,
        List<Sitting> sittings,
        @Nullable Accord accord,
        Dossier dossier) {

    /** One side of the dispute, and what it has said and been told so far. */
    public record Side(Party party, boolean consented, boolean told, boolean left) {}

    /** One joint sitting. */
    public record Sitting(
            SessionId session,
            Instant startsAt,
            UnitId unit,
            State state,
            @Nullable Instant endedAt) {

        /** What became of an arranged sitting. */
        public enum State {
            SCHEDULED,
            CANCELLED,
            HELD
        }
    }

    /** The agreement as far as the mediation case knows of it; its own file says more. */
    public record Accord(
            AgreementId agreement,
            AgreementForm form,
            AgreementScope scope,
            Force force,
            @Nullable Instant effectiveAt,
            @Nullable PerformanceState performance) {

        /** Whether the agreement binds. */
        public enum Force {
            REACHED,
            EFFECTIVE,
            FELL_THROUGH
        }
    }

    public MediationFile {
        sides = List.copyOf(sides);
        mediators = List.copyOf(mediators);
        sittings = List.copyOf(sittings);
    }

    static MediationFile opened(MediationStanding standing, List<Party> parties) {
        List<Side> sides = parties.stream()
                .map(party -> new Side(party, false, false, false))
                .toList();
        return new MediationFile(standing, sides, List.of(), List.of(), null, Dossier.EMPTY);
    }

    MediationFile with(MediationStanding changed) {
        return new MediationFile(changed, sides, mediators, sittings, accord, dossier);
    }

    MediationFile between(List<Side> changed) {
        return new MediationFile(standing, changed, mediators, sittings, accord, dossier);
    }

    MediationFile ledBy(List<AssignedMediator> changed) {
        return new MediationFile(standing, sides, changed, sittings, accord, dossier);
    }

    MediationFile sitting(List<Sitting> changed) {
        return new MediationFile(standing, sides, mediators, changed, accord, dossier);
    }

    MediationFile agreed(@Nullable Accord changed) {
        return new MediationFile(standing, sides, mediators, sittings, changed, dossier);
    }

    MediationFile holding(Dossier changed) {
        return new MediationFile(standing, sides, mediators, sittings, accord, changed);
    }

    /** The file with one sitting changed; the others stay. */
    MediationFile changing(SessionId session, UnaryOperator<Sitting> change) {
        return sitting(sittings.stream()
                .map(sitting -> sitting.session().equals(session) ? change.apply(sitting) : sitting)
                .toList());
    }
}
