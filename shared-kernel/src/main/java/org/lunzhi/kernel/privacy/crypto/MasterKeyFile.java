package org.lunzhi.kernel.privacy.crypto;

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

/** The file that holds the master key: made on first start, readable by its owner only, never overwritten in place. */
public final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
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
            write(fresh, Files.readString(path, UTF_8).stripTrailing() + "\n" + MasterKeyRing.mint(next) + "\n");
            Files.move(fresh, path, ATOMIC_MOVE);
            return open();
        } catch (IOException e) {
            throw new MasterKeyRefused("cannot add a master key version to " + path, e);
        }
    }

    private MasterKeyRing open() {
        try {
            if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
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
            write(path, HEAD + MasterKeyRing.mint(1) + "\n");
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        } catch (IOException e) {
            throw new MasterKeyRefused("cannot create the master key file " + path, e);
        }
    }

    /** Writes a new file that nobody else could open even for a moment, and forces it to the disk. */
    private void write(Path file, String text) throws IOException {
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(CREATE_NEW, WRITE), attributes)) {
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
}
