package org.lunzhi.command.support.due;

import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;

/**
 * A deadline that wants attention now.
 *
 * @param owner the id of the aggregate that set it
 * @param passed whether the time is up; before that it is only near
 */
public record DueEntry(DeadlineId deadline, DeadlineKind kind, String owner, boolean passed) {

    /** The number that the owner gave the deadline among those of its kind. */
    public int number() {
        String value = deadline.value();
        return Integer.parseInt(value.substring(value.lastIndexOf('/') + 1));
    }
}
