package org.lunzhi.query.support.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerSamples;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRing;
import org.lunzhi.kernel.privacy.vault.Disclosure;
import org.lunzhi.kernel.privacy.vault.PendingId;
import org.lunzhi.kernel.privacy.vault.RevealLog;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewFlush;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All views of the query side at once, on real processors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** They read the stored log and what the notary signed; neither is here, and they keep no view. */
    private static final List<String> PROOFS =
            List.of("leaves", "logProofController", "publicLogController", "receipts", "receiptController");

    private final TestMongo mongo = new TestMongo();
    private final MongoDatabase views = mongo.database();
    private final Vault vault =
            new Vault(mongo.database(), MasterKeyRing.parse(KEY, "the test"), new Silent(), Clock.systemUTC());
    private final EventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AnnotationConfigApplicationContext side = new AnnotationConfigApplicationContext();
    private final AtomicReference<Configuration> axon = new AtomicReference<>();
    private Rebuild rebuild;

    @BeforeEach
    void start() {
        side.registerBean(MongoDatabase.class, () -> views);
        side.registerBean(Vault.class, () -> vault);
        side.registerBean(EventStore.class, () -> log);
        side.registerBean(Clock.class, Clock::systemUTC);
        side.registerBean(
                MongoTemplate.class,
                () -> DefaultMongoTemplate.builder()
                        .mongoDatabase(mongo.database())
                        .build());
        side.registerBean(Serializer.class, () -> LogSerializer.of(EventCatalogue.of(Families.ALL)));
        side.registerBean(EventProcessingConfiguration.class, this::processors);
        side.scan("org.lunzhi.query");
        PROOFS.forEach(side::removeBeanDefinition);
        side.refresh();
        axon.set(configuration());
        axon.get().start();
        rebuild = side.getBean(Rebuild.class);
    }

    @AfterEach
    void stop() {
        axon.get().shutdown();
        side.close();
        mongo.close();
    }

    @Test
    void golden_scenario_20_replay_from_zero_yields_identical_views_although_a_key_was_destroyed() {
        PartyRef jia = vault.begin(PendingId.of("command-1")).party(Particulars.named("甲某"));
        PartyRef yi = vault.begin(PendingId.of("command-2")).party(Particulars.named("乙某"));
        vault.claim(List.of(jia, yi), List.of());
        publish(jia, yi);
        awaitAll();
        Map<String, String> live = Snapshot.of(views);
        assertThat(live.keySet()).extracting(key -> key.replaceAll("/.*", "")).contains("closure-rows", "case-files");

        vault.destroyKey(jia);
        // A rebuild has to take this away again, in every view.
        views.listCollectionNames()
                .forEach(name -> views.getCollection(name)
                        .updateMany(new Document(), new Document("$set", new Document("view.stray", 1))));
        assertThat(Snapshot.of(views)).isNotEqualTo(live);
        rebuild.known().forEach(rebuild::begin);
        awaitAll();

        assertThat(Snapshot.of(views)).isEqualTo(live);
        assertThat(vault.masked(jia)).isInstanceOf(Disclosure.Erased.class);
        assertThat(vault.masked(yi)).isInstanceOf(Disclosure.Shown.class);
    }

    @Test
    void one_view_is_told_anew_and_the_others_stay() {
        publish(PartyRef.of("party-1"), PartyRef.of("party-2"));
        awaitAll();
        Map<String, String> live = Snapshot.of(views);
        views.getCollection("case-files").drop();

        rebuild.begin("case-files");
        awaitAll();

        assertThat(Snapshot.of(views)).isEqualTo(live);
    }

    @Test
    void a_name_that_is_no_view_is_refused() {
        assertThat(rebuild.known())
                .contains("case-files", "mediation-files", "service-board", "closure-times", "process-map");
        assertThatThrownBy(() -> rebuild.begin("case-flies")).hasMessageContaining("case-files");
    }

    @Test
    void every_processor_of_the_query_side_is_a_view_that_can_be_told_anew() {
        Map<String, Boolean> resets = new TreeMap<>();
        for (Object handler : projections()) {
            boolean reset = Arrays.stream(handler.getClass().getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(ResetHandler.class));
            resets.merge(groupOf(handler), reset, Boolean::logicalOr);
        }

        assertThat(resets.keySet()).isEqualTo(rebuild.known());
        assertThat(resets).doesNotContainValue(false);
    }

    @Test
    void every_view_has_its_share_in_the_history_told_here_and_all_together_are_the_whole() {
        publish(PartyRef.of("party-1"), PartyRef.of("party-2"));
        awaitAll();
        Map<String, String> live = Snapshot.of(views);
        Map<String, String> together = new TreeMap<>();

        for (String view : rebuild.known()) {
            empty();
            rebuild.begin(view);
            awaitAll();
            Map<String, String> alone = Snapshot.of(views);
            assertThat(alone)
                    .as("documents of %s: tell its events in this test", view)
                    .isNotEmpty();
            together.putAll(alone);
        }

        assertThat(together).isEqualTo(live);
    }

    @Test
    void every_view_bears_redelivery_on_several_segments_from_anywhere() {
        List<TrackedEventMessage<?>> events =
                history(PartyRef.of("party-1"), PartyRef.of("party-2")).events();
        // What a view asks of the log is there before; its processors are stopped, so that only this test delivers.
        axon.get().shutdown();
        events.forEach(event -> log.publish((DomainEventMessage<?>) event));
        Collection<Delivery> deliveries = projections().stream()
                .collect(Collectors.groupingBy(
                        EveryViewTest::groupOf,
                        Collectors.collectingAndThen(Collectors.toList(), group -> new Delivery(group.toArray()))))
                .values();
        deliveries.forEach(delivery -> delivery.deliver(events, 1, 1000));
        Map<String, String> once = Snapshot.of(views);
        assertThat(once).isNotEmpty();

        for (int from : List.of(0, events.size() / 3, events.size() - 2)) {
            List<TrackedEventMessage<?>> again = events.subList(from, events.size());
            deliveries.forEach(delivery -> delivery.deliver(again, 1 + from % 16, 2 + from % 5));
            assertThat(Snapshot.of(views)).isEqualTo(once);
        }
        deliveries.forEach(Delivery::reset);
        assertThat(Snapshot.of(views)).isEmpty();
        deliveries.forEach(delivery -> delivery.deliver(events, 16, 3));
        assertThat(Snapshot.of(views)).isEqualTo(once);
    }

    private void empty() {
        views.listCollectionNames().forEach(name -> views.getCollection(name).deleteMany(new Document()));
    }

    private static String groupOf(Object handler) {
        return Objects.requireNonNull(handler.getClass().getAnnotation(ProcessingGroup.class))
                .value();
    }

    private Collection<Object> projections() {
        return side.getBeansWithAnnotation(ProcessingGroup.class).values();
    }

    private void publish(PartyRef jia, PartyRef yi) {
        history(jia, yi).events().forEach(event -> log.publish((DomainEventMessage<?>) event));
    }

    private static History history(PartyRef jia, PartyRef yi) {
        History history = new History();
        var calendar = CalendarSamples.published2026();
        add(history, calendar.calendarId().value(), calendar, calendar.occurredAt());
        Story story = new Story("grievance-1");
        for (GrievanceEvent event : List.of(
                story.registered(IntakeChannel.VISIT, MONDAY),
                story.triaged("neighbours", MONDAY),
                story.accepted(MONDAY),
                story.mediationRequested(jia, yi, MONDAY),
                story.dispatched(UnitId.of("unit-water"), MONDAY),
                story.reported(OutcomeKind.RESOLVED, MONDAY.plusSeconds(9_000)),
                story.closed(MONDAY.plusSeconds(90_000)))) {
            add(history, story.id(), event, event.occurredAt());
        }
        MediationSamples.untilSitting()
                .forEach(event ->
                        add(history, MediationCast.CASE.value(), event, ((MediationEvent) event).occurredAt()));
        AgreementSamples.untilEffective()
                .forEach(event ->
                        add(history, MediationCast.AGREEMENT.value(), event, ((AgreementEvent) event).occurredAt()));
        for (ServiceRequestEvent event : List.of(
                ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened())) {
            add(history, ServiceRequestSamples.ID.value(), event, event.occurredAt());
        }
        RosterSamples.filled().forEach(event -> add(history, RosterSamples.ROSTER.value(), event, event.occurredAt()));
        LedgerCaseTaken taken = LedgerSamples.taken(LedgerSamples.open());
        addAnswer(history, taken.ledgerCaseId().value(), taken, taken.occurredAt());
        return history;
    }

    /** What was done in answer to the first of the story's facts. */
    private static void addAnswer(History history, String matter, Object event, Instant at) {
        Map<String, String> answer = new TreeMap<>(Provenance.of(Actor.SYSTEM));
        answer.put(Provenance.CAUSED_BY, new Cause("grievance-1", 0).toString());
        history.add(matter, event, at, answer);
    }

    private static void add(History history, String matter, Object event, Instant at) {
        history.add(matter, event, at, Provenance.of(Actor.SYSTEM));
    }

    private void awaitAll() {
        long end = log.createHeadToken().position().orElseThrow();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rebuild.known())
                        .allSatisfy(view -> assertThat(rebuild.position(view)).isGreaterThanOrEqualTo(end)));
    }

    private Configuration configuration() {
        var configurer = DefaultConfigurer.defaultConfiguration().configureEventStore(unused -> log);
        var processing = configurer.eventProcessing();
        processing.usingPooledStreamingEventProcessors();
        processing.registerTokenStore(unused -> new InMemoryTokenStore());
        processing.registerDefaultListenerInvocationErrorHandler(unused -> PropagatingErrorHandler.instance());
        processing.registerDefaultHandlerInterceptor((unused, name) -> new ViewFlush());
        side.getBeansOfType(ConfigurerModule.class).values().forEach(module -> module.configureModule(configurer));
        projections().forEach(handler -> processing.registerEventHandler(unused -> handler));
        return configurer.buildConfiguration();
    }

    /** The processors exist only after the views do, and the views ask for them by this name. */
    private EventProcessingConfiguration processors() {
        return (EventProcessingConfiguration) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EventProcessingConfiguration.class},
                (proxy, method, arguments) -> method.invoke(axon.get().eventProcessingConfiguration(), arguments));
    }

    /** Nobody reveals anything here. */
    private static final class Silent implements RevealLog {

        @Override
        public void revealing(Reader reader, PartyRef party) {}

        @Override
        public void revealing(Reader reader, DocumentRef document) {}
    }
}
