package org.lunzhi.command.deadline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.LookupFeed;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.eventlog.LogEventStore;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** A command node with the real log on a server in memory, whose due-list a test reads on and goes through by hand. */
public final class DueListNode implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind());
    private final MongoDatabase database = client.getDatabase("station");
    private final MongoEventLog log = MongoEventLog.open(
            database,
            LogSettings.DEFAULT,
            LogSerializer.of(EventCatalogue.of(Families.ALL)),
            Clock.systemUTC(),
            new SimpleMeterRegistry(),
            LogId.of("log-test"),
            LogOrigin.LIVE);
    private final LogEventStore store = LogEventStore.over(log).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final NoticeBoard calendars = new NoticeBoard();
    private final LookupFeed feed = new LookupFeed(store, List.of(calendars));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Clock clock;
    private final List<DueCommands> features = new ArrayList<>();
    private final DueList dueList = new DueList(database);
    private @Nullable TrackingToken read;
    private int commandsBeforePowerCut = Integer.MAX_VALUE;
    private int commandsSent;

    /** The node's current stops between a command and its mark. */
    public static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    public DueListNode(Clock clock, DueCommands... features) {
        this.clock = clock;
        this.features.addAll(List.of(features));
        feed.start();
    }

    /** Lets commands reach aggregates of this type, with what their handlers ask for by parameter. */
    public <T> DueListNode with(Class<T> aggregate, Object... resources) {
        List<Object> given =
                Stream.concat(Stream.of(clock, calendars), Stream.of(resources)).toList();
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(DueListNode.class),
                new SimpleResourceParameterResolverFactory(given));
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(repository)
                .build()
                .subscribe(bus);
        return this;
    }

    /** Has commands of one type answered like this. */
    public DueListNode answering(Class<?> command, MessageHandler<? super CommandMessage<?>> answer) {
        bus.subscribe(command.getName(), answer);
        return this;
    }

    /** Stores what has happened to an aggregate so far. */
    public DueListNode given(String type, Object aggregate, Object... events) {
        long next = eventsOf(aggregate).size();
        for (Object event : events) {
            store.publish(new GenericDomainEventMessage<>(type, aggregate.toString(), next++, event));
        }
        return this;
    }

    public CommandGateway commands() {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Reads the log on and goes through the due-list once, as a node does that has just started. */
    public void round() {
        readOn();
        Timekeeper timekeeper = timekeeper();
        boolean more = true;
        while (more) {
            more = timekeeper.work();
        }
        readOn();
    }

    /** The power fails as soon as so many more commands were answered. */
    public void powerFailsAfter(int commands) {
        commandsBeforePowerCut = commandsSent + commands;
    }

    /** Forgets the due-list and reads the log from its beginning. */
    public void rebuild() {
        new DueListProjection(dueList, calendars).reset();
        read = null;
        readOn();
    }

    public void readOn() {
        var projection = new DueListProjection(dueList, calendars);
        long end = store.createHeadToken().position().orElse(-1);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(read)) {
            while (read == null || read.position().orElse(-1) < end) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (message instanceof DomainEventMessage<?> event) {
                    projection.on(event.getPayload(), event);
                }
                read = message.trackingToken();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is in the log of an aggregate. */
    public List<?> eventsOf(Object aggregate) {
        return store.readEvents(aggregate.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }

    public int commandsSent() {
        return commandsSent;
    }

    public MongoDatabase database() {
        return database;
    }

    DueList dueList() {
        return dueList;
    }

    NoticeBoard calendars() {
        return calendars;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    Timekeeper timekeeper() {
        var sender = new DueSender(countedCommands(), features);
        return new Timekeeper(dueList, sender, calendars, clock, new DueListMeters(meters, dueList, clock));
    }

    private CommandGateway countedCommands() {
        CommandGateway real = commands();
        return (CommandGateway) Proxy.newProxyInstance(
                DueListNode.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, arguments) -> {
                    Object answer = real.sendAndWait(arguments[0]);
                    commandsSent++;
                    if (commandsSent == commandsBeforePowerCut) {
                        throw new PowerCut();
                    }
                    return answer;
                });
    }

    @Override
    public void close() {
        feed.close();
        store.close();
        log.close();
        client.close();
        server.shutdownNow();
    }
}
