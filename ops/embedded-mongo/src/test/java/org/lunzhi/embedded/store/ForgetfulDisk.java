package org.lunzhi.embedded.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lunzhi.embedded.disk.Disk;
import org.lunzhi.embedded.disk.DiskFile;

/**
 * A disk that loses power: after a number of writes everything fails, and what was not forced is then there in part, in
 * any order, torn anywhere. Names of new files last only once the directory is forced.
 */
public final class ForgetfulDisk implements Disk {

    private static final int SECTOR = 512;

    private final Random random;
    private final Map<String, Content> files = new LinkedHashMap<>();
    private final Map<String, Content> lastingNames = new HashMap<>();
    private long stepsLeft = Long.MAX_VALUE;
    private boolean lying;

    public ForgetfulDisk(Random random) {
        this.random = random;
    }

    /** From now on the power fails after this many writes, forces and truncations. */
    public synchronized void failAfter(long steps) {
        stepsLeft = steps;
    }

    /** A disk that does not force, to see that the test notices. */
    public synchronized void lieAboutForcing() {
        lying = true;
    }

    public synchronized boolean hasFailed() {
        return stepsLeft <= 0;
    }

    /** The disk as the next start finds it. */
    public synchronized ForgetfulDisk afterPowerLoss() {
        ForgetfulDisk next = new ForgetfulDisk(random);
        Map<String, Content> names = new HashMap<>(lastingNames);
        files.forEach((name, content) -> {
            if (random.nextBoolean()) {
                names.put(name, content);
            }
        });
        lastingNames.keySet().stream()
                .filter(name -> !files.containsKey(name) && random.nextBoolean())
                .forEach(names::remove);
        names.forEach((name, content) -> {
            Content survivor = new Content(content.survivor(random));
            next.files.put(name, survivor);
            next.lastingNames.put(name, survivor);
        });
        return next;
    }

    private synchronized void step() throws IOException {
        if (stepsLeft-- <= 0) {
            stepsLeft = 0;
            throw new IOException("no power");
        }
    }

    @Override
    public synchronized DiskFile open(String name) throws IOException {
        step();
        return new Handle(files.computeIfAbsent(name, any -> new Content(new byte[0])));
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        step();
        files.remove(name);
    }

    @Override
    public synchronized void force() throws IOException {
        step();
        if (!lying) {
            lastingNames.clear();
            lastingNames.putAll(files);
        }
    }

    /** The bytes of a file: as they are read, as they are sure to last, and the changes in between. */
    private static final class Content {

        private byte[] now;
        private byte[] lasting;
        private final List<Write> unforced = new ArrayList<>();

        Content(byte[] bytes) {
            now = bytes.clone();
            lasting = bytes.clone();
        }

        void change(Write write) {
            now = write.applyTo(now);
            unforced.add(write);
        }

        void force() {
            lasting = now.clone();
            unforced.clear();
        }

        byte[] survivor(Random random) {
            List<Write> pieces = new ArrayList<>();
            unforced.forEach(write -> pieces.addAll(write.torn(random)));
            Collections.shuffle(pieces, random);
            int kept = random.nextInt(4) == 0 ? pieces.size() : random.nextInt(pieces.size() + 1);
            byte[] bytes = lasting.clone();
            for (Write piece : pieces.subList(0, kept)) {
                bytes = piece.applyTo(bytes);
            }
            return bytes;
        }
    }

    /** A write at a place, or a truncation where there are no bytes. */
    @SuppressWarnings("ArrayRecordComponent") // Writes are applied, never compared.
    private record Write(int position, byte[] bytes, boolean truncates) {

        byte[] applyTo(byte[] file) {
            if (truncates) {
                return file.length > position ? Arrays.copyOf(file, position) : file;
            }
            byte[] changed = Arrays.copyOf(file, Math.max(file.length, position + bytes.length));
            System.arraycopy(bytes, 0, changed, position, bytes.length);
            return changed;
        }

        List<Write> torn(Random random) {
            List<Write> pieces = new ArrayList<>();
            int from = 0;
            while (from < bytes.length) {
                int length = random.nextInt(8) == 0 ? 1 + random.nextInt(SECTOR) : SECTOR;
                int to = Math.min(bytes.length, from + length);
                pieces.add(new Write(position + from, Arrays.copyOfRange(bytes, from, to), false));
                from = to;
            }
            return truncates ? List.of(this) : pieces;
        }
    }

    private final class Handle implements DiskFile {

        private final Content content;

        Handle(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            synchronized (ForgetfulDisk.this) {
                return content.now.length;
            }
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            synchronized (ForgetfulDisk.this) {
                if (position + into.remaining() > content.now.length) {
                    throw new EOFException();
                }
                into.put(content.now, (int) position, into.remaining());
            }
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            synchronized (ForgetfulDisk.this) {
                byte[] bytes = new byte[from.remaining()];
                from.get(bytes);
                Write write = new Write((int) position, bytes, false);
                try {
                    step();
                } catch (IOException e) {
                    content.unforced.add(write); // The power fails while this is under way.
                    throw e;
                }
                content.change(write);
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (ForgetfulDisk.this) {
                step();
                content.change(new Write((int) size, new byte[0], true));
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (ForgetfulDisk.this) {
                step();
                if (!lying) {
                    content.force();
                }
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
