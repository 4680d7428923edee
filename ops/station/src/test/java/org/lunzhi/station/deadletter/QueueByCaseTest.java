package org.lunzhi.station.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** Two nodes with one stored queue: what one did about a letter is seen by the other, however early it had read it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueByCaseTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<String> tried = new ArrayList<>();

    private MongoClient client;
    private SequencedDeadLetterQueue<EventMessage<?>> node;
    private SequencedDeadLetterQueue<EventMessage<?>> other;

    @BeforeEach
    void park() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        node = queue();
        other = queue();
        EventMessage<String> event = GenericEventMessage.asEventMessage("event");
        node.enqueue("case", new GenericDeadLetter<>("case", event, new IllegalStateException()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdown();
    }

    @Test
    void one_that_is_held_between_being_found_and_being_taken_is_not_tried() {
        boolean told = node.process(
                letter -> {
                    other.process(same -> !ParkingPolicy.isHeld(same), same -> ParkingPolicy.held());
                    return ParkingPolicy.isWorthAnAttempt(letter);
                },
                this::fail);

        assertThat(told).isFalse();
        assertThat(tried).isEmpty();
        assertThat(ParkingPolicy.isHeld(only())).isTrue();
    }

    @Test
    void an_attempt_counts_from_what_others_tried_meanwhile() {
        node.process(
                letter -> {
                    if (tried.isEmpty()) {
                        other.process(same -> true, this::fail);
                    }
                    return true;
                },
                this::fail);

        assertThat(tried).hasSize(2);
        assertThat(ParkingPolicy.attempts(only())).isEqualTo(2);
    }

    @Test
    void what_waits_behind_the_chosen_letter_is_told_after_it() {
        EventMessage<String> behind = GenericEventMessage.asEventMessage("behind");
        node.enqueue("case", new GenericDeadLetter<>("case", behind));
        String first = only().message().getIdentifier();

        boolean told = node.process(letter -> letter.message().getIdentifier().equals(first), letter -> {
            tried.add(letter.message().getIdentifier());
            return Decisions.evict();
        });

        assertThat(told).isTrue();
        assertThat(tried).containsExactly(first, behind.getIdentifier());
        assertThat(node.size()).isZero();
    }

    private EnqueueDecision<EventMessage<?>> fail(DeadLetter<? extends EventMessage<?>> letter) {
        tried.add(letter.message().getIdentifier());
        return new ParkingPolicy().decide(letter, new IllegalStateException());
    }

    private DeadLetter<? extends EventMessage<?>> only() {
        return StreamSupport.stream(node.deadLetterSequence("case").spliterator(), false)
                .findFirst()
                .orElseThrow();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return new QueueByCase(MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup("views")
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client.getDatabase("test"))
                        .build())
                .transactionManager(NoTransactionManager.instance())
                .serializer(LogSerializer.of(EventCatalogue.of(List.of())))
                .build());
    }
}
