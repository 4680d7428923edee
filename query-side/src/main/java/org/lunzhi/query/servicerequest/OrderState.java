package org.lunzhi.query.servicerequest;

/** Where an ordered service stands. */
public enum OrderState {
    PLACED,
    SCREENED,
    OPEN,
    CLAIMED,
    DISPATCHED,
    IN_SERVICE,
    DELIVERED,
    CONFIRMED,
    CLOSED,
    REJECTED,
    CONVERTED,
    CANCELLED,
    EXPIRED
}
