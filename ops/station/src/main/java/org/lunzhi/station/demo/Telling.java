package org.lunzhi.station.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells a history step by step from its bookmark on, with the clock standing at each step. */
final class Telling {

    private static final int STEPS_A_BOOKMARK = 50;
    private static final String NOW = "{now}";

    private final History history;
    private final Voice voice;
    private final SimulatedClock clock;
    private final Bookmarks bookmarks;
    private final Ticker ticker;
    private final Map<String, String> names;
    private final Map<String, String> newNames = new HashMap<>();
    private Bookmark bookmark;

    Telling(History history, Bookmark bookmark, Voice voice, SimulatedClock clock, Bookmarks bookmarks, Ticker ticker) {
        this.history = history;
        this.bookmark = bookmark;
        this.voice = voice;
        this.clock = clock;
        this.bookmarks = bookmarks;
        this.ticker = ticker;
        this.names = bookmarks.names();
    }

    void tell() {
        List<Step> steps = history.steps();
        for (int told = bookmark.told(); told < steps.size(); told++) {
            tell(steps.get(told));
            if ((told + 1) % STEPS_A_BOOKMARK == 0) {
                mark(bookmark.advanced(told + 1, clock.instant()));
            }
        }
        mark(bookmark.advanced(steps.size(), clock.instant()).atTheEnd());
        clock.goLive();
    }

    private void tell(Step step) {
        clock.moveTo(step.at());
        ticker.at(step.at());
        voice.stayTrusted(step.at());
        String path = step.path().replace("{id}", names.getOrDefault(step.story(), ""));
        String id = voice.say(step, path, filled(step.body(), step.at()));
        if (!id.isEmpty()) {
            names.put(step.story(), id);
            newNames.put(step.story(), id);
        }
    }

    private static Map<String, Object> filled(Map<String, Object> body, Instant now) {
        Map<String, Object> filled = new TreeMap<>(body);
        filled.replaceAll((name, value) -> Objects.equals(value, NOW) ? now.toString() : value);
        return filled;
    }

    private void mark(Bookmark next) {
        bookmark = next;
        bookmarks.put(next, newNames);
        newNames.clear();
    }
}
