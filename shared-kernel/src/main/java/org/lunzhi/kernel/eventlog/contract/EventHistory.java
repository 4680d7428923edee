package org.lunzhi.kernel.eventlog.contract;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The chronicle of the contract, oldest change first; it only ever grows at its end. */
public final class EventHistory {

    private EventHistory() {}

    /** Every upgrade there has been since the first stored event. */
    public static EventUpcasterChain upgrades() {
        return new EventUpcasterChain();
    }
}
