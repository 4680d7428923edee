package org.lunzhi.kernel.eventlog.append;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.lunzhi.kernel.eventlog.append.FaultyStore.Fault;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitReceipt;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogBusy;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class AppenderTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);

    private MongoClient client;
    private MongoCommitStore commits;
    private FaultyStore store;
    private Appender appender;

    @BeforeEach
    void start() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        commits = new MongoCommitStore(client.getDatabase("append"), "commits");
        commits.prepare();
        store = new FaultyStore(commits);
        appender = appender(LogSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
    }

    @AfterEach
    void stop() {
        firstMayGoOn.countDown();
        threads.shutdownNow();
        appender.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_caller_who_is_alone_writes_at_once() {
        List<Thread> writers = new ArrayList<>();
        store.with((database, group) -> {
            writers.add(Thread.currentThread());
            return database.insert(group);
        });
        appender.append(commit("a", 10));
        assertThat(writers).containsExactly(Thread.currentThread());
    }

    @Test
    void callers_who_come_meanwhile_share_a_write_and_are_told_after_it() {
        CompletableFuture<CommitReceipt> first = blockedFirst();
        List<CompletableFuture<CommitReceipt>> others =
                IntStream.range(0, 8).mapToObj(i -> append("b" + i, 10)).toList();
        Fault shared = (database, group) -> {
            groups.add(group.size());
            assertThat(others).filteredOn(CompletableFuture::isDone).hasSizeLessThanOrEqualTo(8 - group.size());
            return database.insert(group);
        };
        store.with(Collections.nCopies(8, shared).toArray(Fault[]::new));
        await().until(() -> queued() >= 7); // the eighth may be in the hands of the thread
        firstMayGoOn.countDown();
        assertThat(first.join().number()).isZero();
        assertThat(others.stream().map(other -> other.join().number()))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(groups).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_one_message_does_not_carry_is_written_next() {
        CompletableFuture<CommitReceipt> first = blockedFirst();
        List<CompletableFuture<CommitReceipt>> large =
                IntStream.range(0, 3).mapToObj(i -> append("b" + i, 9_000_000)).toList();
        Fault counted = (database, group) -> {
            groups.add(group.size());
            return database.insert(group);
        };
        store.with(counted, counted, counted);
        await().until(() -> queued() >= 2);
        firstMayGoOn.countDown();
        large.forEach(CompletableFuture::join);
        assertThat(first.join().number()).isZero();
        assertThat(groups).containsExactly(1, 1, 1);
    }

    @Test
    void a_commit_given_up_before_its_turn_is_never_written() {
        appender.close();
        appender = appender(LogSettings.DEFAULT.withPatience(Duration.ofMillis(200)));
        CompletableFuture<CommitReceipt> first = blockedFirst();
        assertThatThrownBy(() -> append("b", 10).join())
                .hasCauseInstanceOf(LogUnavailable.class)
                .hasMessageContaining("nothing of it is stored");
        firstMayGoOn.countDown();
        assertThat(first.join().position()).isZero();
        append("c", 10).join();
        assertThat(aggregates()).containsExactly("a", "c");
    }

    @Test
    void beyond_its_limit_the_queue_takes_nothing() {
        appender.close();
        appender =
                appender(LogSettings.DEFAULT.withPatience(Duration.ofMinutes(1)).withQueue(1));
        CompletableFuture<CommitReceipt> first = blockedFirst();
        List<CompletableFuture<CommitReceipt>> others =
                IntStream.range(0, 5).mapToObj(i -> append("b" + i, 10)).toList();
        await().until(() -> others.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
        firstMayGoOn.countDown();
        await().until(() -> others.stream().allMatch(CompletableFuture::isDone));
        assertThat(first.join().number()).isZero();
        List<CompletableFuture<CommitReceipt>> refused = others.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .toList();
        assertThat(refused).allSatisfy(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(LogBusy.class));
        assertThat(aggregates()).hasSize(1 + others.size() - refused.size());
    }

    @Test
    void what_is_left_unsettled_is_settled_by_the_thread() {
        store.with(FaultyStore.lostAnswer(), FaultyStore.lostRequest());
        assertThat(appender.append(commit("a", 10)).position()).isZero();
        assertThat(appender.append(commit("b", 10)).position()).isEqualTo(1);
        assertThat(aggregates()).containsExactly("a", "b");
    }

    @Test
    void an_error_does_not_end_the_thread() {
        store.with(FaultyStore.crashAfter(1), FaultyStore.crashAfter(0));
        assertThat(appender.append(commit("a", 10)).position()).isZero();
        assertThat(appender.append(commit("b", 10)).position()).isEqualTo(1);
    }

    @Test
    void closing_writes_what_waits_and_takes_nothing_more() {
        CompletableFuture<CommitReceipt> first = blockedFirst();
        List<CompletableFuture<CommitReceipt>> waiting =
                IntStream.range(0, 3).mapToObj(i -> append("b" + i, 9_000_000)).toList();
        await().until(() -> queued() >= 2);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(appender::close, threads);
        firstMayGoOn.countDown();
        closing.join();
        assertThat(first.join().number()).isZero();
        assertThat(waiting.stream().map(one -> one.join().number())).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThatThrownBy(() -> append("c", 10).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("closed");
    }

    private Appender appender(LogSettings settings) {
        meters.clear();
        return new Appender(store, settings, Clock.systemUTC(), meters);
    }

    /** The first caller's write, which waits until it may go on. */
    private CompletableFuture<CommitReceipt> blockedFirst() {
        store.with((database, group) -> {
            firstIsUnderWay.countDown();
            awaitQuietly(firstMayGoOn);
            return database.insert(group);
        });
        CompletableFuture<CommitReceipt> first = append("a", 10);
        awaitQuietly(firstIsUnderWay);
        return first;
    }

    private CompletableFuture<CommitReceipt> append(String aggregate, int bytes) {
        return supplyAsync(() -> appender.append(commit(aggregate, bytes)), threads);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private int queued() {
        return (int) meters.get("lunzhi.log.queue").gauge().value();
    }

    private List<String> aggregates() {
        return new Commits(commits)
                .page(0, Commits.WIDEST).stream().map(Commit::aggregate).toList();
    }

    private static Commit commit(String aggregate, int bytes) {
        Binary empty = new Binary(new byte[] {'{', '}'});
        Commit.Event event = new Commit.Event("id", "note/NoteTaken", "1", 0, new Binary(new byte[bytes]), empty);
        return Commit.unplaced("Note", aggregate, 0, null, List.of(event));
    }
}
