package org.lunzhi.kernel.notary.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.lunzhi.kernel.notary.note.NoteRefused;

/** A file that only its owner can read, also in the moment in which it is made. */
final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    SecretFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    String read() {
        try {
            if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new NoteRefused("The signing key " + path
                        + " can be read by others: make it private (chmod 600) and rotate it");
            }
            return Files.readString(path, UTF_8);
        } catch (IOException failure) {
            throw new NoteRefused("The signing key " + path + " cannot be read: " + failure.getMessage());
        }
    }

    /** Makes the file unless another process just has. */
    void create(String text) {
        try {
            Files.createDirectories(path.resolveSibling("."));
            write(text);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } catch (IOException failure) {
            throw new NoteRefused("The signing key " + path + " cannot be made: " + failure.getMessage());
        }
    }

    void replace(String text) {
        try {
            Files.deleteIfExists(path);
            write(text);
        } catch (IOException failure) {
            throw new NoteRefused("The signing key " + path + " cannot be made: " + failure.getMessage());
        }
    }

    void moveTo(SecretFile place) {
        try {
            Files.move(path, place.path, ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new NoteRefused("The signing key " + path + " cannot be put in place: " + failure.getMessage());
        }
    }

    private void write(String text) throws IOException {
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(path, EnumSet.of(CREATE_NEW, WRITE), attributes)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
