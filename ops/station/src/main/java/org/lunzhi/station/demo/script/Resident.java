package org.lunzhi.station.demo.script;

import java.util.List;
import java.util.Map;

/** People who come to the station; obviously nobody: a heavenly stem for a name, and a number that no exchange has. */
public final class Resident {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private Resident() {}

    /** What the resident with this number says of themselves. */
    public static Map<String, Object> particulars(int number) {
        String name = STEMS.charAt(number % STEMS.length()) + "某" + (number % 3 == 0 ? "某" : "");
        return Map.of("kind", "PERSON", "name", name, "phones", List.of("000-0000-%04d".formatted(number % 10_000)));
    }
}
