package org.lunzhi.query.export.form;

import java.util.List;
import java.util.Set;
import org.lunzhi.query.support.casework.CaseKind;

/**
 * One case as a file shows it, its events in the order in which they happened.
 *
 * @param relations to what else it belongs
 * @param sessions the names of its sessions
 */
record ShownCase(CaseKind kind, String name, List<ShownEvent> events, List<Relation> relations, Set<String> sessions) {}
