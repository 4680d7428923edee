package org.lunzhi.query.support.dossier;

/** What one reader sees of one matter that exists for them. */
@FunctionalInterface
public interface Sight<T> {

    /** The file without what is not for the reader. */
    T shown(T file);

    /** Whether the reader may know that the event happened. */
    default boolean shows(Object event) {
        return true;
    }
}
