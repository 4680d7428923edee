package org.lunzhi.station.backup.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A backup that is being made: of which log, since when, and by nobody else meanwhile. */
public final class Attempt implements Closeable {

    /** What is older is begun again: its log would end long before the backup is finished. */
    private static final Duration WORTH_KEEPING = Duration.ofDays(1);

    private final FileChannel mark;
    private final boolean goesOn;

    private Attempt(FileChannel mark, boolean goesOn) {
        this.mark = mark;
        this.goesOn = goesOn;
    }

    /**
     * Begins, or goes on with what an earlier attempt at the same log has left.
     *
     * @param file the mark of unfinished work, which says of which log and since when once there is something
     */
    static Attempt at(Path file, String log, Instant now) throws IOException {
        FileChannel mark = FileChannel.open(file, READ, WRITE);
        try {
            if (!isOurs(mark)) {
                throw new BackupRefused(file.getParent() + " is being written by another backup");
            }
            boolean begun = isBegun(file, log, now);
            if (!begun) {
                mark.truncate(0).write(UTF_8.encode(log + "\n" + now + "\n"));
                mark.force(true);
            }
            return new Attempt(mark, begun);
        } catch (IOException | RuntimeException failed) {
            mark.close();
            throw failed;
        }
    }

    private static boolean isBegun(Path file, String log, Instant now) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            return false;
        }
        if (!lines.get(0).equals(log)) {
            throw new BackupRefused(
                    file.getParent() + " holds an unfinished backup of another log: name another directory");
        }
        return Instant.parse(lines.get(1)).plus(WORTH_KEEPING).isAfter(now);
    }

    private static boolean isOurs(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    /** Whether an earlier attempt has left something that is worth keeping. */
    public boolean goesOn() {
        return goesOn;
    }

    @Override
    public void close() throws IOException {
        mark.close();
    }
}
