package org.lunzhi.station.deadletter;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks after what is parked in a running station, in the name of whoever the token belongs to. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, retries and holds what could not be told to a view or reaction.",
        synopsisSubcommandLabel = "(list | show | retry | hold)")
public final class DeadLettersCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/dead-letters";

    private final JsonMapper json = new JsonMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The station (default: http://127.0.0.1:8080).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token:env",
            paramLabel = "VARIABLE",
            scope = ScopeType.INHERIT,
            description = "The environment variable that holds a token (default: LUNZHI_TOKEN).")
    private String tokenVariable = "LUNZHI_TOKEN";

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, show, retry or hold");
    }

    @Command(description = "What is parked, longest first.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--page",
                            paramLabel = "SIZE",
                            defaultValue = "200",
                            description = "How many are asked for at once (default: 200).")
                    int size)
            throws IOException, InterruptedException {
        int parked = 0;
        String from = "";
        do {
            JsonNode page = ask("GET", PATH + "?limit=" + size + from, null);
            page.path("items").forEach(this::sayParked);
            parked += page.path("items").size();
            from = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!from.isEmpty());
        say(parked + " parked");
        return CommandLine.ExitCode.OK;
    }

    private void sayParked(JsonNode parked) {
        say(parked.path("id").asString() + "  "
                + parked.path("event").asString() + " of "
                + parked.path("matter").asString() + "  "
                + parked.path("error").asString() + "  tried "
                + parked.path("attempts").asInt() + " times"
                + (parked.path("held").asBoolean() ? "  held" : ""));
    }

    @Command(description = "One of them with all that is known.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID") String id) throws IOException, InterruptedException {
        say(ask("GET", path(id), null).toPrettyString());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            description = "Tries it again, and what waits behind it; exit code 1 when it fails again.",
            mixinStandardHelpOptions = true)
    int retry(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason)
            throws IOException, InterruptedException {
        boolean told = ask("POST", path(id) + "/retry", reason).path("told").asBoolean();
        say(told ? "told" : "it fails again");
        return told ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    @Command(description = "Leaves it alone until a person tries it again.", mixinStandardHelpOptions = true)
    int hold(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason)
            throws IOException, InterruptedException {
        JsonNode unused = ask("POST", path(id) + "/hold", reason);
        say("held");
        return CommandLine.ExitCode.OK;
    }

    private JsonNode ask(String method, String path, @Nullable String reason) throws IOException, InterruptedException {
        @Nullable String token = System.getenv(tokenVariable);
        if (token == null) {
            throw new ParameterException(
                    spec.commandLine(), "The environment variable " + tokenVariable + " is not set");
        }
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(
                        method,
                        reason == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(Map.of("reason", reason))))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        JsonNode body = json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        if (answer.statusCode() >= 300) {
            throw new IOException("refused: " + body.path("statement").asString("status " + answer.statusCode()));
        }
        return body;
    }

    private static String path(String id) {
        return PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
