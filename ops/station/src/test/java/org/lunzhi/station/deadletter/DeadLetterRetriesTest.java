package org.lunzhi.station.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the station tries again by itself; here every event is a case of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterRetriesTest {

    private static final String GROUP = "patients";

    private final Patients patients = new Patients();
    private final SequencedDeadLetterQueue<EventMessage<?>> queue = InMemorySequencedDeadLetterQueue.defaultQueue();
    private final Configuration configuration = configuration();
    private final ScheduledExecutorService workers = Executors.newSingleThreadScheduledExecutor();
    private final DeadLetterRetries retries = new DeadLetterRetries(
            configuration.eventProcessingConfiguration(),
            new StaticListableBeanFactory(java.util.Map.of("patients", patients)),
            workers);

    @AfterEach
    void stop() {
        configuration.shutdown();
        workers.shutdownNow();
    }

    @Test
    void a_case_that_fails_again_keeps_no_other_waiting() {
        for (String name : List.of("first", "second", "third", "fourth")) {
            park(name);
        }
        patients.sick.removeAll(List.of("second", "fourth"));

        retries.work();

        assertThat(patients.told).containsExactly("second", "fourth");
        assertThat(attempts()).as("one attempt a round").containsExactly(2, 2);
    }

    @Test
    void it_gives_up_and_waits_for_a_person() {
        park("first");

        IntStream.range(0, ParkingPolicy.MOST_ATTEMPTS + 5).forEach(round -> retries.work());

        assertThat(attempts()).containsExactly(ParkingPolicy.MOST_ATTEMPTS);
    }

    @Test
    void what_somebody_holds_is_left_alone() {
        park("first");
        queue.process(letter -> true, letter -> ParkingPolicy.held());
        patients.sick.clear();

        retries.work();

        assertThat(patients.told).isEmpty();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(ParkingPolicy.isHeld(letter)).isTrue();
            assertThat(ParkingPolicy.attempts(letter)).isEqualTo(1);
            assertThat(ParkingPolicy.kind(letter)).isEqualTo(IllegalStateException.class.getName());
        });
    }

    private void park(String name) {
        patients.sick.add(name);
        configuration.eventBus().publish(GenericEventMessage.asEventMessage(name));
    }

    private List<Integer> attempts() {
        return letters().map(ParkingPolicy::attempts).toList();
    }

    private Stream<DeadLetter<? extends EventMessage<?>>> letters() {
        return StreamSupport.stream(queue.deadLetters().spliterator(), false)
                .flatMap(sequence -> StreamSupport.stream(sequence.spliterator(), false));
    }

    private Configuration configuration() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultSequencingPolicy(none -> EventMessage::getIdentifier)
                .registerDefaultDeadLetterPolicy(none -> new ParkingPolicy())
                .registerDeadLetterQueue(GROUP, none -> queue)
                .registerEventHandler(none -> patients);
        return configurer.start();
    }

    /** Handlers that fail for whoever is sick. */
    @ProcessingGroup(GROUP)
    static final class Patients {

        private final List<String> told = new ArrayList<>();
        private final Set<String> sick = new HashSet<>();

        @EventHandler
        void on(String name) {
            if (sick.contains(name)) {
                throw new IllegalStateException("sick");
            }
            told.add(name);
        }
    }
}
