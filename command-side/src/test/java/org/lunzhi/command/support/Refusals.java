package org.lunzhi.command.support;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Lets a fixture expect the rule that was broken, and nothing of its wording. */
public final class Refusals {

    private Refusals() {}

    /** Matches the refusal by exactly this rule, for {@code expectException(refusedBy(RULE))}. */
    public static Matcher<RuleBroken> refusedBy(Rule rule) {
        return new CustomTypeSafeMatcher<>("a refusal by " + rule.name()) {
            @Override
            protected boolean matchesSafely(RuleBroken broken) {
                return broken.rule() == rule;
            }
        };
    }
}
