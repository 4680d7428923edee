package org.lunzhi.kernel.eventlog;

import com.mongodb.client.MongoClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;

/** Another process that writes to the same log and says what was acknowledged. */
final class WriterProcess implements AutoCloseable {

    private static final String CONTESTED = "note-of-all";

    private final Process process;

    private WriterProcess(Process process) {
        this.process = process;
    }

    static WriterProcess start(String uri, String database, String name, int commits) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WriterProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        uri,
                        database,
                        name,
                        String.valueOf(commits))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The events that this process was told are stored, as aggregate and sequence number. */
    List<String> acknowledged() throws IOException, InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> acknowledged = new ArrayList<>(lines.lines().toList());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The writer ended with " + process.exitValue());
            }
            return acknowledged;
        }
    }

    /** Ends the process in whatever it is doing once it was told of so many events; returns all it was told of. */
    List<String> killAfter(int events) throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                acknowledged.add(line);
                if (acknowledged.size() == events) {
                    process.toHandle().destroyForcibly(); // the process itself would close its output unread
                }
                line = lines.readLine();
            }
        }
        process.waitFor();
        return acknowledged;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Writes to a note of its own, and now and then to the one that all write to. */
    public static void main(String[] arguments) {
        String name = arguments[2];
        try (MongoClient client = LogUnderTest.connect(arguments[0]);
                MongoEventLog log = LogUnderTest.open(client.getDatabase(arguments[1]))) {
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                append(log, "note-of-" + name, i);
                if (i % 5 == 0) {
                    appendContested(log);
                }
            }
        }
    }

    private static void append(MongoEventLog log, String aggregate, long sequence) {
        log.appendEvents(LogUnderTest.note(aggregate, sequence));
        System.out.println(aggregate + " " + sequence);
    }

    private static void appendContested(MongoEventLog log) {
        boolean stored = false;
        while (!stored) {
            long next = log.lastSequenceNumberFor(CONTESTED).orElse(-1L) + 1;
            try {
                append(log, CONTESTED, next);
                stored = true;
            } catch (ConcurrencyException lost) {
                Thread.onSpinWait(); // another process was faster
            }
        }
    }
}
