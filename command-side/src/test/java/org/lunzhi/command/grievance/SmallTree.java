package org.lunzhi.command.grievance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** The hamlet lies below the village, the village below the township; the offices stand alone. */
final class SmallTree implements UnitTree {

    private static final UnitId TOWNSHIP = UnitId.of("unit-township");
    private static final UnitId HAMLET = UnitId.of("unit-hamlet-yanman");
    private static final Map<UnitId, UnitId> PARENTS =
            Map.of(GrievanceSamples.CO_HANDLER, TOWNSHIP, HAMLET, GrievanceSamples.CO_HANDLER);
    private static final Map<UnitId, UnitKind> KINDS = Map.of(
            TOWNSHIP,
            UnitKind.TOWNSHIP,
            GrievanceSamples.CO_HANDLER,
            UnitKind.VILLAGE,
            HAMLET,
            UnitKind.HAMLET,
            GrievanceSamples.STATION,
            UnitKind.SERVICE_STATION,
            GrievanceSamples.LEAD,
            UnitKind.DEPARTMENT,
            UnitId.of("unit-roads-office"),
            UnitKind.DEPARTMENT);

    @Override
    public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
        return Optional.ofNullable(KINDS.get(unit));
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
        return Optional.ofNullable(PARENTS.get(unit));
    }

    @Override
    public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
        return List.of();
    }

    @Override
    public long position() {
        return 0;
    }
}
