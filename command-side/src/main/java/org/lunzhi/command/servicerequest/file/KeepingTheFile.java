package org.lunzhi.command.servicerequest.file;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.CONSENT_MISSING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.CORRECTION_CHANGES_NOTHING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.DOCUMENT_UNKNOWN;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.ITEM_NOT_OFFERED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.NOT_YET_HAPPENED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.PERSON_CHANGE_UNFOUNDED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.WRONG_STAGE;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.AddOrderEvidence;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.ChangeOrderPerson;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderDocument;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderTime;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectService;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.NoteOnOrder;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDocumentCorrected;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderEvidenceAdded;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderNoted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderPersonChanged;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderTimeCorrected;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;

/** Adds to the record of an order and corrects it; the old facts stay readable. */
public final class KeepingTheFile {

    private final Standing standing;

    public KeepingTheFile(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(NoteOnOrder command, Actor actor, Clock clock) {
        isOfficer(actor);
        apply(new OrderNoted(standing.id(), command.note(), clock.instant()));
    }

    /** The order stays under its edition, and what was promised by when stays promised. */
    @CommandHandler
    void decide(CorrectService command, Actor actor, Catalogues catalogues, Clock clock) {
        isOfficer(actor);
        WRONG_STAGE.requires(standing.stage().beforeDelivery());
        ServiceCode former = standing.service();
        CORRECTION_CHANGES_NOTHING.requires(!command.service().equals(former));
        ServiceItem item = ITEM_NOT_OFFERED.requiresGiven(catalogues
                .item(standing.placed().promise().edition(), command.service())
                .filter(found -> found.isOfferedAt(standing.placed().demand().place()))
                .orElse(null));
        apply(new ServiceCorrected(
                standing.id(), former, item.code(), item.competent(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectOrderDocument command, Actor actor, Clock clock) {
        isOfficer(actor);
        DOCUMENT_UNKNOWN.requires(standing.papers().hold(command.former()));
        CORRECTION_CHANGES_NOTHING.requires(!command.current().equals(command.former()));
        apply(new OrderDocumentCorrected(
                standing.id(), command.former(), command.current(), command.reason(), clock.instant()));
    }

    /** What runs by that time runs on; the correction stands beside the entry. */
    @CommandHandler
    void decide(CorrectOrderTime command, Actor actor, Clock clock) {
        isOfficer(actor);
        NOT_YET_HAPPENED.requires(!command.corrected().isAfter(clock.instant()), "corrected");
        boolean exists = command.entry() >= 0 && command.entry() <= AggregateLifecycle.getVersion();
        CORRECTION_CHANGES_NOTHING.requires(exists, "entry");
        apply(new OrderTimeCorrected(
                standing.id(), command.entry(), command.corrected(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(AddOrderEvidence command, Actor actor, Clock clock) {
        isOfficer(actor);
        WRONG_STAGE.requires(standing.stage().isOpen());
        if (!standing.papers().hold(command.evidence())) {
            apply(new OrderEvidenceAdded(standing.id(), command.evidence(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(ChangeOrderPerson command, Actor actor, Clock clock) {
        isOfficer(actor);
        WRONG_STAGE.requires(standing.stage().isOpen());
        PartyRef earlier = standing.persons().find(command.role());
        PERSON_CHANGE_UNFOUNDED.requires((command.change() == PersonChange.ADDED) == (earlier == null), "change");
        CORRECTION_CHANGES_NOTHING.requires(!command.person().equals(earlier), "person");
        boolean agreed = command.role() == OrderPerson.REQUESTER || command.consent() != null;
        CONSENT_MISSING.requires(agreed, "consent");
        apply(new OrderPersonChanged(
                standing.id(),
                command.role(),
                command.change(),
                earlier,
                command.person(),
                command.consent(),
                clock.instant()));
    }

    private void isOfficer(Actor actor) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, SERVICE_RUNNER, HANDLER, AREA_LEAD);
    }
}
