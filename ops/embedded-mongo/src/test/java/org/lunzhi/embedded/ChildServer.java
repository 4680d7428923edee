package org.lunzhi.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server in a process of its own, which can be killed. */
final class ChildServer {

    private static final String ADDRESS = "address ";
    private static final int EXIT_SECONDS = 20;

    private final Process process;
    private final String connectionString;

    private ChildServer(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    /** What the child runs: a server that ends with its parent. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedMongo server = EmbeddedMongo.open(Path.of(arguments[0]));
        System.out.println(ADDRESS + server.connectionString());
        while (System.in.read() >= 0) {
            // Only the end of the input matters.
        }
        server.close();
        System.exit(0);
    }

    static ChildServer start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildServer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = output.readLine()) != null) {
            if (line.startsWith(ADDRESS)) {
                return new ChildServer(process, line.substring(ADDRESS.length()));
            }
        }
        process.destroyForcibly();
        throw new IOException("The child ended before it listened.");
    }

    String connectionString() {
        return connectionString;
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The child did not end.");
        }
    }
}
