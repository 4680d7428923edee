package org.lunzhi.station;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.demo.Demo;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a station whose year of history is made up, in a database of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs a station with a year of made-up history, in a database of its own inside the process.")
final class DemoCommand implements Callable<Integer> {

    private static final String BESIDE = "-demo";
    private static final int A_YEAR_AT_ONCE = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the made-up data are kept (default: data-demo, beside the real data).")
    private @Nullable Path data;

    @Option(
            names = "--matters",
            paramLabel = "COUNT",
            description = "How many matters a new history has (default: ${DEFAULT-VALUE}).")
    private int matters = 700;

    @Option(names = "--new-passwords", description = "Gives everybody a new password and prints it.")
    private boolean newPasswords;

    @Override
    public Integer call() {
        SpringApplication application = StationApplication.with(settings());
        OrderlyStop stop = OrderlyStop.atSignals();
        ConfigurableApplicationContext station = stop.start(application, started -> {});
        stop.cutShort(() -> show(station));
        return ServeCommand.KEEPS_SERVING;
    }

    private void show(ConfigurableApplicationContext context) {
        PrintWriter out = spec.commandLine().getOut();
        URI station = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        Demo demo = context.getBean(Demo.class);
        boolean told = demo.isTold();
        if (!told) {
            out.print("Telling a year of made-up history / 正在生成模拟的一年 …");
            out.flush();
            demo.tell(station, matters, out);
        }
        if (!told || newPasswords) {
            printAccounts(demo, out);
        }
        out.println("Lunzhi 轮值 (demo, all made up / 演示，全部为虚构) is ready: " + station);
        out.flush();
    }

    private static void printAccounts(Demo demo, PrintWriter out) {
        out.println();
        out.println("The accounts, shown this once (--new-passwords makes new ones) / 账户，仅显示一次:");
        demo.accounts()
                .forEach(account -> out.printf(
                        "  %-16s %s  %s %s%n",
                        account.credentials().username(),
                        account.credentials().password(),
                        account.calledName(),
                        account.office()));
    }

    /** Never the real database nor its key, whatever the environment names. */
    private Map<String, Object> settings() {
        Path directory = data == null ? besideTheRealData() : data;
        Map<String, Object> settings = new TreeMap<>();
        settings.put("lunzhi.log.origin", "simulated");
        settings.put("lunzhi.shape", "all");
        settings.put("lunzhi.database.uri", "");
        settings.put("lunzhi.database.directory", directory.toString());
        settings.put("lunzhi.vault.master-key", "");
        // All residents of the made-up year order from this machine.
        settings.put("lunzhi.residents.per-address", A_YEAR_AT_ONCE);
        settings.put("lunzhi.residents.in-all", A_YEAR_AT_ONCE);
        settings.put(
                "lunzhi.vault.key-file",
                beside(directory, "-keys").resolve("master.key").toString());
        if (port != null) {
            settings.put("server.port", port);
        }
        return settings;
    }

    private static Path besideTheRealData() {
        @Nullable String real = System.getenv("LUNZHI_DATA");
        return beside(Path.of(real == null || real.isBlank() ? "data" : real), BESIDE);
    }

    private static Path beside(Path directory, String suffix) {
        Path absolute = directory.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + suffix);
    }
}
