package org.lunzhi.station.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.station.importing.mapping.Columns;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;
import org.lunzhi.station.importing.rows.Rows;

/** One run through the file of a ledger: every good row goes in, every bad one is named, none stops the others. */
public final class Import {

    private static final int DEEPEST_CAUSE = 20;

    private final Mapping mapping;
    private final Intake intake;
    private final Rejects rejects;
    private final Progress progress;
    private final SeenEntries seen = new SeenEntries();
    private final Tally tally = new Tally();
    private final @Nullable ImportMeters meters;

    /** A run that nobody watches from outside. */
    public Import(Mapping mapping, Intake intake, Rejects rejects, Progress progress) {
        this(mapping, intake, rejects, progress, null);
    }

    public Import(Mapping mapping, Intake intake, Rejects rejects, Progress progress, @Nullable ImportMeters meters) {
        this.mapping = mapping;
        this.intake = intake;
        this.rejects = rejects;
        this.progress = progress;
        this.meters = meters;
    }

    /** Reads the file to its end; {@link ImportStopped} where the log cannot be written any more. */
    public Tally run(Rows rows) throws IOException {
        Columns columns = Columns.of(rows.heading(), mapping);
        try (InFlight flight = new InFlight()) {
            Optional<Row> row = rows.next();
            while (row.isPresent()) {
                take(row.get(), columns, flight);
                if (flight.isFull()) {
                    settle(flight.first());
                }
                progress.note(tally);
                row = rows.next();
            }
            while (!flight.isEmpty()) {
                settle(flight.first());
            }
        }
        return tally;
    }

    private void take(Row row, Columns columns, InFlight flight) throws IOException {
        @Nullable LedgerEntryId entry = null;
        try {
            if (row.fault() != null) {
                throw new RuleBroken(row.fault());
            }
            entry = mapping.entryOf(row, columns);
            RowRule.DUPLICATE_ENTRY.requires(seen.add(entry));
            flight.send(row.line(), entry, intake.prepare(entry, row, columns));
        } catch (RuleBroken broken) {
            reject(row.line(), entry, broken);
        }
    }

    private void settle(InFlight.Sent sent) throws IOException {
        try {
            Taking taking = sent.outcome();
            tally.took(taking);
            if (meters != null) {
                meters.took(taking);
            }
        } catch (ExecutionException failed) {
            reject(
                    sent.line(),
                    sent.entry(),
                    refusalIn(failed).orElseThrow(() -> new ImportStopped(sent.line(), failed)));
        }
    }

    private void reject(long line, @Nullable LedgerEntryId entry, RuleBroken broken) throws IOException {
        tally.rejected(broken.rule().name());
        if (meters != null) {
            meters.rejected();
        }
        rejects.add(line, entry, broken);
    }

    private static Optional<RuleBroken> refusalIn(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof RuleBroken broken) {
                return Optional.of(broken);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
