package org.lunzhi.command.servicerequest;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

/** Order a service of the catalogue. */
record PlaceOrder(
        @TargetAggregateIdentifier ServiceRequestId serviceRequestId,
        TrackingCode trackingCode,
        OrderChannel channel,
        ServiceCode service,
        Demand demand,
        Requester requester,
        ProcessingNotice notice) {}
