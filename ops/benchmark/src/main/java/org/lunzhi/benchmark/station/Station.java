package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lunzhi.command.organisation.OrganisationLoader;
import org.lunzhi.command.organisation.file.OrganisationFileReader;
import org.lunzhi.station.StationApplication;
import org.lunzhi.station.account.FirstAdministrator;
import org.lunzhi.station.account.password.Credentials;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The station as it is served, on a random port, with its own database on the disk and a plain insert beside. */
public final class Station implements AutoCloseable {

    private static final String UNIT = "unit-window";

    /** A matter is dispatched to nobody but a unit that exists. */
    private static final String UNITS = """
            from: 2025-01-01
            units:
              - id: unit-county
                kind: DISTRICT
                name: 示范县
                units:
                  - {id: %s, kind: DEPARTMENT, name: 窗口}
                  - {id: %s, kind: DEPARTMENT, name: 住房和城乡建设局}
            """.formatted(UNIT, Lifecycle.HANDLING_UNIT);

    private final Path directory;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final String desk;
    private final String handler;

    private Station(Path directory) throws IOException {
        this.directory = directory;
        this.context = run(directory);
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        context.getBean(OrganisationLoader.class).load(OrganisationFileReader.read(new StringReader(UNITS)));
        Credentials first =
                context.getBean(FirstAdministrator.class).createIfNobody().orElseThrow();
        String administrator = signIn(first.username(), first.password());
        this.desk = hire(administrator, "desk", UNIT, Set.of("INTAKE_CLERK", "COORDINATOR", "SUPERVISOR"));
        this.handler = hire(administrator, "handler", Lifecycle.HANDLING_UNIT, Set.of("HANDLER"));
    }

    public static Station start(Path directory) {
        try {
            return new Station(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Beans whose class carries this annotation. */
    Stream<Object> beansWith(Class<? extends java.lang.annotation.Annotation> annotation) {
        return context.getBeansWithAnnotation(annotation).values().stream();
    }

    /** Lets an officer register a matter over HTTP, and says its number. */
    public String registerMatter() {
        try (Lifecycle officers = officers()) {
            return officers.register().header("location").replaceFirst(".*/", "");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Lets an officer add a note to a matter over HTTP. */
    public void noteOn(String matter) {
        try (Caller caller = deskCaller()) {
            caller.post("/api/grievances/" + matter + "/notes", Caller.json(Map.of("words", "已到现场查看。")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Officers of a matter with connections of their own. */
    Lifecycle officers() {
        return new Lifecycle(deskCaller(), new Caller(port, handler));
    }

    Caller deskCaller() {
        return new Caller(port, desk);
    }

    long diskBytes() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static ConfigurableApplicationContext run(Path directory) {
        Map<String, Object> settings = Map.of(
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "lunzhi.database.uri",
                "",
                "lunzhi.database.directory",
                directory.resolve("data").toString(),
                "lunzhi.vault.key-file",
                directory.resolve("keys/master.key").toString(),
                "lunzhi.log.origin",
                "simulated");
        SpringApplication application = new SpringApplication(StationApplication.class, PlainRows.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", settings)));
        return application.run();
    }

    private String hire(String administrator, String username, String unit, Set<String> roles) throws IOException {
        try (Caller caller = new Caller(port, administrator)) {
            byte[] account = Caller.json(Map.of("username", username, "office", Map.of("unit", unit, "roles", roles)));
            return signIn(username, Caller.field(caller.post("/api/accounts", account), "password"));
        }
    }

    private String signIn(String username, String password) throws IOException {
        try (Caller nobody = new Caller(port, "")) {
            byte[] credentials = Caller.json(Map.of("username", username, "password", password));
            return Caller.field(nobody.post("/api/tokens", credentials), "token");
        }
    }
}
