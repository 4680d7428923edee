package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The framework's update checker would call out and write into the home directory; it takes tests for tests. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingLeavesIT {

    private static final String NOT_A_TEST = "axoniq.usage.force-test-environment";
    private static final String SWITCHED_OFF = "axoniq.update-checker.disabled";
    private static final String HOME = "user.home";

    private final Queue<URI> called = new ConcurrentLinkedQueue<>();
    private final ProxySelector before = ProxySelector.getDefault();
    private final String home = System.getProperty(HOME);
    private final String switchedOff = System.getProperty(SWITCHED_OFF, "");

    @BeforeEach
    void watch(@TempDir Path emptyHome) {
        System.setProperty(NOT_A_TEST, "true");
        System.clearProperty(SWITCHED_OFF);
        System.setProperty(HOME, emptyHome.toString());
        ProxySelector.setDefault(new Recorder());
    }

    @AfterEach
    void restore() {
        System.clearProperty(NOT_A_TEST);
        System.setProperty(SWITCHED_OFF, switchedOff);
        System.setProperty(HOME, home);
        ProxySelector.setDefault(before);
    }

    @Test
    void a_started_station_calls_nobody_and_writes_nothing_into_the_home_directory() {
        try (RunningStation station = RunningStation.start()) {
            assertThat(station.get("/actuator/health", null).status()).isEqualTo(200);
            assertThat(station.packagesOfBeans()).noneMatch(name -> name.startsWith("org.axonframework.updates"));
        }
        assertThat(called)
                .extracting(URI::getHost)
                .allMatch(host -> host.equals("localhost") || host.startsWith("127.") || host.equals("::1"));
        assertThat(Path.of(System.getProperty(HOME))).isEmptyDirectory();
    }

    private final class Recorder extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            called.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            called.add(uri);
        }
    }
}
