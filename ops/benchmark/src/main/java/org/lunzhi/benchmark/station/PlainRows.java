package org.lunzhi.benchmark.station;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.lunzhi.station.security.power.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the station would be without a log: the body of a request goes into a collection as it is. */
@RestController
@RequestMapping("/api/plain-rows")
class PlainRows {

    private final MongoCollection<Document> rows;

    PlainRows(MongoDatabase database) {
        this.rows = database.getCollection("plain-rows");
    }

    /** What the station does not list nobody may do. */
    @Bean
    static Power insertion() {
        return Power.ofWhoeverIsSignedIn("insert a plain row", "POST /api/plain-rows");
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void insert(@RequestBody Map<String, Object> row) {
        rows.insertOne(new Document(row));
    }
}
