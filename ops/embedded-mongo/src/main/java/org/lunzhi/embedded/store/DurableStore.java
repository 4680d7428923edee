package org.lunzhi.embedded.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.lunzhi.embedded.disk.Disk;

/**
 * Ordered tables whose writes are durable when the call returns. A write is one record in the journal; now and then a
 * checkpoint brings the store file up to date and a new generation of the journal begins.
 */
public final class DurableStore implements AutoCloseable {

    static final String META = "lunzhi";
    static final String TABLES = "table:";

    private final ReentrantLock lock = new ReentrantLock();
    private final MVStore pages;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final Optional<String> noteOfOrderlyEnd;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    DurableStore(MVStore pages, Journal journal, CheckpointTarget target, Optional<String> noteOfOrderlyEnd) {
        this.noteOfOrderlyEnd = noteOfOrderlyEnd;
        this.pages = pages;
        this.journal = journal;
        this.checkpoints = new Checkpoints(lock, pages, journal, target);
        // MVStore compacts only what is open.
        tableNames().forEach(this::table);
    }

    /** Opens the store on this disk, or begins one where the disk is empty. */
    public static DurableStore open(Disk disk) throws IOException {
        return Recovery.open(disk);
    }

    /** The table of this name, created when it is first asked for. */
    public Table table(String name) {
        return tables.computeIfAbsent(name, any -> new Table(this, name, openMap(pages, name)));
    }

    static MVMap<Key, byte[]> openMap(MVStore pages, String name) {
        return pages.openMap(
                TABLES + name,
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    public Set<String> tableNames() {
        return Recovery.tableNames(pages);
    }

    public void drop(String name) {
        record(new Change.Drop(name));
        tables.remove(name);
        pages.removeMap(TABLES + name);
    }

    void record(Change change) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("A table is changed only inside a write.");
        }
        changes.add(change);
    }

    /** Runs a command that changes tables; returns, or throws what it throws, once its changes are on the disk. */
    public <T> T write(Supplier<T> command) {
        return write(command, true);
    }

    /**
     * Runs a command that changes tables; its changes go to the disk before or together with those of every later write
     * and within a moment, but the call does not wait for that.
     */
    public <T> T writeSoon(Supplier<T> command) {
        return write(command, false);
    }

    private <T> T write(Supplier<T> command, boolean durable) {
        checkpoints.awaitRoom();
        long number;
        lock.lock();
        try {
            journal.refuseAfterFailure();
            return command.get();
        } finally {
            try {
                number = changes.isEmpty() ? journal.lastAppended() : appendChanges();
            } finally {
                lock.unlock();
            }
            if (lock.getHoldCount() == 0) {
                if (durable || journal.isCrowded()) {
                    journal.awaitForced(number);
                } else {
                    checkpoints.requestForce();
                }
                checkpoints.requestIfDue();
            }
        }
    }

    private long appendChanges() {
        if (lock.getHoldCount() > 1) {
            return journal.lastAppended(); // The outermost write appends for all.
        }
        try {
            return journal.append(changes);
        } finally {
            changes.clear();
        }
    }

    /** Runs a query; tables do not lose the pages under it. */
    public <T> T read(Supplier<T> query) {
        journal.refuseAfterFailure();
        MVStore.TxCounter usage = pages.registerVersionUsage();
        try {
            return query.get();
        } finally {
            pages.deregisterVersionUsage(usage);
        }
    }

    /** Takes several snapshots with no write between them. */
    public <T> T atOneMoment(Supplier<T> snapshots) {
        lock.lock();
        try {
            return snapshots.get();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once everything that a reader could have seen so far is on the disk. */
    public void awaitDurable() {
        journal.awaitAllForced();
    }

    /** What was noted when the store was last closed, if it was closed in order and not touched since. */
    public Optional<String> noteOfOrderlyEnd() {
        return noteOfOrderlyEnd;
    }

    /** What to note if this store is closed in order. */
    public void noteAtOrderlyEnd(String note) {
        checkpoints.noteAtEnd(note);
    }

    /** Bytes of the store file. */
    public long fileSize() {
        return pages.getFileStore().size();
    }

    /** Brings the store file up to date now. */
    public void checkpoint() {
        checkpoints.runNow();
    }

    @Override
    public void close() {
        try {
            checkpoints.close();
        } finally {
            pages.closeImmediately();
        }
    }
}
