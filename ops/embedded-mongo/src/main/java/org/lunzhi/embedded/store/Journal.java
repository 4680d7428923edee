package org.lunzhi.embedded.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The write-ahead journal with group commit: whoever waits first writes and forces for all who wait, and while the disk
 * is busy the next group gathers.
 */
final class Journal {

    private static final int CROWDED_BYTES = 1 << 20;

    private final ByteArrayOutputStream[] buffers = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
    private int gathering;
    private JournalFile file;
    private long appended;
    private long forced;
    private boolean writing;
    private @Nullable Throwable failure;

    Journal(JournalFile file) {
        this.file = file;
    }

    /** Adds one record to the group that gathers; returns its number, to wait for. */
    synchronized long append(List<Change> changes) {
        refuseAfterFailure();
        try {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(record);
            for (Change change : changes) {
                change.writeTo(out);
            }
            new DataOutputStream(buffers[gathering]).writeInt(record.size());
            record.writeTo(buffers[gathering]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ++appended;
    }

    /** Returns once the record of this number, and so every earlier one, is on the disk. */
    void awaitForced(long number) {
        while (true) {
            long group;
            ByteArrayOutputStream records;
            synchronized (this) {
                while (writing && forced < number) {
                    awaitDisk();
                }
                refuseAfterFailure();
                if (forced >= number) {
                    return;
                }
                writing = true;
                group = appended;
                records = buffers[gathering];
                gathering = 1 - gathering;
            }
            writeGroup(records, group);
        }
    }

    private void writeGroup(ByteArrayOutputStream records, long group) {
        Throwable problem = null;
        try {
            byte[] bytes = records.toByteArray();
            file.append(bytes, bytes.length);
        } catch (IOException | RuntimeException e) {
            problem = e;
        }
        synchronized (this) {
            records.reset();
            writing = false;
            if (problem == null) {
                forced = group;
            } else {
                failure = problem;
            }
            notifyAll();
        }
        refuseAfterFailure();
    }

    /** Whether so much waits for the disk that those who need not wait for it do so, to bound the memory. */
    synchronized boolean isCrowded() {
        return buffers[gathering].size() > CROWDED_BYTES;
    }

    void awaitAllForced() {
        awaitForced(lastAppended());
    }

    synchronized long lastAppended() {
        return appended;
    }

    /** Continues in the next generation; the caller keeps others from appending meanwhile. */
    void continueIn(JournalFile next) throws IOException {
        awaitAllForced();
        JournalFile finished;
        synchronized (this) {
            finished = file;
            file = next;
        }
        finished.close();
    }

    synchronized long generation() {
        return file.generation();
    }

    synchronized long size() {
        return file.size();
    }

    synchronized void fail(Throwable cause) {
        failure = cause;
        notifyAll();
    }

    synchronized void refuseAfterFailure() {
        if (failure != null) {
            throw new StoreFailed(failure);
        }
    }

    synchronized void close() throws IOException {
        file.close();
    }

    @SuppressWarnings("WaitNotInLoop") // The caller loops.
    private void awaitDisk() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a write was in flight; it may last or not.", e);
        }
    }
}
