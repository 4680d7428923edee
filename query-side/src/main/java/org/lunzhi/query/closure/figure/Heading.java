package org.lunzhi.query.closure.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of figures: matters that came in, or were closed, in one month, under one channel, category and unit; each of
 * these three may be {@value #ALL}. The key's last part is the unit, so that all units of a month are one range of
 * keys.
 */
public record Heading(Basis basis, YearMonth month, String channel, String category, String unit) {

    public static final String ALL = "*";
    public static final String UNCATEGORISED = "none";

    /** What a month means: the month of intake (for percentiles) or of closure (for bulletins). */
    public enum Basis {
        INTAKE,
        CLOSING
    }

    /** Every row that a matter counts in: the eight combinations of its own headings and the whole. */
    public static List<Heading> of(Basis basis, YearMonth month, CaseGround ground) {
        if (ground.sealed()) {
            return List.of(new Heading(basis, month, ALL, ALL, ALL));
        }
        String category =
                Optional.ofNullable(ground.category()).map(code -> code.value()).orElse(UNCATEGORISED);
        List<Heading> rows = new ArrayList<>(8);
        for (String channel : List.of(ALL, ground.channel().name())) {
            for (String kind : List.of(ALL, category)) {
                for (String unit : List.of(ALL, ground.unit().value())) {
                    rows.add(new Heading(basis, month, channel, kind, unit));
                }
            }
        }
        return rows;
    }

    public String key() {
        return prefix() + unit;
    }

    /** What the keys of all units under these headings begin with. */
    public String prefix() {
        return monthPrefix() + String.join("|", channel, category, "");
    }

    /** What all keys of the month begin with. */
    public String monthPrefix() {
        return String.join("|", basis.name(), month.toString(), "");
    }

    /** The same row of another month. */
    public Heading in(YearMonth other) {
        return new Heading(basis, other, channel, category, unit);
    }

    public static Heading parse(String key) {
        String[] parts = key.split("\\|", 5);
        return new Heading(Basis.valueOf(parts[0]), YearMonth.parse(parts[1]), parts[2], parts[3], parts[4]);
    }
}
