package org.lunzhi.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.command.ledger.LedgerCases;
import org.lunzhi.query.closure.ClosureOverview;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.importing.Import;
import org.lunzhi.station.importing.LedgerIntake;
import org.lunzhi.station.importing.Progress;
import org.lunzhi.station.importing.Rejects;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.rows.LedgerFile;
import org.lunzhi.station.importing.rows.Rows;

/** Imports into a running station, and what the station knows of it afterwards. */
final class Importing {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStation station;
    private final StringWriter rejects = new StringWriter();

    Importing(RunningStation station) {
        this.station = station;
    }

    Tally run(Path file, Mapping mapping) throws IOException {
        LedgerIntake intake = LedgerIntake.into(station.bean(LedgerCases.class), mapping, station.bean(Clock.class));
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Duration.ofDays(1));
        try (Rows rows = LedgerFile.open(file, mapping.charset(), mapping.separator());
                Rejects named = Rejects.onto(rejects)) {
            return new Import(mapping, intake, named, silent).run(rows);
        }
    }

    String rejects() {
        return rejects.toString();
    }

    /** The number of events in the log. */
    long events() {
        return station.bean(EventStore.class).createHeadToken().position().orElse(-1) + 1;
    }

    Map<String, ClosureReport.Row> byCategory(YearMonth from, YearMonth to) {
        if (!station.bean(Freshness.class).await(events() - 1, PATIENCE)) {
            throw new AssertionError("The views have not caught up within " + PATIENCE);
        }
        return station.bean(ClosureOverview.class).byCategory(from, to).rows().stream()
                .collect(Collectors.toMap(ClosureReport.Row::heading, row -> row));
    }

    static ClosureReport.Leg closing(ClosureReport.Row row) {
        return row.legs().stream()
                .filter(leg -> leg.milestone() == Milestone.CLOSED && leg.measure() == Measure.WALL)
                .findFirst()
                .orElseThrow();
    }
}
