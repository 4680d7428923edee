package org.lunzhi.kernel.deadline;

import java.util.List;

/** An event after which deadlines no longer matter, because they were met or their subject is gone. */
public interface EndsDeadlines {

    List<DeadlineId> endedDeadlines();
}
