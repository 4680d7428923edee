package org.lunzhi.command.roster.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.organisation.directory.Offices;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.roster.CaseRef;
import org.springframework.stereotype.Component;

/** The surroundings of a roster as the organisation register and the duty board know them. */
@Component
class RegisteredSurroundings implements Surroundings {

    private final UnitTree units;
    private final Mandates mandates;
    private final Offices offices;
    private final DutyBoard board;
    private final MatterFiles files;

    RegisteredSurroundings(UnitTree units, Mandates mandates, Offices offices, DutyBoard board, MatterFiles files) {
        this.units = units;
        this.mandates = mandates;
        this.offices = offices;
        this.board = board;
        this.files = files;
    }

    @Override
    public Optional<Mandate> mandateOf(OfficerId officer, CommitteeId committee, LocalDate day) {
        return mandates.active(officer, committee, day);
    }

    @Override
    public Optional<UnitId> villageOf(UnitId unit, LocalDate day) {
        return units.nearest(UnitKind.VILLAGE, unit, day);
    }

    @Override
    public List<OnDuty> onDutyInNextAreas(UnitId post, Instant instant) {
        LocalDate day = StationTime.dateOf(instant);
        return nextAreasOf(post, day).stream()
                .flatMap(area -> board.posts().stream().filter(other -> isIn(area, other, day)))
                .flatMap(other -> board.onDuty(other, instant).stream())
                .toList();
    }

    @Override
    public Optional<OfficerId> areaLeadOf(UnitId post, LocalDate day) {
        return areaOf(post, day)
                .flatMap(area ->
                        offices.holdersOf(Role.AREA_LEAD, area, day).stream().findFirst());
    }

    @Override
    public Bars barsOf(CaseRef matter, LocalDate day) {
        return files.barsOf(matter, day);
    }

    @Override
    public boolean isWithin(List<UnitId> these, UnitId unit, LocalDate day) {
        return units.isWithin(these, unit, day);
    }

    @Override
    public boolean servesWithin(List<UnitId> these, OfficerId officer, LocalDate day) {
        return !these.isEmpty()
                && offices.unitsOf(officer, day).stream().anyMatch(unit -> units.isWithin(these, unit, day));
    }

    @Override
    public boolean standsAt(UnitId post, OfficerId officer) {
        return board.standsAt(post, officer);
    }

    @Override
    public int openItemsOf(OfficerId officer) {
        return board.openItemsOf(officer);
    }

    @Override
    public long position() {
        return units.position();
    }

    private Optional<UnitId> areaOf(UnitId post, LocalDate day) {
        return units.nearest(UnitKind.WORK_AREA, post, day);
    }

    private boolean isIn(UnitId area, UnitId post, LocalDate day) {
        return areaOf(post, day).filter(area::equals).isPresent();
    }

    /** The other work areas of the town, beginning with the one whose id follows and going round. */
    private List<UnitId> nextAreasOf(UnitId post, LocalDate day) {
        Optional<UnitId> own = areaOf(post, day);
        List<UnitId> areas = own.flatMap(area -> units.parentOf(area, day)).stream()
                .flatMap(town -> units.childrenOf(town, day).stream())
                .filter(unit -> units.kindOf(unit, day)
                        .filter(UnitKind.WORK_AREA::equals)
                        .isPresent())
                .toList();
        List<UnitId> round = new ArrayList<>(areas);
        own.ifPresent(area -> Collections.rotate(round, -round.indexOf(area) - 1));
        own.ifPresent(round::remove);
        return round;
    }
}
