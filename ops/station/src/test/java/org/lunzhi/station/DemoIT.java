package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.query.closure.ClosureOverview;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.query.support.freshness.Freshness;
import org.lunzhi.station.demo.Demo;
import org.springframework.context.ConfigurableApplicationContext;

/** A small year of made-up history, told into a log of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIT {

    private static final int MATTERS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory = newDirectory();

    @Test
    void a_year_is_told_once_and_every_view_shows_it() {
        List<String> matters;
        StringWriter told = new StringWriter();
        try (ConfigurableApplicationContext station = start("simulated")) {
            Demo demo = station.getBean(Demo.class);
            demo.tell(at(station), MATTERS, new PrintWriter(told));

            assertThat(told.toString()).contains("■", "requests");
            long events = events(station);
            assertThat(station.getBean(MongoEventLog.class).start().origin()).isEqualTo(LogOrigin.SIMULATED);
            Freshness views = station.getBean(Freshness.class);
            boolean caughtUp = views.await(events - 1, PATIENCE);
            assertThat(caughtUp).as("%s of %d", views.positions(), events).isTrue();
            assertClosureTimes(station);
            assertWorklists(station, demo);
            ToldYear year = new ToldYear(station);
            year.holdsRosters();
            year.holdsMediations();
            year.holdsOrders();
            assertThat(originsOfMatters(station)).containsOnly("SIMULATED");
            matters = matters(station);
            assertThat(matters).hasSize(MATTERS);
            assertThat(station.getBean(Clock.class).instant())
                    .isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
        }
        try (ConfigurableApplicationContext again = start("simulated")) {
            assertThat(again.getBean(Demo.class).isTold()).isTrue();
            assertThat(matters(again)).isEqualTo(matters);
        }
    }

    @Test
    void a_real_log_is_refused() {
        start("live").close();

        assertThatThrownBy(() -> start("simulated")).rootCause().hasMessageContaining("cannot be opened as SIMULATED");
    }

    private static void assertClosureTimes(ConfigurableApplicationContext station) {
        YearMonth now = YearMonth.from(Clock.systemUTC().instant().atZone(StationTime.ZONE));
        List<ClosureReport.Row> rows = station.getBean(ClosureOverview.class)
                .byCategory(now.minusMonths(12), now)
                .rows();
        assertThat(rows.stream().mapToLong(ClosureReport.Row::registered).sum()).isGreaterThan(MATTERS * 9 / 10);
        assertThat(rows.stream().mapToLong(ClosureReport.Row::closed).sum()).isGreaterThan(MATTERS / 2);
        assertThat(rows)
                .anySatisfy(row -> assertThat(Importing.closing(row).p50()).isPositive());
    }

    /** The supervisor sees a matter that is overdue, or one of the open ones of the unit. */
    private static void assertWorklists(ConfigurableApplicationContext station, Demo demo) {
        Map<String, String> passwords = demo.accounts().stream()
                .collect(Collectors.toMap(
                        account -> account.credentials().username(),
                        account -> account.credentials().password()));
        Caller caller = new Caller(at(station));
        long listed = Stream.of("coordinator", "handler-housing", "handler-civil", "handler-labour", "secretary-1")
                .mapToLong(name -> caller.worklist("unit", caller.tokenFor(name, passwords.get(name))))
                .sum();
        assertThat(listed).isPositive();
    }

    private static Set<String> originsOfMatters(ConfigurableApplicationContext station) {
        try (Stream<? extends TrackedEventMessage<?>> stored =
                station.getBean(MongoEventLog.class).readEvents(null, false)) {
            return stored.filter(event -> event.getPayload() instanceof GrievanceEvent)
                    .map(event -> String.valueOf(event.getMetaData().get(Provenance.ORIGIN)))
                    .collect(Collectors.toSet());
        }
    }

    /** Not all events: a simulated station lives on, and its deadlines are said when they come. */
    private static List<String> matters(ConfigurableApplicationContext station) {
        try (Stream<? extends TrackedEventMessage<?>> stored =
                station.getBean(MongoEventLog.class).readEvents(null, false)) {
            return stored.filter(event -> event.getPayload() instanceof GrievanceRegistered)
                    .map(event -> ((GrievanceRegistered) event.getPayload())
                            .grievanceId()
                            .value())
                    .toList();
        }
    }

    private ConfigurableApplicationContext start(String origin) {
        return StationApplication.with(Map.of(
                        "server.port",
                        0,
                        "lunzhi.log.origin",
                        origin,
                        "lunzhi.database.directory",
                        directory.toString(),
                        "lunzhi.vault.key-file",
                        directory.resolveSibling("keys/master.key").toString()))
                .run();
    }

    private static URI at(ConfigurableApplicationContext station) {
        return URI.create("http://127.0.0.1:" + station.getEnvironment().getProperty("local.server.port"));
    }

    private static long events(ConfigurableApplicationContext station) {
        return station.getBean(EventStore.class).createHeadToken().position().orElse(-1) + 1;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("lunzhi-demo").resolve("data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
