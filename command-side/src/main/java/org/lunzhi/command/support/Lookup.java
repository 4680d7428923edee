package org.lunzhi.command.support;

import java.util.List;

/**
 * Something that decisions look up, kept in memory from the events of some families.
 *
 * <p>Events come one at a time, each once, those of one aggregate in order; between aggregates it may differ from
 * that of the log by a moment, so an answer must not hang on it. What is taken in is visible to other threads only
 * if it is published safely, as by a volatile field.
 */
public interface Lookup {

    /** The families it is made from; every event of a family is taken in. */
    List<Class<?>> families();

    /** Takes one event into account. */
    void takeIn(Object event);
}
