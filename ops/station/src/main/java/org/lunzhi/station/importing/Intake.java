package org.lunzhi.station.importing;

import java.util.concurrent.Callable;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.station.importing.mapping.Columns;
import org.lunzhi.station.importing.rows.Row;

/** Where the rows of a ledger go. */
public interface Intake {

    /** Reads a row, or refuses it with {@link org.lunzhi.command.support.RuleBroken}; the task then takes it in. */
    Callable<Taking> prepare(LedgerEntryId entry, Row row, Columns columns);
}
