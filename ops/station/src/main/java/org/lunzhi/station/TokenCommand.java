package org.lunzhi.station;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running station for a bearer token. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Gets a bearer token for a program from a running station and prints it.")
final class TokenCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CREATED = 201;

    private final JsonMapper json = new JsonMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--url", paramLabel = "URL", description = "The station (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--username", paramLabel = "NAME", required = true, description = "Whose account it acts for.")
    private String username = "";

    @Option(
            names = "--password:env",
            paramLabel = "VARIABLE",
            description = "The environment variable that holds the password; without it you are asked.")
    private @Nullable String passwordVariable;

    @Option(names = "--label", paramLabel = "TEXT", description = "What the token is for.")
    private @Nullable String label;

    @Option(names = "--days", paramLabel = "DAYS", description = "How long it is valid (default: half a day).")
    private @Nullable Integer days;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/tokens"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(wish())))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        JsonNode body = json.readTree(answer.body());
        if (answer.statusCode() != CREATED) {
            throw new IOException("refused: " + body.path("statement").asString("status " + answer.statusCode()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(body.get("token").asString());
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private Map<String, String> wish() {
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("username", username);
        wish.put("password", password());
        if (label != null) {
            wish.put("label", label);
        }
        if (days != null) {
            wish.put("validFor", Duration.ofDays(days).toString());
        }
        return wish;
    }

    private String password() {
        if (passwordVariable != null) {
            @Nullable String value = System.getenv(passwordVariable);
            if (value == null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "The environment variable " + passwordVariable + " is not set");
            }
            return value;
        }
        char @Nullable [] typed = askedFor();
        if (typed == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no terminal to ask for the password; use --password:env");
        }
        return new String(typed);
    }

    /** Nothing where nobody can be asked: older JDKs have no console then, newer ones one that is at its end. */
    @SuppressWarnings("SystemConsoleNull")
    private char @Nullable [] askedFor() {
        @Nullable Console console = System.console();
        return console == null ? null : console.readPassword("Password of %s: ", username);
    }
}
