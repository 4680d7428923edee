package org.lunzhi.station.idempotency.claim;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How a claim is stored. */
final class ClaimDocuments {

    static final String ID = "_id";
    static final String ATTEMPT = "attempt";
    static final String LEASED = "leasedUntil";
    static final String CREATED = "createdAt";
    static final String ANSWER = "answer";

    /** The lease of an answered claim, which nobody may begin again. */
    static final long UNTIL_ANSWERED = Long.MAX_VALUE;

    private static final String REQUEST = "request";
    private static final String SEED = "seed";
    private static final String STATUS = "status";
    private static final String HEADERS = "headers";
    private static final String BODY = "body";

    private ClaimDocuments() {}

    static Document write(Claim claim) {
        return new Document(ID, claim.id())
                .append(REQUEST, claim.request())
                .append(SEED, claim.seed())
                .append(ATTEMPT, claim.attempt())
                .append(LEASED, claim.leasedUntil())
                .append(CREATED, claim.openedAt());
    }

    static Document write(KeptAnswer answer) {
        return new Document(STATUS, answer.status())
                .append(HEADERS, new Document(Map.copyOf(answer.headers())))
                .append(BODY, answer.body());
    }

    static Claim read(Document document) {
        @Nullable Document answer = document.get(ANSWER, Document.class);
        return new Claim(
                document.getString(ID),
                document.getString(REQUEST),
                document.get(SEED, Binary.class),
                document.getInteger(ATTEMPT),
                document.getLong(CREATED),
                document.getLong(LEASED),
                answer == null ? null : answerIn(answer));
    }

    private static KeptAnswer answerIn(Document document) {
        Map<String, String> headers = new TreeMap<>();
        document.get(HEADERS, Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        return new KeptAnswer(document.getInteger(STATUS), headers, document.get(BODY, Binary.class));
    }
}
