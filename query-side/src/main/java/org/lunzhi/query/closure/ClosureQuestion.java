package org.lunzhi.query.closure;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.support.question.BadQuestion;

/**
 * What somebody asks of the closure times: which months on which basis, under which headings, broken down by what.
 *
 * @param heading the headings that are fixed; its month is the first one asked for
 * @param to the last month, included
 */
record ClosureQuestion(Heading heading, YearMonth to, Breakdown by) {

    static final int LONGEST = 60;

    /** By which heading the rows of an answer differ. */
    enum Breakdown {
        TOTAL,
        UNIT,
        CATEGORY,
        CHANNEL,
        MONTH
    }

    ClosureQuestion {
        if (to.isBefore(heading.month()) || heading.month().plusMonths(LONGEST).isBefore(to)) {
            throw new BadQuestion(
                    "to",
                    "自 " + heading.month() + " 起，最多 " + LONGEST + " 个月。",
                    "From " + heading.month() + " on, at most " + LONGEST + " months.");
        }
    }

    ClosureReport answer(ClosureTimes times) {
        SortedMap<String, Figures> rows = new TreeMap<>();
        months().forEach(month ->
                month(times, heading.in(month)).forEach((name, figures) -> rows.merge(name, figures, Figures::merge)));
        List<ClosureReport.Row> shown = rows.entrySet().stream()
                .map(row -> ClosureReport.row(row.getKey(), row.getValue()))
                .toList();
        return new ClosureReport(heading.basis().name(), heading.month(), to, by.name(), shown);
    }

    private SortedMap<String, Figures> month(ClosureTimes times, Heading month) {
        return switch (by) {
            case TOTAL -> one(Heading.ALL, times.row(month));
            case MONTH -> one(month.month().toString(), times.row(month));
            case UNIT -> times.units(month);
            case CATEGORY ->
                each(
                        times.categories(month),
                        category -> times.row(
                                new Heading(month.basis(), month.month(), month.channel(), category, month.unit())));
            case CHANNEL ->
                each(
                        times.channels(month),
                        channel -> times.row(
                                new Heading(month.basis(), month.month(), channel, month.category(), month.unit())));
        };
    }

    /** The months asked for, one after the other. */
    Stream<YearMonth> months() {
        return Stream.iterate(heading.month(), month -> !month.isAfter(to), month -> month.plusMonths(1));
    }

    private static SortedMap<String, Figures> one(String name, Figures figures) {
        return each(List.of(name), unused -> figures);
    }

    private static SortedMap<String, Figures> each(List<String> names, Function<String, Figures> figuresOf) {
        SortedMap<String, Figures> rows = new TreeMap<>();
        names.forEach(name -> rows.put(name, figuresOf.apply(name)));
        return rows;
    }
}
