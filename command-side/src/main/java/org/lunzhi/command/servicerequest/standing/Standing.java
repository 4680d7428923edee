package org.lunzhi.command.servicerequest.standing;

import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.PROVIDER_CANNOT_CONFIRM;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.REQUESTER_TOKEN_INVALID;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.STATEMENT_MISSING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.WRONG_STAGE;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;

import java.util.Arrays;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** How an order stands: read by every decision, changed only by events. */
public final class Standing {

    private OrderPlaced placed;
    private ServiceCode service;
    private UnitId unit;

    @AggregateMember
    private final Course course = new Course();

    @AggregateMember
    private final Dues dues = new Dues();

    @AggregateMember
    private final Charge charge = new Charge();

    @AggregateMember
    private final Echo echo = new Echo();

    @AggregateMember
    private final Papers papers = new Papers();

    @AggregateMember
    private final Persons persons = new Persons();

    @AggregateMember
    private final Protected access = new Protected();

    /** Nothing is known before the order is placed. */
    @SuppressWarnings("NullAway.Init")
    public Standing() {}

    @EventSourcingHandler
    void evolve(OrderPlaced event) {
        placed = event;
        service = event.promise().service();
        unit = event.promise().competent();
    }

    @EventSourcingHandler
    void evolve(OrderOpened event) {
        unit = event.unit();
    }

    @EventSourcingHandler
    void evolve(ServiceCorrected event) {
        service = event.service();
    }

    /** Refuses the command unless the order is at one of the stages. */
    public void isAt(Stage... stages) {
        WRONG_STAGE.requires(Arrays.asList(stages).contains(stage()));
    }

    /** Refuses an actor who holds none of the roles. */
    public void admits(Actor actor, Role... roles) {
        ROLE_MISSING.requires(actor.holdsAny(roles));
    }

    /** Refuses whoever served the requester in this order: nobody judges their own service. */
    public void keepsOutProvider(Actor actor) {
        PROVIDER_CANNOT_CONFIRM.requires(!charge.served(actor));
    }

    /**
     * Refuses what does not come from the requester: it bears their token, or somebody in office, who did not serve
     * them, files their written word.
     *
     * @return whether it bears the token
     */
    public boolean speaksForRequester(
            Actor actor, @Nullable TokenHash token, @Nullable DocumentRef statement, Role... clerks) {
        if (token != null) {
            REQUESTER_TOKEN_INVALID.requires(isRequester(actor, token));
            return true;
        }
        admits(actor, clerks);
        keepsOutProvider(actor);
        STATEMENT_MISSING.requires(statement != null);
        return false;
    }

    /** Whether the actor came without an account and bears the token of the receipt. */
    public boolean isRequester(Actor actor, TokenHash token) {
        return actor.holds(Role.REQUESTER) && token.equals(placed.requester().token());
    }

    public ServiceRequestId id() {
        return placed.serviceRequestId();
    }

    public Stage stage() {
        return course.stage();
    }

    public OrderPlaced placed() {
        return placed;
    }

    /** The service the order is for, as corrected. */
    public ServiceCode service() {
        return service;
    }

    /** The unit that answers for the order now: the one it was opened in, or the competent one. */
    public UnitId unit() {
        return unit;
    }

    /** The clocks of the policy that was pinned when the order was placed. */
    public Clocks clocks(PolicyBooks books, Calendars calendars) {
        var promise = placed.promise();
        return new Clocks(id(), promise.urgency(), books.at(promise.policy()), calendars.current());
    }

    public Dues dues() {
        return dues;
    }

    public Charge charge() {
        return charge;
    }

    public Echo echo() {
        return echo;
    }

    public Papers papers() {
        return papers;
    }

    public Persons persons() {
        return persons;
    }

    public Protected access() {
        return access;
    }
}
