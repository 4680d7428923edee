package org.lunzhi.benchmark.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lunzhi.benchmark.measure.HeapWatch;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.station.backup.BackupCommand;
import org.lunzhi.station.backup.RestoreCommand;
import picocli.CommandLine;

/** The commands that back a data directory up, check the backup and bring it back: how fast, and in what memory. */
public final class BackupSection {

    /** What the server of a station calls its database. */
    private static final String DATABASE = "lunzhi";

    private static final double NANOS = 1e9;
    private static final double MEBI = 1024 * 1024;

    private final Settings settings;
    private final Report report;
    private double mebibytes;

    public BackupSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void run() {
        report.section("backup: " + settings.commits() + " commits of one event, kill-safe server in a data directory");
        Path data = settings.directory().resolve("data");
        try (Server server = Server.durable(data)) {
            MadeLog log = new MadeLog(server.database(DATABASE));
            log.append(settings.commits());
            mebibytes = log.mebibytes();
        }
        String archive = settings.directory().resolve("archive").toString();
        Path restored = settings.directory().resolve("restored");
        measure("backup", new BackupCommand(), archive, "--data", data.toString());
        report.row(
                "size of the archive",
                Report.number("%.1f MiB for %.1f MiB of commits", size(Path.of(archive)) / MEBI, mebibytes));
        measure("restore --check", new RestoreCommand(), archive, "--check");
        measure("restore", new RestoreCommand(), archive, "--data", restored.toString());
    }

    private void measure(String what, Object command, String... arguments) {
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(Writer.nullWriter()));
        try (HeapWatch heap = HeapWatch.begin()) {
            long start = System.nanoTime();
            int code = line.execute(arguments);
            double seconds = (System.nanoTime() - start) / NANOS;
            if (code != CommandLine.ExitCode.OK) {
                throw new IllegalStateException(what + " ended with exit code " + code);
            }
            report.row(
                    what,
                    Report.number(
                            "%,d commits in %.1f s, %,.0f commits/s, %.1f MiB/s",
                            settings.commits(), seconds, settings.commits() / seconds, mebibytes / seconds));
            report.row(NotarySection.HEAP, heap.most());
        }
    }

    private static long size(Path archive) {
        try (Stream<Path> files = Files.list(archive)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
