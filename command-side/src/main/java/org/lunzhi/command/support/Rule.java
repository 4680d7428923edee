package org.lunzhi.command.support;

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
}
