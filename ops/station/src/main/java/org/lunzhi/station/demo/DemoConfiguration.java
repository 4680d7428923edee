package org.lunzhi.station.demo;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Provenance;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only a simulated log has: a clock that can stand in the past, and a mark on all that is made up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lunzhi.log.origin", havingValue = "simulated")
class DemoConfiguration {

    @Bean
    Bookmarks bookmarks(MongoDatabase database) {
        return new Bookmarks(database);
    }

    /** A new history begins a year ago; an interrupted one goes on where it stopped. */
    @Bean
    SimulatedClock clock(Bookmarks bookmarks) {
        Clock real = Clock.systemUTC();
        return bookmarks
                .find()
                .map(bookmark -> new SimulatedClock(real, bookmark.finished() ? null : bookmark.at()))
                .orElseGet(() -> new SimulatedClock(real, aYearBefore(real.instant())));
    }

    /** What visitors of the demonstration do is part of it, and so is what the station does by itself. */
    @Bean
    SmartInitializingSingleton markOfTheMadeUp(CommandBus commands) {
        Map<String, String> mark = Map.of(Provenance.ORIGIN, Origin.SIMULATED.name());
        return () -> {
            var unused =
                    commands.registerDispatchInterceptor(messages -> (index, command) -> command.andMetaData(mark));
        };
    }

    private static Instant aYearBefore(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    }
}
