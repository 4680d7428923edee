package org.lunzhi.station.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.ledger.LedgerCases;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.station.importing.mapping.Columns;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.rows.Row;

/** Takes rows as history: cases as the ledger shows them. Without a log it only looks whether the rows are good. */
public final class LedgerIntake implements Intake {

    private final Mapping mapping;
    private final Clock clock;
    private final @Nullable LedgerCases cases;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    private LedgerIntake(Mapping mapping, Clock clock, @Nullable LedgerCases cases) {
        this.mapping = mapping;
        this.clock = clock;
        this.cases = cases;
    }

    public static LedgerIntake into(LedgerCases cases, Mapping mapping, Clock clock) {
        return new LedgerIntake(mapping, clock, cases);
    }

    public static LedgerIntake dry(Mapping mapping, Clock clock) {
        return new LedgerIntake(mapping, clock, null);
    }

    @Override
    public Callable<Taking> prepare(LedgerEntryId entry, Row row, Columns columns) {
        LedgerRow shown = mapping.shownIn(row, columns);
        LedgerCases.requireBelievable(shown, clock);
        remember(shown.receivedAt());
        if (cases == null) {
            return () -> Taking.NEW;
        }
        return () ->
                cases.take(mapping.ledger(), entry, shown, mapping.version()).join();
    }

    /** The month of the first case that came in. */
    public Optional<YearMonth> firstMonth() {
        return Optional.ofNullable(earliest).map(LedgerIntake::monthOf);
    }

    /** The month of the last case that came in. */
    public Optional<YearMonth> lastMonth() {
        return Optional.ofNullable(latest).map(LedgerIntake::monthOf);
    }

    private void remember(Instant received) {
        earliest = earliest == null || received.isBefore(earliest) ? received : earliest;
        latest = latest == null || received.isAfter(latest) ? received : latest;
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(StationTime.ZONE));
    }
}
