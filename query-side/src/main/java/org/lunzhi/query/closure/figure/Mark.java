package org.lunzhi.query.closure.figure;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One contribution of one matter to the figures of a month: a plain count, or a duration under a name.
 *
 * @param seconds the duration; absent for a plain count
 */
public record Mark(
        Heading.Basis basis,
        YearMonth month,
        String name,
        @Nullable Long seconds) {}
