package org.lunzhi.kernel.organisation.directory;

/** A directory that follows the log and knows how far it has read. */
public interface Seen {

    /** The position of the last event that is taken into account, −1 before the first. */
    long position();
}
