package org.lunzhi.query.processmap;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.processmap.ProcessMap.Transition;
import org.lunzhi.query.support.measure.Histogram;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;

/**
 * What somebody asks of the process map.
 *
 * @param row the headings that are fixed; its month is the first one asked for
 * @param to the last month, included
 */
record ProcessQuestion(
        Row row,
        YearMonth to,
        Order order,
        int limit,
        @Nullable Cursor after) {

    static final int LONGEST = 60;

    /** What was passed less often could point at single matters. */
    static final int FEWEST = 5;

    /** By what the transitions are ordered, the largest first. */
    enum Order {
        MEDIAN,
        P90,
        COUNT;

        private long valueOf(Transition transition) {
            return switch (this) {
                case MEDIAN -> transition.median().toSeconds();
                case P90 -> transition.p90().toSeconds();
                case COUNT -> transition.count();
            };
        }

        private Comparator<Transition> comparator() {
            return Comparator.<Transition>comparingLong(this::valueOf)
                    .reversed()
                    .thenComparing(Transition::path);
        }

        private Cursor cursor(Transition transition) {
            return new Cursor(valueOf(transition), transition.path());
        }

        private boolean isAfter(Transition transition, Cursor cursor) {
            long own = valueOf(transition);
            return own < cursor.value()
                    || (own == cursor.value() && transition.path().compareTo(cursor.id()) > 0);
        }
    }

    ProcessQuestion {
        if (to.isBefore(row.month()) || row.month().plusMonths(LONGEST).isBefore(to)) {
            throw new BadQuestion(
                    "to",
                    "自 " + row.month() + " 起，最多 " + LONGEST + " 个月。",
                    "From " + row.month() + " on, at most " + LONGEST + " months.");
        }
        if (limit < 1 || limit > PageQuery.LARGEST) {
            throw new BadQuestion(
                    "limit",
                    "每页 1 至 " + PageQuery.LARGEST + " 行。",
                    "A page holds 1 to " + PageQuery.LARGEST + " rows.");
        }
    }

    /** Whether the answer needs this row of the map. */
    boolean needs(Row other) {
        return !other.month().isBefore(row.month())
                && !other.month().isAfter(to)
                && other.equals(row.in(other.month()));
    }

    /** The answer by the map as it is. */
    ProcessMap answer(TransitionRows rows) {
        return answer(rows, null);
    }

    /** The answer by the map as it was from where somebody looks back. */
    ProcessMap answer(TransitionRows rows, @Nullable Standpoint seenFrom) {
        Map<String, Histogram> times = months().map(month -> rows.row(row.in(month)))
                .reduce(Transitions.none(), Transitions::merge)
                .times();
        List<Transition> shown = times.entrySet().stream()
                .filter(entry -> entry.getValue().count() >= FEWEST)
                .map(entry -> transition(entry.getKey(), entry.getValue()))
                .sorted(order.comparator())
                .toList();
        List<Transition> rest = shown.stream()
                .filter(transition -> after == null || order.isAfter(transition, after))
                .toList();
        List<Transition> page = rest.stream().limit(limit).toList();
        @Nullable String next = rest.size() > page.size()
                ? order.cursor(page.get(page.size() - 1)).encoded()
                : null;
        return new ProcessMap(
                row.kind(),
                row.month(),
                to,
                row.unit(),
                row.category(),
                page,
                times.size() - shown.size(),
                next,
                seenFrom);
    }

    private Stream<YearMonth> months() {
        return Stream.iterate(row.month(), month -> !month.isAfter(to), month -> month.plusMonths(1));
    }

    private static Transition transition(String path, Histogram times) {
        int middle = path.indexOf(Trail.PATH);
        return new Transition(
                path.substring(0, middle),
                path.substring(middle + Trail.PATH.length()),
                times.count(),
                times.quantile(0.50, 0).orElse(Duration.ZERO),
                times.quantile(0.90, 0).orElse(Duration.ZERO));
    }
}
