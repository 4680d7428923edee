package org.lunzhi.station;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.query.support.rebuild.Rebuild;
import org.lunzhi.query.support.rebuild.ViewCheck;
import org.lunzhi.station.account.FirstAdministrator;
import org.lunzhi.station.account.password.Credentials;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started station on a random port with its own embedded database, and a caller that speaks JSON to it. */
final class RunningStation implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final @Nullable Credentials administrator;

    private RunningStation(ConfigurableApplicationContext context) {
        this.context = context;
        this.administrator =
                context.getBean(FirstAdministrator.class).createIfNobody().orElse(null);
    }

    static RunningStation start() {
        return start(Map.of());
    }

    static RunningStation start(Map<String, Object> settings) {
        return start(settings, Clock.systemUTC());
    }

    /** A station, or one node of it, that lives by a clock of the test's. */
    static RunningStation start(Map<String, Object> settings, Clock clock) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("server.port", 0);
        Path directory = newDirectory();
        all.putIfAbsent("lunzhi.database.directory", directory.toString());
        all.putIfAbsent(
                "lunzhi.vault.key-file",
                directory.resolveSibling("keys/master.key").toString());
        SpringApplication application = StationApplication.with(all);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        return new RunningStation(application.run());
    }

    /** The account that this node made because there was none. */
    Credentials administrator() {
        return Objects.requireNonNull(administrator);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The packages of everything that Spring made for this station. */
    Set<String> packagesOfBeans() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(Objects::nonNull)
                .map(Class::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every document of every view is as a second telling of the log makes it. */
    boolean viewsAreAsTheLogTells() {
        try {
            return new ViewCheck(context, bean(MongoClient.class).getDatabase("aside"))
                    .of(bean(Rebuild.class).known(), told -> {})
                    .isSame();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** A token for an account by its name and password. */
    String tokenFor(String username, String password) {
        Answer answer = call("POST", "/api/tokens", null, Map.of("username", username, "password", password));
        return answer.json().get("token").asString();
    }

    String administratorToken() {
        return tokenFor(administrator().username(), administrator().password());
    }

    /** A token for a new account with these roles in a unit. */
    String tokenOfNew(String username, String unit, String... roles) {
        Map<String, Object> account = Map.of("username", username, "office", Map.of("unit", unit, "roles", roles));
        Answer opened = post("/api/accounts", administratorToken(), account);
        return tokenFor(username, opened.json().get("password").asString());
    }

    /** The position of the last event of the log. */
    long lastPosition() {
        return bean(MongoEventLog.class).position() - 1;
    }

    Answer get(String path, @Nullable String token) {
        return call("GET", path, token, null);
    }

    Answer post(String path, @Nullable String token, @Nullable Object body) {
        return call("POST", path, token, body);
    }

    Answer call(String method, String path, @Nullable String token, @Nullable Object body) {
        return call(method, path, token, body, Map.of());
    }

    Answer call(
            String method, String path, @Nullable String token, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text));
        }
        return send(request.build());
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("lunzhi-station").resolve("data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the station answered. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String rule() {
            return json().path("rule").asString("none");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
