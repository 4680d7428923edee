package org.lunzhi.embedded.store;

import java.io.IOException;
import org.lunzhi.embedded.disk.Disk;
import org.lunzhi.embedded.disk.DiskFile;

/** The files that a checkpoint writes. */
record CheckpointTarget(Disk disk, DiskFile checkpointFile, DiskFile storeFile, BlockFile blocks) {

    void bring() throws IOException {
        Checkpoint checkpoint = new Checkpoint(blocks.size(), blocks.unwritten());
        checkpoint.writeTo(checkpointFile);
        BlockFile.apply(storeFile, checkpoint.blocks(), checkpoint.size());
        blocks.written();
        checkpointFile.truncate(0); // If this is lost, the same blocks are written once more.
    }

    void deleteJournalsBefore(long generation) throws IOException {
        for (String name : disk.names()) {
            if (JournalFile.isName(name) && JournalFile.generationOf(name) < generation) {
                disk.delete(name);
            }
        }
    }

    void close() throws IOException {
        checkpointFile.close();
        storeFile.close();
    }
}
