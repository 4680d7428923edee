package org.lunzhi.query.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.secret.OwnerOnly;
import org.lunzhi.query.export.choice.ExportRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder beside the wanted file in which an export is made, for its owner only. What an interrupted export left in it
 * is gone on with; a finished one leaves no folder and with it no key of its names.
 */
final class Workshop implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String BEGUN = "begun.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final FileChannel channel;

    private Workshop(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Opens the workshop of a file; refuses where another export is at work on the same file. */
    static Workshop of(Path file) throws IOException {
        Path folder = file.resolveSibling("." + file.getFileName() + ".part");
        OwnerOnly.createDirectories(folder);
        OwnerOnly.claim(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new ExportRefused(file + " is being written by another export");
        }
        return new Workshop(folder, channel);
    }

    Path folder() {
        return folder;
    }

    /** What stands here unfinished, if anything. */
    Optional<Begun> begun() throws IOException {
        Path file = folder.resolve(BEGUN);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Begun.class))
                    : Optional.empty();
        } catch (JacksonException foreign) {
            throw new ExportRefused(
                    folder + " holds something else than a begun export; delete it or name another file");
        }
    }

    /** Keeps how far the export has come, so that it stands here whole whatever happens. */
    void keep(Begun begun) throws IOException {
        Path draft = folder.resolve(BEGUN + ".new");
        Files.writeString(
                draft,
                JSON.writeValueAsString(begun),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        Files.move(draft, folder.resolve(BEGUN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The key of the names goes first. */
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(BEGUN));
        for (Path file : rest()) {
            Files.delete(file);
        }
    }

    private List<Path> rest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(LOCK)).toList();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (rest().isEmpty()) {
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
        }
    }
}
