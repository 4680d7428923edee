package org.lunzhi.kernel.privacy.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lunzhi.kernel.secret.OwnerOnly;

/** The file that holds the master key: made on first start, readable by its owner only, never overwritten in place. */
public final class MasterKeyFile {

    private static final String HEAD = """
            # Lunzhi master key. Whoever can read this file can read every person in the vault.
            # Without it nobody can. Keep a copy, apart from the backups of the database.
            """;

    private final Path path;

    public MasterKeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Reads the key, making one with mode 0600 if there is no file yet. */
    public MasterKeyRing openOrCreate() {
        if (!Files.exists(path)) {
            create();
        }
        return open();
    }

    /** Adds a newer version, which wraps from now on; older versions stay until every key is wrapped again. */
    public MasterKeyRing addVersion() {
        int next = open().version() + 1;
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            OwnerOnly.write(
                    fresh, Files.readString(path, UTF_8).stripTrailing() + "\n" + MasterKeyRing.mint(next) + "\n");
            Files.move(fresh, path, ATOMIC_MOVE);
            return open();
        } catch (IOException e) {
            throw new MasterKeyRefused("cannot add a master key version to " + path, e);
        }
    }

    private MasterKeyRing open() {
        try {
            if (OwnerOnly.isShared(path)) {
                throw new MasterKeyRefused("the master key file " + path
                        + " can be read by others: make it private (chmod 600) and consider a new key version");
            }
            return MasterKeyRing.parse(Files.readString(path, UTF_8), path.toString());
        } catch (IOException e) {
            throw new MasterKeyRefused("cannot read the master key file " + path, e);
        }
    }

    private void create() {
        try {
            Path directory = path.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            OwnerOnly.write(path, HEAD + MasterKeyRing.mint(1) + "\n");
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        } catch (IOException e) {
            throw new MasterKeyRefused("cannot create the master key file " + path, e);
        }
    }
}
