package org.lunzhi.kernel.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.after;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.crashAfter;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.late;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.lostAnswer;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.lostAnswerAfter;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.lostRequest;
import static org.lunzhi.kernel.eventlog.append.FaultyStore.refused;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.append.FaultyStore.Crash;
import org.lunzhi.kernel.eventlog.append.FaultyStore.Late;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.commit.Tail;

/** Every commit is stored once or not at all, whatever is lost on the way; a subclass says on which server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class SettlementContract {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    private MongoClient client;
    private MongoDatabase database;
    private MongoCommitStore server;
    private FaultyStore store;
    private GroupWriter writer;

    /** A server to which this test may write databases of its own. */
    protected abstract String connectionString();

    @BeforeEach
    void connect() {
        client = MongoClients.create(connectionString());
        database = client.getDatabase("settle-" + ProcessHandle.current().pid() + "-" + DATABASES.incrementAndGet());
        server = new MongoCommitStore(database, "commits");
        server.prepare();
        store = new FaultyStore(server);
        writer = new GroupWriter(store, CLOCK);
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

    @Test
    void a_commit_whose_request_was_lost_is_stored_once() {
        store.with(lostRequest());
        PendingCommit commit = unsettled(commit("a", 0, 2));
        writer.settle();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0");
    }

    @Test
    void a_commit_whose_answer_was_lost_is_stored_once() {
        store.with(lostAnswer(), lostAnswer(), lostRequest());
        PendingCommit commit = unsettled(commit("a", 0, 2));
        settleAtLast();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_group_that_broke_off_anywhere_is_stored_once(int stored) {
        store.with(stored == 0 ? lostRequest() : lostAnswerAfter(stored));
        unsettled(commit("a", 0, 2), commit("b", 0, 1), commit("c", 0, 3));
        settleAtLast();
        assertStored("a0", "b0", "c0");
    }

    @Test
    void a_first_attempt_that_lands_late_stores_nothing_twice() {
        Late attempt = late();
        store.with(attempt);
        unsettled(commit("a", 0, 2), commit("b", 0, 1));
        settleAtLast();
        attempt.arrive();
        assertStored("a0", "b0");
    }

    @Test
    void a_first_attempt_that_lands_before_the_second_is_recognised() {
        Late attempt = late();
        store.with(attempt, after(attempt::arrive));
        PendingCommit commit = unsettled(commit("a", 0, 2), commit("b", 0, 1));
        settleAtLast();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0", "b0");
    }

    @Test
    void an_unsettled_commit_moves_on_only_when_another_holds_its_place() {
        Late attempt = late();
        store.with(attempt, after(() -> other(commit("x", 0, 5))));
        PendingCommit commit = unsettled(commit("a", 0, 2), commit("b", 0, 1));
        settleAtLast();
        attempt.arrive();
        assertThat(commit.await(PATIENCE).position()).isEqualTo(5);
        assertStored("x0", "a0", "b0");
    }

    @Test
    void a_place_lost_in_the_middle_of_a_group_moves_only_the_rest() {
        store.with(after(() -> other(commit("x", 0, 5))), (database, group) -> {
            database.insert(group.subList(0, 1));
            other(commit("y", 0, 1));
            return database.insert(group);
        });
        writer.add(List.of(pending(commit("a", 0, 2)), pending(commit("b", 0, 1))));
        writer.settle();
        assertStored("x0", "a0", "y0", "b0");
    }

    @Test
    void a_conflict_fails_one_commit_and_no_other() {
        other(commit("b", 1, 1));
        PendingCommit before = pending(commit("a", 0, 2));
        PendingCommit conflict = pending(commit("b", 1, 1));
        PendingCommit behind = pending(commit("c", 0, 1));
        writer.add(List.of(before, conflict, behind));
        writer.settle();
        assertThatThrownBy(() -> conflict.await(PATIENCE)).isInstanceOf(ConcurrencyException.class);
        assertThat(before.await(PATIENCE).position()).isEqualTo(1);
        assertThat(behind.await(PATIENCE).position()).isEqualTo(3);
        assertStored("b1", "a0", "c0");
    }

    @Test
    void a_conflict_found_after_a_lost_answer_fails_one_commit_and_no_other() {
        Late attempt = late();
        store.with(attempt, after(() -> other(commit("a", 0, 1))));
        PendingCommit conflict = unsettled(commit("a", 0, 2), commit("b", 0, 1));
        settleAtLast();
        attempt.arrive();
        assertThatThrownBy(() -> conflict.await(PATIENCE)).isInstanceOf(AggregateStreamCreationException.class);
        assertStored("a0", "b0");
    }

    @Test
    void a_commit_that_no_majority_shows_yet_is_asked_for_again() {
        store.with(lostAnswer(), after(() -> store.blind(true)), after(() -> {}), after(() -> store.blind(false)));
        PendingCommit commit = unsettled(commit("a", 0, 1));
        settleAtLast();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0");
    }

    @Test
    void a_commit_that_shows_between_two_looks_is_not_its_own_rival() {
        store.with(lostAnswer(), after(() -> store.blindToPositions(true)), after(() -> store.blindToPositions(false)));
        PendingCommit commit = unsettled(commit("a", 0, 1));
        settleAtLast();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0");
    }

    @Test
    void nobody_is_told_before_the_commit_is_stored() {
        PendingCommit first = pending(commit("a", 0, 1));
        PendingCommit second = pending(commit("b", 0, 1));
        Runnable nobodyIsTold =
                () -> assertThat(List.of(isTold(first), isTold(second))).containsOnly(false);
        Runnable onlyTheFirst =
                () -> assertThat(List.of(isTold(first), isTold(second))).containsExactly(true, false);
        store.with(
                (database, group) -> {
                    nobodyIsTold.run();
                    return lostAnswerAfter(1).insert(database, group);
                },
                after(nobodyIsTold),
                after(onlyTheFirst));
        writer.add(List.of(first, second));
        settleAtLast();
        assertThat(isTold(second)).isTrue();
        assertStored("a0", "b0");
    }

    @Test
    void an_unsettled_commit_keeps_its_place_and_its_form() {
        List<List<Commit>> sent = new ArrayList<>();
        FaultyStore.Fault lost = (database, group) -> {
            sent.add(List.copyOf(group));
            throw new LogUnavailable("lost");
        };
        store.with(lost, lost, (database, group) -> {
            sent.add(List.copyOf(group));
            return database.insert(group);
        });
        unsettled(commit("a", 0, 2), commit("b", 0, 1));
        writer.add(List.of(pending(commit("c", 0, 1))));
        settleAtLast();
        assertThat(sent).hasSize(3).containsOnly(sent.get(0));
        assertStored("a0", "b0", "c0");
    }

    @Test
    void what_the_database_refuses_is_failed_and_the_rest_moves_up() {
        store.with(refused());
        PendingCommit refused = pending(commit("a", 0, 2));
        PendingCommit behind = pending(commit("b", 0, 1));
        writer.add(List.of(refused, behind));
        writer.settle();
        assertThatThrownBy(() -> refused.await(PATIENCE))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("the disk is full");
        assertThat(behind.await(PATIENCE).position()).isZero();
        assertStored("b0");
    }

    @Test
    void a_refusal_after_a_lost_answer_settles_nothing() {
        Late attempt = late();
        store.with(attempt, refused(), after(attempt::arrive));
        PendingCommit commit = unsettled(commit("a", 0, 2));
        assertThatThrownBy(writer::settle).isInstanceOf(LogUnavailable.class);
        assertThat(isTold(commit)).isFalse();
        settleAtLast();
        assertThat(commit.await(PATIENCE).position()).isZero();
        assertStored("a0");
    }

    @Test
    void a_refusal_is_final_again_once_the_lost_answer_is_settled() {
        store.with(lostRequest());
        unsettled(commit("a", 0, 1));
        settleAtLast();
        store.with(refused());
        PendingCommit refused = pending(commit("b", 0, 1));
        writer.add(List.of(refused));
        writer.settle();
        assertThatThrownBy(() -> refused.await(PATIENCE)).hasMessageContaining("the disk is full");
        assertStored("a0");
    }

    @Test
    void a_crash_before_a_hint_or_a_wrong_hint_misleads_nobody() {
        store.crashAtHint();
        writer.add(List.of(pending(commit("a", 0, 300)), pending(commit("b", 0, 300))));
        assertThatThrownBy(writer::settle).isInstanceOf(Crash.class);
        for (long hint : new long[] {0, 300, 301, 7_000_000}) {
            server.leaveHint(hint);
            writer = new GroupWriter(server, CLOCK);
            writer.add(List.of(pending(commit("z" + hint + "-", 0, 1))));
            writer.settle();
        }
        assertThat(new Commits(server).position()).isEqualTo(604);
        assertThat(server.range(600, 700)).extracting(Commit::number).containsExactly(2L, 3L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void after_a_crash_at_any_step_the_next_writer_goes_on_without_a_gap(int stored) {
        store.with(crashAfter(stored));
        writer.add(Stream.of(commit("a", 0, 2), commit("b", 0, 1), commit("c", 0, 3))
                .map(this::pending)
                .toList());
        assertThatThrownBy(writer::settle).isInstanceOf(Crash.class);
        writer = new GroupWriter(store, CLOCK);
        writer.add(List.of(pending(commit("z", 0, 1))));
        writer.settle();
        String[] survived = Stream.of("a0", "b0", "c0", "z0")
                .filter(name -> name.equals("z0") || "abc".indexOf(name.charAt(0)) < stored)
                .toArray(String[]::new);
        assertStored(survived);
    }

    /** Hands commits in, which the faults leave unsettled; returns the first. */
    private PendingCommit unsettled(Commit... commits) {
        List<PendingCommit> group = Stream.of(commits).map(this::pending).toList();
        writer.add(group);
        assertThatThrownBy(writer::settle).isInstanceOf(LogUnavailable.class);
        return group.get(0);
    }

    private void settleAtLast() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !writer.isSettled(); attempt++) {
            try {
                writer.settle();
            } catch (LogUnavailable lost) {
                assertThat(writer.isSettled()).isFalse();
            }
        }
        assertThat(writer.isSettled()).as("settled at last").isTrue();
    }

    /** Another process stores this at the end of the log. */
    private void other(Commit commit) {
        Tail tail = new Commits(server).tail();
        assertThat(server.insert(List.of(commit.placedAt(tail, CLOCK.millis()))).stored())
                .isEqualTo(1);
    }

    private static boolean isTold(PendingCommit commit) {
        try {
            commit.await(Duration.ZERO);
            return true;
        } catch (LogUnavailable notYet) {
            return false;
        }
    }

    private PendingCommit pending(Commit commit) {
        return new PendingCommit(commit, commit.size());
    }

    private static Commit commit(String aggregate, long sequence, int count) {
        Binary empty = new Binary(new byte[] {'{', '}'});
        Commit.Event event = new Commit.Event("id", "note/NoteTaken", "1", 0, empty, empty);
        return Commit.unplaced("Note", aggregate, sequence, null, Collections.nCopies(count, event));
    }

    private void assertStored(String... aggregatesAndSequences) {
        List<Commit> all = new Commits(server).page(0, Commits.WIDEST);
        assertThat(all)
                .extracting(commit -> commit.aggregate() + commit.sequence())
                .containsExactly(aggregatesAndSequences);
        long position = 0;
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).position()).isEqualTo(position);
            assertThat(all.get(i).number()).isEqualTo(i);
            position = all.get(i).end();
        }
    }
}
