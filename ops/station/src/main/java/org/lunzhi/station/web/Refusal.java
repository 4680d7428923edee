package org.lunzhi.station.web;

import org.jspecify.annotations.Nullable;

/** The station refused a request by one of its own rules; nothing has happened. */
public final class Refusal extends RuntimeException {

    private final StationRule rule;
    private final @Nullable String field;

    public Refusal(StationRule rule, @Nullable String field) {
        super(rule.name());
        this.rule = rule;
        this.field = field;
    }

    /** What was asked for does not exist, or is not the caller's. */
    public static Refusal notFound() {
        return new Refusal(StationRule.NOT_FOUND, null);
    }

    StationRule rule() {
        return rule;
    }

    @Nullable String field() {
        return field;
    }
}
