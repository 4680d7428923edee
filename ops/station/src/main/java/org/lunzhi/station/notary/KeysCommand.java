package org.lunzhi.station.notary;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.kernel.eventlog.ExistingLog;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
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
public final class KeysCommand implements Runnable {

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
        PrintWriter out = spec.commandLine().getOut();
        return in(data, database -> {
            SigningKey unused = signingKeys(database).current();
            new StoredKeys(database.getBean(MongoDatabase.class))
                    .entries()
                    .forEach(entry -> out.println(entry.since() + "  " + entry.key()));
        });
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Makes a fresh key, has the old one sign that it takes over, and prints the new public key.")
    int rotate(@Option(names = "--data", paramLabel = "DIR", description = "Where the data is.") @Nullable Path data) {
        PrintWriter out = spec.commandLine().getOut();
        return in(data, database -> out.println(signingKeys(database).rotate().verifier()));
    }

    /** Only the database is needed: nothing of the station runs that somebody would wait for. */
    private int in(@Nullable Path data, Consumer<ApplicationContext> work) {
        try (ConfigurableApplicationContext alone = DatabaseAlone.openOrBegin(data)) {
            work.accept(alone);
        }
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    /** Those of the log in this database, which is begun if nobody did so before. */
    private static SigningKeys signingKeys(ApplicationContext alone) {
        Binder settings = Binder.get(alone.getEnvironment());
        MongoDatabase database = alone.getBean(MongoDatabase.class);
        try (MongoEventLog log = log(database, settings)) {
            return settings.bindOrCreate(NotarySettings.PREFIX, NotarySettings.class)
                    .signingKeys(log, database, Clock.systemUTC());
        }
    }

    private static MongoEventLog log(MongoDatabase database, Binder settings) {
        LogSerializer serializer = LogSerializer.of(EventCatalogue.of(Families.ALL));
        Clock clock = Clock.systemUTC();
        MeterRegistry meters = new SimpleMeterRegistry();
        return ExistingLog.in(database, LogSettings.DEFAULT, serializer, clock, meters)
                .orElseGet(() -> {
                    LogId id = LogId.of(new RandomIds().mint("log"));
                    LogOrigin origin =
                            settings.bind("lunzhi.log.origin", LogOrigin.class).orElse(LogOrigin.LIVE);
                    return MongoEventLog.open(database, LogSettings.DEFAULT, serializer, clock, meters, id, origin);
                });
    }
}
