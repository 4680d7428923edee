package org.lunzhi.station;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.rebuild.Rebuild;
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
        description = "Empties a view, or all of them, and tells it anew from the first event of the log.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every view asked for is whole again",
            "1:it could not be done, or was stopped; run it again",
            "2:there is no such view; nothing was changed"
        })
final class RebuildCommand implements Callable<Integer> {

    private static final Duration PROGRESS = Duration.ofSeconds(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "VIEW", arity = "0..1", description = "The view; without it, every view.")
    private @Nullable String view;

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
