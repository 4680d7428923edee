package org.lunzhi.station.idempotency.claim;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.ANSWER;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.ATTEMPT;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.CREATED;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.ID;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.LEASED;
import static org.lunzhi.station.idempotency.claim.ClaimDocuments.UNTIL_ANSWERED;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests that carried a key, claimed before they are worked on. */
@Component
public class Claims {

    /** Longer than any request is worked on; who comes later than that finds out from the log what happened. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int SEED_BYTES = 32;

    private final MongoCollection<Document> claims;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Claims(MongoDatabase database, Clock clock) {
        this.claims = database.getCollection("requestClaims");
        this.clock = clock;
        claims.createIndex(Indexes.ascending(CREATED));
    }

    /** A new claim; empty if somebody has it already. */
    public Optional<Claim> open(String id, String request) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Claim claim = new Claim(id, request, new Binary(seed), 1, clock.millis(), leaseFromNow(), null);
        try {
            claims.insertOne(ClaimDocuments.write(claim));
            return Optional.of(claim);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The claim under this name. */
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.find(eq(ID, id)).first()).map(ClaimDocuments::read);
    }

    /** Begins a claim again that nobody works on any more; empty if somebody does, or has answered it. */
    public Optional<Claim> takeOver(Claim claim) {
        @Nullable Document taken = claims.findOneAndUpdate(
                and(mine(claim), lte(LEASED, clock.millis())),
                combine(inc(ATTEMPT, 1), set(LEASED, leaseFromNow())),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(ClaimDocuments::read);
    }

    /** Keeps the answer for those who ask again. */
    public void answer(Claim claim, KeptAnswer answer) {
        claims.updateOne(mine(claim), combine(set(ANSWER, ClaimDocuments.write(answer)), set(LEASED, UNTIL_ANSWERED)));
    }

    /** Lets the next repeat begin at once, with the same identifiers. */
    public void release(Claim claim) {
        claims.updateOne(mine(claim), set(LEASED, 0L));
    }

    /** Forgets a request that was refused before anything was asked of the domain. */
    public void forget(Claim claim) {
        claims.deleteOne(mine(claim));
    }

    /** Removes up to so many claims older than this; how many. */
    long removeOlderThan(Instant time, int atMost) {
        List<String> old = claims.find(lt(CREATED, time.toEpochMilli()))
                .projection(Projections.include(ID))
                .limit(atMost)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
        return old.isEmpty() ? 0 : claims.deleteMany(in(ID, old)).getDeletedCount();
    }

    private static org.bson.conversions.Bson mine(Claim claim) {
        return and(eq(ID, claim.id()), eq(ATTEMPT, claim.attempt()));
    }

    private long leaseFromNow() {
        return clock.millis() + LEASE.toMillis();
    }
}
