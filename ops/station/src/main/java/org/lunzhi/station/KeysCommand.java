package org.lunzhi.station;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys that sign the log. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | rotate)",
        description = "Shows the keys that sign the log, or lets a fresh one take over.")
final class KeysCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say list or rotate");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints every public key since when it signs, oldest first; verifiers take them as they are.")
    int list(@Option(names = "--data", paramLabel = "DIR", description = "Where the data is.") @Nullable Path data) {
        try (ConfigurableApplicationContext station = OwnStation.open(data)) {
            station.getBean(SigningKeys.class).current();
            PrintWriter out = spec.commandLine().getOut();
            station.getBean(PublishedLog.class)
                    .keys()
                    .forEach(entry -> out.println(entry.since() + "  " + entry.key()));
            out.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Makes a fresh key, has the old one sign that it takes over, and prints the new public key.")
    int rotate(@Option(names = "--data", paramLabel = "DIR", description = "Where the data is.") @Nullable Path data) {
        try (ConfigurableApplicationContext station = OwnStation.open(data)) {
            SigningKey fresh = station.getBean(SigningKeys.class).rotate();
            PrintWriter out = spec.commandLine().getOut();
            out.println(fresh.verifier());
            out.flush();
        }
        return CommandLine.ExitCode.OK;
    }
}
