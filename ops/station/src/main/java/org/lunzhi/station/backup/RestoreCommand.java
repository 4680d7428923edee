package org.lunzhi.station.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.DataDirectoryRefused;
import org.lunzhi.station.backup.archive.ArchiveFiles;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Part;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a backup from the first byte to the last and brings it back into an empty database.",
            "The station must not run. It tells its views anew when it starts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is back, and the root hash is that of the backup",
            "1:it broke off; run it again with --overwrite, no station starts before that",
            "2:the backup is damaged or the database not empty; nothing was changed"
        })
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of the backup.")
    private Path directory = Path.of("");

    @Option(
            names = "--wrapped-keys",
            paramLabel = "FILE",
            description = "The wrapped keys (default: beside DIR, DIR-wrapped-keys.lunzhi).")
    private @Nullable Path keys;

    @Option(names = "--without-keys", description = "Leaves persons and papers unreadable for good.")
    private boolean withoutKeys;

    @Option(names = "--check", description = "Only reads the backup and says whether it is whole.")
    private boolean checkOnly;

    @Option(names = "--overwrite", description = "Takes away all that is in the database.")
    private boolean overwrite;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        ArchiveFiles files = new ArchiveFiles(directory, keys == null ? ArchiveFiles.keysBeside(directory) : keys);
        Restore restore =
                new Restore(files, parts(), new Pace(spec.commandLine().getErr()));
        try {
            Manifest manifest = restore.check();
            if (!checkOnly) {
                write(restore, manifest);
            }
            tell(manifest);
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused | DataDirectoryRefused refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
    }

    private void write(Restore restore, Manifest manifest) throws IOException {
        try (StationDatabase station = StationDatabase.alone(data, System.getenv())) {
            restore.into(station.database(), manifest, overwrite);
        }
    }

    private List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> !(withoutKeys && part == Part.WRAPPED_KEYS))
                .toList();
    }

    private void tell(Manifest manifest) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: log %s of %s, %,d events in %,d commits%n",
                checkOnly ? "whole" : "restored",
                manifest.log(),
                manifest.madeAt(),
                manifest.events(),
                manifest.commits());
        out.printf("root %s%n", manifest.root());
        out.flush();
    }
}
