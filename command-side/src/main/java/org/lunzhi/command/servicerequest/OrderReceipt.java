package org.lunzhi.command.servicerequest;

import java.time.Instant;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

/**
 * What the requester takes home.
 *
 * @param token the secret by which they confirm, rate and cancel; it is shown this once and cannot be had again
 */
record OrderReceipt(TrackingCode trackingCode, String token, ServiceCode service, PlaceCode place, Instant placedAt) {

    /** Says nothing of the token, because it may end in a log. */
    @Override
    public String toString() {
        return "OrderReceipt[" + trackingCode + "]";
    }
}
