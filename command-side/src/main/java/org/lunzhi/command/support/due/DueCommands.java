package org.lunzhi.command.support.due;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.DeadlineKind;

/**
 * What a feature has itself told about its deadlines. The due-list sends these commands as the station itself and may
 * send one twice; the aggregate makes the second harmless.
 */
public interface DueCommands {

    /** Whether deadlines of this kind, set by aggregates of this type, belong to the feature. */
    boolean handles(String ownerType, DeadlineKind kind);

    /** The command for a deadline that is near or has passed, or none if nothing follows from it. */
    @Nullable Object commandFor(DueEntry entry);

    /** The command that counts a deadline anew under the present calendar, or none if it hangs on no calendar. */
    default @Nullable Object recalculationOf(DueEntry entry) {
        return null;
    }
}
