package org.lunzhi.station.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lunzhi.kernel.access.Role;
import org.springframework.stereotype.Component;

/** The account register. */
@Component
public class Accounts {

    /** How long another node may still honour an account that was changed here. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final MongoCollection<Document> collection;
    private final Cache<String, Account> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Accounts(MongoDatabase database) {
        this.collection = database.getCollection("accounts");
    }

    /** The account of somebody who may act now; remembered for half a minute, so that requests cost no look-up. */
    public Optional<Account> active(String username) {
        Account known = remembered.get(username, name -> find(name).orElse(null));
        return Optional.ofNullable(known).filter(Account::active);
    }

    Optional<Account> find(String username) {
        return Optional.ofNullable(
                        collection.find(eq(AccountDocuments.KEY, username)).first())
                .map(AccountDocuments::read);
    }

    /** Stores a new account; false where the name is taken. */
    boolean add(Account account) {
        try {
            collection.insertOne(AccountDocuments.write(account));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    void replace(Account account) {
        collection.replaceOne(eq(AccountDocuments.KEY, account.username()), AccountDocuments.write(account));
        remembered.invalidate(account.username());
    }

    boolean isEmpty() {
        return collection.find().first() == null;
    }

    /** One page of the register in the order of user names. */
    List<Account> after(String username, int limit) {
        return collection
                .find(gt(AccountDocuments.KEY, username))
                .sort(ascending(AccountDocuments.KEY))
                .limit(limit)
                .map(AccountDocuments::read)
                .into(new ArrayList<>());
    }

    /** Whether somebody else could still keep the register. */
    boolean anotherAdministers(String username) {
        return collection
                .find(and(eq(AccountDocuments.ROLES, Role.ADMINISTRATOR.name()), eq(AccountDocuments.ACTIVE, true)))
                .limit(2)
                .map(AccountDocuments::read)
                .into(new ArrayList<>())
                .stream()
                .anyMatch(account -> !account.username().equals(username));
    }
}
