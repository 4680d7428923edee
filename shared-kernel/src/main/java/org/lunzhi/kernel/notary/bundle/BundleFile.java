package org.lunzhi.kernel.notary.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * A file that gets its name when it is whole. Until then it is written under another name beside it; what was written
 * before an interruption is kept up to its last whole line.
 */
final class BundleFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest = Hash.digest();

    private BundleFile(Path file) throws IOException {
        this.file = file;
        this.part = partOf(file);
        long whole = Files.exists(part) ? wholeLines() : 0;
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    static BundleFile open(Path file) throws IOException {
        return new BundleFile(file);
    }

    static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Takes the bytes up to the last line feed into the digest, and says how many they are. */
    private long wholeLines() throws IOException {
        long whole = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                line.write(read);
                if (read == '\n') {
                    digest.update(line.toByteArray());
                    whole += line.size();
                    line.reset();
                }
            }
        }
        return whole;
    }

    void write(BsonDocument line) throws IOException {
        byte[] bytes = BundleLines.written(line).getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    /** Gives the file its name, and writes its checksum beside it as sha256sum does. */
    void finish() throws IOException {
        out.flush();
        channel.force(true);
        Path sum = file.resolveSibling(file.getFileName() + ".sha256");
        Files.writeString(sum, Hash.of(digest) + "  " + file.getFileName() + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
