package org.lunzhi.station.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lunzhi.command.support.resident.IntakeReceipt;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.secret.OwnerOnly;

/**
 * The receipts of new matters, which the hotline hands to its callers: a file that only its owner can open, and that
 * grows. A receipt stands there before its matter is registered, so one of a row that was rejected opens nothing.
 */
public final class Receipts implements Closeable {

    private static final String HEADING = "entry,code,token\n";

    private final FileChannel file;

    private Receipts(FileChannel file) {
        this.file = file;
    }

    /** Adds to a file, or to a new one; one that others can open too is not used. */
    public static Receipts onto(Path path) throws IOException {
        if (Files.notExists(path)) {
            OwnerOnly.write(path, HEADING);
        } else if (OwnerOnly.isShared(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return new Receipts(FileChannel.open(path, StandardOpenOption.APPEND));
    }

    /** No more is written of a row than its number: a hotline's own numbers need no quoting. */
    synchronized void add(LedgerEntryId entry, IntakeReceipt receipt) {
        ByteBuffer line = UTF_8.encode(entry + "," + receipt.code() + "," + receipt.token() + "\n");
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
