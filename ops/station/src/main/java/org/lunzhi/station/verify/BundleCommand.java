package org.lunzhi.station.verify;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.notary.bundle.BundleHead;
import org.lunzhi.kernel.notary.bundle.BundleRefused;
import org.lunzhi.kernel.notary.bundle.BundleWriter;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.store.StoredKeys;
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

/** Takes the raw log along as a file that can be verified anywhere. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Writes the raw log, or a range of it, as JSON lines with proofs, which verify --bundle checks.")
public final class BundleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The bundle; its checksum is written beside it. One that was interrupted goes on.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "POSITION", description = "Only from the event at this position on.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "POSITION", description = "Only up to the event at this position.")
    private @Nullable Long to;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw refused(file + " is there already", null);
        }
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(data)) {
            MongoDatabase database = alone.getBean(MongoDatabase.class);
            StoredLog log = new StoredLog(database, LogSettings.DEFAULT.collection());
            BundleHead head = BundleHead.of(new StoredKeys(database), log, from, to);
            long commits = BundleWriter.write(
                    log, head, file, new Told(spec.commandLine().getErr(), "wrote"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(Locale.ROOT, "%,d commits in %s, checksum beside it", commits, file));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (BundleRefused | NothingStored unfit) {
            throw refused(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private ParameterException refused(String problem, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }
}
