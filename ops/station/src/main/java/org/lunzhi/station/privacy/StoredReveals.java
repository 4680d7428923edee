package org.lunzhi.station.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import org.bson.Document;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.vault.RevealLog;

/** Writes every reveal down before it takes place: who, for whom they work, why and what, never the content. */
final class StoredReveals implements RevealLog {

    private final MongoCollection<Document> reveals;
    private final Clock clock;

    StoredReveals(MongoDatabase database, Clock clock) {
        this.reveals = database.getCollection("reveals");
        this.clock = clock;
        reveals.createIndex(Indexes.ascending("of", "at"));
    }

    @Override
    public void revealing(Reader reader, PartyRef party) {
        record(reader, "PARTY", party.value());
    }

    @Override
    public void revealing(Reader reader, DocumentRef document) {
        record(reader, document.type().name(), document.id().value());
    }

    private void record(Reader reader, String kind, String reference) {
        reveals.insertOne(new Document("at", clock.millis())
                .append("by", reader.actor().officer().value())
                .append("unit", reader.actor().unit().value())
                .append("purpose", reader.purpose().name())
                .append("kind", kind)
                .append("of", reference));
    }
}
