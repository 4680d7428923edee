package org.lunzhi.query.export.spill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.told.Told;

/** All cases, one after the other: by kind, and within a kind in the order of the export's names. */
public final class Cases implements AutoCloseable {

    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::head, Run.ORDER));

    Cases(List<Path> files) throws IOException {
        try {
            for (Path file : files) {
                runs.add(Run.open(file));
            }
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    /** The next case, or nothing after the last. */
    public @Nullable Case next() throws IOException {
        if (runs.isEmpty()) {
            return null;
        }
        List<Told> events = new ArrayList<>();
        Told first = runs.element().head();
        while (!runs.isEmpty() && isOfOneCase(first, runs.element().head())) {
            Run run = runs.remove();
            events.add(run.head());
            if (run.advance()) {
                runs.add(run);
            } else {
                run.close();
            }
        }
        return new Case(events);
    }

    private static boolean isOfOneCase(Told one, Told other) {
        return one.kind() == other.kind() && one.matter().equals(other.matter());
    }

    @Override
    public void close() throws IOException {
        while (!runs.isEmpty()) {
            runs.remove().close();
        }
    }
}
