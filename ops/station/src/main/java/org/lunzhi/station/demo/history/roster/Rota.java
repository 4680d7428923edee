package org.lunzhi.station.demo.history.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.OfficeHours;
import org.lunzhi.station.demo.script.Plan;

/** Who is on duty on which working day of the year: the nine secretaries in turn, the fifth after each as relief. */
public final class Rota {

    /** The first days have no roster: it takes that long to draw one up. */
    private static final int DAYS_BEFORE_THE_FIRST = 10;

    private static final int RELIEF_AFTER = 5;
    private static final int ABSENT_EVERY = 17;
    private static final LocalTime SITS_FROM = LocalTime.of(9, 40);
    private static final LocalTime SITS_UNTIL = LocalTime.of(16, 30);

    private final SortedMap<LocalDate, Turn> turns = new TreeMap<>();

    public Rota(Plan plan, OfficeHours hours) {
        List<Member> secretaries = Member.secretaries();
        LocalDate first = StationTime.dateOf(plan.from()).plusDays(DAYS_BEFORE_THE_FIRST);
        LocalDate last = YearMonth.from(StationTime.dateOf(plan.until())).atEndOfMonth();
        first.datesUntil(last.plusDays(1)).filter(hours::isOpen).forEach(day -> {
            int number = turns.size();
            turns.put(
                    day,
                    new Turn(
                            secretaries.get(number % secretaries.size()),
                            secretaries.get((number + RELIEF_AFTER) % secretaries.size()),
                            number % ABSENT_EVERY == ABSENT_EVERY - 1));
        });
    }

    /**
     * Who stands on a day.
     *
     * @param absent whether the primary does not come and the relief takes the shift
     */
    public record Turn(Member primary, Member relief, boolean absent) {

        /** Who is there. */
        public Member present() {
            return absent ? relief : primary;
        }
    }

    /** Whoever is there then. */
    public Turn at(Instant moment) {
        return on(StationTime.dateOf(moment));
    }

    /** Whoever is there on that day. */
    public Turn on(LocalDate day) {
        Turn turn = turns.get(day);
        if (turn == null) {
            throw new IllegalArgumentException("nobody sits on " + day);
        }
        return turn;
    }

    /** The next day on which somebody sits by the same roster, if there is one. */
    public Optional<LocalDate> nextOfRoster(Instant moment) {
        LocalDate day = StationTime.dateOf(moment);
        return turns.tailMap(day.plusDays(1)).keySet().stream()
                .findFirst()
                .filter(next -> YearMonth.from(next).equals(YearMonth.from(day)));
    }

    /** The moment itself, or the next at which somebody sits in the room. */
    public Instant sittingFrom(Instant moment) {
        LocalDate day = StationTime.dateOf(moment);
        LocalTime time = moment.atZone(StationTime.ZONE).toLocalTime();
        if (turns.containsKey(day) && time.isBefore(SITS_UNTIL)) {
            return time.isBefore(SITS_FROM) ? StationTime.startOf(day).plusSeconds(SITS_FROM.toSecondOfDay()) : moment;
        }
        SortedMap<LocalDate, Turn> later = turns.tailMap(day.plusDays(1));
        LocalDate next = later.isEmpty() ? day.plusDays(1) : later.firstKey();
        return StationTime.startOf(next).plusSeconds(SITS_FROM.toSecondOfDay());
    }

    /** Whether somebody is planned for that day. */
    public boolean covers(Instant moment) {
        return turns.containsKey(StationTime.dateOf(moment));
    }

    /** The story that tells of the roster of a day. */
    public static String rosterOf(Instant moment) {
        return rosterOf(YearMonth.from(StationTime.dateOf(moment)));
    }

    static String rosterOf(YearMonth month) {
        return "roster-" + month;
    }

    /** The turns by month, in order; a roster is drawn up for each month. */
    Map<YearMonth, SortedMap<LocalDate, Turn>> months() {
        Map<YearMonth, SortedMap<LocalDate, Turn>> months = new LinkedHashMap<>();
        turns.forEach((day, turn) -> months.computeIfAbsent(YearMonth.from(day), month -> new TreeMap<>())
                .put(day, turn));
        return months;
    }
}
