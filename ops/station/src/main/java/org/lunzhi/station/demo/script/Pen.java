package org.lunzhi.station.demo.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the steps of one story, each some office time after the one before. */
public final class Pen {

    private static final double SPREAD = 0.8;
    private static final double LONGEST_MEDIANS = 6;
    private static final int MOST_MINUTES_AFTER_OPENING = 120;

    private final String story;
    private final Random chance;
    private final OfficeHours hours;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;

    public Pen(String story, Random chance, OfficeHours hours, Instant start) {
        this.story = story;
        this.chance = chance;
        this.hours = hours;
        this.now = start;
    }

    /** The next request, most often after about so many hours, sometimes much later. */
    public Pen then(double medianHours, @Nullable Member by, Request request) {
        double longer = Math.min(LONGEST_MEDIANS, Math.exp(SPREAD * chance.nextGaussian()));
        long seconds = Math.max(60, Math.round(medianHours * 3600 * longer));
        Duration afterOpening = Duration.ofSeconds(chance.nextInt(MOST_MINUTES_AFTER_OPENING * 60));
        return at(hours.notBefore(now.plusSeconds(seconds), afterOpening), by, request);
    }

    /** The next request, in the same minute and at the same desk. */
    public Pen soon(@Nullable Member by, Request request) {
        return at(now.plusSeconds(20), by, request);
    }

    /** The next request, exactly then, but never before the one before it. */
    public Pen at(Instant moment, @Nullable Member by, Request request) {
        now = moment.isBefore(now) ? now : moment;
        steps.add(new Step(now, story, steps.size(), by, request));
        return this;
    }

    /** A moment that long after the last step at which people are at their desks. */
    public Instant officeTimeAfter(Duration time) {
        Duration afterOpening = Duration.ofSeconds(chance.nextInt(MOST_MINUTES_AFTER_OPENING * 60));
        return hours.notBefore(now.plus(time), afterOpening);
    }

    /** When the last step takes place. */
    public Instant now() {
        return now;
    }

    public Random chance() {
        return chance;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
