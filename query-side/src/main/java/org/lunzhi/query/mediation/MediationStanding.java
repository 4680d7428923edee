package org.lunzhi.query.mediation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;

/**
 * Where one mediation stands, without its papers and history. What a party said when screened alone is not part of it.
 *
 * @param grievance the matter it was asked for in; absent where the parties came by themselves
 * @param sat whether anybody has sat down yet
 * @param suspended whether it rests
 * @param number the file number; absent before it is taken up
 */
public record MediationStanding(
        MediationId mediation,
        @Nullable GrievanceId grievance,
        MediationStage stage,
        boolean sat,
        boolean suspended,
        CaseSource source,
        UnitId unit,
        CommitteeId committee,
        Subject subject,
        Protection protection,
        PolicyVersion policy,
        @Nullable FileNumber number) {

    /** What the dispute is about, in codes and numbers. */
    public record Subject(
            CategoryCode category,
            CategorySchemeVersion scheme,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,

            int persons,
            boolean difficult,
            PartiesRelation relation) {

        static Subject of(Matter matter) {
            return new Subject(
                    matter.category(),
                    matter.scheme(),
                    matter.amount(),
                    matter.persons(),
                    matter.difficult(),
                    matter.relation());
        }
    }

    static MediationStanding begin(MediationProposed event) {
        return new MediationStanding(
                event.mediationId(),
                event.grievanceId(),
                MediationStage.PROPOSED,
                false,
                false,
                event.source().kind(),
                event.unit(),
                event.committee(),
                Subject.of(event.matter()),
                new Protection(event.sealed(), event.excludedUnits()),
                event.policy(),
                null);
    }

    MediationStanding at(MediationStage next) {
        return with(next, suspended, subject, protection, policy, number);
    }

    MediationStanding suspended(boolean resting) {
        return with(stage, resting, subject, protection, policy, number);
    }

    MediationStanding about(Matter matter) {
        return with(stage, suspended, Subject.of(matter), protection, policy, number);
    }

    MediationStanding keptFrom(Protection kept) {
        return with(stage, suspended, subject, kept, policy, number);
    }

    MediationStanding under(PolicyVersion pinned) {
        return with(stage, suspended, subject, protection, pinned, number);
    }

    MediationStanding numbered(FileNumber given) {
        return with(stage, suspended, subject, protection, policy, given);
    }

    private MediationStanding with(
            MediationStage newStage,
            boolean newSuspended,
            Subject newSubject,
            Protection newProtection,
            PolicyVersion newPolicy,
            @Nullable FileNumber newNumber) {
        return new MediationStanding(
                mediation,
                grievance,
                newStage,
                sat || newStage == MediationStage.SITTING,
                newSuspended,
                source,
                unit,
                committee,
                newSubject,
                newProtection,
                newPolicy,
                newNumber);
    }
}
