package org.lunzhi.station.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The database without a station around it: nothing runs that would write. */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration(MongoAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseSettings.class)
public final class DatabaseAlone {

    private DatabaseAlone() {}

    /**
     * Opens the data in the directory, or where the configuration says; close it when the work is done.
     *
     * @throws NothingStored if there is none
     */
    public static ConfigurableApplicationContext open(@Nullable Path data) {
        Map<String, Object> settings = new TreeMap<>();
        if (data != null) {
            settings.put("lunzhi.database.directory", data.toString());
        }
        SpringApplication application = new SpringApplication(DatabaseAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", settings));
            checkIsThere(context.getEnvironment());
        });
        return application.run();
    }

    private static void checkIsThere(Environment environment) {
        boolean embedded = environment.getProperty("lunzhi.database.uri", "").isBlank();
        Path directory = Path.of(environment.getProperty("lunzhi.database.directory", "data"));
        if (embedded && !Files.isDirectory(directory)) {
            throw new NothingStored(directory);
        }
    }
}
