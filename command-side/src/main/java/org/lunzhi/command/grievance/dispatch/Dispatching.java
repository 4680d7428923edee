package org.lunzhi.command.grievance.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATALOGUE_ENTRY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DESIGNATION_REQUIRED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DISPATCH_BASIS_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLING_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_NOT_UNIQUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_COMPETENT_BY_CATALOGUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RETURN_AFTER_DESIGNATION;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RETURN_WINDOW_CLOSED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_UNKNOWN;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcknowledgeDispatch;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ContactComplainant;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DesignateUnit;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DispatchGrievance;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ReturnDispatch;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Department;

/** Decides who handles a matter: one lead, charged by the coordinator, who may send it back only for a while. */
public final class Dispatching {

    private final Standing standing;

    public Dispatching(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(
            DispatchGrievance command,
            Actor actor,
            UnitTree units,
            Catalogues catalogues,
            PolicyBooks books,
            Calendars calendars,
            Clock clock) {
        standing.admits(actor, COORDINATOR, AREA_LEAD);
        standing.isAt(Stage.ACCEPTED);
        UnitId lead = leadOf(command, units, clock.instant());
        mayBeCharged(command.coHandlers(), units, clock.instant());
        hasABasis(command, lead, catalogues);
        Clocks clocks = standing.clocks(books, calendars);
        DESIGNATION_REQUIRED.requires(
                standing.charge().returns() < standing.level(clocks.book()).maxReturns());
        SheetOfDispatch sheet = SheetOfDispatch.of(standing, clocks, clock.instant());
        apply(new GrievanceDispatched(
                standing.id(),
                sheet.round(),
                lead,
                command.coHandlers(),
                command.manner(),
                command.catalogueEntry(),
                command.coordinatorsReason(),
                sheet.handling(),
                sheet.withReturnWindow(),
                standing.dues().idsOf(DeadlineKind.DESIGNATION),
                clock.instant()));
    }

    @CommandHandler
    void decide(AcknowledgeDispatch command, Actor actor, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);
        standing.isAt(Stage.DISPATCHED);
        LEAD_UNIT_ONLY.requires(standing.charge().isLed(actor));
        apply(new DispatchAcknowledged(
                standing.id(),
                actor.unit(),
                actor.officer(),
                standing.dues().idsOf(DeadlineKind.ACKNOWLEDGE, DeadlineKind.RETURN_WINDOW),
                clock.instant()));
    }

    @CommandHandler
    void decide(
            ReturnDispatch command, Actor actor, UnitTree units, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);
        standing.isAt(Stage.DISPATCHED);
        LEAD_UNIT_ONLY.requires(standing.charge().isLed(actor));
        RETURN_AFTER_DESIGNATION.requires(!standing.charge().designated());
        RETURN_WINDOW_CLOSED.requires(returnWindowIsOpen(clock.instant()));
        if (command.suggestedUnit() != null) {
            mayBeCharged(command.suggestedUnit(), "suggestedUnit", units, clock.instant());
        }
        apply(new DispatchReturned(
                standing.id(),
                standing.charge().round(),
                actor.unit(),
                command.reason(),
                command.basis(),
                command.suggestedUnit(),
                standing.clocks(books, calendars)
                        .listIfLimited(
                                DeadlineKind.DESIGNATION, standing.charge().round(), clock.instant()),
                standing.dues().idsOf(DeadlineKind.ACKNOWLEDGE, DeadlineKind.RETURN_WINDOW),
                clock.instant()));
    }

    @CommandHandler
    void decide(
            DesignateUnit command, Actor actor, UnitTree units, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, COORDINATOR, AREA_LEAD);
        standing.isAt(Stage.ACCEPTED, Stage.DISPATCHED);
        LEAD_NOT_UNIQUE.requires(!command.coHandlers().contains(command.lead()));
        mayBeCharged(command.lead(), "lead", units, clock.instant());
        mayBeCharged(command.coHandlers(), units, clock.instant());
        SheetOfDispatch sheet = SheetOfDispatch.of(standing, standing.clocks(books, calendars), clock.instant());
        apply(new UnitDesignated(
                standing.id(),
                command.lead(),
                command.coHandlers(),
                command.reason(),
                sheet.handling(),
                sheet.withoutReturnWindow(),
                standing.dues().idsOf(DeadlineKind.ACKNOWLEDGE, DeadlineKind.RETURN_WINDOW, DeadlineKind.DESIGNATION),
                clock.instant()));
    }

    @CommandHandler
    void decide(ContactComplainant command, Actor actor, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);
        standing.isAt(Stage.IN_HANDLING);
        HANDLING_UNIT_ONLY.requires(standing.charge().isHandledBy(actor));
        apply(new ComplainantContacted(standing.id(), actor.unit(), command.result(), command.note(), clock.instant()));
    }

    private UnitId leadOf(DispatchGrievance command, UnitTree units, Instant now) {
        LEAD_NOT_UNIQUE.requires(command.leads().size() == 1);
        UnitId lead = command.leads().get(0);
        LEAD_NOT_UNIQUE.requires(!command.coHandlers().contains(lead));
        mayBeCharged(lead, "leads", units, now);
        return lead;
    }

    /** The catalogue names who is competent; to charge anybody else the coordinator needs a reason. */
    private static void hasABasis(DispatchGrievance command, UnitId lead, Catalogues catalogues) {
        CatalogueEntryId entry = command.catalogueEntry();
        boolean reasoned = command.coordinatorsReason() != null;
        DISPATCH_BASIS_MISSING.requires(entry != null || reasoned);
        if (entry != null) {
            Optional<Department> competent = catalogues.competentFor(entry);
            CATALOGUE_ENTRY_UNKNOWN.requires(competent.isPresent(), "catalogueEntry");
            NOT_COMPETENT_BY_CATALOGUE.requires(
                    reasoned || competent.get().unit().equals(lead), "leads");
        }
    }

    private void mayBeCharged(List<UnitId> coHandlers, UnitTree units, Instant now) {
        coHandlers.forEach(unit -> mayBeCharged(unit, "coHandlers", units, now));
    }

    /**
     * Only a unit that exists that day answers for anything. The tree is kept from the log and may lag by a moment on
     * another node: a unit founded just now is refused there until then, one dissolved just now is still charged, and
     * sends the matter back or lets the acknowledgement fall due.
     */
    private void mayBeCharged(UnitId unit, String field, UnitTree units, Instant now) {
        UNIT_UNKNOWN.requires(units.kindOf(unit, StationTime.dateOf(now)).isPresent(), field);
        standing.mayReach(unit, units, now);
    }

    private boolean returnWindowIsOpen(Instant now) {
        return standing.dues()
                .of(DeadlineKind.RETURN_WINDOW)
                .filter(window -> !window.overdueAt(now))
                .isPresent();
    }
}
