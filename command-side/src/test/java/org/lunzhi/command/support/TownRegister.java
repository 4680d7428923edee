package org.lunzhi.command.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** A register that a test fills by hand: mandates, one committee in office, seals, what lies below what. */
public final class TownRegister implements Mandates, Seals, UnitTree {

    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    private final Map<MediatorId, Mandate> mandates = new HashMap<>();
    private final Map<SealId, CommitteeId> seals = new HashMap<>();
    private final Map<UnitId, UnitId> parents = new HashMap<>();
    private @Nullable CommitteeId inOffice;

    /** The committee is in office with its seal. */
    public TownRegister committee(CommitteeId committee, SealId seal) {
        inOffice = committee;
        seals.put(seal, committee);
        return this;
    }

    public TownRegister nobodyInOffice() {
        inOffice = null;
        return this;
    }

    public TownRegister seal(CommitteeId committee, SealId seal) {
        seals.put(seal, committee);
        return this;
    }

    /** A mandate of a person who lives in that village, until the end of 2028. */
    public TownRegister mandate(CommitteeId committee, OfficerId officer, @Nullable UnitId homeVillage) {
        MediatorId mediator = MediatorId.of(committee, officer);
        mandates.put(mediator, new Mandate(mediator, officer, committee, homeVillage, UNTIL, null));
        return this;
    }

    /** A unit lies below another. */
    public TownRegister below(UnitId unit, UnitId parent) {
        parents.put(unit, parent);
        return this;
    }

    public TownRegister without(MediatorId mediator) {
        mandates.remove(mediator);
        return this;
    }

    @Override
    public Optional<Mandate> active(MediatorId mediator, LocalDate day) {
        return Optional.ofNullable(mandates.get(mediator)).filter(mandate -> !day.isAfter(mandate.lastDay()));
    }

    @Override
    public List<Mandate> of(CommitteeId committee, LocalDate day) {
        return mandates.values().stream()
                .filter(mandate -> mandate.committee().equals(committee))
                .toList();
    }

    @Override
    public Optional<BodyType> bodyOf(CommitteeId committee, LocalDate day) {
        return committee.equals(inOffice) ? Optional.of(BodyType.TOWNSHIP) : Optional.empty();
    }

    @Override
    public Optional<CommitteeId> ownerOf(SealId seal, LocalDate day) {
        return Optional.ofNullable(seals.get(seal));
    }

    @Override
    public Optional<SealId> sealOf(CommitteeId committee, LocalDate day) {
        return seals.entrySet().stream()
                .filter(seal -> seal.getValue().equals(committee))
                .map(Map.Entry::getKey)
                .findAny();
    }

    @Override
    public Optional<CommitteeId> committeeOf(UnitId room, LocalDate day) {
        return Optional.ofNullable(inOffice);
    }

    @Override
    public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
        return Optional.ofNullable(parents.get(unit));
    }

    @Override
    public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
        return List.of();
    }

    @Override
    public long position() {
        return 7;
    }
}
