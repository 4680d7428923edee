package org.lunzhi.kernel.deadline;

import java.util.List;

/** An event that starts deadlines or moves them: a deadline with a known id replaces the earlier one. */
public interface SetsDeadlines {

    List<Deadline> deadlines();
}
