package org.lunzhi.station.importing;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

/**
 * Where rejected rows are named: by line, the ledger's own id, column and rule. What else stands in a row is not
 * repeated, since it may be anybody's name.
 */
public final class Rejects implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private final CSVPrinter printer;
    private final boolean own;

    private Rejects(CSVPrinter printer, boolean own) {
        this.printer = printer;
        this.own = own;
    }

    /** Into a file, which is written anew. */
    public static Rejects into(Path file) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord("line", "entry", "column", "rule", "statement", "english");
        return new Rejects(printer, true);
    }

    /** Onto something that is open already, without a heading. */
    public static Rejects onto(Appendable out) throws IOException {
        return new Rejects(new CSVPrinter(out, FORMAT), false);
    }

    void add(long line, @Nullable LedgerEntryId entry, RuleBroken broken) throws IOException {
        printer.printRecord(
                line,
                entry,
                broken.field().orElse(null),
                broken.rule().name(),
                broken.rule().chinese(),
                broken.rule().english());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
        if (own) {
            printer.close();
        }
    }
}
