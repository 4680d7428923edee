package org.lunzhi.station.backup.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.secret.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a backup: one for each part in a directory, the wrapped keys elsewhere, a manifest, and a list of
 * checksums that {@code sha256sum -c} understands. What has no manifest was not finished.
 *
 * @param keys the file of the wrapped keys
 */
public record ArchiveFiles(Path directory, Path keys) {

    public static final String MANIFEST = "manifest.json";
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String UNFINISHED = "unfinished";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Beside the directory and not in it, unless somebody names a place. */
    public static Path keysBeside(Path directory) {
        Path whole = directory.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-" + Part.WRAPPED_KEYS.file());
    }

    /** Where the file of a part lies. */
    public Path of(Part part) {
        return part.isApart() ? keys : directory.resolve(part.file());
    }

    /**
     * Makes room, or goes on with what an unfinished attempt at the same log has left; anything else is refused.
     *
     * @param log tells it from every other
     */
    public Attempt begin(String log, Instant now) throws IOException {
        OwnerOnly.createDirectories(directory);
        if (keys.toAbsolutePath()
                .normalize()
                .startsWith(directory.toAbsolutePath().normalize())) {
            throw new BackupRefused("The wrapped keys " + keys + " must not lie among what they open");
        }
        boolean again = Files.exists(directory.resolve(UNFINISHED));
        try (Stream<Path> entries = Files.list(directory)) {
            if (!again && entries.findAny().isPresent()) {
                throw new BackupRefused(directory + " is not empty; every backup has a directory of its own");
            }
        }
        if (!again && Files.exists(keys)) {
            throw new BackupRefused(keys + " is there already; every backup has wrapped keys of its own");
        }
        if (!again) {
            OwnerOnly.create(directory.resolve(UNFINISHED)).close();
        }
        Attempt attempt = Attempt.at(directory.resolve(UNFINISHED), log, now);
        if (!attempt.goesOn()) {
            for (Part part : Part.values()) {
                Files.deleteIfExists(of(part));
            }
        }
        return attempt;
    }

    /** Says that all is there; from now on it is a backup. */
    public void finish(Manifest manifest) throws IOException {
        String text = JSON.writeValueAsString(manifest) + "\n";
        Map<String, String> sums = new TreeMap<>();
        for (Part part : Part.values()) {
            if (!part.isApart()) {
                sums.put(part.file(), sum(directory.resolve(part.file())));
            }
        }
        sums.put(MANIFEST, Hash.of(text.getBytes(UTF_8)).toString());
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        write(CHECKSUMS, lines.toString());
        write(MANIFEST, text);
        Files.delete(directory.resolve(UNFINISHED));
    }

    /** What a finished backup says of itself, if nobody has changed it. */
    public Manifest manifest() throws IOException {
        try {
            byte[] text = Files.readAllBytes(directory.resolve(MANIFEST));
            String sum = sums().getOrDefault(MANIFEST, "");
            if (!sum.equals(Hash.of(text).toString())) {
                throw new ArchiveDamaged(MANIFEST, "its checksum is not that of " + CHECKSUMS);
            }
            Manifest manifest = JSON.readValue(text, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupRefused("This backup has format " + manifest.format() + ", and this version knows only "
                        + Manifest.FORMAT);
            }
            return manifest;
        } catch (NoSuchFileException absent) {
            throw new BackupRefused(directory + " holds no finished backup (no file " + absent.getFile() + ")", absent);
        } catch (JacksonException nonsense) {
            throw new ArchiveDamaged(MANIFEST, "it cannot be read");
        }
    }

    private Map<String, String> sums() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve(CHECKSUMS), UTF_8);
        Map<String, String> sums = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" {2}", 2);
            sums.put(words[words.length - 1], words[0]);
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        var digest = Hash.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Hash.of(digest).toString();
    }

    private void write(String name, String text) throws IOException {
        Path fresh = directory.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = OwnerOnly.create(fresh)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
