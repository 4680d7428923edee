package org.lunzhi.station.exporting;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.ExistingLog;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.notary.bundle.BundleRefused;
import org.lunzhi.query.export.ExportFile;
import org.lunzhi.query.export.ExportFormat;
import org.lunzhi.query.export.ExportOrder;
import org.lunzhi.query.export.LogExport;
import org.lunzhi.query.export.choice.ExportRefused;
import org.lunzhi.query.export.choice.Scope;
import org.lunzhi.station.database.DatabaseAlone;
import org.lunzhi.station.database.NothingStored;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the history into a file: the raw log with proofs, or cases that process-mining software opens. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the history into a file, with its SHA-256 beside it, also while the station runs.",
            "jsonl is the raw log with its proofs, which verify --bundle checks anywhere; it shows everything.",
            "ocel-json, ocel-xml and xes show cases, under names made up for this one file: sealed matters are left"
                    + " out, and a unit with fewer than five cases shows as the unit above it.",
            "An export that was interrupted goes on when the same command is run again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file is whole and its checksum stands beside it",
            "1:it could not be finished; run it again",
            "2:it was refused, or the command was not understood; nothing was written"
        })
public final class ExportCommand implements Callable<Integer> {

    private static final int KEY_BYTES = 32;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write; XES makes one for each kind of case.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORM",
            converter = Form.Reading.class,
            description = "jsonl, ocel-json, ocel-xml or xes.")
    private Form form = Form.JSONL;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = Bound.Reading.class,
            description = "Only cases that began on this day or later; of jsonl, only what was recorded then, or from"
                    + " the event at this position on.")
    private @Nullable Bound from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = Bound.Reading.class,
            description = "Only cases that began on this day or earlier; of jsonl, only what was recorded then, or up"
                    + " to the event at this position.")
    private @Nullable Bound to;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Only cases for which this unit, or one under it, answered; not of jsonl.")
    private @Nullable String unit;

    @Option(
            names = "--log-names",
            description = "Names cases and units as the log does, for those who may compare both.")
    private boolean logNames;

    @Option(names = "--force", description = "Replaces files that are there already.")
    private boolean force;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        try {
            Optional<ExportOrder> cases = form.cases().map(this::order);
            checkTarget();
            try (ConfigurableApplicationContext alone = DatabaseAlone.beside(data)) {
                MongoDatabase database = alone.getBean(MongoDatabase.class);
                try (MongoEventLog log = log(database)) {
                    report(cases.isPresent() ? cases(log, cases.get()) : List.of(raw(database, log)));
                }
            }
            return CommandLine.ExitCode.OK;
        } catch (ExportRefused | BundleRefused | NothingStored refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }

    private ExportOrder order(ExportFormat format) {
        Scope scope = new Scope(from == null ? null : from.ofCases(form), to == null ? null : to.ofCases(form), unit);
        return new ExportOrder(file, format, scope, logNames, force);
    }

    private void checkTarget() {
        if (form == Form.JSONL && (unit != null || logNames)) {
            throw new ExportRefused("jsonl is the log as it is: --unit and --log-names do not apply to it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new ExportRefused(file + " is not a file in a folder that exists");
        }
        if (form == Form.JSONL && !force && Files.exists(file)) {
            throw ExportRefused.isThere(file);
        }
    }

    private static MongoEventLog log(MongoDatabase database) {
        LogSerializer serializer = LogSerializer.of(EventCatalogue.of(Families.ALL));
        return ExistingLog.in(database, LogSettings.DEFAULT, serializer, Clock.systemUTC(), new SimpleMeterRegistry())
                .orElseThrow(() -> new ExportRefused("nothing has happened yet: the database holds no log"));
    }

    private List<ExportFile> cases(MongoEventLog log, ExportOrder order) throws IOException {
        return new LogExport(log, progress(), ExportCommand::randomKey).write(order);
    }

    private ExportFile raw(MongoDatabase database, MongoEventLog log) throws IOException {
        return new RawExport(database, log).write(file, from, to, progress());
    }

    private ExportProgress progress() {
        return new ExportProgress(spec.commandLine().getErr());
    }

    private void report(List<ExportFile> files) {
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(each -> out.println(
                String.format(Locale.ROOT, "%s  %,d bytes  sha256 %s", each.path(), each.bytes(), each.sha256())));
        out.flush();
    }

    /** For this one export; it is kept until the export is finished, so that nobody can turn a name back. */
    private static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
