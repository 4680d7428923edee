package org.lunzhi.station.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewingTokenStoreTest {

    private static final TrackingToken HERE = new GlobalSequenceTrackingToken(7);
    private static final int MANY = 2000;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void the_plain_store_gives_up_a_claim_that_is_stored_twice_within_a_millisecond() {
        TokenStore plain = new PlainStore(parts("one"));
        assertThatThrownBy(() -> storeManyTimes(plain)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void the_owner_may_store_the_same_position_as_often_as_it_likes() {
        TokenStore store = new RenewingTokenStore(parts("one"));
        assertThatCode(() -> storeManyTimes(store)).doesNotThrowAnyException();
    }

    @Test
    void somebody_else_still_cannot_store_into_a_claimed_segment() {
        TokenStore owner = new RenewingTokenStore(parts("one"));
        storeManyTimes(owner);
        TokenStore thief = new RenewingTokenStore(parts("two"));
        assertThatThrownBy(() -> thief.storeToken(HERE, "views", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private static void storeManyTimes(TokenStore store) {
        store.initializeTokenSegments("views", 1);
        store.fetchToken("views", 0);
        for (int i = 0; i < MANY; i++) {
            store.storeToken(HERE, "views", 0);
        }
    }

    private MongoTokenStore.Builder parts(String node) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client.getDatabase("test"))
                        .build())
                .transactionManager(NoTransactionManager.instance())
                .serializer(LogSerializer.of(EventCatalogue.of(Families.ALL)))
                .nodeId(node);
    }

    private static final class PlainStore extends MongoTokenStore {

        PlainStore(Builder parts) {
            super(parts);
        }
    }
}
