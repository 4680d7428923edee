package org.lunzhi.kernel.organisation;

import java.time.Instant;

/** Everything that can happen to the organisation: its units, committees, mandates and appointments. */
public sealed interface OrganisationEvent permits UnitEvent, CommitteeEvent, MediatorEvent, AppointmentEvent {

    /** When it took effect in the office, which may be other than when it was recorded. */
    Instant occurredAt();
}
