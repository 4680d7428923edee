package org.lunzhi.command.organisation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;

/** Everything one can ask of a unit; {@code from} is the first day on which it shall hold. */
sealed interface UnitCommand {

    @TargetAggregateIdentifier
    UnitId unitId();

    record EstablishUnit(
            UnitId unitId,
            UnitKind kind,
            UnitName name,
            @Nullable UnitId parent,
            @Nullable PlaceCode place,
            LocalDate from)
            implements UnitCommand {}

    record RenameUnit(UnitId unitId, UnitName name, LocalDate from) implements UnitCommand {}

    record MoveUnit(UnitId unitId, UnitId parent, LocalDate from) implements UnitCommand {}

    record AttachRoom(UnitId unitId, CommitteeId committee, LocalDate from) implements UnitCommand {}

    record DetachRoom(UnitId unitId, LocalDate from) implements UnitCommand {}

    record DissolveUnit(UnitId unitId, LocalDate from) implements UnitCommand {}
}
