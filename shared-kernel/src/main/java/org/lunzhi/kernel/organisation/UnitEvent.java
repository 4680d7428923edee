package org.lunzhi.kernel.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a unit of the tree; dates are the first day on which the fact holds. */
public sealed interface UnitEvent extends OrganisationEvent {

    UnitId unitId();

    /** A unit was set up under another one; only a district has none above it. */
    @Revision("1")
    record UnitEstablished(
            UnitId unitId,
            UnitKind kind,
            UnitName name,
            @Nullable UnitId parent,
            @Nullable PlaceCode place,
            LocalDate from,
            long seenPosition,
            Instant occurredAt)
            implements UnitEvent {}

    /** A unit bears another name from a day on. */
    @Revision("1")
    record UnitRenamed(UnitId unitId, UnitName name, LocalDate from, Instant occurredAt) implements UnitEvent {}

    /** A unit belongs to another unit from a day on. */
    @Revision("1")
    record UnitMoved(UnitId unitId, UnitId parent, LocalDate from, long seenPosition, Instant occurredAt)
            implements UnitEvent {}

    /** A unit no longer exists from a day on; what it did stays on record. */
    @Revision("1")
    record UnitDissolved(UnitId unitId, LocalDate from, Instant occurredAt) implements UnitEvent {}

    /** A rotating room works for a committee from a day on, under whose seal alone it can reach written agreements. */
    @Revision("1")
    record RoomAttached(UnitId unitId, CommitteeId committee, LocalDate from, long seenPosition, Instant occurredAt)
            implements UnitEvent {}

    /** A rotating room works for no committee from a day on. */
    @Revision("1")
    record RoomDetached(UnitId unitId, LocalDate from, Instant occurredAt) implements UnitEvent {}
}
