package org.lunzhi.station.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.history.History;
import org.lunzhi.station.demo.history.Step;

/** Tells a history step by step from its bookmark on, with the clock standing at each step. */
final class Telling {

    private static final int STEPS_A_BOOKMARK = 50;
    private static final int AT_ONCE = 6;
    private static final String NOW = "{now}";

    private final History history;
    private final Voice voice;
    private final SimulatedClock clock;
    private final Bookmarks bookmarks;
    private final Ticker ticker;
    private final Map<String, String> names;
    private final Map<String, String> newNames = new ConcurrentHashMap<>();
    private final Map<String, Future<?>> running = new LinkedHashMap<>();
    private Bookmark bookmark;

    Telling(History history, Bookmark bookmark, Voice voice, SimulatedClock clock, Bookmarks bookmarks, Ticker ticker) {
        this.history = history;
        this.bookmark = bookmark;
        this.voice = voice;
        this.clock = clock;
        this.bookmarks = bookmarks;
        this.ticker = ticker;
        this.names = new ConcurrentHashMap<>(bookmarks.names());
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
        running.put(step.story(), voices.submit(() -> tell(step)));
    }

    private void tell(Step step) {
        String path = step.path().replace("{id}", names.getOrDefault(step.story(), ""));
        String id = voice.say(step, path, filled(step.body(), step.at()));
        if (!id.isEmpty()) {
            names.put(step.story(), id);
            newNames.put(step.story(), id);
        }
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

    private static Map<String, Object> filled(Map<String, Object> body, Instant now) {
        Map<String, Object> filled = new TreeMap<>(body);
        filled.replaceAll((name, value) -> Objects.equals(value, NOW) ? now.toString() : value);
        return filled;
    }

    private void awaitAll() {
        running.values().forEach(Telling::await);
        running.clear();
    }

    private void mark(Bookmark next) {
        awaitAll();
        bookmark = next;
        bookmarks.put(next, newNames);
        newNames.clear();
    }
}
