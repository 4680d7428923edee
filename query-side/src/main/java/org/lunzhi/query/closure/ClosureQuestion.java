package org.lunzhi.query.closure;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.closure.figure.FigureRows;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.support.past.Standpoint;
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

    /** The answer by the figures as they are. */
    ClosureReport answer(FigureRows figures) {
        return answer(figures, null);
    }

    /** The answer by figures as they were from where somebody looks back. */
    ClosureReport answer(FigureRows figures, @Nullable Standpoint seenFrom) {
        List<ClosureReport.Row> shown = rows(figures).entrySet().stream()
                .map(row -> ClosureReport.row(row.getKey(), row.getValue()))
                .toList();
        return new ClosureReport(heading.basis().name(), heading.month(), to, by.name(), shown, seenFrom);
    }

    /** The figures of each row, by the name of the row; a name under which nothing is left is not shown. */
    SortedMap<String, Figures> rows(FigureRows figures) {
        SortedMap<String, Figures> rows = new TreeMap<>();
        months().forEach(month ->
                month(figures, heading.in(month)).forEach((name, found) -> rows.merge(name, found, Figures::merge)));
        if (by != Breakdown.TOTAL && by != Breakdown.MONTH) {
            rows.values().removeIf(Figures::isEmpty);
        }
        return rows;
    }

    /** Whether the answer needs this row of figures. */
    boolean needs(Heading row) {
        return row.basis() == heading.basis()
                && !row.month().isBefore(heading.month())
                && !row.month().isAfter(to)
                && (by == Breakdown.CHANNEL || row.channel().equals(heading.channel()))
                && (by == Breakdown.CATEGORY || row.category().equals(heading.category()))
                && (by == Breakdown.UNIT || row.unit().equals(heading.unit()));
    }

    private SortedMap<String, Figures> month(FigureRows figures, Heading month) {
        return switch (by) {
            case TOTAL -> one(Heading.ALL, figures.row(month));
            case MONTH -> one(month.month().toString(), figures.row(month));
            case UNIT -> figures.units(month);
            case CATEGORY ->
                each(
                        figures.categories(month),
                        category -> figures.row(
                                new Heading(month.basis(), month.month(), month.channel(), category, month.unit())));
            case CHANNEL ->
                each(
                        figures.channels(month),
                        channel -> figures.row(
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
