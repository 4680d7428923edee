package org.lunzhi.kernel.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and directories that nobody but their owner can open, 0600 and 0700 where the file system knows modes. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_MODE = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Whether others can open the file too. */
    public static boolean isShared(Path file) throws IOException {
        return isPosix(file) && !MODE.containsAll(Files.getPosixFilePermissions(file));
    }

    /**
     * Writes a new file that nobody else could open even for a moment, and forces it to the disk.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static void write(Path file, String text) throws IOException {
        try (FileChannel channel = create(file)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Makes a new file, open for writing.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, EnumSet.of(CREATE_NEW, WRITE), attributes(file, MODE));
    }

    /** Makes a directory and what lacks above it; one that is there stays as it is. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, DIRECTORY_MODE));
    }

    /** Takes a directory away from everybody but its owner. */
    public static void claim(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, DIRECTORY_MODE);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
