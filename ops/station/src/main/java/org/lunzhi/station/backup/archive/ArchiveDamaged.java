package org.lunzhi.station.backup.archive;

import java.util.Locale;

/** A file of a backup is not what was written; the message names the place. */
public final class ArchiveDamaged extends BackupRefused {

    private static final long serialVersionUID = 1L;

    public ArchiveDamaged(String file, String problem) {
        super(file + " is damaged: " + problem);
    }

    /** Damage in a block, or where the block should be. */
    public static ArchiveDamaged at(String file, int block, long offset, String after, String problem) {
        return new ArchiveDamaged(
                file, String.format(Locale.ROOT, "block %d, from byte %d, %s: %s", block, offset, after, problem));
    }
}
