package org.lunzhi.station;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lunzhi.command.organisation.OrganisationLoader;
import org.lunzhi.command.organisation.file.OrganisationFileReader;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.eventlog.MutableClock;
import org.lunzhi.station.RunningStation.Answer;

/** One node that decides and two that answer, over one database, with one key of the vault and one clock. */
final class ThreeNodes implements AutoCloseable {

    private final EmbeddedMongo database;
    private final MutableClock clock;
    private final RunningStation command;
    private final List<RunningStation> queries;

    ThreeNodes(Path directory, Instant now) {
        database = EmbeddedMongo.open(directory.resolve("data"));
        clock = new MutableClock(now);
        command = node("command", directory);
        queries = List.of(node("query", directory), node("query", directory));
    }

    private RunningStation node(String shape, Path directory) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("lunzhi.shape", shape);
        settings.put("lunzhi.database.uri", database.connectionString());
        settings.put("lunzhi.vault.key-file", directory.resolve("master.key").toString());
        return RunningStation.start(settings, clock);
    }

    /** The node that decides. */
    RunningStation command() {
        return command;
    }

    /** The nodes that answer. */
    List<RunningStation> queries() {
        return queries;
    }

    /** Lets time pass until then. */
    void clockAt(String moment) {
        clock.set(Instant.parse(moment));
    }

    Instant now() {
        return clock.instant();
    }

    void loadDemoCounty() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/demo/organisation.yaml")) {
            command.bean(OrganisationLoader.class)
                    .load(OrganisationFileReader.read(
                            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)));
        }
    }

    /** What each query node answers, asked to wait until it has seen what the answer tells of. */
    List<Answer> readAfter(Answer written, String path, String token) {
        Map<String, String> headers = Map.of("Lunzhi-Position", written.header("Lunzhi-Position"), "Prefer", "wait=30");
        return queries.stream()
                .map(node -> node.call("GET", path, token, null, headers))
                .toList();
    }

    @Override
    public void close() {
        queries.forEach(RunningStation::close);
        command.close();
        database.close();
    }
}
