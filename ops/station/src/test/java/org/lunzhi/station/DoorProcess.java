package org.lunzhi.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The door with a token in its environment, as an operator has it: one process for many command lines. */
final class DoorProcess implements AutoCloseable {

    private static final String TOKEN = "LUNZHI_TOKEN";
    private static final String BETWEEN = "\t";

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter lines;

    /** What a command printed, and how it ended. */
    record Ended(int code, String out, String err) {}

    DoorProcess(@Nullable String token) throws IOException {
        process = started(DoorProcess.class, token);
        answers = process.inputReader(UTF_8);
        lines = new PrintWriter(process.outputWriter(UTF_8), true);
    }

    /** One command line in a process of its own, by the way that the script takes. */
    static Ended once(@Nullable String token, String... arguments) throws IOException, InterruptedException {
        Process process = started(Lunzhi.class, token, arguments);
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    Ended run(String... arguments) throws IOException {
        lines.println(encoded(String.join(BETWEEN, arguments)));
        String[] answer =
                Objects.requireNonNull(answers.readLine(), "It has ended").split(BETWEEN, -1);
        return new Ended(Integer.parseInt(answer[0]), decoded(answer[1]), decoded(answer[2]));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The other side: runs what it reads until there is no more. */
    public static void main(String[] none) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Lunzhi.door()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(decoded(line).split(BETWEEN, -1));
            System.out.println(code + BETWEEN + encoded(out.toString()) + BETWEEN + encoded(err.toString()));
        }
    }

    private static Process started(Class<?> main, @Nullable String token, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(TOKEN);
        if (token != null) {
            builder.environment().put(TOKEN, token);
        }
        return builder.start();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), UTF_8);
    }
}
