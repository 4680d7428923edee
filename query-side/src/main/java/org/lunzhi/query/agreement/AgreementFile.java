package org.lunzhi.query.agreement;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.query.support.dossier.Dossier;

/** Everything the office knows of one agreement. */
public record AgreementFile(
        Ground ground,
        State state,
        @Nullable Instant effectiveAt,
        int edition,
        Confirmation confirmation,
        List<Duty> duties,
        Dossier dossier) {

    /** What does not change: of which case it is and between whom; from whom it is kept only grows. */
    public record Ground(
            AgreementId agreement,
            MediationId mediation,
            CommitteeId committee,
            AgreementForm form,
            AgreementScope scope,
            List<Party> parties,
            List<MediatorId> mediators,
            Protection protection) {

        public Ground {
            parties = List.copyOf(parties);
            mediators = List.copyOf(mediators);
        }

        private Ground keptFrom(Protection more) {
            return new Ground(agreement, mediation, committee, form, scope, parties, mediators, protection.and(more));
        }
    }

    /** Whether it binds. */
    public enum State {
        DRAWN_UP,
        EFFECTIVE,
        PERFORMED,
        LAPSED
    }

    /** How far a court has got with it. */
    public enum Confirmation {
        NONE,
        APPLIED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        CONFIRMED,
        DISMISSED,
        WINDOW_CLOSED
    }

    /** One obligation and how it fares. */
    public record Duty(Obligation obligation, Course course) {

        /** How an obligation fares. */
        public enum Course {
            OWED,
            OVERDUE,
            BREACHED,
            PERFORMED
        }
    }

    public AgreementFile {
        duties = List.copyOf(duties);
    }

    static AgreementFile drawnUp(AgreementDrawnUp event) {
        Ground ground = new Ground(
                event.agreementId(),
                event.mediationId(),
                event.committee(),
                event.form(),
                event.scope(),
                event.parties(),
                event.mediators(),
                new Protection(event.sealed(), event.excludedUnits()));
        return new AgreementFile(
                ground, State.DRAWN_UP, null, 1, Confirmation.NONE, owed(event.terms(), List.of()), Dossier.EMPTY);
    }

    AgreementFile keptFrom(Protection more) {
        return new AgreementFile(ground.keptFrom(more), state, effectiveAt, edition, confirmation, duties, dossier);
    }

    AgreementFile at(State next) {
        return new AgreementFile(ground, next, effectiveAt, edition, confirmation, duties, dossier);
    }

    AgreementFile bindingSince(Instant since) {
        return new AgreementFile(ground, State.EFFECTIVE, since, edition, confirmation, duties, dossier);
    }

    AgreementFile before(Confirmation court) {
        return new AgreementFile(ground, state, effectiveAt, edition, court, duties, dossier);
    }

    AgreementFile holding(Dossier changed) {
        return new AgreementFile(ground, state, effectiveAt, edition, confirmation, duties, changed);
    }

    /** The file with new terms: what was met stays met only where the change left it as it was; no court has them. */
    AgreementFile amended(int newEdition, Terms terms) {
        return new AgreementFile(
                ground, state, effectiveAt, newEdition, Confirmation.NONE, owed(terms, duties), dossier);
    }

    AgreementFile faring(int number, Duty.Course course) {
        return duty(number, duty -> new Duty(duty.obligation(), course));
    }

    private AgreementFile duty(int number, UnaryOperator<Duty> change) {
        List<Duty> changed = duties.stream()
                .map(duty -> duty.obligation().number() == number ? change.apply(duty) : duty)
                .toList();
        return new AgreementFile(ground, state, effectiveAt, edition, confirmation, changed, dossier);
    }

    private static List<Duty> owed(Terms terms, List<Duty> former) {
        return terms.obligations().stream()
                .map(obligation -> new Duty(
                        obligation,
                        obligation.atOnce() || former.contains(new Duty(obligation, Duty.Course.PERFORMED))
                                ? Duty.Course.PERFORMED
                                : Duty.Course.OWED))
                .toList();
    }
}
