package org.lunzhi.benchmark.export;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.benchmark.measure.HeapWatch;
import org.lunzhi.station.exporting.ExportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The station's own command in a process of its own, which says at last how long it took and what heap it had. */
@Command(name = ExportAlone.NAME, hidden = true, description = "One export, for the export section.")
public final class ExportAlone implements Callable<Integer> {

    static final String NAME = "export-alone";

    /** Before the figures, so that they are found among what else is said. */
    static final String FIGURES = "figures ";

    private static final double NANOS = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0")
    private @Nullable Path file;

    @Parameters(index = "1")
    private String form = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        try (HeapWatch heap = HeapWatch.begin()) {
            int exitCode = new CommandLine(new ExportCommand()).execute(String.valueOf(file), "--format", form);
            double seconds = (System.nanoTime() - start) / NANOS;
            out.println(String.format(Locale.ROOT, "%s%.3f %.1f", FIGURES, seconds, heap.committedMebibytes()));
            out.flush();
            return exitCode;
        }
    }
}
