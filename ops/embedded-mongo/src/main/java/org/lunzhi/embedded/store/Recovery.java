package org.lunzhi.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.disk.Disk;
import org.lunzhi.embedded.disk.DiskFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store back to the last acknowledged write: repeat a whole checkpoint, then replay the journal. */
final class Recovery {

    static final String STORE = "store";

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String GENERATION = "generation";
    private static final String ORDERLY_END = "orderlyEnd";
    /** A changed document takes its whole page along: small pages leave less dead space behind. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int CACHE_MEGABYTES = 64;

    private final Disk disk;

    private Recovery(Disk disk) {
        this.disk = disk;
    }

    static DurableStore open(Disk disk) throws IOException {
        return new Recovery(disk).open();
    }

    private DurableStore open() throws IOException {
        NavigableSet<Long> journals = disk.names().stream()
                .filter(JournalFile::isName)
                .map(JournalFile::generationOf)
                .collect(Collectors.toCollection(TreeSet::new));
        DiskFile storeFile = disk.open(STORE);
        DiskFile checkpointFile = disk.open(Checkpoint.FILE);
        try {
            Checkpoint unfinished = Checkpoint.readFrom(checkpointFile);
            if (unfinished != null) {
                BlockFile.apply(storeFile, unfinished.blocks(), unfinished.size());
            }
            BlockFile.verify(storeFile);
            return open(storeFile, checkpointFile, journals);
        } catch (MVStoreException e) {
            closeAll(storeFile, checkpointFile);
            throw new StoreDamaged("The store file is damaged: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            closeAll(storeFile, checkpointFile);
            throw e;
        }
    }

    private static void closeAll(DiskFile... files) throws IOException {
        for (DiskFile file : files) {
            file.close();
        }
    }

    private DurableStore open(DiskFile storeFile, DiskFile checkpointFile, NavigableSet<Long> journals)
            throws IOException {
        boolean fresh = storeFile.size() == 0;
        Map<String, Object> settings = new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES));
        BlockFile blocks = new BlockFile(storeFile, settings);
        MVStore pages = new MVStore.Builder()
                .adoptFileStore(blocks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .open();
        pages.setRetentionTime(0);
        pages.setVersionsToKeep(0);
        long generation = fresh ? 0 : generation(pages);
        boolean untouched = replay(pages, generation, journals, fresh) == 0;
        Optional<String> note = untouched ? orderlyEnd(pages) : Optional.empty();
        long next = Math.max(generation, journals.isEmpty() ? 0 : journals.last()) + 1;
        JournalFile journal = JournalFile.create(disk, next);
        rememberGeneration(pages, next);
        rememberOrderlyEnd(pages, null);
        pages.commit();
        CheckpointTarget target = new CheckpointTarget(disk, checkpointFile, storeFile, blocks);
        target.bring();
        target.deleteJournalsBefore(next);
        return new DurableStore(pages, new Journal(journal), target, note);
    }

    /** Returns how many writes the store file lacked. */
    private long replay(MVStore pages, long generation, NavigableSet<Long> journals, boolean fresh) throws IOException {
        if (!fresh && !journals.contains(generation)) {
            throw new StoreDamaged("The file " + JournalFile.name(generation) + " is missing.");
        }
        long[] records = {0};
        long expected = journals.isEmpty() ? 0 : journals.ceiling(generation);
        for (long journal : journals.tailSet(generation)) {
            if (journal != expected++) {
                throw new StoreDamaged("The file " + JournalFile.name(expected - 1) + " is missing.");
            }
            boolean neverUsed = journal == journals.last() && journal != generation && isHeaderless(journal);
            if (!neverUsed) {
                JournalFile.replay(disk, journal, record -> {
                    apply(pages, record);
                    records[0]++;
                });
            }
        }
        if (fresh && (records[0] > 0 || (!journals.isEmpty() && journals.last() > 1))) {
            throw new StoreDamaged("The file " + STORE + " is missing or empty, but there is a journal.");
        }
        if (records[0] > 0) {
            LOG.info("Replayed {} writes from the journal of the embedded database.", records[0]);
        }
        return records[0];
    }

    /** A generation whose header never reached the disk was never written to. */
    private boolean isHeaderless(long journal) throws IOException {
        try (DiskFile file = disk.open(JournalFile.name(journal))) {
            return !JournalFile.hasHeader(file, journal);
        }
    }

    private static void apply(MVStore pages, byte[] record) {
        List<Change> changes;
        try {
            changes = Change.readAll(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                DurableStore.openMap(pages, put.table()).put(put.key(), put.value());
            } else if (change instanceof Change.Removal removal) {
                DurableStore.openMap(pages, removal.table()).remove(removal.key());
            } else {
                pages.removeMap(DurableStore.TABLES + change.table());
            }
        }
    }

    private static long generation(MVStore pages) {
        String generation = meta(pages).get(GENERATION);
        if (generation == null) {
            throw new StoreDamaged("The store file names no journal.");
        }
        return Long.parseLong(generation);
    }

    static void rememberGeneration(MVStore pages, long generation) {
        meta(pages).put(GENERATION, Long.toString(generation));
    }

    private static Optional<String> orderlyEnd(MVStore pages) {
        return Optional.ofNullable(meta(pages).get(ORDERLY_END));
    }

    /** Lasts with the checkpoint that it is part of; without a note the end is not known to be orderly. */
    static void rememberOrderlyEnd(MVStore pages, @Nullable String note) {
        if (note == null) {
            meta(pages).remove(ORDERLY_END);
        } else {
            meta(pages).put(ORDERLY_END, note);
        }
    }

    private static MVMap<String, String> meta(MVStore pages) {
        return pages.openMap(DurableStore.META);
    }

    static Set<String> tableNames(MVStore pages) {
        return pages.getMapNames().stream()
                .filter(name -> name.startsWith(DurableStore.TABLES))
                .map(name -> name.substring(DurableStore.TABLES.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
