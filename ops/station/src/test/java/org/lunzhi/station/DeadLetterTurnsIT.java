package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;

/** What a person does about a parked event while the station is trying it: each waits for the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterTurnsIT {

    private static final String VIEW = "case-files";

    private static SickCases sick;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    private Document file;
    private String id;

    @BeforeAll
    static void start() {
        sick = new SickCases();
    }

    @AfterAll
    static void stop() {
        sick.close();
    }

    @BeforeEach
    void park() {
        String matter = sick.register();
        sick.awaitViews();
        file = sick.taken(VIEW, matter);
        sick.triage(matter);
        sick.awaitViews();
        id = sick.parked().get(0).get("id").asString();
    }

    @Test
    void a_hold_outlives_the_attempt_that_was_under_way() throws Exception {
        assertThat(actedDuringAnAttempt("hold").status()).isEqualTo(204);

        assertThat(sick.parked().get(0).get("held").asBoolean()).isTrue();
        assertThat(sick.act(id, "retry", "a test").json().get("told").asBoolean())
                .isTrue();
    }

    @Test
    void a_retry_is_an_attempt_of_its_own() throws Exception {
        Answer tried = actedDuringAnAttempt("retry");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().get("told").asBoolean()).isTrue();
        assertThat(sick.parked()).isEmpty();
    }

    private Answer actedDuringAnAttempt(String what) throws Exception {
        CompletableFuture<Void> attempt = CompletableFuture.runAsync(this::attempt);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        sick.view(VIEW).insertOne(file);
        CompletableFuture<Answer> act = CompletableFuture.supplyAsync(() -> sick.act(id, what, "a test"));
        // What does not wait is done within this time, and undone by the attempt's end.
        CompletableFuture.anyOf(act, new CompletableFuture<>().completeOnTimeout(true, 1, TimeUnit.SECONDS))
                .get();
        enough.countDown();
        attempt.get();
        return act.get();
    }

    /** Until the letter is had: the station tries by itself now and then. */
    private void attempt() {
        while (begun.getCount() > 0) {
            sick.station()
                    .bean(EventProcessingConfiguration.class)
                    .deadLetterQueue(VIEW)
                    .orElseThrow()
                    .process(letter -> true, this::fail);
        }
    }

    /** An attempt that fails as slowly as the test needs it. */
    private EnqueueDecision<EventMessage<?>> fail(DeadLetter<? extends EventMessage<?>> letter) {
        begun.countDown();
        try {
            enough.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Decisions.requeue(new IllegalStateException(), DeadLetter::diagnostics);
    }
}
