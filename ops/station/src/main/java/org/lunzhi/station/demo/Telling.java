package org.lunzhi.station.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.history.History;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;

/** Tells a history step by step from its bookmark on, with the clock standing at each step. */
final class Telling {

    private static final int STEPS_A_BOOKMARK = 50;
    private static final int AT_ONCE = 6;

    /** By this name a story knows the secret on a resident's receipt. */
    private static final String TOKEN = "token";

    private final History history;
    private final Voice voice;
    private final SimulatedClock clock;
    private final Bookmarks bookmarks;
    private final Ticker ticker;
    private final Quiet quiet;
    private final Names names;
    private final Map<String, Future<?>> running = new LinkedHashMap<>();
    private Bookmark bookmark;

    Telling(
            History history,
            Bookmark bookmark,
            Voice voice,
            Quiet quiet,
            SimulatedClock clock,
            Bookmarks bookmarks,
            Ticker ticker) {
        this.history = history;
        this.bookmark = bookmark;
        this.voice = voice;
        this.clock = clock;
        this.bookmarks = bookmarks;
        this.ticker = ticker;
        this.quiet = quiet;
        this.names = new Names(bookmarks.names());
    }

    /** Several stories go on at once, each in its own order; at a bookmark all that was begun is done. */
    void tell() {
        List<Step> steps = history.steps();
        ExecutorService voices = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int told = bookmark.told(); told < steps.size(); told++) {
                begin(steps.get(told), voices);
                if ((told + 1) % STEPS_A_BOOKMARK == 0) {
                    mark(bookmark.advanced(told + 1, clock.instant()));
                }
            }
            mark(bookmark.advanced(steps.size(), clock.instant()).atTheEnd());
        } finally {
            voices.shutdownNow();
        }
        clock.goLive();
    }

    /** The clock moves on with every step that is begun; what is still under way reads it a little later. */
    private void begin(Step step, ExecutorService voices) {
        await(running.remove(step.story()));
        while (running.size() >= AT_ONCE) {
            await(running.remove(running.keySet().iterator().next()));
        }
        if (!StationTime.dateOf(step.at()).equals(StationTime.dateOf(clock.instant()))) {
            // What is received on one day must not be written down on the next.
            awaitAll();
        }
        clock.moveTo(step.at());
        ticker.at(step.at());
        voice.stayTrusted(step.at());
        Future<?> asked = voices.submit(() -> tell(step));
        if (step.request().punctual()) {
            await(asked);
        } else {
            running.put(step.story(), asked);
        }
    }

    private void tell(Step step) {
        Request request = names.filled(step);
        if (request.settled()) {
            quiet.await();
        }
        names.learn(step.story(), voice.say(step, request, names.of(step.story(), TOKEN)));
    }

    private static void await(@Nullable Future<?> step) {
        try {
            if (step != null) {
                step.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The telling was interrupted", stopped);
        }
    }

    private void awaitAll() {
        running.values().forEach(Telling::await);
        running.clear();
    }

    private void mark(Bookmark next) {
        awaitAll();
        bookmark = next;
        bookmarks.put(next, names.takeFresh());
    }
}
