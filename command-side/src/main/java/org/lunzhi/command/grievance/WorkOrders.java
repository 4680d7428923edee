package org.lunzhi.command.grievance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.resident.IntakeReceipt;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.stereotype.Component;

/** Takes work orders that a hotline hands over as new matters, each once, by the ordinary way of a matter. */
@Component
public class WorkOrders {

    private final CommandGateway commands;
    private final EventStore log;
    private final Filing filing;
    private final IntakeDesk desk;
    private final Clock clock;
    private final Residents residents;

    WorkOrders(
            CommandGateway commands, EventStore log, Filing filing, IntakeDesk desk, Clock clock, Residents residents) {
        this.commands = commands;
        this.log = log;
        this.filing = filing;
        this.desk = desk;
        this.clock = clock;
        this.residents = residents;
    }

    /**
     * What a hotline hands over.
     *
     * @param entry the hotline's own number of the work order
     * @param unit where it comes in and is sorted
     * @param caller who called; absent for an anonymous call
     * @param notice what the hotline told the caller about their data
     */
    public record WorkOrder(
            LedgerEntryId entry,
            MatterType kind,
            IntakeChannel channel,
            PlaceCode place,
            UnitId unit,
            String words,
            @Nullable Particulars caller,
            Instant receivedAt,
            NoticeVersion notice) {

        /** What the caller said has no place in a log. */
        @Override
        public String toString() {
            return "WorkOrder[" + entry + "]";
        }
    }

    /**
     * Registers a matter, unless the work order has one already; whether it is new. The future fails with
     * {@link org.lunzhi.command.support.RuleBroken} where a clerk's intake would be refused as well.
     *
     * @param receipts takes the receipt of a new matter before it is registered, so that none is lost with the power;
     *     absent where the hotline has no way to hand one to the caller
     */
    public CompletableFuture<Boolean> take(
            LedgerId hotline, WorkOrder order, @Nullable Consumer<IntakeReceipt> receipts) {
        GrievanceId id = GrievanceId.of("grievance-" + LedgerCaseId.fingerprint(hotline, order.entry()));
        if (log.lastSequenceNumberFor(id.value()).isPresent()) {
            return CompletableFuture.completedFuture(false);
        }
        String secret = residents.newSecret();
        RegisterGrievance command = command(id, order, receipts == null ? null : TokenHash.ofSecret(secret));
        if (receipts != null) {
            receipts.accept(IntakeReceipt.of(id, secret));
        }
        return commands.send(command).handle((done, failure) -> {
            if (failure instanceof AggregateStreamCreationException) {
                return false;
            }
            if (failure instanceof RuntimeException refused) {
                throw refused;
            }
            return true;
        });
    }

    private RegisterGrievance command(GrievanceId id, WorkOrder order, @Nullable TokenHash token) {
        Sheet sheet = filing.open(RetentionClass.GRIEVANCE_FILE);
        Receipt receipt = desk.receiptAt(order.unit(), order.receivedAt(), lateFor(order));
        return new RegisterGrievance(
                id,
                order.kind(),
                order.channel(),
                order.place(),
                sheet.document(DocumentType.STATEMENT, Audience.HANDLERS, order.words()),
                new Reporter(
                        order.caller() == null ? null : sheet.party(order.caller()),
                        List.of(),
                        order.caller() == null,
                        false,
                        false,
                        List.of(),
                        token),
                receipt,
                Protection.NONE,
                new ProcessingNotice(order.notice(), ProcessingBasis.STATUTORY_DUTY),
                Source.ledger(order.entry()),
                desk.scheme(receipt.unit()),
                false,
                false);
    }

    /** A work order of an earlier day was taken over from the hotline's system. */
    private @Nullable BackdatingReason lateFor(WorkOrder order) {
        boolean today = StationTime.dateOf(order.receivedAt()).equals(StationTime.dateOf(clock.instant()));
        return today ? null : BackdatingReason.TAKEN_OVER;
    }
}
