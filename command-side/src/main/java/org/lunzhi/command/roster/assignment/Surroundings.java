package org.lunzhi.command.roster.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Seen;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.ShiftId;

/** What a roster must know of the world outside it: mandates, villages, the next work areas and who leads. */
public interface Surroundings extends Seen {

    /** The person's mandate in a committee, if active on that day. */
    Optional<Mandate> mandateOf(OfficerId officer, CommitteeId committee, LocalDate day);

    /** The village a unit is or lies in on that day. */
    Optional<UnitId> villageOf(UnitId unit, LocalDate day);

    /** Who is on duty in the other work areas of the town at that instant, the area that follows first. */
    List<OnDuty> onDutyInNextAreas(UnitId post, Instant instant);

    /** Who leads the work area of a post on that day. */
    Optional<OfficerId> areaLeadOf(UnitId post, LocalDate day);

    /** What is on file about a matter that bars people from it on that day. */
    Bars barsOf(CaseRef matter, LocalDate day);

    /** Whether a unit is one of these or answers to one of them on that day. */
    boolean isWithin(List<UnitId> these, UnitId unit, LocalDate day);

    /** Whether the person serves in one of these units, or in one that answers to one of them, on that day. */
    boolean servesWithin(List<UnitId> these, OfficerId officer, LocalDate day);

    /** Whether the person stands a shift at a post, on whichever roster. */
    boolean standsAt(UnitId post, OfficerId officer);

    /** How many open matters the rota has given the person, over all rosters. */
    int openItemsOf(OfficerId officer);

    /** A person on duty and the shift. */
    record OnDuty(OfficerId officer, ShiftId shift) {}
}
