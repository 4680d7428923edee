package org.lunzhi.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.ledger.LedgerCases;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.query.closure.ClosureOverview;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.importing.Import;
import org.lunzhi.station.importing.ImportStopped;
import org.lunzhi.station.importing.LedgerIntake;
import org.lunzhi.station.importing.Progress;
import org.lunzhi.station.importing.Rejects;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.BadMapping;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.mapping.MappingReader;
import org.lunzhi.station.importing.rows.LedgerFile;
import org.lunzhi.station.importing.rows.Rows;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a ledger that somebody else keeps into the log. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes a ledger (CSV or XLSX) into the log: what it shows and nothing more, each entry once.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row is in",
            "1:some rows were rejected, all others are in",
            "2:the arguments, the mapping or the file cannot be used; nothing was taken",
            "3:stopped before the end; run it again, nothing is taken twice"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int SOME_REJECTED = 1;
    private static final int STOPPED = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The ledger: a CSV or XLSX file with a heading.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            required = true,
            description = "How its columns read: a YAML file, or the name of a shipped one (la311-2020, taizhang).")
    private String mapping = "";

    @Option(names = "--dry-run", description = "Only looks whether the rows are good; takes nothing in.")
    private boolean dryRun;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Where to name the rejected rows, as CSV.")
    private @Nullable Path rejects;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Mapping read = readMapping();
        try (Rows rows = rows(read);
                Rejects named = rejects()) {
            Tally tally = dryRun ? look(read, rows, named) : take(read, rows, named);
            return tally.rejected() == 0 ? CommandLine.ExitCode.OK : SOME_REJECTED;
        } catch (BadMapping unfit) {
            throw refused(file + ": " + unfit.getMessage(), unfit);
        } catch (ImportStopped | BeansException stopped) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("lunzhi import: " + stopped.getMessage() + ": " + Causes.inOneLine(stopped));
            err.flush();
            return STOPPED;
        }
    }

    private Tally look(Mapping read, Rows rows, Rejects named) throws IOException {
        Tally tally = new Import(read, LedgerIntake.dry(read, Clock.systemUTC()), named, progress()).run(rows);
        summarise(read, tally);
        return tally;
    }

    private Tally take(Mapping read, Rows rows, Rejects named) throws IOException {
        try (ConfigurableApplicationContext station =
                StationApplication.with(settings()).run()) {
            LedgerIntake intake =
                    LedgerIntake.into(station.getBean(LedgerCases.class), read, station.getBean(Clock.class));
            Tally tally = new Import(read, intake, named, progress()).run(rows);
            summarise(read, tally);
            intake.firstMonth()
                    .ifPresent(from -> tellClosureTimes(
                            station, read, from, intake.lastMonth().orElse(from)));
            return tally;
        }
    }

    private void summarise(Mapping read, Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Ledger " + read.ledger() + ", mapping " + read.version()
                + (dryRun ? ", nothing taken (dry run)" : ""));
        out.printf("  %-12s %,10d%n", "rows", tally.rows());
        out.printf(
                "  %-12s %,10d   new %,d, changed %,d, known already %,d%n",
                dryRun ? "good" : "taken",
                tally.taken(),
                tally.taken(Taking.NEW),
                tally.taken(Taking.CHANGED),
                tally.taken(Taking.KNOWN));
        out.printf("  %-12s %,10d%n", "rejected", tally.rejected());
        tally.rejectedByRule().forEach((rule, count) -> out.printf("    %-24s %,10d%n", rule, count));
        out.flush();
    }

    private void tellClosureTimes(ConfigurableApplicationContext station, Mapping read, YearMonth from, YearMonth to) {
        PrintWriter out = spec.commandLine().getOut();
        long end =
                station.getBean(EventStore.class).createHeadToken().position().orElse(-1);
        if (!station.getBean(Freshness.class).await(end, PATIENCE)) {
            out.println("The views have not caught up yet; the closure times will be there when they have.");
            return;
        }
        YearMonth first = from.isBefore(to.minusMonths(ClosureOverview.longest()))
                ? to.minusMonths(ClosureOverview.longest())
                : from;
        out.println("Closure times of what came in from " + first + " to " + to);
        new ClosureTable(out)
                .print(station.getBean(ClosureOverview.class).byCategory(first, to).rows().stream()
                        .filter(row -> read.categories().contains(CategoryCode.of(row.heading())))
                        .toList());
    }

    private Mapping readMapping() {
        try {
            return MappingReader.read(mapping);
        } catch (BadMapping | IOException unfit) {
            throw refused("--mapping " + mapping + ": " + unfit.getMessage(), unfit);
        }
    }

    private Rows rows(Mapping read) {
        try {
            return LedgerFile.open(file, read.charset(), read.separator());
        } catch (IOException | ExcelReaderException unfit) {
            String kind = unfit.getClass().getSimpleName();
            throw refused(file + ": it cannot be read (" + kind + ")", unfit);
        }
    }

    private Rejects rejects() throws IOException {
        if (rejects == null) {
            return Rejects.onto(spec.commandLine().getErr());
        }
        if (Files.exists(rejects) && Files.isSameFile(rejects, file)) {
            throw refused("--rejects " + rejects + ": this is the ledger itself", null);
        }
        try {
            return Rejects.into(rejects);
        } catch (IOException unfit) {
            throw refused("--rejects " + rejects + ": it cannot be written", unfit);
        }
    }

    private Progress progress() {
        return new Progress(spec.commandLine().getErr(), PROGRESS);
    }

    /** The whole station, without a door that others know of. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put(Shapes.SETTING, "all");
        if (data != null) {
            settings.put("lunzhi.database.directory", data.toString());
        }
        return settings;
    }

    private ParameterException refused(String problem, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }
}
