package org.lunzhi.kernel.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * All that a choice from the rota was made of, so that anybody can make it again: candidates in order, and what bars.
 */
public record AssignmentInputs(
        List<Candidate> candidates,
        List<UnitId> partyVillages,
        List<OfficerId> declaredKin,
        List<OfficerId> recused,
        boolean mandateRequired,
        int maxOpenItems) {

    public AssignmentInputs {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        partyVillages = partyVillages == null ? List.of() : List.copyOf(partyVillages);
        declaredKin = declaredKin == null ? List.of() : List.copyOf(declaredKin);
        recused = recused == null ? List.of() : List.copyOf(recused);
    }

    /** Somebody who could take the matter; no mandate means none was active at that moment. */
    public record Candidate(
            OfficerId officer,
            Standing standing,
            @Nullable ShiftId shift,
            @Nullable MediatorId mandate,
            @Nullable UnitId homeVillage,
            boolean present,
            int openItems) {}

    /** As what somebody is asked, in the order in which they are asked. */
    public enum Standing {
        /** 当班. */
        ON_DUTY,
        /** 替补. */
        RELIEF,
        /** 相邻工作区当班. */
        NEXT_AREA,
        /** 工作区牵头人. */
        AREA_LEAD
    }

    /** A candidate who was passed over, and why. */
    public record Exclusion(OfficerId officer, Standing standing, List<ExclusionReason> reasons) {

        public Exclusion {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /** Why a candidate was passed over. */
    public enum ExclusionReason {
        /** 本村纠纷. */
        HOME_VILLAGE,
        /** 申报亲属关系. */
        KIN_DECLARED,
        /** 已回避. */
        RECUSED,
        /** 在办件过多. */
        OVERLOADED,
        /** 未到岗. */
        ABSENT,
        /** 无有效调解员资格. */
        MANDATE_INACTIVE
    }
}
