package org.lunzhi.command.servicerequest.standing;

import java.util.EnumSet;
import java.util.Set;

/** How far an order has come (DOMAIN §4.3). */
public enum Stage {
    SUBMITTED,
    SCREENED,
    OPEN,
    CLAIMED,
    DISPATCHED,
    IN_SERVICE,
    DELIVERED,
    CONFIRMED,
    CLOSED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    CONVERTED;

    private static final Set<Stage> BEFORE_SERVICE = EnumSet.range(SUBMITTED, DISPATCHED);
    private static final Set<Stage> BEFORE_DELIVERY = EnumSet.range(SUBMITTED, IN_SERVICE);
    private static final Set<Stage> OPEN_STAGES = EnumSet.range(SUBMITTED, CONFIRMED);

    /** Whether nobody has begun with the service. */
    public boolean beforeService() {
        return BEFORE_SERVICE.contains(this);
    }

    /** Whether the order is neither closed nor ended otherwise. */
    public boolean isOpen() {
        return OPEN_STAGES.contains(this);
    }

    /** Whether the service is still to be rendered. */
    public boolean beforeDelivery() {
        return BEFORE_DELIVERY.contains(this);
    }
}
