package org.lunzhi.station.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.EmbeddedMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The database without a station around it: nothing runs that would write. */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration(MongoAutoConfiguration.class)
public final class DatabaseAlone {

    private DatabaseAlone() {}

    /**
     * Opens the data in the directory, or where the configuration says; close it when the work is done.
     *
     * @throws NothingStored if there is none
     */
    public static ConfigurableApplicationContext open(@Nullable Path data) {
        return run(data, false, true);
    }

    /** Opens it likewise; where there is none it is made, as a station does on its first start. */
    public static ConfigurableApplicationContext openOrBegin(@Nullable Path data) {
        return run(data, false, false);
    }

    /**
     * Opens it likewise, also while a station is at work on the directory: then its own server answers.
     *
     * @throws NothingStored if there is none
     */
    public static ConfigurableApplicationContext beside(@Nullable Path data) {
        return run(data, true, true);
    }

    private static ConfigurableApplicationContext run(@Nullable Path data, boolean besideStation, boolean mustExist) {
        Map<String, Object> settings = new TreeMap<>(NamedDirectory.settings(data));
        SpringApplication application = new SpringApplication(DatabaseAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", settings));
            Optional<Path> embedded = embeddedIn(context.getEnvironment());
            embedded.filter(directory -> mustExist && !Files.isDirectory(directory))
                    .ifPresent(directory -> {
                        throw new NothingStored(directory);
                    });
            embedded.filter(directory -> besideStation)
                    .flatMap(EmbeddedMongo::running)
                    .ifPresent(address -> settings.put("lunzhi.database.uri", address));
        });
        return application.run();
    }

    /** Where the server inside the process keeps its data; empty where another server is named. */
    private static Optional<Path> embeddedIn(Environment environment) {
        if (!environment.getProperty("lunzhi.database.uri", "").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Path.of(environment.getProperty("lunzhi.database.directory", "data")));
    }
}
