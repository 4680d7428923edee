package org.lunzhi.query.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.form.LogForm;
import org.lunzhi.query.export.form.ShownCases;

/** Puts a file where it is wanted: whole, forced to the disk, and with its checksum beside it, or not at all. */
final class Delivery {

    private static final int BUFFER = 64 * 1024;

    private final Path draft;
    private final Path sumFile;

    Delivery(Workshop workshop) {
        this.draft = workshop.folder().resolve("draft");
        this.sumFile = workshop.folder().resolve("sum");
    }

    /** Is told the checksum of a file before it is put in its place. */
    interface Announcement {
        void of(String sha256) throws IOException;
    }

    /** The file, if it stands in its place already with this checksum. */
    static Optional<ExportFile> delivered(Path wanted, @Nullable String sum) throws IOException {
        return sum != null && Files.exists(wanted) && sum.equals(sumOf(wanted))
                ? Optional.of(new ExportFile(wanted, Files.size(wanted), sum))
                : Optional.empty();
    }

    ExportFile deliver(LogForm form, ShownCases cases, Path wanted, Announcement announcement) throws IOException {
        String sum = write(form, cases);
        Files.writeString(sumFile, sum + "  " + wanted.getFileName() + "\n");
        announcement.of(sum);
        // First the checksum: a file that is there is whole and can be checked.
        move(sumFile, wanted.resolveSibling(wanted.getFileName() + ".sha256"));
        move(draft, wanted);
        return new ExportFile(wanted, Files.size(wanted), sum);
    }

    private String write(LogForm form, ShownCases cases) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), digest);
            form.write(cases, out);
            out.flush();
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sumOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
