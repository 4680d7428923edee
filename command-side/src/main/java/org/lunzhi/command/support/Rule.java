package org.lunzhi.command.support;

import org.jspecify.annotations.Nullable;

/** One rule of the office; the constant's name is its code in answers, metrics and tests. */
public interface Rule {

    String name();

    /** The rule in Chinese, as a clerk would say it. */
    String chinese();

    /** The rule in English. */
    String english();

    /** Refuses the command unless the rule holds. */
    default void requires(boolean holds) {
        if (!holds) {
            throw new RuleBroken(this);
        }
    }

    /** Refuses the command unless the rule holds, naming the field of the command that broke it. */
    default void requires(boolean holds, String field) {
        if (!holds) {
            throw new RuleBroken(this, field);
        }
    }

    /** The fact, which the command must not lack. */
    default <T> T requiresGiven(@Nullable T fact) {
        if (fact == null) {
            throw new RuleBroken(this);
        }
        return fact;
    }
}
