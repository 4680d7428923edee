package org.lunzhi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.disk.DirectoryDisk;
import org.lunzhi.embedded.disk.Disk;

/** A directory that holds the files of one server, marked as such and locked while the server runs. */
final class DataDirectory implements AutoCloseable {

    static final String MARKER = "lunzhi-database";
    private static final String FORMAT = "Lunzhi embedded database, format 1";
    private static final String NEW_MARKER = MARKER + ".new";
    private static final String LOCK = "lock";
    private static final String ADDRESS = "address";

    /** The directories that this process serves. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lockFile;

    private DataDirectory(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    static DataDirectory lock(Path directory) {
        try {
            refuseForeign(directory);
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataDirectoryRefused(
                        directory, "is in use.", "Stop the other process, or choose another directory.", null);
            }
            mark(directory);
            return new DataDirectory(directory, channel);
        } catch (IOException e) {
            throw new DataDirectoryRefused(
                    directory, "cannot be read or written.", "Check that it is a directory with the rights.", e);
        }
    }

    private static void refuseForeign(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Path marker = directory.resolve(MARKER);
        if (Files.exists(marker)) {
            String format = Files.readString(marker, StandardCharsets.UTF_8).strip();
            if (!format.equals(FORMAT)) {
                throw new DataDirectoryRefused(
                        directory,
                        "was written by another version.",
                        "Start the version that wrote it, or choose another directory.",
                        null);
            }
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> foreign = entries.map(
                            entry -> directory.relativize(entry).toString())
                    .filter(name -> !name.equals(LOCK) && !name.equals(NEW_MARKER))
                    .toList();
            if (!foreign.isEmpty()) {
                throw new DataDirectoryRefused(
                        directory,
                        "is not empty and holds no database of Lunzhi (no file " + MARKER + ").",
                        "Choose an empty directory; nothing in it was touched.",
                        null);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // This process has it.
        }
    }

    private static void mark(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(MARKER))) {
            Path fresh = directory.resolve(NEW_MARKER);
            Files.writeString(fresh, FORMAT + System.lineSeparator(), StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, directory.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
            new DirectoryDisk(directory).force();
        }
    }

    Path path() {
        return directory;
    }

    /** Says beside the data where the server listens. */
    void announce(String address) throws IOException {
        Files.writeString(directory.resolve(ADDRESS), address, StandardCharsets.UTF_8);
        OWN.add(directory);
    }

    /** Where the server over this directory listens, if one runs; a file that a killed process left says nothing. */
    static Optional<String> announced(Path directory) {
        Path file = directory.resolve(ADDRESS);
        try {
            // The lock is not tried where this process holds it: closing the file again would give it away.
            return Files.exists(file) && (OWN.contains(directory) || isLocked(directory))
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new DataDirectoryRefused(directory, "cannot be read.", "Check that you have the rights.", e);
        }
    }

    private static boolean isLocked(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    Disk disk() {
        return new DirectoryDisk(directory);
    }

    @Override
    public void close() {
        try {
            if (OWN.remove(directory)) {
                Files.deleteIfExists(directory.resolve(ADDRESS));
            }
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
