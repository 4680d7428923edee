package org.lunzhi.query.support;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Every document of a database as text, to compare a rebuilt view with the live one byte for byte. */
public final class Snapshot {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Snapshot() {}

    public static Map<String, String> of(MongoDatabase database) {
        Map<String, String> documents = new TreeMap<>();
        for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
            for (Document document : database.getCollection(collection).find()) {
                documents.put(collection + "/" + document.get("_id"), document.toJson(EXACT));
            }
        }
        return documents;
    }
}
