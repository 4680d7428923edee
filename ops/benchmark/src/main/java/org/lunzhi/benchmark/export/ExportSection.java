package org.lunzhi.benchmark.export;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.benchmark.measure.Settings;
import org.lunzhi.benchmark.station.ShortStation;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.springframework.util.FileSystemUtils;

/** A long log in every form, each written by the station's command in a process that has little memory. */
public final class ExportSection {

    private static final List<String> FORMS = List.of("jsonl", "ocel-json", "ocel-xml", "xes");
    private static final String HEAP = "-Xmx128m";
    private static final String DATABASE = "lunzhi";
    private static final double MEBI = 1024 * 1024;

    private final Settings settings;
    private final Report report;
    private final long wanted;

    public ExportSection(Settings settings, Report report, long events) {
        this.settings = settings;
        this.report = report;
        this.wanted = events;
    }

    public void run() {
        Path directory = settings.directory().resolve("export");
        String matter = ShortStation.ofOneMatter(directory);
        try (EmbeddedMongo server = EmbeddedMongo.open(directory.resolve("data"));
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoDatabase database = client.getDatabase(DATABASE);
            long events = new Copies(database, matter, report).append(wanted);
            sign(database, directory.resolve("keys/benchmark.key"));
            report.section("export: " + Report.number("%,d", events) + " events, each by a process with " + HEAP
                    + " while another one serves the database");
            for (String form : FORMS) {
                export(form, events, server.connectionString() + "/" + DATABASE, directory.resolve(form));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Anew, with a key of the benchmark's, whether or not the short station had signed already. */
    private static void sign(MongoDatabase database, Path key) {
        Clock clock = Clock.systemUTC();
        database.getCollection("notary-keys").drop();
        database.getCollection("notary-tiles").drop();
        database.getCollection("notary-checkpoints").drop();
        SigningKeys keys = new SigningKeys(key, new StoredKeys(database), "lunzhi.example/benchmark", clock);
        RawCommits commits = new RawCommits(database, LogSettings.DEFAULT.collection());
        if (new Notary(database, commits, keys, clock).signNewest().isEmpty()) {
            throw new IllegalStateException("The notary signed nothing");
        }
    }

    private void export(String form, long events, String uri, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.addAll(program());
        command.addAll(List.of(ExportAlone.NAME, folder.resolve("log").toString(), form));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MONGODB_URI", uri);
        Process process = builder.start();
        String[] figures = figuresOf(process);
        double seconds = Double.parseDouble(figures[0]);
        report.row(
                form,
                Report.number(
                        "%,.0f events/s (%.1f s, start of the command included), heap of %.0f MiB at most,"
                                + " %.0f MiB written",
                        events / seconds, seconds, Double.parseDouble(figures[1]), size(folder) / MEBI));
        FileSystemUtils.deleteRecursively(folder);
    }

    /** This very program again. */
    private static List<String> program() {
        String path = System.getProperty("java.class.path");
        boolean isOneJar = path.endsWith(".jar") && !path.contains(java.io.File.pathSeparator);
        return isOneJar ? List.of("-jar", path) : List.of("-cp", path, "org.lunzhi.benchmark.Benchmark");
    }

    private static String[] figuresOf(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader()) {
            List<String> lines = said.lines().toList();
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("The export ended with " + exitCode + " and said " + lines);
            }
            return lines.stream()
                    .filter(line -> line.startsWith(ExportAlone.FIGURES))
                    .map(line -> line.substring(ExportAlone.FIGURES.length()).split(" "))
                    .findFirst()
                    .orElseThrow();
        } finally {
            process.destroyForcibly();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
