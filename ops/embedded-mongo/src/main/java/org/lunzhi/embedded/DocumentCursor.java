package org.lunzhi.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.lunzhi.embedded.index.DocumentBytes;

/** What is left of a result; every batch is small enough for one message. */
final class DocumentCursor extends AbstractCursor {

    private static final int DEFAULT_BATCH = 1000;
    private static final int BATCH_BYTES = 16 << 20;

    private final Deque<Document> left;

    DocumentCursor(long id, Collection<Document> left) {
        super(id);
        this.left = new ArrayDeque<>(left);
    }

    @Override
    public synchronized boolean isEmpty() {
        return left.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int asked) {
        int most = asked > 0 ? asked : DEFAULT_BATCH;
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < most && !left.isEmpty()) {
            bytes += DocumentBytes.atMost(left.peek());
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(left.remove());
        }
        return batch;
    }
}
