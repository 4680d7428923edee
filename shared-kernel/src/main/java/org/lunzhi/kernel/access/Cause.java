package org.lunzhi.kernel.access;

/** The fact that something was done in answer to, as it stands in the metadata of what was done. */
public record Cause(String matter, long sequence) {

    private static final char BETWEEN = '/';

    /** Reads what {@link #toString()} wrote. */
    public static Cause parse(String text) {
        int between = text.lastIndexOf(BETWEEN);
        return new Cause(text.substring(0, between), Long.parseLong(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return matter + BETWEEN + sequence;
    }
}
