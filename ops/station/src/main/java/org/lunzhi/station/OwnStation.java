package org.lunzhi.station;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.database.NamedDirectory;
import org.lunzhi.station.shape.Shape;
import org.lunzhi.station.shape.Shapes;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole station inside one sub-command, behind a door that nobody else knows of. */
final class OwnStation {

    private OwnStation() {}

    /** Starts it on the data in the directory, or where the configuration says; close it when the work is done. */
    static ConfigurableApplicationContext open(@Nullable Path data) {
        return open(data, 0);
    }

    /** The same, behind a door that is known, so that its meters can be read meanwhile; zero is any door. */
    static ConfigurableApplicationContext open(@Nullable Path data, int port) {
        return open(data, port, Shape.ALL);
    }

    /** Only what decides commands, for work that no view has to show before it ends. */
    static ConfigurableApplicationContext deciding(@Nullable Path data) {
        return open(data, 0, Shape.COMMAND);
    }

    private static ConfigurableApplicationContext open(@Nullable Path data, int port, Shape shape) {
        Map<String, Object> settings = new TreeMap<>(NamedDirectory.settings(data));
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put(Shapes.SETTING, shape.name().toLowerCase(Locale.ROOT));
        return StationApplication.with(settings).run();
    }
}
