package org.lunzhi.station.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes the steps of one story, each some office time after the one before. */
final class Pen {

    private static final double SPREAD = 0.8;
    private static final double LONGEST_MEDIANS = 6;
    private static final int MOST_MINUTES_AFTER_OPENING = 120;

    private final String story;
    private final Random chance;
    private final OfficeHours hours;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;

    Pen(String story, Random chance, OfficeHours hours, Instant start) {
        this.story = story;
        this.chance = chance;
        this.hours = hours;
        this.now = start;
    }

    /** The next request, most often after about so many hours, sometimes much later. */
    Pen then(double medianHours, Member by, String path, Map<String, Object> body) {
        double longer = Math.min(LONGEST_MEDIANS, Math.exp(SPREAD * chance.nextGaussian()));
        long seconds = Math.max(60, Math.round(medianHours * 3600 * longer));
        Duration afterOpening = Duration.ofSeconds(chance.nextInt(MOST_MINUTES_AFTER_OPENING * 60));
        now = hours.notBefore(now.plusSeconds(seconds), afterOpening);
        steps.add(new Step(now, story, steps.size(), by, path, body));
        return this;
    }

    /** When the last step takes place. */
    Instant now() {
        return now;
    }

    Random chance() {
        return chance;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
