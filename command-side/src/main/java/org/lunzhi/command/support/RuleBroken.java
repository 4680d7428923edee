package org.lunzhi.command.support;

import java.util.Optional;
import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/** A command was refused because it breaks a rule; nothing has happened. */
public final class RuleBroken extends AxonNonTransientException {

    private final transient Rule rule;
    private final @Nullable String field;

    public RuleBroken(Rule rule) {
        this(rule, null);
    }

    public RuleBroken(Rule rule, @Nullable String field) {
        super(rule.name() + ": " + rule.english());
        this.rule = rule;
        this.field = field;
    }

    public Rule rule() {
        return rule;
    }

    /** The field of the command that broke the rule, where one field did. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
