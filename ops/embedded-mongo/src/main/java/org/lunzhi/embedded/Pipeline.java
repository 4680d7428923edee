package org.lunzhi.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An aggregation whose leading match, sort and limit are answered by the indexes. */
record Pipeline(ServerDatabase database, DocumentCollection collection, DatabaseResolver databases, Oplog oplog) {

    private static final int FIRST_BATCH = 101;

    /** What a driver asks to count all documents; it would read and keep every one of them to add up ones. */
    private static final List<Document> COUNT_OF_ALL = List.of(
            new Document("$match", new Document()),
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    Document run(Document query) {
        List<Document> stages = Aggregation.parse(query.get("pipeline"));
        return reply(query, stages.equals(COUNT_OF_ALL) ? countOfAll() : result(stages));
    }

    private List<Document> countOfAll() {
        int count = collection.count();
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }

    private List<Document> result(List<Document> stages) {
        int taken = 0;
        Document match = new Document();
        Document sort = null;
        int limit = 0;
        if (stage(stages, taken, "$match") instanceof Document leading) {
            match = leading;
            taken++;
        }
        if (stage(stages, taken, "$sort") instanceof Document leading) {
            sort = leading;
            taken++;
            if (stage(stages, taken, "$limit") instanceof Number leadingLimit) {
                limit = leadingLimit.intValue();
                taken++;
            }
        }
        QueryResult source = collection.handleQuery(
                new QueryParameters(new Document("$query", match).append("$orderby", sort), 0, limit));
        Aggregation rest =
                Aggregation.fromPipeline(stages.subList(taken, stages.size()), databases, database, collection, oplog);
        return rest.runStages(StreamSupport.stream(source.spliterator(), false));
    }

    private static @Nullable Object stage(List<Document> stages, int at, String name) {
        return at < stages.size() ? stages.get(at).get(name) : null;
    }

    private Document reply(Document query, List<Document> result) {
        Object asked = query.get("cursor") instanceof Document cursor ? cursor.get("batchSize") : null;
        int batchSize = asked instanceof Number size && size.intValue() > 0 ? size.intValue() : FIRST_BATCH;
        QueryResult batch = collection.createQueryResult(result, batchSize);
        Document cursor = new Document("id", batch.getCursorId())
                .append("ns", collection.getFullName())
                .append("firstBatch", batch.collectDocuments());
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
