package org.lunzhi.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lunzhi.embedded.index.OrderedIndex;
import org.lunzhi.embedded.index.PrimaryIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;

/** One database: its collections, its indexes and the commands on them. */
final class ServerDatabase extends AbstractMongoDatabase<Key> {

    private static final String ID = "_id";

    private static final Set<String> COMMANDS = Set.of(
            "find",
            "insert",
            "update",
            "delete",
            "create",
            "createindexes",
            "count",
            "aggregate",
            "distinct",
            "drop",
            "dropindexes",
            "dbstats",
            "collstats",
            "validate",
            "findandmodify",
            "listcollections",
            "listindexes",
            "getlasterror",
            "reseterror");

    private final DurableStore store;

    ServerDatabase(String name, CursorRegistry cursors, DurableStore store) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> super.handleCommand(channel, command, Replies.withBatchSize(query), databases, oplog);
            case "insert" ->
                Replies.countInserted(query, super.handleCommand(channel, command, query, databases, oplog));
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            default -> {
                if (!COMMANDS.contains(command.toLowerCase(Locale.ROOT))) {
                    throw new NoSuchCommandException(command);
                }
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
        };
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        MongoCollection<Key> collection = resolveCollection(String.valueOf(query.get(command)), false);
        if (collection instanceof DocumentCollection documents) {
            return new Pipeline(this, documents, databases, oplog).run(query);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** The collections a reader sees, to be checked when the server starts. */
    List<DocumentCollection> documentCollections() {
        return store.tableNames().stream()
                .filter(table -> TableNames.isDocuments(table)
                        && TableNames.databaseOf(table).equals(getDatabaseName()))
                .map(table -> resolveCollection(TableNames.collectionOf(table), false))
                .filter(DocumentCollection.class::isInstance)
                .map(DocumentCollection.class::cast)
                .toList();
    }

    @Override
    protected DocumentCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new DocumentCollection(this, name, options, cursorRegistry, store);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals(ID)) {
            return new PrimaryIndex(name, ID, store.table(TableNames.documents(databaseName, collection)));
        }
        return orderedIndex(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return orderedIndex(collection, name, keys, false, sparse);
    }

    private OrderedIndex orderedIndex(
            String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        return new OrderedIndex(
                name, keys, unique, sparse, store.table(TableNames.index(databaseName, collection, name)));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.drop(TableNames.documents(databaseName, name));
    }

    @Override
    protected long getFileSize() {
        return store.fileSize();
    }

    @Override
    protected long getStorageSize() {
        return store.fileSize();
    }
}
