package org.lunzhi.query.audit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.conversions.Bson;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.query.audit.ReplayStep.Effect;
import org.lunzhi.query.support.SharedView;
import org.lunzhi.query.support.ViewCodec;

/** What was done in answer to which fact, in whatever matter; a fact without an answer has no document. */
class Effects {

    private static final int LARGEST_READ = 20_000;

    private final SharedView<Answers> answers;

    Effects(MongoDatabase database, ViewCodec codec) {
        this.answers = new SharedView<>(
                database.getCollection("effects"), Answers.class, codec, key -> new Answers(List.of()));
        answers.collection().createIndex(Indexes.ascending(SharedView.KEY));
    }

    /** All answers of one partition of matters to one fact. */
    record Answers(List<Effect> effects) {

        Answers {
            effects = List.copyOf(effects);
        }

        Answers and(Effect effect) {
            List<Effect> more = new ArrayList<>(effects);
            more.add(effect);
            return new Answers(more);
        }
    }

    void answered(Cause cause, DomainEventMessage<?> fact, long position, String event) {
        String matter = fact.getAggregateIdentifier();
        Effect effect = new Effect(matter, fact.getSequenceNumber(), position, event);
        answers.update(keyOf(cause), matter, position, known -> known.and(effect));
    }

    /** What answered the facts of a matter, by their places in its history from one to another, both included. */
    Map<Long, List<Effect>> of(String matter, long first, long last) {
        Bson range = Filters.and(
                Filters.gte(SharedView.KEY, keyOf(new Cause(matter, first))),
                Filters.lte(SharedView.KEY, keyOf(new Cause(matter, last))));
        Map<Long, List<Effect>> found = new TreeMap<>();
        answers.keyedParts(range, LARGEST_READ)
                .forEach(part -> found.computeIfAbsent(Cause.parse(part.key()).sequence(), unused -> new ArrayList<>())
                        .addAll(part.view().effects()));
        found.values().forEach(effects -> effects.sort(Comparator.comparingLong(Effect::position)));
        return found;
    }

    void clear() {
        answers.clear();
    }

    /** With leading zeros, so that the order of keys is that of the facts. */
    private static String keyOf(Cause cause) {
        return "%s/%012d".formatted(cause.matter(), cause.sequence());
    }
}
