package org.lunzhi.kernel.notary.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.secret.OwnerOnly;

/** A file that only its owner can read, also in the moment in which it is made. */
final class SecretFile {

    private final Path path;

    SecretFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    String read() {
        try {
            if (OwnerOnly.isShared(path)) {
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
            OwnerOnly.write(path, text);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } catch (IOException failure) {
            throw new NoteRefused("The signing key " + path + " cannot be made: " + failure.getMessage());
        }
    }

    void replace(String text) {
        try {
            Files.deleteIfExists(path);
            OwnerOnly.write(path, text);
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

    @Override
    public String toString() {
        return path.toString();
    }
}
