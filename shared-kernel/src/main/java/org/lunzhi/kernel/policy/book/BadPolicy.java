package org.lunzhi.kernel.policy.book;

import java.util.List;

/** A policy book that cannot be adopted; the message names every place and the rule it breaks. */
public final class BadPolicy extends IllegalArgumentException {

    private static final int MOST_FAULTS = 20;

    private final List<String> faults;

    BadPolicy(String source, List<String> faults) {
        super(source + ": " + String.join("; ", faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
        this.faults = List.copyOf(faults);
    }

    /** One sentence per fault. */
    public List<String> faults() {
        return faults;
    }
}
