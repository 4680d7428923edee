package org.lunzhi.embedded.disk;

import java.io.IOException;
import java.util.List;

/** The files of one data directory, as far as durability is concerned; tests put a disk that forgets in its place. */
public interface Disk {

    /** Opens a file, creating it if it is absent; the new name lasts only after {@link #force()}. */
    DiskFile open(String name) throws IOException;

    List<String> names() throws IOException;

    void delete(String name) throws IOException;

    /** Returns once every name created so far would survive a loss of power. */
    void force() throws IOException;
}
