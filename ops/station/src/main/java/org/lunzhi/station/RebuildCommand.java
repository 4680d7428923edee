package org.lunzhi.station;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.rebuild.Outcome;
import org.lunzhi.query.support.rebuild.Rebuild;
import org.lunzhi.query.support.rebuild.ViewCheck;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells views anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Empties a view, or all of them, and tells it anew from the first event of the log.",
            "With --check it changes nothing: it builds the views beside the live ones and names what differs."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every view asked for is whole again; with --check, every document is as the log tells it",
            "1:it could not be done, or was stopped; with --check, documents differ",
            "2:there is no such view; nothing was changed"
        })
final class RebuildCommand implements Callable<Integer> {

    private static final Duration PROGRESS = Duration.ofSeconds(1);
    private static final int SHOWN = 16;

    private long said = System.nanoTime();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "VIEW", arity = "0..1", description = "The view; without it, every view.")
    private @Nullable String view;

    @Option(names = "--check", description = "Compares what the log tells with the live views, and changes nothing.")
    private boolean checkOnly;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext station = OwnStation.open(data)) {
            Rebuild rebuild = station.getBean(Rebuild.class);
            long end = station.getBean(EventStore.class)
                    .createHeadToken()
                    .position()
                    .orElse(-1);
            Set<String> asked = asked(rebuild.known());
            if (checkOnly) {
                return check(station, asked, end);
            }
            // All at once: each reads the log at its own pace, and together they use every core.
            asked.forEach(rebuild::begin);
            for (String each : asked) {
                if (!awaitWhole(rebuild, each, end)) {
                    return CommandLine.ExitCode.SOFTWARE;
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** The views asked for, if there are such. */
    private Set<String> asked(Set<String> known) {
        if (view == null) {
            return known;
        }
        if (!known.contains(view)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no view " + view + ". The views: " + String.join(", ", new TreeSet<>(known)));
        }
        return Set.of(view);
    }

    private int check(ConfigurableApplicationContext station, Set<String> asked, long end) throws InterruptedException {
        String name = station.getBean(MongoDatabase.class).getName() + "-check";
        MongoDatabase aside = station.getBean(MongoClient.class).getDatabase(name);
        Outcome outcome = new ViewCheck(station, aside).of(asked, told -> sayNowAndThen(told, end));
        outcome.collections().forEach(this::tell);
        outcome.untold()
                .forEach(event -> print(
                        "%s: the event at position %d could not be told: %s",
                        event.view(), event.position(), event.failure()));
        print(
                outcome.isSame()
                        ? "every document is as the log tells it, up to position %d"
                        : "documents differ from what the log tells up to position %d",
                outcome.position());
        return outcome.isSame() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(Outcome.Compared compared) {
        boolean same = compared.differences().isEmpty();
        print(
                "%-18s %,10d documents  live %s  told %s  %s",
                compared.collection(),
                compared.documents(),
                compared.live().substring(0, SHOWN),
                compared.told().substring(0, SHOWN),
                same ? "same" : "DIFFERENT");
        compared.differences().forEach(each -> print("  %s %s %s", each.collection(), each.document(), each.kind()));
        if (compared.more() > 0) {
            print("  … and %,d more", compared.more());
        }
    }

    private void sayNowAndThen(long told, long end) {
        long now = System.nanoTime();
        if (told >= end || now - said >= PROGRESS.toNanos()) {
            said = now;
            say("told " + count(told) + " of " + count(end) + " events beside");
        }
    }

    private void print(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private boolean awaitWhole(Rebuild rebuild, String asked, long end) throws InterruptedException {
        long position = rebuild.position(asked);
        while (position < end) {
            if (rebuild.isFailing(asked)) {
                say(asked + ": stopped after " + count(position) + " of " + count(end) + " events; see the log");
                return false;
            }
            say(asked + ": " + count(position) + " of " + count(end) + " events");
            Thread.sleep(PROGRESS.toMillis());
            position = rebuild.position(asked);
        }
        say(asked + ": " + count(end) + " of " + count(end) + " events, whole");
        return true;
    }

    /** Positions begin with nought. */
    private static String count(long position) {
        return String.format(Locale.ROOT, "%,d", position + 1);
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("  " + line);
        err.flush();
    }
}
