package org.lunzhi.kernel.policy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.privacy.RetentionClass;

/** How long documents are kept once their matter is closed; nothing is kept for ever by default. */
public record RetentionPolicy(Map<RetentionClass, RetentionRule> rules) {

    public RetentionPolicy {
        rules = rules == null ? Map.of() : Map.copyOf(rules);
    }

    /**
     * The period of one class of documents.
     *
     * @param approval the archives authority's approval (Archives Law regulation art. 19), absent until it is given
     */
    public record RetentionRule(TimeLimit period, @Nullable LegalBasis approval) {}

    /** The rule of a class of documents; every book that was adopted has one. */
    public RetentionRule ruleFor(RetentionClass documents) {
        RetentionRule rule = rules.get(documents);
        if (rule == null) {
            throw new NoSuchElementException("The policy has no retention rule for " + documents);
        }
        return rule;
    }
}
