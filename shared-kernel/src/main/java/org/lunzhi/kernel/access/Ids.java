package org.lunzhi.kernel.access;

/** Mints identifiers at the edge, so that aggregates never do and a repeated request can get the same ones again. */
public interface Ids {

    /** A new identifier of the kind, for example {@code grievance-3kq…}; unguessable and unique. */
    String mint(String kind);
}
