package org.lunzhi.kernel.policy.book;

import static org.lunzhi.kernel.deadline.DeadlineKind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.LimitUnit;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.policy.JurisdictionPolicy;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.RetentionPolicy;
import org.lunzhi.kernel.policy.ServiceLevel;
import org.lunzhi.kernel.policy.SlaPolicy;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.privacy.RetentionClass;

/** Whether a book is complete and within the law, so that no case ever meets a gap in the book it is pinned to. */
public final class PolicyCheck {

    /** The steps that every book gives a limit for. */
    public static final Set<DeadlineKind> STEPS = Set.copyOf(EnumSet.of(
            ACCEPTANCE_DECISION,
            PETITION_NOTICE,
            DESIGNATION,
            EXTENSION_DECISION,
            OUTCOME_REVIEW,
            FOLLOW_UP,
            REVIEW_PARKED,
            SUPERVISION_REPORT,
            MEDIATION_PERIOD,
            CONFIRMATION_WINDOW,
            SHIFT_CHECK_IN,
            HANDOVER_ACCEPTANCE,
            CLAIM_LEASE,
            DELIVERY_CONFIRMATION,
            RATING_WINDOW));

    private static final int LONGEST_LIMIT = 3_660;
    private static final int MOST_REPRESENTATIVES_BY_LAW = 5;
    private static final int PROCESSING_RECORD_MONTHS_BY_LAW = 36;

    private final List<String> faults = new ArrayList<>();

    private PolicyCheck() {}

    /** Every rule that the book breaks, each with its place; none if the book may be adopted. */
    public static List<String> faultsOf(PolicyBook book) {
        var check = new PolicyCheck();
        check.sla(book.sla());
        check.jurisdiction(book.jurisdiction());
        check.retention(book.retention());
        check.faults.addAll(SchemeCheck.faultsOf(book.categories()));
        check.faults.addAll(HoursCheck.faultsOf(book.hours()));
        return check.faults;
    }

    private void sla(SlaPolicy sla) {
        var kinds = new HashSet<String>();
        for (int index = 0; index < sla.levels().size(); index++) {
            ServiceLevel level = sla.levels().get(index);
            String place = "sla.levels[" + index + "]";
            positive(place + ".acknowledgement", level.acknowledgement());
            positive(place + ".handling", level.handling());
            positive(place + ".returnWindow", level.returnWindow());
            notNegative(place + ".extensionMaximum", level.extensionMaximum());
            within(place + ".maxReturns", level.maxReturns(), 0, 10);
            String kind = level.track() + " " + level.urgency() + " " + level.matter();
            require(kinds.add(kind), place, "LEVEL_TWICE", "an earlier level is for the same matters");
        }
        for (Track track : Track.values()) {
            boolean general = sla.levels().stream()
                    .anyMatch(level -> level.track() == track && level.urgency() == null && level.matter() == null);
            require(general, "sla.levels", "LEVEL_MISSING", track + " has no level for all urgencies and matters");
        }
    }

    private void jurisdiction(JurisdictionPolicy jurisdiction) {
        STEPS.stream().sorted().forEach(step -> {
            String place = "jurisdiction.limits." + step;
            TimeLimit limit = jurisdiction.limits().get(step);
            require(limit != null, place, "LIMIT_MISSING", "every book gives this step a limit");
            if (limit != null) {
                positive(place, limit);
            }
        });
        within("jurisdiction.backDatingDays", jurisdiction.backDatingDays(), 0, 60);
        within("jurisdiction.maxReworks", jurisdiction.maxReworks(), 0, 10);
        within("jurisdiction.followUpAttempts", jurisdiction.followUpAttempts(), 1, 10);
        within("jurisdiction.maxRepresentatives", jurisdiction.maxRepresentatives(), 1, MOST_REPRESENTATIVES_BY_LAW);
        notNegative("jurisdiction.sessionNotice", jurisdiction.sessionNotice());
        notNegative("jurisdiction.reviewLead", jurisdiction.reviewLead());
    }

    private void retention(RetentionPolicy retention) {
        for (RetentionClass documents : RetentionClass.values()) {
            String place = "retention.rules." + documents;
            var rule = retention.rules().get(documents);
            require(rule != null, place, "RETENTION_MISSING", "every class of documents has a period");
            if (rule != null) {
                positive(place + ".period", rule.period());
                boolean tooShort = documents == RetentionClass.PROCESSING_RECORD
                        && (rule.period().unit() != LimitUnit.MONTHS
                                || rule.period().amount() < PROCESSING_RECORD_MONTHS_BY_LAW);
                require(!tooShort, place, "RETENTION_TOO_SHORT", "the law demands at least 36 months (PIPL art. 56)");
            }
        }
    }

    private void positive(String place, TimeLimit limit) {
        within(place + ".amount", limit.amount(), 1, LONGEST_LIMIT);
    }

    private void notNegative(String place, TimeLimit limit) {
        within(place + ".amount", limit.amount(), 0, LONGEST_LIMIT);
    }

    private void within(String place, int amount, int least, int most) {
        require(amount >= least && amount <= most, place, "OUT_OF_RANGE", least + " to " + most + ", not " + amount);
    }

    private void require(boolean holds, String place, String rule, String fault) {
        if (!holds) {
            faults.add(place + ": " + rule + ": " + fault);
        }
    }
}
