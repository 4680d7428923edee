package org.lunzhi.query.support.rebuild;

/** A document that is not as the log tells it; only its collection and identifier are named, never what it holds. */
public record Difference(String collection, String document, Kind kind) {

    /** What is wrong with the live document. */
    public enum Kind {
        /** It says something else. */
        DIFFERENT,
        /** It is not there. */
        MISSING,
        /** Nothing in the log calls for it. */
        SURPLUS
    }
}
