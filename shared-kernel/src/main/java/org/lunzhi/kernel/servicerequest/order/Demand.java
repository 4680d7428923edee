package org.lunzhi.kernel.servicerequest.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;

/**
 * What is ordered, beside the service itself.
 *
 * @param wish the requester's own words
 * @param wantedUntil the last day on which the service is still of use, if there is one
 */
public record Demand(
        PlaceCode place,
        HandlingMode mode,
        DocumentRef wish,
        @Nullable LocalDate wantedUntil) {}
