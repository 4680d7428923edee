package org.lunzhi.query.processmap;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Positions;
import org.lunzhi.query.support.SharedView;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.casework.CaseKind;

/** The process map: each matter's trail is one document, and what it passed is counted in the rows it belongs to. */
class ProcessRows implements TransitionRows {

    private static final String KEPT = "view.heading.kept";

    private final OwnedView<Trail> trails;
    private final SharedView<Transitions> rows;

    ProcessRows(MongoDatabase database, ViewCodec codec) {
        this.trails = new OwnedView<>(database.getCollection("process-trails"), Trail.class, codec);
        this.rows = new SharedView<>(
                database.getCollection("process-rows"), Transitions.class, codec, key -> Transitions.none());
        trails.collection().createIndex(Indexes.ascending(KEPT));
        rows.collection().createIndex(Indexes.ascending(SharedView.KEY));
    }

    void tell(CaseKind kind, Object matter, Object event, long version, TrackingToken token) {
        String id = matter.toString();
        if (version == 0) {
            trails.create(id, version, () -> Trail.begin(kind, event));
            return;
        }
        trails.before(id, version).ifPresent(before -> {
            Trail after = before.after(event);
            if (!after.equals(before)) {
                move(id, Positions.of(token), before, after);
                trails.update(id, version, unused -> after);
            }
        });
    }

    private void move(String matter, long position, Trail before, Trail after) {
        boolean stays = before.heading().kept() == after.heading().kept();
        if (!stays) {
            count(matter, position, before, before.passed(), -1);
        }
        int counted = stays ? before.passed().size() : 0;
        List<Passed> more = after.passed().subList(counted, after.passed().size());
        count(matter, position, after, more, 1);
    }

    private void count(String matter, long position, Trail trail, List<Passed> changed, int step) {
        changed.forEach(passed -> Row.of(trail.kind(), passed, trail.heading().kept())
                .forEach(row -> rows.update(row.key(), matter, position, was -> was.count(passed, step))));
    }

    @Override
    public Transitions row(Row row) {
        return rows.parts(row.key()).stream().reduce(Transitions.none(), Transitions::merge);
    }

    /** The matters, each with its trail. */
    OwnedView<Trail> trails() {
        return trails;
    }

    /** The matters from which somebody is kept; they are few. */
    Set<String> kept() {
        Set<String> kept = new HashSet<>();
        trails.collection()
                .find(Filters.eq(KEPT, true))
                .projection(Projections.include("_id"))
                .forEach(matter -> kept.add(matter.getString("_id")));
        return kept;
    }

    void clear() {
        trails.clear();
        rows.clear();
    }
}
