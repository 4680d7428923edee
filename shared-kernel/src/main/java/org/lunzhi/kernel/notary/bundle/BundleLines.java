package org.lunzhi.kernel.notary.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** The lines of a bundle that have a certain field, in the order of the file, each parsed when it is asked for. */
final class BundleLines implements Iterator<BsonDocument>, AutoCloseable {

    static final String CHECKPOINT = "checkpoint";
    static final String COMMIT = "commit";
    static final String ENTRY = "entry";
    static final String PROOF = "proof";
    static final String FINISH = "finish";

    /** MongoDB Extended JSON in its canonical form, which keeps every type. */
    private static final JsonWriterSettings EXTENDED =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final BufferedReader reader;
    private final String field;
    private @Nullable String line;
    private long number;
    private long passed;

    private BundleLines(BufferedReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** From the line after the first. */
    static BundleLines with(String field, Path file) {
        try {
            BundleLines lines = new BundleLines(Files.newBufferedReader(file), field);
            lines.read();
            lines.turn();
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle", unreadable);
        }
    }

    static BundleHead head(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            @Nullable String first = reader.readLine();
            if (first == null) {
                throw new BundleRefused("The bundle is empty");
            }
            return BundleHead.read(parse(first, 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle", unreadable);
        }
    }

    static String written(BsonDocument line) {
        return line.toJson(EXTENDED) + "\n";
    }

    static BsonDocument parse(String line, long number) {
        try {
            return BsonDocument.parse(line);
        } catch (JsonParseException | IllegalArgumentException nonsense) {
            throw new BundleRefused("Line " + number + " is not a line of a bundle", nonsense);
        }
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public BsonDocument next() {
        if (line == null) {
            throw new NoSuchElementException("The bundle has no more lines with " + field);
        }
        BsonDocument document = parse(line, number);
        passed++;
        turn();
        return document;
    }

    /** The last line of the kind, of which only it is parsed. */
    Optional<BsonDocument> last() {
        String last = null;
        long place = 0;
        while (line != null) {
            last = line;
            place = number;
            passed++;
            turn();
        }
        return last == null ? Optional.empty() : Optional.of(parse(last, place));
    }

    /** How many lines of the kind were passed. */
    long passed() {
        return passed;
    }

    private void turn() {
        do {
            read();
        } while (line != null && !line.startsWith("{\"" + field + "\":"));
    }

    private void read() {
        try {
            line = reader.readLine();
            number++;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle", unreadable);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bundle", unreadable);
        }
    }
}
