package org.lunzhi.command.grievance.standing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lunzhi.kernel.grievance.GrievanceId;

/** What a matter must know of others before it is joined with one of them. */
public interface OtherMatters {

    /** Whether a matter was ever registered under that number. */
    boolean registered(GrievanceId matter);

    /** Under which number a matter is handled instead of its own, if it was found to be a duplicate. */
    Optional<GrievanceId> originalOf(GrievanceId duplicate);

    /** Whether one matter is handled under the other's number, over however many links. */
    default boolean isHandledUnder(GrievanceId one, GrievanceId other) {
        Set<GrievanceId> met = new HashSet<>();
        return Stream.iterate(originalOf(one), Optional::isPresent, next -> next.flatMap(this::originalOf))
                .flatMap(Optional::stream)
                .takeWhile(met::add)
                .anyMatch(other::equals);
    }
}
