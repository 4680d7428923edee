package org.lunzhi.kernel.servicerequest.order;

/** Whom an order is about. */
public enum OrderPerson {
    /** 点单人. */
    REQUESTER,
    /** 受益人: the one the service is for, if that is somebody else. */
    BENEFICIARY
}
