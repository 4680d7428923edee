package org.lunzhi.benchmark.measure;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** The printed table, in Markdown so that it can be kept as it is. */
public final class Report {

    private static final double PERCENT = 100;

    private final PrintWriter out;
    private final PrintWriter progress;

    /**
     * A report on its way out.
     *
     * @param progress where one sees meanwhile how far long work is
     */
    public Report(PrintWriter out, PrintWriter progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Says how far something is, apart from the table. */
    public void progress(String line) {
        progress.println(line);
        progress.flush();
    }

    /** What the figures depend on: cores, memory, virtual machine, and how busy the machine was. */
    public void machine() {
        Runtime runtime = Runtime.getRuntime();
        line("| machine | %d cores, heap up to %d MiB, %s, Java %s %s |"
                .formatted(
                        runtime.availableProcessors(),
                        runtime.maxMemory() / (1024 * 1024),
                        System.getProperty("os.name"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version")));
        line("|---|---|");
        row("load average at the start", load());
    }

    /** Begins a section; says how busy the machine is by then. */
    public void section(String title) {
        line("");
        line("### " + title + " (load average " + load() + ")");
        line("");
        line("| what | figure |");
        line("|---|---|");
    }

    public void row(String what, String figure) {
        line("| " + what + " | " + figure + " |");
    }

    /** One row for each contestant: its median rate, the spread, and its share of the first one's. */
    public void rates(String what, String unit, Map<String, Sample> samples) {
        double first = samples.values().iterator().next().median();
        samples.forEach((name, sample) -> row(
                what + ": " + name,
                number(
                        "%,.0f %s ± %.0f %%, × %.2f",
                        sample.median(), unit, sample.spread() * PERCENT, sample.median() / first)));
    }

    /** A latency in milliseconds. */
    public void latency(String what, Sample millis) {
        row(what, number("p50 %.2f ms, p99 %.2f ms, of %,d", millis.median(), millis.quantile(0.99), millis.size()));
    }

    public static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private static String load() {
        return number("%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
