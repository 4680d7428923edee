package org.lunzhi.query.support.past;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Answers about the past, each told once and kept while there is room: the facts up to a place in the log never change.
 */
public final class PastAnswers<K, V> {

    private final Executor teller;
    private final int kept;
    private final Duration patience;
    private final Map<K, Telling<V>> answers = new LinkedHashMap<>(16, 0.75f, true);

    /** Keeps so many answers. */
    public PastAnswers(LookingBack lookingBack, int kept) {
        this.teller = lookingBack.teller();
        this.patience = lookingBack.patience();
        this.kept = kept;
    }

    /** The answer; one that is not there yet is told, and who waits too long is told how far it is. */
    public V get(K question, Standpoint standpoint, PastMatters<?> matters, Function<Progress, V> tell) {
        Telling<V> telling = begun(question, standpoint, matters, tell);
        try {
            return telling.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            throw new StillTelling(telling.progress().shown());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StillTelling(telling.progress().shown());
        } catch (ExecutionException failed) {
            forget(question);
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private synchronized Telling<V> begun(
            K question, Standpoint standpoint, PastMatters<?> matters, Function<Progress, V> tell) {
        Telling<V> known = answers.get(question);
        if (known != null) {
            return known;
        }
        matters.checkReached(standpoint);
        makeRoom(standpoint);
        Progress progress = new Progress(standpoint);
        Telling<V> begun = new Telling<>(progress, CompletableFuture.supplyAsync(() -> tell.apply(progress), teller));
        answers.put(question, begun);
        return begun;
    }

    /** The oldest answer goes; one that is still being told stays, and where all are, the next has to wait. */
    private void makeRoom(Standpoint standpoint) {
        while (answers.size() >= kept) {
            K oldest = answers.entrySet().stream()
                    .filter(entry -> entry.getValue().answer().isDone())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new StillTelling(new Progress(standpoint).shown()));
            answers.remove(oldest);
        }
    }

    private synchronized void forget(K question) {
        answers.remove(question);
    }

    private record Telling<V>(Progress progress, CompletableFuture<V> answer) {}
}
