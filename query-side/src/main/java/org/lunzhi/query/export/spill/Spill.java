package org.lunzhi.query.export.spill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lunzhi.query.export.told.Told;

/** Events that come in the order of the log and go out case by case; so many at most are held in memory. */
public final class Spill {

    private final Path directory;
    private final int most;
    private final List<Told> held = new ArrayList<>();
    private Written written;

    /** A spill in an existing directory, which somebody else clears away; it goes on after what is written there. */
    public Spill(Path directory, int most, Written before) {
        this.directory = directory;
        this.most = most;
        this.written = before;
    }

    /** Whether all that was added is on disk then. */
    public boolean add(Told told) throws IOException {
        held.add(told);
        if (held.size() < most) {
            return false;
        }
        settle();
        return true;
    }

    /** Puts what is held on disk. */
    public void settle() throws IOException {
        if (!held.isEmpty()) {
            Run.write(file(written.runs()), held);
            written = new Written(written.runs() + 1, written.events() + held.size());
            held.clear();
        }
    }

    /** What is on disk. */
    public Written written() {
        return written;
    }

    /** Every case from the first; whoever reads closes it, and may ask again. */
    public Cases cases() throws IOException {
        settle();
        return new Cases(IntStream.range(0, written.runs()).mapToObj(this::file).toList());
    }

    private Path file(int run) {
        return directory.resolve("run-" + run);
    }
}
