package org.lunzhi.station.token;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.account.SessionsOfAccount;
import org.springframework.stereotype.Component;

/** The valid tokens; a verified one is remembered for half a minute, so that requests cost no look-up. */
@Component
public class ApiTokens implements SessionsOfAccount {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 20_000;
    private static final String KEY = "_id";
    private static final String USERNAME = "username";
    private static final String EXPIRES = "expiresAt";

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final Cache<String, ApiToken> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    ApiTokens(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("apiTokens");
        this.clock = clock;
        collection.createIndex(Indexes.ascending(USERNAME));
    }

    /** The token of this secret, if it was issued, has not been revoked and has not expired. */
    public Optional<ApiToken> valid(String presented) {
        TokenSecret secret = new TokenSecret(presented);
        if (!secret.looksGenuine()) {
            return Optional.empty();
        }
        @Nullable ApiToken token = verified.get(secret.hash(), this::stored);
        return Optional.ofNullable(token).filter(known -> known.isValidAt(clock.instant()));
    }

    void add(ApiToken token) {
        collection.insertOne(new Document(KEY, token.hash())
                .append("id", token.id())
                .append(USERNAME, token.username())
                .append("label", token.label())
                .append("issuedAt", token.issuedAt().toEpochMilli())
                .append(EXPIRES, token.expiresAt().toEpochMilli()));
    }

    /** The owner's valid tokens, newest first; expired ones are removed on the way. */
    List<ApiToken> of(String username) {
        collection.deleteMany(
                and(eq(USERNAME, username), lte(EXPIRES, clock.instant().toEpochMilli())));
        List<ApiToken> tokens =
                collection.find(eq(USERNAME, username)).map(ApiTokens::read).into(new ArrayList<>());
        tokens.sort(Comparator.comparing(ApiToken::issuedAt).reversed());
        return tokens;
    }

    /** Ends one of the owner's tokens at once here, and within half a minute on other nodes. */
    boolean revoke(String username, String id) {
        Optional<ApiToken> owned =
                of(username).stream().filter(token -> token.id().equals(id)).findFirst();
        owned.ifPresent(token -> {
            collection.deleteOne(eq(KEY, token.hash()));
            verified.invalidate(token.hash());
        });
        return owned.isPresent();
    }

    /** Ends all tokens of an account, because its password or its powers have changed. */
    @Override
    public void end(String username) {
        of(username).forEach(token -> revoke(username, token.id()));
    }

    private @Nullable ApiToken stored(String hash) {
        Document document = collection.find(eq(KEY, hash)).first();
        return document == null ? null : read(document);
    }

    private static ApiToken read(Document document) {
        return new ApiToken(
                document.getString("id"),
                document.getString(KEY),
                document.getString(USERNAME),
                document.getString("label"),
                Instant.ofEpochMilli(Objects.requireNonNull(document.getLong("issuedAt"))),
                Instant.ofEpochMilli(Objects.requireNonNull(document.getLong(EXPIRES))));
    }
}
