package org.lunzhi.kernel.servicerequest.catalogue;

import java.util.List;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.Urgency;

/**
 * One service that can be ordered, free of charge.
 *
 * @param competent the unit that screens its orders and answers for them
 * @param modes the ways in which it can be handled, the usual one first
 * @param urgency which of the policy's service levels it is promised
 * @param places where it can be ordered; at every place if none is named
 */
public record ServiceItem(
        ServiceCode code,
        PublicTitle title,
        UnitId competent,
        List<HandlingMode> modes,
        Urgency urgency,
        List<PlaceCode> places) {

    public ServiceItem {
        modes = modes == null ? List.of() : List.copyOf(modes);
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** Whether the service can be ordered at a place. */
    public boolean isOfferedAt(PlaceCode place) {
        return places.isEmpty() || places.contains(place);
    }
}
