package org.lunzhi.kernel.policy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.TimeLimit;

/**
 * What local rules decide where the national law is silent.
 *
 * @param limits the limits of single steps that depend neither on track nor on urgency
 * @param mediationExtension who must agree before a mediation is extended
 * @param recusalOnDemand what happens when a party asks a mediator to step aside
 * @param writtenFormTriggers when an agreement must be in writing
 * @param homeVillageExcluded whether a duty secretary is kept from disputes of their own village
 * @param appraisalPausesClock whether time for an appraisal is taken out of the mediation period
 * @param backDatingDays how many days before recording something may be said to have happened
 * @param maxReworks after how many reworks dissatisfaction leads to supervision
 * @param followUpAttempts how often a resident is called before the matter counts as unreached
 * @param maxRepresentatives how many speak for a group (petition regulation art. 20)
 * @param sessionNotice how long before a session the parties are told of it
 * @param reviewLead how long before a review is due its owner is reminded
 */
public record JurisdictionPolicy(
        Map<DeadlineKind, TimeLimit> limits,
        ExtensionConsent mediationExtension,
        RecusalOnDemand recusalOnDemand,
        List<WrittenFormTrigger> writtenFormTriggers,
        boolean homeVillageExcluded,
        boolean appraisalPausesClock,
        int backDatingDays,
        int maxReworks,
        int followUpAttempts,
        int maxRepresentatives,
        TimeLimit sessionNotice,
        TimeLimit reviewLead) {

    public JurisdictionPolicy {
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        writtenFormTriggers = writtenFormTriggers == null ? List.of() : List.copyOf(writtenFormTriggers);
    }

    /** Who must agree before a mediation is extended. */
    public enum ExtensionConsent {
        ALL_PARTIES,
        ALL_PARTIES_AND_COMMITTEE
    }

    /** What happens when a party asks a mediator to step aside. */
    public enum RecusalOnDemand {
        /** The mediator steps aside. */
        HONOURED,
        /** The mediator steps aside if the case has another one, else the committee decides. */
        HONOURED_WITH_ALTERNATIVE,
        /** The committee decides. */
        COMMITTEE_DECIDES
    }

    /** When an agreement must be in writing. */
    public enum WrittenFormTrigger {
        PARTY_ASKS,
        /** Something is left to be performed after the agreement. */
        DEFERRED_PERFORMANCE,
        /** 重大、复杂、疑难. */
        DIFFICULT_CASE
    }

    /** The limit of a step. */
    public TimeLimit limit(DeadlineKind step) {
        TimeLimit limit = limits.get(step);
        if (limit == null) {
            throw new NoSuchElementException("The policy has no limit for " + step);
        }
        return limit;
    }

    /** How long a mediation takes from acceptance. */
    public TimeLimit mediationPeriod() {
        return limit(DeadlineKind.MEDIATION_PERIOD);
    }

    /** How long a parked matter rests before it is looked at again. */
    public TimeLimit parkReviewInterval() {
        return limit(DeadlineKind.REVIEW_PARKED);
    }
}
