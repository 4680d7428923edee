package org.lunzhi.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import java.util.Map;

/** Where the stock answers differ from those of MongoDB. */
final class Replies {

    private static final int FIRST_BATCH = 101;

    private Replies() {}

    /** The stock server would send a whole result as the first batch where none is asked for. */
    static Document withBatchSize(Document find) {
        if (find.get("batchSize") instanceof Number asked && asked.intValue() > 0) {
            return find;
        }
        Document bounded = find.clone();
        boolean single = Utils.isTrue(find.get("singleBatch")) && find.get("limit") instanceof Number;
        bounded.put("batchSize", single ? find.get("limit") : FIRST_BATCH);
        return bounded;
    }

    /** The stock server counts refused documents as inserted. */
    static Document countInserted(Document insert, Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && insert.get("documents") instanceof List<?> documents) {
            boolean ordered = Utils.isTrue(insert.getOrDefault("ordered", true));
            Object firstRefused = errors.get(0) instanceof Document error ? error.get("index") : 0;
            reply.put("n", ordered ? firstRefused : documents.size() - errors.size());
        }
        return reply;
    }

    static Document hello(Document isMaster) {
        isMaster.put("helloOk", true);
        isMaster.put("isWritablePrimary", true);
        isMaster.put("readOnly", false);
        return isMaster;
    }

    static Document failure(MongoServerException problem) {
        Document reply = new Document("ok", 0).append("errmsg", problem.getMessageWithoutErrorCode());
        if (problem instanceof MongoServerError error) {
            reply.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return reply;
    }

    static Document failure(int code, String name, String message) {
        return new Document(Map.of("ok", 0, "errmsg", message, "code", code, "codeName", name));
    }
}
