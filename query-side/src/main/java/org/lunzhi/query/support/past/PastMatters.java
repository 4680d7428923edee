package org.lunzhi.query.support.past;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.dossier.Hindsight;

/**
 * Every matter of a view as it stood, told from the log one matter after the other: however many there are, only one
 * is held at a time. The view says no more than which matters there are.
 */
public final class PastMatters<S> {

    private static final int PORTION = 1000;

    private final OwnedView<?> view;
    private final LongPredicate reached;
    private final Hindsight<S> hindsight;

    /** The matters of a view; whether the view has reached a position, is asked before it is relied on. */
    public PastMatters(
            OwnedView<?> view, LookingBack lookingBack, Function<Object, Instant> occurredAt, Hindsight.Step<S> step) {
        this.view = view;
        this.reached = lookingBack.reached();
        this.hindsight = new Hindsight<>(lookingBack.log(), occurredAt, step);
    }

    /** Refuses a look back from a place that the view has not reached, as while it is told anew. */
    void checkReached(Standpoint standpoint) {
        if (!reached.test(standpoint.position())) {
            throw new StillTelling(new Progress(standpoint).shown());
        }
    }

    /** Hands over every matter that had begun, as it stood. */
    public void each(Standpoint standpoint, Progress progress, Consumer<S> each) {
        progress.expect(view.collection().estimatedDocumentCount());
        List<String> ids = view.idsAfter("", PORTION);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("the station stops; nothing more is told");
                }
                hindsight.at(id, standpoint::includes).ifPresent(then -> each.accept(then.view()));
                progress.advance();
            }
            ids = view.idsAfter(ids.get(ids.size() - 1), PORTION);
        }
    }
}
