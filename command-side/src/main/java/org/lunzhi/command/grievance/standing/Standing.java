package org.lunzhi.command.grievance.standing;

import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;

import java.time.Instant;
import java.util.Arrays;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.ServiceLevel;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.category.CategoryCode;

/** How a grievance stands: read by every decision, changed only by events. */
public final class Standing {

    private GrievanceRegistered registration;
    private GrievanceTriaged triage;
    private Instant receivedAt;
    private CategoryCode category;
    private PolicyVersion policy;

    @AggregateMember
    private final Course course = new Course();

    @AggregateMember
    private final Dues dues = new Dues();

    @AggregateMember
    private final Charge charge = new Charge();

    @AggregateMember
    private final HandlingLimit limit = new HandlingLimit();

    @AggregateMember
    private final Overlays overlays = new Overlays();

    @AggregateMember
    private final Answer answer = new Answer();

    @AggregateMember
    private final Papers papers = new Papers();

    /** Nothing is known before the registration; what triage and acceptance add is asked for only after them. */
    @SuppressWarnings("NullAway.Init")
    public Standing() {}

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        registration = event;
        receivedAt = event.receipt().receivedAt();
    }

    @EventSourcingHandler
    void evolve(GrievanceTriaged event) {
        triage = event;
        category = event.category();
    }

    @EventSourcingHandler
    void evolve(GrievanceAccepted event) {
        policy = event.policy();
    }

    @EventSourcingHandler
    void evolve(CategoryCorrected event) {
        category = event.category();
    }

    @EventSourcingHandler
    void evolve(ReceiptTimeCorrected event) {
        receivedAt = event.receivedAt();
    }

    /** Refuses the command unless the matter is at one of the stages. */
    public void isAt(Stage... stages) {
        WRONG_STAGE.requires(Arrays.asList(stages).contains(stage()));
    }

    /** Refuses the command once the matter has come to an end. */
    public void isOpen() {
        WRONG_STAGE.requires(stage().open());
    }

    /** Refuses an actor who holds none of the roles; that their unit may see the matter was asked before. */
    public void admits(Actor actor, Role... roles) {
        ROLE_MISSING.requires(actor.holdsAny(roles));
    }

    /** Refuses to give the matter to a unit it is kept from, or to let one act in it (I3). */
    public void mayReach(UnitId unit, UnitTree units, Instant at) {
        UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT.requires(!overlays.keptFrom(unit, units, at));
    }

    public GrievanceId id() {
        return registration.grievanceId();
    }

    public Stage stage() {
        return course.stage();
    }

    public GrievanceRegistered registration() {
        return registration;
    }

    public GrievanceTriaged triage() {
        return triage;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public CategoryCode category() {
        return category;
    }

    /** The clocks of the book that was pinned when the matter was accepted. */
    public Clocks clocks(PolicyBooks books, Calendars calendars) {
        return new Clocks(id(), books.at(policy), calendars.current());
    }

    /** The clocks of the pinned book, or before acceptance of the book in force for the receiving unit. */
    public Clocks clocks(PolicyBooks books, Calendars calendars, Instant now) {
        return policy == null
                ? new Clocks(id(), books.current(registration.receipt().unit(), track(), now), calendars.current())
                : clocks(books, calendars);
    }

    /** The track, or before triage the one the first words point to. */
    private Track track() {
        return triage != null ? triage.track() : registration.petitionLike() ? Track.PETITION : Track.HOTLINE;
    }

    /** What the matter's book says about matters of its kind. */
    public ServiceLevel level(PolicyBook book) {
        return book.sla().levelFor(triage.track(), triage.urgency(), triage.kind());
    }

    /** The unit that must act: the lead, or the one that received the matter while nobody is charged. */
    public UnitId answeringUnit() {
        return charge.lead().orElseGet(() -> registration.receipt().unit());
    }

    /** The receipt that a part of this matter takes along. */
    public Receipt receiptOfPart() {
        Receipt receipt = registration.receipt();
        return new Receipt(receipt.unit(), receipt.firstReceiver(), receivedAt, BackdatingReason.TAKEN_OVER);
    }

    /** Whether the person can, and wants to, be told anything. */
    public boolean wantsReply() {
        return !registration.reporter().anonymous() && !registration.reporter().noReply();
    }

    public Dues dues() {
        return dues;
    }

    public Charge charge() {
        return charge;
    }

    public HandlingLimit limit() {
        return limit;
    }

    public Overlays overlays() {
        return overlays;
    }

    public Answer answer() {
        return answer;
    }

    public Papers papers() {
        return papers;
    }
}
