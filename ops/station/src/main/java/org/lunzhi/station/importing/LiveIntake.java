package org.lunzhi.station.importing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.WorkOrders;
import org.lunzhi.command.grievance.WorkOrders.WorkOrder;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.command.support.resident.IntakeReceipt;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.privacy.content.ContentRefused;
import org.lunzhi.station.importing.mapping.Columns;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;

/**
 * Takes rows as today's work: each becomes a new matter by the same command that a clerk's intake sends. Without a log
 * it only looks whether the rows are good.
 */
public final class LiveIntake implements Intake {

    private final Mapping mapping;
    private final @Nullable WorkOrders orders;
    private final @Nullable Receipts receipts;

    private LiveIntake(Mapping mapping, @Nullable WorkOrders orders, @Nullable Receipts receipts) {
        this.mapping = mapping;
        this.orders = orders;
        this.receipts = receipts;
    }

    /** Receipts are given where somebody hands them on. */
    public static LiveIntake into(WorkOrders orders, Mapping mapping, @Nullable Receipts receipts) {
        return new LiveIntake(mapping, orders, receipts);
    }

    public static LiveIntake dry(Mapping mapping) {
        return new LiveIntake(mapping, null, null);
    }

    @Override
    public Callable<Taking> prepare(LedgerEntryId entry, Row row, Columns columns) {
        WorkOrder order = mapping.orderIn(entry, row, columns);
        WorkOrders desk = orders;
        return desk == null ? () -> Taking.NEW : () -> take(desk, order, entry);
    }

    private Taking take(WorkOrders desk, WorkOrder order, LedgerEntryId entry) {
        try {
            return desk.take(mapping.ledger(), order, receiptsOf(entry)).join() ? Taking.NEW : Taking.KNOWN;
        } catch (ContentRefused unfit) {
            throw new RuleBroken(RowRule.UNUSABLE_TEXT, unfit.field());
        }
    }

    private @Nullable Consumer<IntakeReceipt> receiptsOf(LedgerEntryId entry) {
        return receipts == null ? null : receipt -> receipts.add(entry, receipt);
    }
}
