package org.lunzhi.query.processmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;

/**
 * One transition that a matter has passed, stored as one text.
 *
 * @param month in which the later step happened
 * @param unit the unit that answered for the matter until then; {@code *} where none did
 * @param category of the matter from then on
 * @param path the earlier and the later step, as {@code GrievanceRegistered>GrievanceTriaged}
 * @param seconds between the two in the office's own time; none where the later one was dated before the earlier
 */
record Passed(YearMonth month, String unit, String category, String path, long seconds) {

    private static final int PARTS = 5;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Passed parse(String text) {
        String[] parts = text.split("\\|", PARTS);
        return new Passed(YearMonth.parse(parts[0]), parts[3], parts[4], parts[2], Long.parseLong(parts[1]));
    }

    @JsonValue
    String text() {
        return String.join("|", month.toString(), Long.toString(seconds), path, unit, category);
    }
}
