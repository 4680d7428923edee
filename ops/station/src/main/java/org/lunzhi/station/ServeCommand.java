package org.lunzhi.station;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.account.FirstAdministrator;
import org.lunzhi.station.database.NamedDirectory;
import org.lunzhi.station.shape.Shape;
import org.lunzhi.station.shape.Shapes;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the station until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the station. With MONGODB_URI set, and without --data, it uses that server, otherwise one"
                + " inside the process.")
final class ServeCommand implements Callable<Integer> {

    /** Tells the door that the process has to stay: the web server's threads are at work. */
    static final int KEEPS_SERVING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, this machine only).")
    private @Nullable String address;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            description = "Which sides this node runs: ${COMPLETION-CANDIDATES} (default: ALL).")
    private @Nullable Shape shape;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Starts and stops again; the door script trains the class archive with it.")
    private boolean rehearse;

    @Override
    public Integer call() {
        SpringApplication application = StationApplication.with(options());
        if (rehearse) {
            application.run().close();
            return CommandLine.ExitCode.OK;
        }
        OrderlyStop.atSignals().start(application, this::announce);
        return KEEPS_SERVING;
    }

    private void announce(ConfigurableApplicationContext context) {
        PrintWriter out = spec.commandLine().getOut();
        context.getBean(FirstAdministrator.class).createIfNobody().ifPresent(first -> {
            out.println();
            out.println("The first account, shown this once / 首个账户，仅显示一次:");
            out.println("  " + first.username() + "  " + first.password());
        });
        out.println("Lunzhi 轮值 is ready: http://" + context.getEnvironment().getProperty("server.address") + ":"
                + context.getEnvironment().getProperty("local.server.port"));
        out.flush();
    }

    /** The options as settings; what is not given stays with the configuration file and the environment. */
    private Map<String, Object> options() {
        Map<String, Object> settings = new TreeMap<>(NamedDirectory.settings(data));
        put(settings, "server.port", port);
        put(settings, "server.address", address);
        put(settings, Shapes.SETTING, shape == null ? null : shape.name().toLowerCase(Locale.ROOT));
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
