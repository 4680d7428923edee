package org.lunzhi.kernel.calendar.notice;

import java.util.List;

/** A file of notices that cannot be taken in; the message names every line and the rule it breaks. */
public final class BadNotice extends IllegalArgumentException {

    private final List<String> faults;

    BadNotice(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence per fault, at most as many as a person would read. */
    public List<String> faults() {
        return faults;
    }
}
