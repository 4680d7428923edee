package org.lunzhi.query.closure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.lunzhi.query.closure.figure.CaseGround;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.FigureRows;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Mark;
import org.lunzhi.query.closure.figure.Marks;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.SharedView;
import org.lunzhi.query.support.ViewCodec;

/**
 * Figures of closure times. A matter's own times are one document; what follows from them is added to the rows of its
 * headings, and taken away again when the times change, so that reopening or a correction leaves the figures exact.
 */
class ClosureTimes implements FigureRows {

    /** Rows times partitions that one question may read. */
    static final int LARGEST_READ = 20_000;

    private static final int LARGEST_LEAP = 500;

    private static final char LAST = Character.MAX_VALUE;

    private final OwnedView<CaseTimes> matters;
    private final SharedView<Figures> rows;
    private final Marks marks;

    ClosureTimes(MongoDatabase database, ViewCodec codec, WorkingClock clock) {
        this.matters = new OwnedView<>(database.getCollection("closure-matters"), CaseTimes.class, codec);
        this.rows =
                new SharedView<>(database.getCollection("closure-rows"), Figures.class, codec, key -> Figures.none());
        this.marks = new Marks(clock);
        rows.collection().createIndex(Indexes.ascending(SharedView.KEY));
    }

    void begin(Step step, CaseTimes times) {
        matters.create(step.matter(), step.version(), times);
        tell(step, times.ground(), marks.of(times), 1);
    }

    void change(Step step, UnaryOperator<CaseTimes> change) {
        matters.before(step.matter(), step.version()).ifPresent(before -> {
            CaseTimes after = change.apply(before);
            if (!after.equals(before)) {
                move(step, before, after);
                matters.update(step.matter(), step.version(), unused -> after);
            }
        });
    }

    private void move(Step step, CaseTimes before, CaseTimes after) {
        Set<Mark> past = marks.of(before);
        Set<Mark> present = marks.of(after);
        boolean stays = before.ground().equals(after.ground());
        tell(step, before.ground(), stays ? without(past, present) : past, -1);
        tell(step, after.ground(), stays ? without(present, past) : present, 1);
    }

    @Override
    public Figures row(Heading heading) {
        return rows.parts(heading.key()).stream().reduce(Figures.none(), Figures::merge);
    }

    @Override
    public SortedMap<String, Figures> units(Heading heading) {
        String prefix = heading.prefix();
        Bson range = Filters.and(Filters.gte(SharedView.KEY, prefix), Filters.lt(SharedView.KEY, prefix + LAST));
        SortedMap<String, Figures> units = new TreeMap<>();
        rows.keyedParts(range, LARGEST_READ)
                .forEach(part -> units.merge(Heading.parse(part.key()).unit(), part.view(), Figures::merge));
        units.remove(Heading.ALL);
        return units;
    }

    /** Found by leaping from key to key. */
    @Override
    public List<String> categories(Heading heading) {
        return leap(
                heading.monthPrefix() + heading.channel() + "|",
                key -> Heading.parse(key).category());
    }

    @Override
    public List<String> channels(Heading heading) {
        return leap(heading.monthPrefix(), key -> Heading.parse(key).channel());
    }

    private List<String> leap(String prefix, UnaryOperator<String> part) {
        List<String> found = new ArrayList<>();
        Optional<String> next = rows.firstKey(prefix, prefix + LAST);
        while (next.isPresent() && found.size() < LARGEST_LEAP) {
            String value = part.apply(next.get());
            if (!value.equals(Heading.ALL)) {
                found.add(value);
            }
            next = rows.firstKey(prefix + value + "|" + LAST, prefix + LAST);
        }
        return found;
    }

    /** The times of the matters, by which it is known which matters there are. */
    OwnedView<CaseTimes> matters() {
        return matters;
    }

    void clear() {
        matters.clear();
        rows.clear();
    }

    private void tell(Step step, CaseGround ground, Set<Mark> changed, int sign) {
        for (Heading.Basis basis : Heading.Basis.values()) {
            Map<YearMonth, List<Mark>> byMonth = new TreeMap<>();
            for (Mark mark : changed) {
                if (mark.basis() == basis) {
                    byMonth.computeIfAbsent(mark.month(), month -> new ArrayList<>())
                            .add(mark);
                }
            }
            byMonth.forEach((month, marks) -> Heading.of(basis, month, ground)
                    .forEach(heading ->
                            rows.update(heading.key(), step.matter(), step.position(), row -> row.count(marks, sign))));
        }
    }

    private static Set<Mark> without(Set<Mark> marks, Set<Mark> others) {
        Set<Mark> left = new LinkedHashSet<>(marks);
        left.removeAll(others);
        return left;
    }
}
