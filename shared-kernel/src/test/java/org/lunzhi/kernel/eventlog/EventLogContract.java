package org.lunzhi.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.lunzhi.kernel.eventlog.LogUnderTest.allAfter;
import static org.lunzhi.kernel.eventlog.LogUnderTest.note;
import static org.lunzhi.kernel.eventlog.LogUnderTest.notes;
import static org.lunzhi.kernel.eventlog.LogUnderTest.numbers;
import static org.lunzhi.kernel.eventlog.LogUnderTest.positions;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.eventlog.NoteEvent.NoteTaken;
import org.lunzhi.kernel.eventlog.NoteEvent.PadFilled;
import org.lunzhi.kernel.eventlog.commit.LogBusy;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;

/** What the log promises on every MongoDB-compatible server; a subclass says which one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class EventLogContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    protected MongoClient client;
    protected MongoDatabase database;
    protected MongoEventLog log;

    /** A server to which this test may write databases of its own. */
    protected abstract String connectionString();

    @BeforeEach
    void openLog() {
        client = LogUnderTest.connect(connectionString());
        database =
                client.getDatabase("log-contract-" + ProcessHandle.current().pid() + "-" + DATABASES.incrementAndGet());
        log = LogUnderTest.open(database);
    }

    @AfterEach
    void dropLog() {
        log.close();
        database.drop();
        client.close();
    }

    @Test
    void begins_with_its_genesis() {
        assertThat(allAfter(log, null)).singleElement().satisfies(first -> {
            assertThat(first.getPayload()).isEqualTo(log.start());
            assertThat(first.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        });
    }

    @Test
    void gives_all_events_one_order_without_gaps() {
        for (int i = 0; i < 100; i++) {
            log.appendEvents(notes("note-" + i, 0, 1 + i % 7));
        }
        List<TrackedEventMessage<?>> all = allAfter(log, null);
        assertThat(positions(all)).isEqualTo(numbers(log.position()));
        assertThat(log.commits().page(0, 512))
                .extracting(commit -> commit.number())
                .isEqualTo(numbers(101));
    }

    @Test
    void resumes_after_any_token() {
        log.appendEvents(notes("note-1", 0, 5));
        log.appendEvents(notes("note-2", 0, 700));
        log.appendEvents(notes("note-1", 5, 3));
        List<TrackedEventMessage<?>> all = allAfter(log, null);
        for (int seen : new int[] {0, 1, 4, 5, 6, 300, 600, 704, 705, 706, 707, 708}) {
            assertThat(positions(allAfter(log, all.get(seen).trackingToken())))
                    .isEqualTo(positions(all.subList(seen + 1, all.size())));
        }
    }

    @Test
    void refuses_a_second_event_at_the_same_place_of_an_aggregate() {
        log.appendEvents(note("note-1", 0));
        log.appendEvents(note("note-1", 1));
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 1))).isExactlyInstanceOf(ConcurrencyException.class);
        log.appendEvents(note("note-1", 2));
        assertThat(log.position()).isEqualTo(4);
    }

    @Test
    void reads_an_aggregate_from_any_sequence_number() {
        log.appendEvents(notes("note-1", 0, 3));
        log.appendEvents(notes("note-2", 0, 2));
        log.appendEvents(notes("note-1", 3, 4));
        for (int from = 0; from <= 7; from++) {
            assertThat(log.readEvents("note-1", from).asStream().map(DomainEventMessage::getSequenceNumber))
                    .isEqualTo(numbers(7).subList(from, 7));
        }
        assertThat(log.lastSequenceNumberFor("note-1")).contains(6L);
        assertThat(log.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void refuses_a_commit_of_two_aggregates_and_stores_nothing_of_it() {
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 0), note("note-2", 0)))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("one aggregate");
        assertThatThrownBy(() -> log.appendEvents(note("note-1", 0), note("note-1", 2)))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("follow");
        assertThat(log.position()).isEqualTo(1);
    }

    @Test
    void refuses_what_no_aggregate_published_and_what_no_family_knows() {
        assertThatThrownBy(() -> log.appendEvents(
                        GenericEventMessage.asEventMessage(new NoteTaken(LogId.of("n"), 1, LogUnderTest.NOON))))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("no aggregate");
        assertThatThrownBy(() -> log.appendEvents(new GenericDomainEventMessage<>("Note", "note-1", 0, "words")))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("no family");
        assertThat(log.position()).isEqualTo(1);
    }

    @Test
    void refuses_a_commit_that_no_document_holds_before_anything_is_written() {
        List<DomainEventMessage<?>> tooMuch = IntStream.range(0, 3)
                .<DomainEventMessage<?>>mapToObj(i -> LogUnderTest.pad("note-1", i, 6_000_000))
                .toList();
        assertThatThrownBy(() -> log.appendEvents(tooMuch))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("3 events");
        assertThat(log.position()).isEqualTo(1);
        log.appendEvents(tooMuch.subList(0, 2));
        assertThat(log.position()).isEqualTo(3);
    }

    @Test
    void stores_a_commit_that_a_document_just_holds() {
        int room = LogSettings.MAX_COMMIT_BYTES - 2_000;
        log.appendEvents(LogUnderTest.pad("note-1", 0, room));
        assertThat(log.readEvents("note-1").next().getPayload())
                .isInstanceOfSatisfying(
                        PadFilled.class,
                        pad -> assertThat(pad.lines().get(0).value()).hasSize(room));
        assertThatThrownBy(() -> log.appendEvents(LogUnderTest.pad("note-1", 1, room + 2_000)))
                .isInstanceOf(LogRefused.class);
        assertThat(log.position()).isEqualTo(2);
    }

    @Test
    void holds_an_aggregate_of_ten_thousand_events() {
        for (int i = 0; i < 10; i++) {
            log.appendEvents(notes("note-1", i * 1000L, 1000));
        }
        assertThat(log.readEvents("note-1").asStream().map(DomainEventMessage::getSequenceNumber))
                .isEqualTo(numbers(10_000));
        assertThat(log.lastSequenceNumberFor("note-1")).contains(9_999L);
        assertThat(positions(allAfter(log, null))).isEqualTo(numbers(10_001));
    }

    @Test
    void keeps_its_order_when_the_clock_goes_back() {
        MutableClock clock = new MutableClock(LogUnderTest.NOON);
        MongoDatabase another = client.getDatabase(database.getName() + "-clock");
        try (MongoEventLog other = LogUnderTest.open(another, LogSettings.DEFAULT, clock)) {
            for (int seconds : new int[] {0, 10, 20, -3600, -3500, 30}) {
                clock.set(LogUnderTest.NOON.plusSeconds(seconds));
                other.appendEvents(note("note-" + seconds, 0));
            }
            assertThat(positions(allAfter(other, null))).isEqualTo(numbers(7));
            assertThat(other.createTokenAt(LogUnderTest.NOON.minusSeconds(3550)))
                    .isEqualTo(token(-1));
            assertThat(other.createTokenAt(LogUnderTest.NOON.plusSeconds(15))).isEqualTo(token(2));
            assertThat(other.createTokenAt(LogUnderTest.NOON.plusSeconds(25))).isEqualTo(token(5));
            assertThat(other.createTokenAt(LogUnderTest.NOON.plusSeconds(31))).isEqualTo(other.createHeadToken());
        } finally {
            another.drop();
        }
    }

    @Test
    void tells_handlers_when_an_event_was_recorded() {
        MutableClock clock = new MutableClock(LogUnderTest.NOON);
        try (MongoEventLog other = LogUnderTest.open(database, LogSettings.DEFAULT, clock)) {
            other.appendEvents(note("note-1", 0, Map.of("actor", "officer-1")));
            TrackedEventMessage<?> event =
                    allAfter(other, new GlobalSequenceTrackingToken(0)).get(0);
            assertThat(event.getTimestamp()).isEqualTo(LogUnderTest.NOON);
            assertThat(event.getMetaData()).containsEntry("actor", "officer-1");
            assertThat(event.getPayload()).isInstanceOf(NoteTaken.class);
        }
    }

    @Test
    void takes_names_of_any_characters() {
        String odd = "$a.b\u4E00\uD83D\uDE00\"'\\ /%\t\u0001{}[]";
        log.appendEvents(note(odd, 0, Map.of(odd, odd, "$set", "x.y", "a.b", "$")));
        DomainEventMessage<?> event = log.readEvents(odd).next();
        assertThat(event.getAggregateIdentifier()).isEqualTo(odd);
        assertThat(event.getMetaData())
                .containsEntry(odd, odd)
                .containsEntry("$set", "x.y")
                .containsEntry("a.b", "$");
        assertThatThrownBy(() -> log.appendEvents(note(odd, 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void takes_names_with_every_character() {
        List<String> names = new ArrayList<>();
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += first < 0x10000 ? 0x100 : 0x4000) {
            int[] characters = IntStream.range(first, first + 0x100)
                    .filter(point -> !inSurrogates(point))
                    .toArray();
            if (characters.length > 0) {
                names.add(new String(characters, 0, characters.length));
            }
        }
        names.forEach(name -> log.appendEvents(note(name, 0, Map.of(name, name))));
        names.forEach(name ->
                assertThat(log.readEvents(name).next().getMetaData()).containsExactlyEntriesOf(Map.of(name, name)));
        assertThat(allAfter(log, log.createTokenAt(LogUnderTest.NOON)))
                .filteredOn(event -> event.getPayload() instanceof NoteTaken)
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .isEqualTo(names);
    }

    private static boolean inSurrogates(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Test
    void finds_a_commit_by_its_idempotency_key() {
        log.appendEvents(note("note-1", 0));
        log.appendEvents(note("note-2", 0, Map.of(Provenance.IDEMPOTENCY, "5f2d")));
        assertThat(log.findByIdempotencyKey("5f2d")).hasValueSatisfying(receipt -> {
            assertThat(receipt.aggregate()).isEqualTo("note-2");
            assertThat(receipt.lastPosition()).isEqualTo(2);
        });
        assertThat(log.findByIdempotencyKey("none")).isEmpty();
    }

    @Test
    void refuses_a_log_of_another_origin_or_of_another_software() {
        assertThatThrownBy(() -> LogUnderTest.open(database, LogOrigin.SIMULATED))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("SIMULATED");
        database.getCollection("commits").updateOne(Filters.eq(0L), Updates.set("events.0.name", "else/Where"));
        assertThatThrownBy(() -> LogUnderTest.open(database)).isInstanceOf(LogRefused.class);
    }

    @Test
    void says_so_when_a_commit_is_missing() {
        IntStream.range(0, 5).forEach(i -> log.appendEvents(note("note-" + i, 0)));
        database.getCollection("commits").deleteOne(Filters.eq(3L));
        assertThatThrownBy(() -> allAfter(log, null))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("gap");
    }

    @Test
    void says_so_when_a_commit_is_not_readable() {
        log.appendEvents(note("note-1", 0));
        MongoCollection<Document> commits = database.getCollection("commits");
        for (String field : List.of("number", "type", "aggregate", "sequence", "recordedAt", "latest", "nonce")) {
            Document whole = commits.find(Filters.eq(1L)).first();
            commits.updateOne(Filters.eq(1L), Updates.unset(field));
            assertThatThrownBy(() -> allAfter(log, null))
                    .isInstanceOf(LogRefused.class)
                    .hasMessageContaining("position 1")
                    .hasMessageContaining(field);
            commits.replaceOne(Filters.eq(1L), whole);
        }
        commits.updateOne(Filters.eq(1L), Updates.set("events.0.time", "noon"));
        assertThatThrownBy(() -> allAfter(log, null)).isInstanceOf(LogRefused.class);
    }

    @Test
    void shows_a_commit_whole_or_not_at_all() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = IntStream.range(0, 4)
                .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                    for (int i = 0; i < 30; i++) {
                        log.appendEvents(notes("note-" + writer, i * 5L, 5));
                    }
                }))
                .toList();
        do {
            assertThat(allAfter(log, null).size() % 5).isEqualTo(1);
        } while (!writers.stream().allMatch(Future::isDone));
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(log.position()).isEqualTo(1 + 4 * 30 * 5);
    }

    @Test
    void goes_on_without_a_gap_after_a_writer_was_killed() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (WriterProcess writer =
                WriterProcess.start(connectionString(), database.getName(), "killed", Integer.MAX_VALUE)) {
            acknowledged.addAll(writer.killAfter(25));
        }
        log.appendEvents(note("note-of-the-next", 0));
        List<TrackedEventMessage<?>> all = allAfter(log, null);
        assertThat(positions(all)).isEqualTo(numbers(log.position()));
        assertThat(all.stream()
                        .map(DomainEventMessage.class::cast)
                        .map(event -> event.getAggregateIdentifier() + " " + event.getSequenceNumber()))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged)
                .endsWith("note-of-the-next 0");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void many_threads_lose_and_double_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> work = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(thread -> () -> {
                    for (int i = 0; i < 40; i++) {
                        log.appendEvents(notes("note-" + thread, i * 2L, 2));
                    }
                    return true;
                })
                .toList();
        for (Future<Boolean> done : threads.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();
        assertThat(positions(allAfter(log, null))).isEqualTo(numbers(1 + 16 * 40 * 2));
    }

    @Test
    void several_processes_write_while_another_reads() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        List<String> read = new ArrayList<>();
        List<Long> order = new ArrayList<>();
        try (LogEventStore reader = LogEventStore.over(log)
                        .pollInterval(Duration.ofMillis(5))
                        .build();
                BlockingStream<TrackedEventMessage<?>> stream = reader.openStream(log.createHeadToken())) {
            List<WriterProcess> writers = new ArrayList<>();
            for (String name : List.of("one", "two", "three")) {
                writers.add(WriterProcess.start(connectionString(), database.getName(), name, 100));
            }
            while (read.size() < 360 && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) stream.nextAvailable();
                read.add(event.getAggregateIdentifier() + " " + event.getSequenceNumber());
                order.add(EventForm.positionOf(((TrackedEventMessage<?>) event).trackingToken()));
            }
            for (WriterProcess writer : writers) {
                acknowledged.addAll(writer.acknowledged());
            }
        }
        assertThat(order).isEqualTo(numbers(361).subList(1, 361));
        assertThat(read).containsExactlyInAnyOrderElementsOf(acknowledged).doesNotHaveDuplicates();
        assertThat(positions(allAfter(log, null))).isEqualTo(numbers(361));
    }

    @Test
    void tells_streams_at_once_of_what_this_process_stored() throws Exception {
        try (LogEventStore store = LogEventStore.over(log)
                        .pollInterval(Duration.ofMinutes(5))
                        .build();
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(log.createTailToken())) {
            Semaphore told = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(told::release)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(log.start());
            assertThat(stream.hasNextAvailable()).isFalse();
            store.publish(note("note-1", 0));
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isInstanceOf(NoteTaken.class);
        }
    }

    @Test
    void resumes_alone_when_the_database_was_away_and_loses_nothing_acknowledged() throws Exception {
        ServerAddress address = new ServerAddress(
                new ConnectionString(connectionString()).getHosts().get(0));
        LogSettings impatient = LogSettings.DEFAULT.withPatience(Duration.ofSeconds(2));
        try (CutOffProxy way = new CutOffProxy(address.getHost(), address.getPort());
                MongoClient far = MongoClients.create(MongoEventLog.within(impatient, way.connectionString()));
                MongoEventLog cutOff =
                        LogUnderTest.open(far.getDatabase(database.getName()), impatient, Clock.systemUTC())) {
            List<String> acknowledged = new ArrayList<>();
            acknowledged.addAll(append(cutOff, "before", 20));
            way.cut();
            assertThatThrownBy(() -> cutOff.appendEvents(note("lost-1", 0)))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            refusal -> assertThat(refusal.retryAfter()).isPositive());
            assertThatThrownBy(() -> cutOff.appendEvents(note("lost-2", 0))).isInstanceOf(LogUnavailable.class);
            way.open();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(LogUnavailable.class)
                    .until(() -> cutOff.readEvents("lost-1").hasNext());
            acknowledged.addAll(append(cutOff, "later", 20));
            List<String> stored = allAfter(log, null).stream()
                    .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                    .toList();
            assertThat(stored).containsAll(acknowledged).doesNotHaveDuplicates().contains("lost-1");
            assertThat(positions(allAfter(log, null))).isEqualTo(numbers(log.position()));
        }
    }

    @Test
    void tells_callers_that_it_is_busy_when_its_queue_is_full() throws Exception {
        ServerAddress address = new ServerAddress(
                new ConnectionString(connectionString()).getHosts().get(0));
        LogSettings small =
                LogSettings.DEFAULT.withPatience(Duration.ofSeconds(2)).withQueue(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (CutOffProxy way = new CutOffProxy(address.getHost(), address.getPort());
                MongoClient far = MongoClients.create(MongoEventLog.within(small, way.connectionString()));
                MongoEventLog cutOff =
                        LogUnderTest.open(far.getDatabase(database.getName()), small, Clock.systemUTC())) {
            way.cut();
            List<Callable<RuntimeException>> work = IntStream.range(0, 8)
                    .<Callable<RuntimeException>>mapToObj(i ->
                            () -> (RuntimeException) catchThrowable(() -> cutOff.appendEvents(note("n-" + i, 0))))
                    .toList();
            List<RuntimeException> refusals = new ArrayList<>();
            for (Future<RuntimeException> done : threads.invokeAll(work)) {
                refusals.add(done.get());
            }
            assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(LogUnavailable.class));
            assertThat(refusals).anySatisfy(refusal -> assertThat(refusal).isInstanceOf(LogBusy.class));
        } finally {
            threads.shutdownNow();
        }
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static List<String> append(MongoEventLog log, String name, int commits) {
        return IntStream.range(0, commits)
                .mapToObj(i -> {
                    log.appendEvents(note(name + "-" + i, 0));
                    return name + "-" + i;
                })
                .toList();
    }
}
