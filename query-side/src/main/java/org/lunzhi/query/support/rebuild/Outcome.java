package org.lunzhi.query.support.rebuild;

import java.util.List;

/**
 * What came of building views beside the live ones.
 *
 * @param position up to which the log was told
 * @param collections what was compared, by collection
 * @param untold events that could not be told here either; what follows them in their sequence waits
 */
public record Outcome(long position, List<Compared> collections, List<Untold> untold) {

    /**
     * One collection.
     *
     * @param documents how many live documents there are
     * @param live digest of all of them, in the order of their identifiers
     * @param told digest of what the log tells
     * @param differences the first of them
     * @param more how many differences there are besides
     */
    public record Compared(
            String collection, long documents, String live, String told, List<Difference> differences, long more) {

        public Compared {
            differences = List.copyOf(differences);
        }
    }

    /** An event that handlers of a view refuse; the failure's kind, never its words. */
    public record Untold(String view, long position, String failure) {}

    public Outcome {
        collections = List.copyOf(collections);
        untold = List.copyOf(untold);
    }

    /** Whether every document is as the log tells it. */
    public boolean isSame() {
        return untold.isEmpty()
                && collections.stream()
                        .allMatch(compared -> compared.differences().isEmpty());
    }
}
