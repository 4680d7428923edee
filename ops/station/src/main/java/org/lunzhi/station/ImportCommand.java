package org.lunzhi.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.WorkOrders;
import org.lunzhi.command.ledger.LedgerCases;
import org.lunzhi.station.importing.Import;
import org.lunzhi.station.importing.ImportMeters;
import org.lunzhi.station.importing.ImportStopped;
import org.lunzhi.station.importing.Intake;
import org.lunzhi.station.importing.LedgerIntake;
import org.lunzhi.station.importing.LiveIntake;
import org.lunzhi.station.importing.Progress;
import org.lunzhi.station.importing.Receipts;
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
            description =
                    "How its columns read: a YAML file, or the name of a shipped one (la311-2020, taizhang, hotline).")
    private String mapping = "";

    @Option(names = "--dry-run", description = "Only looks whether the rows are good; takes nothing in.")
    private boolean dryRun;

    @Option(
            names = "--live",
            description = "Takes today's work orders as new matters; what is about persons goes into the vault.")
    private boolean live;

    @Option(
            names = "--meters-port",
            paramLabel = "PORT",
            description = "Where its meters can be scraped while it runs: http://127.0.0.1:PORT/actuator/prometheus.")
    private int metersPort;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Where to name the rejected rows, as CSV.")
    private @Nullable Path rejects;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "With --live: where to add receipts of the new matters, for the callers; mode 0600.")
    private @Nullable Path receipts;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Mapping read = readMapping();
        try (Rows rows = rows(read);
                Rejects named = rejects();
                Receipts handed = receipts()) {
            Tally tally = dryRun ? look(read, rows, named) : take(read, rows, named, handed);
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
        Intake intake = live ? LiveIntake.dry(read) : LedgerIntake.dry(read, Clock.systemUTC());
        Tally tally = new Import(read, intake, named, progress()).run(rows);
        report(read).tell(tally, dryRun);
        return tally;
    }

    private Tally take(Mapping read, Rows rows, Rejects named, @Nullable Receipts handed) throws IOException {
        try (ConfigurableApplicationContext station = OwnStation.open(data, metersPort)) {
            ImportMeters meters = station.getBean(ImportMeters.class);
            if (live) {
                Intake today = LiveIntake.into(station.getBean(WorkOrders.class), read, handed);
                Tally tally = new Import(read, today, named, progress(), meters).run(rows);
                report(read).tell(tally, false);
                return tally;
            }
            LedgerIntake intake =
                    LedgerIntake.into(station.getBean(LedgerCases.class), read, station.getBean(Clock.class));
            Tally tally = new Import(read, intake, named, progress(), meters).run(rows);
            report(read).tell(tally, dryRun);
            report(read).tellClosureTimes(station, intake);
            return tally;
        }
    }

    private Mapping readMapping() {
        try {
            Mapping read = MappingReader.read(mapping);
            if (live && !read.isForLiveWork()) {
                throw refused("--mapping " + mapping + ": it has no key live, which --live needs", null);
            }
            return live ? read : read.ofHistory();
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

    private @Nullable Receipts receipts() {
        try {
            return receipts == null || !live || dryRun ? null : Receipts.onto(receipts);
        } catch (IOException unfit) {
            throw refused("--receipts " + receipts + ": it cannot be written, or others could open it", unfit);
        }
    }

    private ImportReport report(Mapping read) {
        return new ImportReport(read, spec.commandLine().getOut());
    }

    private Progress progress() {
        return new Progress(spec.commandLine().getErr(), PROGRESS);
    }

    private ParameterException refused(String problem, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }
}
