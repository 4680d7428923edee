package org.lunzhi.query.closure.past;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lunzhi.query.closure.figure.CaseGround;
import org.lunzhi.query.closure.figure.FigureRows;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Mark;
import org.lunzhi.query.support.question.BadQuestion;

/** The rows of figures that one question needs, counted in memory from matters as they were. */
public final class PastRows implements FigureRows {

    /** What one answer may hold; the same bound as a question to the live rows has. */
    static final int LARGEST = 20_000;

    private static final char LAST = Character.MAX_VALUE;

    private final Predicate<Heading> needed;
    private final NavigableMap<String, Figures> rows = new TreeMap<>();

    PastRows(Predicate<Heading> needed) {
        this.needed = needed;
    }

    /** Counts what one matter contributes. */
    void count(CaseGround ground, Set<Mark> marks) {
        for (Mark mark : marks) {
            for (Heading heading : Heading.of(mark.basis(), mark.month(), ground)) {
                if (needed.test(heading)) {
                    rows.computeIfAbsent(heading.key(), key -> fresh()).count(List.of(mark), 1);
                }
            }
        }
    }

    @Override
    public Figures row(Heading heading) {
        return rows.getOrDefault(heading.key(), Figures.none());
    }

    @Override
    public SortedMap<String, Figures> units(Heading heading) {
        SortedMap<String, Figures> units = new TreeMap<>();
        under(heading.prefix())
                .forEach((key, figures) -> units.put(Heading.parse(key).unit(), figures));
        units.remove(Heading.ALL);
        return units;
    }

    @Override
    public List<String> categories(Heading heading) {
        return named(heading.monthPrefix() + heading.channel() + "|", Heading::category);
    }

    @Override
    public List<String> channels(Heading heading) {
        return named(heading.monthPrefix(), Heading::channel);
    }

    private List<String> named(String prefix, Function<Heading, String> part) {
        Set<String> names = new TreeSet<>();
        under(prefix).keySet().forEach(key -> names.add(part.apply(Heading.parse(key))));
        names.remove(Heading.ALL);
        return new ArrayList<>(names);
    }

    private SortedMap<String, Figures> under(String prefix) {
        return rows.subMap(prefix, prefix + LAST);
    }

    private Figures fresh() {
        if (rows.size() >= LARGEST) {
            throw new BadQuestion(
                    "by", "查询范围过大，请缩小。", "The question covers more than " + LARGEST + " rows; narrow it.");
        }
        return Figures.none();
    }
}
