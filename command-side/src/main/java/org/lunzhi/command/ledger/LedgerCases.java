package org.lunzhi.command.ledger;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.MappingVersion;
import org.springframework.stereotype.Component;

/** Takes cases over from somebody's ledger; every event of it is marked as coming from there. */
@Component
public class LedgerCases {

    private static final Map<String, String> FROM_A_LEDGER = Map.of(Provenance.ORIGIN, Origin.LEDGER.name());

    private final CommandGateway commands;

    LedgerCases(CommandGateway commands) {
        this.commands = commands;
    }

    /** Refuses a row that contradicts itself or the present; what is known of the case already is not asked. */
    public static void requireBelievable(LedgerRow shown, Clock clock) {
        LedgerRule.requireBelievable(shown, clock);
    }

    /**
     * Takes down what a ledger shows of one entry; done again, it adds nothing. The future fails with
     * {@link org.lunzhi.command.support.RuleBroken} for a row that cannot be believed.
     */
    public CompletableFuture<Taking> take(
            LedgerId ledger, LedgerEntryId entry, LedgerRow shown, MappingVersion mapping) {
        LedgerCaseId id = LedgerCaseId.in(ledger, entry);
        CommandMessage<?> command =
                GenericCommandMessage.asCommandMessage(new TakeLedgerCase(id, ledger, entry, shown, mapping));
        return commands.send(command.andMetaData(FROM_A_LEDGER));
    }
}
