package org.lunzhi.station.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.DataDirectoryRefused;
import org.lunzhi.station.backup.archive.ArchiveFiles;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs the station up. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies log, vault, accounts and records into a new directory, also while the station runs.",
            "A backup that was interrupted goes on when the same command is run again.",
            "The wrapped keys of persons and papers go into a file apart, which does not belong beside the rest;",
            "the master key and the signing key are in neither. Views are left out: the log tells them anew."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the backup is finished",
            "1:it could not be finished; run it again with the same directory",
            "2:it cannot be made like this; nothing was written"
        })
public final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory to make, or one whose backup was not finished.")
    private Path directory = Path.of("");

    @Option(
            names = "--wrapped-keys",
            paramLabel = "FILE",
            description = "Where the wrapped keys go (default: beside DIR, DIR-wrapped-keys.lunzhi).")
    private @Nullable Path keys;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        ArchiveFiles files = new ArchiveFiles(directory, keys == null ? ArchiveFiles.keysBeside(directory) : keys);
        Pace pace = new Pace(spec.commandLine().getErr());
        try (StationDatabase station = StationDatabase.beside(data, System.getenv())) {
            Manifest taken = new Backup(station.database(), files, Clock.systemUTC(), pace).take();
            tell(taken, files);
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused | DataDirectoryRefused refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
    }

    private void tell(Manifest taken, ArchiveFiles files) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "log %s: %,d events in %,d commits%n", taken.log(), taken.events(), taken.commits());
        out.printf("root %s%n", taken.root());
        taken.parts()
                .forEach(file -> out.printf(
                        Locale.ROOT,
                        "%-14s %,12d documents %,15d bytes  %s%n",
                        file.part().label(),
                        file.documents(),
                        file.bytes(),
                        files.of(file.part())));
        out.flush();
    }
}
