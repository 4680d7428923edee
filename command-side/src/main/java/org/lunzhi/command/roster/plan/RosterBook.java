package org.lunzhi.command.roster.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.GapAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.PlanningEvent.RosterProposed;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RosterReturned;
import org.lunzhi.kernel.roster.PlanningEvent.RosterRevised;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/** What stands on the roster now: its terms, its shifts and who holds them. It evolves and decides nothing. */
public class RosterBook {

    /** How far the roster has come. */
    public enum Stage {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        IN_FORCE,
        ENDED
    }

    private RosterDrafted terms;
    private Stage stage;
    private int version;
    private boolean revising;

    @AggregateMember
    private final ShiftBook shifts = new ShiftBook();

    @AggregateMember
    private final RosterDues dues = new RosterDues();

    private final List<DutyInterval> acceptedGaps = new ArrayList<>();
    private final Set<String> affected = new TreeSet<>();

    @EventSourcingHandler
    void evolve(RosterDrafted event) {
        terms = event;
        stage = Stage.DRAFT;
        version = 1;
    }

    @EventSourcingHandler
    void evolve(RosterProposed event) {
        stage = Stage.PROPOSED;
    }

    @EventSourcingHandler
    void evolve(RosterReturned event) {
        stage = Stage.DRAFT;
    }

    @EventSourcingHandler
    void evolve(RosterRevised event) {
        version = event.version();
        revising = true;
    }

    @EventSourcingHandler
    void evolve(RosterEnteredIntoForce event) {
        stage = Stage.IN_FORCE;
    }

    @EventSourcingHandler
    void evolve(RosterEnded event) {
        stage = Stage.ENDED;
    }

    @EventSourcingHandler
    void evolve(ShiftPlanned event) {
        affected.add(event.officer().value());
    }

    @EventSourcingHandler
    void evolve(ShiftCancelled event) {
        affected.add(event.officer().value());
    }

    @EventSourcingHandler
    void evolve(GapAccepted event) {
        acceptedGaps.add(event.gap());
    }

    @EventSourcingHandler
    void evolve(RosterPublished event) {
        stage = revising ? stage : Stage.PUBLISHED;
        revising = false;
        affected.clear();
    }

    public RosterId id() {
        return terms.rosterId();
    }

    public Stage stage() {
        return stage;
    }

    public int version() {
        return version;
    }

    /** Whether the roster is published and has not ended. */
    public boolean isPublished() {
        return stage == Stage.PUBLISHED || stage == Stage.IN_FORCE;
    }

    /** Whether a new version of a published roster is open for planning. */
    public boolean isUnderRevision() {
        return revising;
    }

    public RosterDrafted terms() {
        return terms;
    }

    public Collection<Shift> shifts() {
        return shifts.all();
    }

    /** The deadlines that still run. */
    public List<DeadlineId> dues() {
        return dues.all();
    }

    public Stream<Shift> live() {
        return shifts.all().stream().filter(Shift::isLive);
    }

    public List<DutyInterval> acceptedGaps() {
        return acceptedGaps;
    }

    /** Those whose shifts are new or gone since the roster was last published. */
    public List<OfficerId> affected() {
        return affected.stream().map(OfficerId::of).toList();
    }

    /** The shift of that id, where the roster has one. */
    public Optional<Shift> find(ShiftId id) {
        return shifts.find(id);
    }

    /** Empty until the roster is drafted. */
    @SuppressWarnings("NullAway.Init")
    public RosterBook() {}
}
