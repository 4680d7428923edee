package org.lunzhi.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lunzhi.benchmark.command.CommandSection;
import org.lunzhi.benchmark.export.ExportAlone;
import org.lunzhi.benchmark.export.ExportSection;
import org.lunzhi.benchmark.log.AppendSection;
import org.lunzhi.benchmark.log.BackupSection;
import org.lunzhi.benchmark.log.NotarySection;
import org.lunzhi.benchmark.log.ReadSection;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.benchmark.station.StationSections;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the sections asked for, all of them if none is named, and prints a table. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        subcommands = ExportAlone.class,
        description = "Measures and prints a table; tests nothing.")
public final class Benchmark implements Callable<Integer> {

    /** What can be measured. */
    enum Section {
        APPEND,
        READ,
        NOTARY,
        EXPORT,
        BACKUP,
        COMMAND,
        HTTP,
        REBUILD
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SECTION", description = "Of ${COMPLETION-CANDIDATES} (default: all).")
    private List<Section> sections = List.of(Section.values());

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--millis", description = "Length of one turn (default: ${DEFAULT-VALUE}).")
    private int millis = 1000;

    @Option(
            names = "--commits",
            description = "Commits that are read, signed, verified and backed up (default: ${DEFAULT-VALUE}).")
    private int commits = 10_000;

    @Option(
            names = "--cases",
            split = ",",
            description = "Numbers of cases, growing, at which the station is measured again (default: 20000).")
    private List<Integer> cases = List.of(20_000);

    @Option(names = "--events", description = "Events of the log that is exported (default: ${DEFAULT-VALUE}).")
    private long events = 200_000;

    private Benchmark() {}

    /** Ends with the exit code of the command line; threads of a server that linger do not hold it back. */
    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("lunzhi-benchmark");
        try {
            measure(
                    new Report(out, spec.commandLine().getErr()),
                    new Settings(directory, rounds, Duration.ofMillis(millis), commits, cases));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(Report report, Settings settings) {
        Set<Section> wanted = EnumSet.copyOf(sections);
        report.machine();
        report.row(
                "run",
                wanted.toString().toLowerCase(Locale.ROOT) + ", " + rounds + " rounds of " + millis + " ms after one"
                        + " that does not count");
        measureLog(wanted, report, settings);
        measureStation(wanted, report, settings);
    }

    private void measureLog(Set<Section> wanted, Report report, Settings settings) {
        if (wanted.contains(Section.APPEND)) {
            new AppendSection(settings, report).run();
        }
        if (wanted.contains(Section.READ)) {
            new ReadSection(settings, report).run();
        }
        if (wanted.contains(Section.NOTARY)) {
            new NotarySection(settings, report).run();
        }
        if (wanted.contains(Section.EXPORT)) {
            new ExportSection(settings, report, events).run();
        }
        if (wanted.contains(Section.BACKUP)) {
            new BackupSection(settings, report).run();
        }
    }

    private static void measureStation(Set<Section> wanted, Report report, Settings settings) {
        if (wanted.contains(Section.COMMAND)) {
            new CommandSection(settings, report).run();
        }
        if (wanted.contains(Section.HTTP) || wanted.contains(Section.REBUILD)) {
            new StationSections(settings, report).run(wanted.contains(Section.HTTP), wanted.contains(Section.REBUILD));
        }
    }
}
