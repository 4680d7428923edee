package org.lunzhi.embedded;

import static java.lang.Boolean.FALSE;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.StoreFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of the server: a write is answered when it is on the disk, and no answer of a document is logged. */
final class ServerBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(ServerBackend.class);

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");
    private static final Set<String> DURABLE_READS = Set.of("majority", "linearizable", "snapshot");

    private static final int INTERNAL_ERROR = 1;
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private final DurableStore store;

    ServerBackend(DurableStore store, Clock clock) {
        super(clock);
        this.store = store;
        store.write(() -> {
            databaseNames().forEach(this::resolveDatabase);
            return true;
        });
    }

    List<String> databaseNames() {
        return store.tableNames().stream()
                .filter(TableNames::isDocuments)
                .map(TableNames::databaseOf)
                .distinct()
                .toList();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new ServerDatabase(name, getCursorRegistry(), store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return Replies.failure(e);
        } catch (StoreFailed e) {
            return Replies.failure(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The message of the exception may hold parts of a document.
            LOG.error("A command failed with {} at {}.", e.getClass().getName(), List.of(e.getStackTrace()));
            return Replies.failure(INTERNAL_ERROR, "InternalError", "The embedded server failed on this command.");
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Document reply = isWrite(command, query)
                ? write(query, () -> run(channel, database, command, query))
                : run(channel, database, command, query);
        if (query.get("readConcern") instanceof Document concern && DURABLE_READS.contains(concern.get("level"))) {
            store.awaitDurable();
        }
        return reply;
    }

    /** Only who says that a write need not be journaled yet is answered before; the journal keeps the order. */
    private Document write(Document query, Supplier<Document> command) {
        boolean waived = query.get("writeConcern") instanceof Document concern && FALSE.equals(concern.get("j"));
        return waived ? store.writeSoon(command) : store.write(command);
    }

    private Document run(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> Replies.hello(super.handleCommand(channel, database, "ismaster", query));
            case "listdatabases" -> listDatabases();
            case "renamecollection" -> throw new NoSuchCommandException(command);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static boolean isWrite(String command, Document query) {
        return WRITES.contains(command.toLowerCase(Locale.ROOT))
                || (query.get("pipeline") instanceof List<?> stages
                        && stages.stream()
                                .anyMatch(stage -> stage instanceof Document one
                                        && one.keySet().stream().anyMatch(WRITING_STAGES::contains)));
    }

    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return store.read(() -> super.handleQuery(query));
    }

    @Override
    public String toString() {
        return "embedded server";
    }
}
