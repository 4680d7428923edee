package org.lunzhi.station;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.query.closure.ClosureOverview;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.importing.LedgerIntake;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.Mapping;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells at the terminal what came of an import. */
final class ImportReport {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Mapping mapping;
    private final PrintWriter out;

    ImportReport(Mapping mapping, PrintWriter out) {
        this.mapping = mapping;
        this.out = out;
    }

    void tell(Tally tally, boolean dryRun) {
        out.println("Ledger " + mapping.ledger() + ", mapping " + mapping.version() + (dryRun ? ", dry run" : ""));
        line("  %-10s %,10d", "rows", tally.rows());
        line(
                "  %-10s %,10d   new %,d, changed %,d, known already %,d",
                dryRun ? "good" : "taken",
                tally.taken(),
                tally.taken(Taking.NEW),
                tally.taken(Taking.CHANGED),
                tally.taken(Taking.KNOWN));
        line("  %-10s %,10d", "rejected", tally.rejected());
        tally.rejectedByRule().forEach((rule, count) -> line("    %-26s %,10d", rule, count));
        out.flush();
    }

    /** The closure times of what the import brought, read from the view when it knows all of it. */
    void tellClosureTimes(ConfigurableApplicationContext station, LedgerIntake intake) {
        if (intake.firstMonth().isEmpty()) {
            return;
        }
        long end =
                station.getBean(EventStore.class).createHeadToken().position().orElse(-1);
        if (station.getBean(Freshness.class).await(end, PATIENCE)) {
            YearMonth to = intake.lastMonth().orElseThrow();
            YearMonth longAgo = to.minusMonths(ClosureOverview.longest());
            YearMonth from = intake.firstMonth().filter(longAgo::isBefore).orElse(longAgo);
            out.println("Closure times of what came in from " + from + " to " + to);
            new ClosureTable(out)
                    .print(station.getBean(ClosureOverview.class).byCategory(from, to).rows().stream()
                            .filter(row -> mapping.categories().contains(CategoryCode.of(row.heading())))
                            .toList());
        } else {
            out.println("The views have not caught up yet; the closure times will be there when they have.");
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
