package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real command in a process of its own, told to stop while people work with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedStationIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CLERKS = 4;
    private static final int ENOUGH = 20;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;
    private URI station = URI.create("http://127.0.0.1");

    @Test
    void a_station_told_to_stop_answers_what_is_under_way_and_loses_nothing_it_acknowledged() throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            String clerk = tokenOf(output);
            List<CompletableFuture<Void>> work = IntStream.range(0, CLERKS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> register(clerk)))
                    .toList();
            Awaitility.await().atMost(2, TimeUnit.MINUTES).until(() -> acknowledged.size() >= ENOUGH);
            CompletableFuture<HttpResponse<String>> underWay = patientReader(clerk);

            stopping = true;
            process.destroy();

            assertThat(underWay.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
            work.forEach(CompletableFuture::join);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(answers).containsOnly(201);
        assertEverythingIsThere();
    }

    /** Its data directory is made long before it is ready. */
    @Test
    void a_station_told_to_stop_while_it_starts_ends_its_start_first_and_says_nothing_of_a_failure() throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            Awaitility.await()
                    .atMost(1, TimeUnit.MINUTES)
                    .until(() -> Files.exists(folder.resolve("data")) || !process.isAlive());
            assertStopsQuietly(process, output);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_station_told_to_stop_as_soon_as_it_is_ready_says_nothing_of_a_failure() throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            @Nullable String line = output.readLine();
            while (line != null && !line.startsWith("The first account")) {
                line = output.readLine();
            }
            assertStopsQuietly(process, output);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The first account is never made without being shown. */
    private static void assertStopsQuietly(Process process, BufferedReader output) throws InterruptedException {
        process.toHandle().destroy(); // what it says meanwhile can still be read
        List<String> said = output.lines().filter(line -> !line.isBlank()).toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        assertThat(said).noneMatch(line -> line.matches(".*( WARN | ERROR |Exception|state should be|^\\tat ).*"));
        assertThat(said.subList(said.size() - 2, said.size()))
                .satisfiesExactly(
                        account -> assertThat(account).startsWith("  admin"),
                        ready -> assertThat(ready).contains("is ready"));
    }

    private void assertEverythingIsThere() {
        try (RunningStation again = RunningStation.start(Map.of(
                "lunzhi.database.directory", folder.resolve("data").toString(), "lunzhi.vault.key-file", keyFile()))) {
            EventStore log = again.bean(EventStore.class);
            assertThat(acknowledged)
                    .allSatisfy(matter ->
                            assertThat(log.lastSequenceNumberFor(matter)).isPresent());
        }
    }

    /** Registers one matter after the other until nobody answers any more. */
    private void register(String clerk) {
        HttpRequest request = request("/api/grievances", clerk, Matters.intake());
        boolean goesOn = true;
        while (goesOn) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                answers.add(answer.statusCode());
                String matter = answer.headers().firstValue("Location").orElse("");
                acknowledged.add(matter.substring(matter.lastIndexOf('/') + 1));
            } catch (IOException closed) {
                assertThat(stopping).as("only a stop closes the door").isTrue();
                goesOn = false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                goesOn = false;
            }
        }
    }

    /** Waits some seconds for what nobody has written yet; it is on its way when the signal comes. */
    private CompletableFuture<HttpResponse<String>> patientReader(String clerk) {
        HttpRequest request = HttpRequest.newBuilder(station.resolve("/api/grievances/" + acknowledged.peek()))
                .header("Authorization", "Bearer " + clerk)
                .header("Lunzhi-Position", "1000000")
                .header("Prefer", "wait=4")
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        // The server has it once a later request has been answered.
        int before = acknowledged.size();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before + CLERKS);
        return answer;
    }

    private String tokenOf(BufferedReader output) throws IOException, InterruptedException {
        @Nullable String password = null;
        @Nullable String line = output.readLine();
        while (line != null && !line.contains("is ready: ")) {
            password = line.startsWith("  admin") ? line.strip().split("\\s+", 2)[1] : password;
            line = output.readLine();
        }
        assertThat(line).isNotNull();
        station = URI.create(line.substring(line.indexOf("http://")));
        String administrator = token("admin", String.valueOf(password));
        Map<String, Object> office = Map.of("unit", Matters.UNIT, "roles", List.of("INTAKE_CLERK"));
        String opened = client.send(
                        request("/api/accounts", administrator, Map.of("username", "clerk", "office", office)),
                        BodyHandlers.ofString())
                .body();
        return token("clerk", JSON.readTree(opened).get("password").asString());
    }

    private String token(String username, String password) throws IOException, InterruptedException {
        HttpRequest request = request("/api/tokens", null, Map.of("username", username, "password", password));
        String answer = client.send(request, BodyHandlers.ofString()).body();
        return JSON.readTree(answer).get("token").asString();
    }

    private HttpRequest request(String path, @Nullable String token, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(station.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dlunzhi.vault.key-file=" + keyFile(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lunzhi.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .start();
    }

    private String keyFile() {
        return folder.resolve("keys/master.key").toString();
    }
}
